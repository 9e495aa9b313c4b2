import Testing
import Obligations
