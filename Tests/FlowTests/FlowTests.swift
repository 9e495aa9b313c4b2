import Testing
import Flow
