import Testing
import RuleSyntax
