import RuleChecking
import SourceText

/// Whether an expectation holds, and why.
struct Judgement {
  let holds: Bool
  let expected: Bilingual
  let got: Bilingual
  var reasons: [ExpectationResult.Reason] = []
  var grounds = Grounds()

  init(
    holds: Bool,
    expected: Bilingual,
    got: Bilingual,
    reasons: [ExpectationResult.Reason] = [],
    grounds: Grounds = Grounds()
  ) {
    self.holds = holds
    self.expected = expected
    self.got = got
    self.reasons = reasons
    self.grounds = grounds
  }
}

extension Expectation.Number {
  /// `3`, `at least 3`, `at most 3`.
  var words: Bilingual {
    switch bound {
    case .exactly: Bilingual(both: "\(count)")
    case .atLeast: Bilingual(en: "at least \(count)", nl: "minstens \(count)")
    case .atMost: Bilingual(en: "at most \(count)", nl: "hoogstens \(count)")
    }
  }
}

extension Bilingual {
  /// Yes or no.
  static func answer(_ holds: Bool) -> Bilingual {
    holds ? Bilingual(en: "yes", nl: "ja") : Bilingual(en: "no", nl: "nee")
  }
}
