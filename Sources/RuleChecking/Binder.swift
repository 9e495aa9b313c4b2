import RuleSyntax
import SourceText

/// Reads declarations of known form into values, and gathers what is wrong with them.
///
/// It walks from file to file; `unit` is the file it is in. Each concern is an extension in a file
/// of its own. What cannot be read gives nil after its message, so that nothing is said twice.
struct Binder {
  /// One misused name in one file: reported once, with all its places.
  struct Misuse {
    enum Trouble: Hashable {
      case unknown
      case notImported(Scope.Entry.ID)
      case wrongSort(Scope.Entry.ID)
    }

    struct Key: Hashable {
      let unit: Int
      let name: String
      let trouble: Trouble
    }

    let unit: Int
    let name: String
    let trouble: Trouble
    let sorts: [NameSort]
    var ranges: [TextRange]
  }

  /// A file and the sorts of name that may stand at a place in it.
  struct KnownNames: Hashable {
    let unit: Int
    let sorts: [NameSort]
  }

  /// A name that was looked up and found: where it stands, and where it is declared.
  struct FoundName: Hashable {
    let unit: Int
    let range: TextRange
    let place: Scope.Place
  }

  let scope: Scope
  /// The file being read.
  var unit = 0
  var findings: [Diagnostic] = []
  var misuses: [Misuse] = []
  /// Where in `misuses` a misused name stands.
  var misuseNumbers: [Misuse.Key: Int] = [:]
  /// The names a file may use where some sorts may stand, in order; made when one is unknown.
  var knownNames: [KnownNames: [String]] = [:]
  /// The regimes that rules of their own hold during.
  let regimesWithRules: Set<String>
  /// How many names may still be compared with unknown ones.
  var comparisonsLeft = 5_000_000
  /// Parameters and milestones, read before everything that uses them.
  var parameters: [Scope.Place: Parameter] = [:]
  var milestones: [Scope.Place: Milestone] = [:]
  /// Every citation, for what documents are not settled.
  var cited: [Scope.Place: Int] = [:]
  /// The same, each with what it names.
  var citedPlaces: [Citation] = []
  /// Every declaration that some line names.
  var named: Set<Scope.Place> = []
  /// Every name that was found, once for each time it was looked up.
  var found: [FoundName] = []
  /// Where a public holiday is used first.
  var holidayUse: (unit: Int, range: TextRange)?

  init(_ scope: Scope) {
    self.scope = scope
    regimesWithRules = Set(
      scope.places(.rule).compactMap { scope.declaration($0).clause(.during)?[.regime]?.text }
    )
  }

  /// The file being read.
  var file: SourceFile { scope.units[unit].parsed.file }
  /// The language of the file being read.
  var language: Language { scope.units[unit].parsed.language }

  /// A place in the file being read.
  func origin(_ range: TextRange) -> Origin { scope.origin(unit, range) }
  /// The text of a place in the file being read, on one line.
  func text(_ range: TextRange) -> String {
    file.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a place lies in a declaration with a line that could not be read.
  func isIncomplete(_ range: TextRange) -> Bool {
    // The ranges are in order and lie apart.
    let ranges = scope.units[unit].incomplete
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && range.start < ranges[low - 1].end
  }

  /// Keeps a finding about a place in the file being read.
  ///
  /// Of a declaration with a line that could not be read, nothing is said that the line may mend.
  mutating func report(_ finding: Finding, at range: TextRange) {
    if finding.code.isAboutAbsence, isIncomplete(range) { return }
    // A guess costs a walk through the file; a file full of mistakes gets none.
    let isGuessing = findings.count < 200 && (finding.fixes.isEmpty || finding.code == .wrongSort)
    let guessed = isGuessing ? guessedFixes(finding, at: range) : []
    findings.append(
      Diagnostic(
        code: finding.code.rawValue,
        severity: finding.severity,
        file: file.name,
        range: range,
        message: finding.message,
        help: finding.help,
        labels: finding.labels,
        fixes: finding.fixes + guessed,
        language: language
      )
    )
  }
}

extension Scope.Entry {
  /// What tells entries apart.
  typealias ID = Scope.Place
}
