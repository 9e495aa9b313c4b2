import Testing
import CivilTime
