import Testing
import Generation
