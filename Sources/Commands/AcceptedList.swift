import RuleChecking
import SourceText

/// What the rules accept: counted in `check`, listed with `--accepted`.
enum AcceptedList {
  /// What follows the counts of findings: `; 3 accepted`.
  static func count(_ accepted: [AcceptedFinding]) -> Bilingual {
    accepted.isEmpty
      ? Bilingual(en: "", nl: "")
      : Bilingual(en: "; \(accepted.count) accepted", nl: "; \(accepted.count) aanvaard")
  }

  /// In order of file and place; what two cities share once.
  static func unique(_ accepted: [AcceptedFinding]) -> [AcceptedFinding] {
    let sorted = accepted.sorted { key($0) < key($1) }
    var result: [AcceptedFinding] = []
    for next in sorted where result.last.map({ key($0) != key(next) }) ?? true {
      result.append(next)
    }
    return result
  }

  private static func key(_ one: AcceptedFinding) -> (String, Int32, String, String) {
    let finding = one.finding
    return (finding.file, finding.range.start, finding.code, finding.message.english)
  }

  /// Each finding on a line with its place, and under it the reason.
  static func text(
    _ accepted: [AcceptedFinding],
    _ files: [SourceFile],
    _ language: Language
  ) -> String {
    let byName = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    return accepted.map { one in
      let finding = one.finding
      let line = byName[finding.file]?.position(of: Int(finding.range.start)).line ?? 0
      let message = finding.message.text(in: finding.language)
      let why = Bilingual(en: "accepted because", nl: "aanvaard omdat").text(in: language)
      let place = SafeText.shown("\(finding.file):\(line): \(finding.code): \(message)")
      return "\(place)\n  \(why): \(SafeText.shown(one.acknowledgement.because))\n"
    }.joined()
  }

  /// An object for each: the finding, the declaration that accepts it and why.
  static func json(_ accepted: [AcceptedFinding], _ files: [SourceFile]) -> [JSONText] {
    accepted.map { one in
      let findings = DiagnosticJSON.list([one.finding], files: files)
      return .object([
        "finding": findings.first ?? .null,
        "subject": .string(one.acknowledgement.subject),
        "because": .string(one.acknowledgement.because),
      ])
    }
  }
}
