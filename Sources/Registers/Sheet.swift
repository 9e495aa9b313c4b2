import SourceText

/// A list of which the columns are known.
struct Sheet {
  let kind: RegisterKind
  /// The path in the city's folder: `worked/2026-q4.csv`.
  let path: String
  let table: CSVTable
  /// For each column with a fixed meaning its place in a row; -1 when it is not there.
  private let places: [Int]
  /// The other columns that are kept: their names and places.
  let free: [(name: String, place: Int)]

  /// The place of a column in a row.
  func place(_ column: Column) -> Int? {
    let place = places[column.position]
    return place < 0 ? nil : place
  }

  /// Whether the register has a column.
  func has(_ column: Column) -> Bool { places[column.position] >= 0 }

  /// The header of a column as it was written.
  func header(_ column: Column) -> String {
    place(column).map { table.string(table.header[$0]) } ?? column.header
  }
}

extension Sheet {
  /// Finds out what each column means; nil when a needed column is not there.
  init?(kind: RegisterKind, path: String, table: CSVTable, _ findings: inout Findings) {
    let known = HeaderNames.of(kind)
    var places = Array(repeating: -1, count: Column.allCases.count)
    var free: [(name: String, place: Int)] = []
    var names: Set<String> = []
    var strangers: [(header: String, cell: Cell)] = []
    for (place, cell) in table.header.enumerated() {
      let header = table.string(cell)
      let folded = Column.folded(header)
      if let (column, isDutch) = known.meaning[folded] {
        if isDutch { findings.language = .dutch }
        if places[column.position] >= 0 {
          findings.duplicateColumn(header, table, cell, table.header[places[column.position]])
        } else {
          places[column.position] = place
        }
      } else if header.isEmpty {
        findings.namelessColumn(place, table, cell)
      } else if PersonalColumns.isRefused(header) {
        findings.personalColumn(header, table, cell)
      } else if PersonalColumns.isStandby(header) {
        findings.standby(header, table, cell)
      } else if kind.keepsFreeColumns {
        let name = Sheet.fieldName(header)
        if names.insert(name).inserted {
          free.append((name, place))
        } else {
          findings.duplicateColumn(header, table, cell, nil)
        }
      } else {
        strangers.append((header, cell))
      }
    }
    let missing = kind.needed.filter { places[$0.position] < 0 }
    for (header, cell) in strangers {
      findings.unknownColumn(header, table, cell, known, missing: missing, isLeave: kind == .leave)
    }
    self.kind = kind
    self.path = path
    self.table = table
    self.places = places
    self.free = free
    guard missing.isEmpty else {
      findings.missingColumns(missing, table, known)
      return nil
    }
  }

  /// The name of a free column as rules write it: `Closing time` is `closing-time`.
  static func fieldName(_ header: String) -> String {
    let name = header.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
    return String(name)
  }
}

/// The headers that one kind of register knows.
struct HeaderNames {
  /// The column of a folded header, and whether it is Dutch.
  let meaning: [String: (column: Column, isDutch: Bool)]
  /// The folded headers in order, for suggestions.
  let all: [(folded: String, column: Column)]

  /// The headers of a kind of register.
  static func of(_ kind: RegisterKind) -> HeaderNames { every[kind.rawValue] }

  private static let every = RegisterKind.allCases.map(HeaderNames.init)

  private init(_ kind: RegisterKind) {
    var meaning: [String: (column: Column, isDutch: Bool)] = [:]
    var all: [(folded: String, column: Column)] = []
    func add(_ header: String, _ column: Column, _ isDutch: Bool) {
      let folded = Column.folded(header)
      guard meaning[folded] == nil else { return }
      meaning[folded] = (column, isDutch)
      all.append((folded, column))
    }
    let columns = kind.needed + kind.optional
    for column in columns { add(column.header, column, false) }
    for column in columns {
      let aliases = column.aliases
      for alias in aliases.english { add(alias, column, false) }
      for alias in aliases.dutch where !HeaderNames.clashes(alias, column, kind) {
        add(alias, column, true)
      }
    }
    self.meaning = meaning
    self.all = all
  }

  /// Whether a header means another column in this register.
  private static func clashes(_ alias: String, _ column: Column, _ kind: RegisterKind) -> Bool {
    switch column {
    case .from, .through: alias.hasPrefix("verlof") && kind != .leave
    case .code: alias == "wijkcode" && kind != .areas
    default: false
    }
  }

  /// The column whose header is at most two letters, and a third of the word, away.
  func nearest(_ header: String) -> Column? {
    let folded = Column.folded(header)
    guard folded.utf8.count <= 40 else { return nil }
    var best: (distance: Int, column: Column)?
    for (name, column) in all {
      let distance = Spelling.distance(Array(folded.utf8), Array(name.utf8))
      if distance < best?.distance ?? .max { best = (distance, column) }
    }
    guard let best, best.distance <= min(2, max(1, folded.utf8.count / 3)) else { return nil }
    return best.column
  }
}

/// How far two words are apart.
enum Spelling {
  /// The number of letters to add, drop, change or swap with a neighbour.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var next = [i + 1]
      next.reserveCapacity(right.count + 1)
      for (j, b) in right.enumerated() {
        var cost = min(last[j] + (a == b ? 0 : 1), min(last[j + 1], next[j]) + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      before = last
      last = next
    }
    return last[right.count]
  }
}

/// Columns that may not be read whatever they hold.
enum PersonalColumns {
  /// Words that point at health, a reason of absence or the citizen service number.
  private static let whole: Set<String> = [
    "reden", "reason", "oorzaak", "cause", "arts", "doctor", "bsn", "sofi", "ill",
  ]
  private static let starts = [
    "ziek", "diagnos", "medisch", "medical", "verzuim", "sick", "illness", "arbeidsongeschikt",
    "burgerservice", "zwanger", "pregnan", "disabilit", "handicap", "symptom", "gezondheid",
  ]
  private static let standbyStarts = ["consignatie", "standby", "piket", "bereikbaarheidsdienst"]

  /// Whether a header could hold a reason of absence, health or a citizen service number.
  static func isRefused(_ header: String) -> Bool {
    words(header).contains { word in
      whole.contains(word) || starts.contains { word.hasPrefix($0) }
    }
  }

  /// Whether a header speaks of standby duty.
  static func isStandby(_ header: String) -> Bool {
    let folded = Column.folded(header)
    return words(header).contains { word in standbyStarts.contains { word.hasPrefix($0) } }
      || folded == "oncall" || folded.hasPrefix("standby") || folded.hasPrefix("oncallduty")
  }

  private static func words(_ header: String) -> [String] {
    header.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
