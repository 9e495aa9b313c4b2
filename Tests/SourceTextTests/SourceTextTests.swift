import Testing
import SourceText
