import RuleChecking
import Registers
import CivilTime
import SourceText

/// What the check of one limit gives: violations, exceptions used, and what cannot be judged.
struct LawResult {
  /// A limit that cannot be judged for want of history.
  struct Undecided: Hashable {
    let item: LawOrigin
    let needs: Bilingual
  }

  /// A use of a legal exception, as the summary lists it.
  struct Exception: Hashable {
    let limits: String
    let day: Day
  }

  var findings: [Finding] = []
  var exceptions: [Exception] = []
  var undecided: [Undecided] = []

  mutating func add(_ other: LawResult) {
    findings += other.findings
    exceptions += other.exceptions
    undecided += other.undecided
  }
}

extension LawCase {
  /// A violation of a limit by this person.
  func violation(
    _ code: FindingCode,
    _ item: LawItem,
    shift: String? = nil,
    en: String,
    nl: String
  ) -> Finding {
    Finding(
      code,
      person: person.code,
      shift: shift,
      text: Bilingual(en: "\(person.code): \(en)", nl: "\(person.code): \(nl)"),
      origin: item.origin,
      citations: item.limits.basis.citations
    )
  }

  /// A limit that cannot be judged.
  func undecided(_ item: LawItem, en: String, nl: String) -> LawResult.Undecided {
    LawResult.Undecided(
      item: LawOrigin(
        name: item.limits.name,
        origin: item.origin,
        citations: item.limits.basis.citations
      ),
      needs: Bilingual(en: en, nl: nl)
    )
  }
}
