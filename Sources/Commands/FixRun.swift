import Registers
import RuleWriting
import SourceText

/// Makes the changes that findings offer, in memory, and checks after each step.
///
/// All changes that can be made together are tried at once; when that does not make things better
/// everywhere they are tried in ever smaller groups, so that one bad change keeps no other back.
struct FixRun {
  /// Checks everything, with these bytes in place of files, by the names shown.
  typealias Check = ([String: [UInt8]]) throws(Refusal) -> CheckCommand.Checked

  /// The bytes of the files that changed.
  private(set) var edits: [String: [UInt8]] = [:]
  /// What is found with the changes made.
  private(set) var checked: CheckCommand.Checked
  /// How many changes were made.
  private(set) var count = 0

  /// At most this many checks are made; each takes as long as `check`.
  private static let mostChecks = 100

  private let before: CheckCommand.Checked
  private let isUnsafeAllowed: Bool
  private let check: Check
  private let isWanted: (String) -> Bool
  private var checks = 0
  private var rejected: Set<[String]> = []

  /// One change that a finding offers.
  private struct Candidate {
    let finding: Diagnostic
    let fix: Fix

    /// The same for the same change of the same finding, wherever it has moved to.
    var key: [String] {
      [finding.file, finding.code, finding.message.english, fix.replacement]
    }
  }

  init(
    _ checked: CheckCommand.Checked,
    isUnsafeAllowed: Bool,
    isWanted: @escaping (String) -> Bool,
    check: @escaping Check
  ) {
    self.checked = checked
    before = checked
    self.isUnsafeAllowed = isUnsafeAllowed
    self.isWanted = isWanted
    self.check = check
  }

  /// Makes changes until no more can be made that makes things better.
  mutating func run() throws(Refusal) {
    while checks < FixRun.mostChecks {
      let candidates = candidates()
      guard !candidates.isEmpty, try accept(anyOf: candidates[...]) else { return }
    }
  }

  /// The files that changed: name, bytes before and after.
  var changes: [(name: String, older: [UInt8], newer: [UInt8])] {
    before.files.compactMap { file in
      edits[file.name].map { (file.name, file.bytes, $0) }
    }
  }

  /// The first change each finding offers.
  ///
  /// A register with a column that is refused is left alone: what would change cannot be shown.
  private func candidates() -> [Candidate] {
    let hidden = Set(
      checked.diagnostics.filter { $0.code == RegisterCode.personalColumn.rawValue }.map(\.file)
    )
    var result: [Candidate] = []
    for finding in checked.diagnostics where isWanted(finding.file) {
      guard !hidden.contains(finding.file),
        let fix = finding.fixes.first(where: { $0.isSafe || isUnsafeAllowed })
      else { continue }
      let candidate = Candidate(finding: finding, fix: fix)
      if !rejected.contains(candidate.key) { result.append(candidate) }
    }
    return result
  }

  private mutating func accept(anyOf group: ArraySlice<Candidate>) throws(Refusal) -> Bool {
    guard checks < FixRun.mostChecks else { return false }
    if try accept(group) { return true }
    guard group.count > 1 else {
      rejected.formUnion(group.map(\.key))
      return false
    }
    let middle = group.startIndex + group.count / 2
    if try accept(anyOf: group[..<middle]) { return true }
    return try accept(anyOf: group[middle...])
  }

  /// Makes changes together when nothing gets worse by them and something better.
  private mutating func accept(_ group: ArraySlice<Candidate>) throws(Refusal) -> Bool {
    var trial = edits
    var made: [Candidate] = []
    for file in checked.files {
      let own = group.filter { $0.finding.file == file.name }
      let fixes = FixApplier.together(own.map(\.fix))
      guard !fixes.isEmpty else { continue }
      trial[file.name] = FixApplier.apply(fixes, to: file.bytes)
      for fix in fixes { made += own.first { $0.fix == fix }.map { [$0] } ?? [] }
    }
    guard !made.isEmpty else { return false }
    checks += 1
    let after = try check(trial)
    guard isBetter(after, made) else { return false }
    edits = trial
    checked = after
    count += made.count
    return true
  }

  /// Whether no file has more errors, nor more findings, and each change took one away.
  ///
  /// While there are errors, some checks are not made; what only these find does not count.
  private func isBetter(_ after: CheckCommand.Checked, _ made: [Candidate]) -> Bool {
    let (errors, laterErrors) = (count(checked, .error), count(after, .error))
    guard errors - laterErrors >= made.count(where: { $0.finding.severity == .error }) else {
      return false
    }
    let isWhole = errors == 0
    let (old, new) = (FixRun.perFile(checked), FixRun.perFile(after))
    let (oldErrors, newErrors) = (
      FixRun.perFile(checked, only: .error), FixRun.perFile(after, only: .error)
    )
    for file in after.files {
      if newErrors[file.name] ?? 0 > oldErrors[file.name] ?? 0 { return false }
      if isWhole, new[file.name] ?? 0 > old[file.name] ?? 0 { return false }
    }
    guard isWhole || laterErrors > 0 else { return true }
    return checked.diagnostics.count - after.diagnostics.count >= made.count
  }

  private func count(_ checked: CheckCommand.Checked, _ severity: Severity) -> Int {
    checked.diagnostics.count { $0.severity == severity }
  }

  private static func perFile(
    _ checked: CheckCommand.Checked,
    only severity: Severity? = nil
  ) -> [String: Int] {
    var result: [String: Int] = [:]
    for finding in checked.diagnostics where severity == nil || finding.severity == severity {
      result[finding.file, default: 0] += 1
    }
    return result
  }
}
