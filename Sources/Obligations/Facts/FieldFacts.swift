import Registers
import RuleChecking
import SourceText

/// Columns that conditions need: there, filled and readable.
struct FieldFacts {
  /// What a condition reads from a column.
  private enum Reads: Int {
    case word, number, time
  }

  /// One column of a kind and where a condition asks for it.
  private struct Use {
    let kind: String
    let field: String
    let reads: Reads
    let origin: Origin
    /// Whether the kind's own condition asks, so that all rows of the register are meant.
    let isKind: Bool
  }

  let rulebook: Rulebook
  let index: ObjectIndex
  private let byRegister: [String: [Place]]

  init(rulebook: Rulebook, city: City, index: ObjectIndex) {
    self.rulebook = rulebook
    self.index = index
    byRegister = Dictionary(grouping: city.places, by: \.register)
  }

  func findings() -> [Diagnostic] {
    // A kind has many conditions and its rows are large, so they are gathered once.
    var known: [String: [RegisterObject]] = [:]
    return uses().flatMap { use -> [Diagnostic] in
      let key = "\(use.isKind)/\(use.kind)"
      let rows = known[key] ?? rows(use)
      known[key] = rows
      return findings(use, rows)
    }
  }

  private func uses() -> [Use] {
    var all = rulebook.kinds.flatMap { kind in
      uses(kind.condition, of: kind.name, kind.origin, isKind: true)
    }
    for item in rulebook.classifications {
      for part in item.classes { all += uses(part.condition, of: item.kind, part.origin) }
    }
    for rule in rulebook.rules {
      guard let kind = rule.kind else { continue }
      all += uses(rule.condition, of: kind, rule.origin)
      let replacing = rulebook.regimes.flatMap(\.replaces).filter { $0.rule == rule.name }
      for frequency in rule.versions.flatMap(\.frequencies) + replacing.flatMap(\.frequencies) {
        all += uses(frequency.condition, of: kind, frequency.origin)
      }
    }
    var seen: Set<String> = []
    return all.filter { seen.insert("\($0.kind)/\($0.field)/\($0.reads)/\($0.isKind)").inserted }
  }

  private func uses(
    _ condition: Condition?,
    of kind: String,
    _ origin: Origin,
    isKind: Bool = false
  ) -> [Use] {
    func use(_ field: String, _ reads: Reads) -> Use {
      Use(kind: kind, field: field, reads: reads, origin: origin, isKind: isKind)
    }
    return (condition?.leaves ?? []).compactMap { leaf in
      switch leaf {
      case .fieldIs(let field, _):
        let isClass = rulebook.classifications.contains { $0.name == field && $0.kind == kind }
        return isClass ? nil : use(field, .word)
      case .number(let field, _, _): return use(field, .number)
      case .time(let field, _, _): return use(field, .time)
      case .recorded, .hasClass, .not, .all, .any: return nil
      }
    }
  }

  /// The rows that a condition may read.
  private func rows(_ use: Use) -> [RegisterObject] {
    guard use.isKind else { return index.lives(ofKind: use.kind).flatMap(\.rows) }
    let places = rulebook.kind(use.kind).flatMap { byRegister[$0.register] } ?? []
    return places.map { RegisterObject(kind: use.kind, place: $0) }
  }

  private func findings(_ use: Use, _ rows: [RegisterObject]) -> [Diagnostic] {
    guard !rows.isEmpty else { return [] }
    guard rows.contains(where: { $0.column(use.field) != nil }) else {
      let register = rulebook.kind(use.kind)?.register ?? use.kind
      return [
        FactCode.missingField.at(
          use.origin,
          en: "\(register) has no column \(use.field)",
          nl: "\(register) heeft geen kolom \(use.field)",
          help: FactWording.declared(Array(Set(rows.flatMap { $0.fields.keys })))
        )
      ]
    }
    guard use.reads != .word else { return [] }
    let empty = rows.filter { $0.column(use.field) == nil }
    let wrong = rows.filter { row in
      row.column(use.field).map { !isReadable($0, use.reads) } ?? false
    }
    return emptyFinding(use, empty) + wrongFinding(use, wrong)
  }

  private func emptyFinding(_ use: Use, _ rows: [RegisterObject]) -> [Diagnostic] {
    guard let row = rows.first?.row else { return [] }
    let some = FactWording.some(rows.map(\.id))
    return [
      FactCode.emptyField.at(
        row,
        .warning,
        en: "\(use.field) is empty for \(some.english): conditions on it do not hold",
        nl: "\(use.field) is leeg bij \(some.dutch): voorwaarden daarop gelden niet"
      )
    ]
  }

  private func wrongFinding(
    _ use: Use,
    _ rows: [RegisterObject]
  ) -> [Diagnostic] {
    guard let first = rows.first, let row = first.row, let text = first.column(use.field) else {
      return []
    }
    let some = FactWording.some(rows.map(\.id))
    let help =
      use.reads == .time
      ? Bilingual(en: "write a time as 01:30", nl: "schrijf een tijd als 01:30")
      : Bilingual(en: "write a number as 2000 or 12.5", nl: "schrijf een getal als 2000 of 12.5")
    return [
      FactCode.unreadableField.at(
        row,
        en: "\(use.field) of \(some.english) reads \"\(text)\", which is not understood",
        nl: "\(use.field) van \(some.dutch) is \"\(text)\" en wordt niet begrepen",
        help: help
      )
    ]
  }

  private func isReadable(_ text: String, _ reads: Reads) -> Bool {
    switch reads {
    case .word: true
    case .number: ColumnValue.number(text) != nil
    case .time: ColumnValue.time(text) != nil
    }
  }
}

extension Condition {
  /// The conditions it is made of that have no parts themselves.
  var leaves: [Condition] {
    switch self {
    case .fieldIs, .number, .time, .recorded, .hasClass: [self]
    case .not(let inner): inner.leaves
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    }
  }
}
