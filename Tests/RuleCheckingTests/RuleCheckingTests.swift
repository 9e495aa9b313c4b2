import Testing
import RuleChecking
