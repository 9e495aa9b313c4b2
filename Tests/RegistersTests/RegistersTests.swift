import Testing
import Registers
