import RuleAnalysis
import RuleChecking
import Testing

struct AnalysisCodeTests {
  @Test
  func `no code stands for two things`() {
    let codes = AnalysisCode.allCases.map(\.rawValue) + CheckCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
  }
}
