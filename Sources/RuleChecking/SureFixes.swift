public import RuleSyntax
public import SourceText

extension RuleChecker {
  /// More fixes than this are not tried; those beyond are left out.
  static let mostFixesTried = 200

  /// The findings with only those fixes that were tried and are sure.
  ///
  /// With the change made alone the finding is gone, and nothing else is found that was not there
  /// before; notes do not count. Mistakes of form and of meaning of these files go in together;
  /// those that are not wanted stay as they are.
  public static func withSureFixes(
    _ findings: [Diagnostic],
    _ files: [ParsedFile],
    wanted: (Diagnostic) -> Bool = { _ in true }
  ) -> [Diagnostic] {
    guard findings.contains(where: { !$0.fixes.isEmpty }) else { return findings }
    // Both sides of a trial are read alike, without seeking changes.
    let plain = files.map { file in
      file.diagnostics.isEmpty ? file : RuleParser.parse(file.file)
    }
    let known = counted(plain.flatMap(\.diagnostics) + check(plain).diagnostics)
    // Trying costs a check of all files; large ones get fewer trials.
    let size = files.reduce(0) { $0 + $1.file.bytes.count }
    let most = min(mostFixesTried, max(4, 8_000_000 / max(1, size)))
    var tried = 0
    return findings.map { finding in
      guard !finding.fixes.isEmpty, wanted(finding),
        let place = files.firstIndex(where: { $0.file.name == finding.file })
      else { return finding }
      // One change, the first that is sure; of several names in one place the only one that fits.
      let isChoice = isChoice(finding)
      // Of what may be added in one place all that is sure: which one is meant is policy.
      let isAddition =
        finding.fixes.count > 1 && finding.fixes.allSatisfy { $0.range.start == $0.range.end }
      let room = isChoice ? 2 : isAddition ? finding.fixes.count : 1
      let errors = isOfMeaning(finding) ? neighbours(of: finding, findings, files[place]) : 0
      var chosen: [Fix] = []
      for fix in finding.fixes where chosen.count < room {
        tried += 1
        guard tried <= most else { break }
        if isSure(fix, of: finding, plain, place, known, clearing: errors) { chosen.append(fix) }
      }
      let isOpen = isChoice && chosen.filter { !$0.replacement.isEmpty }.count > 1
      guard isOpen else {
        return finding.offering(Array(chosen.prefix(isAddition ? chosen.count : 1)))
      }
      let removal = finding.fixes.first { fix in
        fix.replacement.isEmpty && isSure(fix, of: finding, plain, place, known, clearing: errors)
      }
      return finding.offering(removal.map { [$0] } ?? [])
    }
  }

  /// Whether the fixes of a finding are several names for one place.
  private static func isChoice(_ finding: Diagnostic) -> Bool {
    let names = finding.fixes.filter { !$0.replacement.isEmpty && !$0.isSafe }
    return isOfMeaning(finding) && names.count > 1 && Set(names.map(\.range)).count == 1
      && names[0].range.start < names[0].range.end
  }

  private static func isOfMeaning(_ finding: Diagnostic) -> Bool {
    CheckCode(rawValue: finding.code) != nil
  }

  /// How many errors a guess must mend: all of the declaration, for a guess is likely only where
  /// it leaves nothing wrong; for another name all of the file, where it may be declared.
  private static func neighbours(
    of finding: Diagnostic,
    _ findings: [Diagnostic],
    _ file: ParsedFile
  ) -> Int {
    let heads = file.declarations.map { $0.range.start }
    func home(_ other: Diagnostic) -> Int32 { heads.last { $0 <= other.range.start } ?? -1 }
    let isName = finding.code == CheckCode.unknownName.rawValue
    return findings.filter {
      $0.file == finding.file && $0.severity == .error && (isName || home($0) == home(finding))
    }.count
  }

  private static func isSure(
    _ fix: Fix,
    of finding: Diagnostic,
    _ files: [ParsedFile],
    _ place: Int,
    _ known: [Key: Int],
    clearing errors: Int
  ) -> Bool {
    let file = files[place].file
    let (low, high) = (Int(fix.range.start), Int(fix.range.end))
    guard low <= high, high <= file.bytes.count else { return false }
    let bytes = file.bytes[..<low] + Array(fix.replacement.utf8) + file.bytes[high...]
    var mended = files
    let source = SourceFile(name: file.name, bytes: Array(bytes))
    mended[place] = RuleParser.parse(source)
    // What cannot be read any better need not be checked.
    let unread = counted(mended[place].diagnostics)
    guard unread.allSatisfy({ $0.value <= (known[$0.key] ?? 0) }) else { return false }
    let left = counted(mended.flatMap(\.diagnostics) + check(mended).diagnostics)
    let key = Key(finding)
    let fewer = known.values.reduce(0, +) - left.values.reduce(0, +)
    return (fix.isSafe || fewer >= errors) && (left[key] ?? 0) < max(1, known[key] ?? 0)
      && left.allSatisfy { $0.value <= (known[$0.key] ?? 0) || $0.key.isAboutAll }
  }

  /// A finding wherever it stands in its file.
  private struct Key: Hashable {
    let file: String
    let code: String
    let message: String
    /// Whether it is about the files together, whatever line it stands at.
    var isAboutAll: Bool { code == CheckCode.noCalendar.rawValue }

    init(_ finding: Diagnostic) {
      file = finding.file
      code = finding.code
      message = finding.message.english
    }
  }

  private static func counted(_ findings: [Diagnostic]) -> [Key: Int] {
    findings.filter { $0.severity != .note }.reduce(into: [:]) { $0[Key($1), default: 0] += 1 }
  }
}

extension Diagnostic {
  /// The same finding with the changes that are sure, and without help that says no more than they
  /// do: an example of the clause, or what may stand there where one word was nearly right.
  fileprivate func offering(_ fixes: [Fix]) -> Diagnostic {
    let isSaid: Bool =
      switch code {
      case "R0013", "R0022": !fixes.isEmpty
      case "R0010": fixes.first?.range == range
      default: false
      }
    return Diagnostic(
      code: code,
      severity: severity,
      file: file,
      range: range,
      message: message,
      help: isSaid ? nil : help,
      labels: labels,
      fixes: fixes,
      language: language
    )
  }
}
