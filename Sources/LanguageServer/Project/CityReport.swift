import Registers
import RuleEditing
import SourceText

/// The registers of a city as they were read.
struct CityRegisters {
  /// The disk's marks of the files, by path in order.
  let stamps: [String]
  /// The files, for the places of findings.
  let files: [String: SourceFile]
  let city: City
  let findings: [Diagnostic]
  /// The words they hold, for completion.
  let words: RegisterWords
  /// The names of rules they use, for renaming.
  let names: NamesInRegisters
}

/// What was found in a city as a whole: rules and facts together.
struct CityReport {
  var findings: [Diagnostic] = []
  /// The texts of the rule files in which it was found, by name.
  var sources: [String: [UInt8]] = [:]
  /// Whether registers and rules fit together, so that analyses can build on them.
  var isSound = true

  /// What was found in a file, with its places moved to where they are in the file's present text;
  /// findings about what changed since are left out.
  func findings(in name: String, now bytes: [UInt8]) -> [Diagnostic] {
    let own = findings.filter { $0.file == name }
    guard let then = sources[name], then != bytes, !own.isEmpty else { return own }
    let change = TextChange(from: then, to: bytes)
    return own.compactMap { finding in
      // Fixes were for the earlier text and go.
      change.moved(finding.range).map { finding.with(range: $0, fixes: []) }
    }
  }
}

/// The one stretch in which two texts differ.
struct TextChange {
  /// How many bytes are the same at the start.
  private let prefix: Int
  /// Where the part that is the same at the end starts in the earlier text.
  private let oldEnd: Int
  /// By how much that part moved.
  private let shift: Int

  init(from old: [UInt8], to new: [UInt8]) {
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    self.prefix = prefix
    oldEnd = old.count - suffix
    shift = new.count - old.count
  }

  /// Where a range of the earlier text is now; nil when it touches the change.
  func moved(_ range: TextRange) -> TextRange? {
    if Int(range.end) < prefix { return range }
    guard Int(range.start) > oldEnd else { return nil }
    return TextRange(Int(range.start) + shift, Int(range.end) + shift)
  }
}
