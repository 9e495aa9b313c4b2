import Testing
import Optimiser
