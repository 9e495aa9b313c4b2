import RuleSyntax
import SourceText

/// Changes that would mend a finding, where its message brings none. They are likely, not sure:
/// `RuleChecker.withSureFixes` tries them and drops those after which anything else is found.
extension Binder {
  func guessedFixes(_ finding: Finding, at range: TextRange) -> [Fix] {
    let code = finding.code
    if Binder.superfluous.contains(code) {
      return [oneInTeam(range) ?? removal(of: range)].compactMap { $0 }
    }
    if code == .reversedDates { return [swappedDates(range)].compactMap { $0 } }
    if code == .notARegister { return [register(range)].compactMap { $0 } }
    if code == .wrongQuantity {
      return [withoutUnit(range), unitOfRange(range)].compactMap { $0 } + parameters(range)
    }
    return code == .unknownClass ? bareClass(range) : []
  }

  /// Findings about something that is too much: it can often be left out.
  private static let superfluous: Set<CheckCode> = [
    .clauseTwice, .saidTwice, .clauseIdle, .minutesAndPlaces, .clauseNotHere, .rosteredRole,
    .refersToItself, .notMoreOften, .duplicateClass, .noPrecedence, .needsObject, .transitionIdle,
    .versionOrder, .wrongSort, .classesNotCovered, .duplicateName,
  ]

  /// One person in a team that is too large.
  private func oneInTeam(_ range: TextRange) -> Fix? {
    let clauses = scope.units[unit].parsed.declarations.flatMap(\.clauses)
    guard let clause = clauses.first(where: { $0.range == range }), clause.kind == .team,
      let count = clause[.count], clause.all(.count).count == 1, file.text(count.range) != "1"
    else { return nil }
    return Fix(
      range: count.range,
      replacement: "1",
      title: Bilingual(en: "write `1`", nl: "schrijf `1`"),
      isSafe: false
    )
  }

  private func removing(_ range: TextRange) -> Fix {
    Fix(
      range: range,
      replacement: "",
      title: Bilingual(
        en: "leave out `\(text(range).trimmedMarks)`",
        nl: "laat `\(text(range).trimmedMarks)` weg"
      ),
      isSafe: false
    )
  }

  /// Takes away a clause with its line, or a name with its comma.
  private func removal(of range: TextRange) -> Fix? {
    let parsed = scope.units[unit].parsed
    let clauses = parsed.declarations.flatMap(\.clauses)
    if clauses.contains(where: { $0.range == range }) { return removalOfClause(range) }
    if let fix = removalOfPart(range, clauses) { return fix }
    let heads = parsed.declarations.map(\.range)
    if heads.contains(range) { return removalOfDeclaration(at: range) }
    guard
      let whole = (clauses.map(\.range) + heads).first(where: {
        $0.start <= range.start && range.end <= $0.end
      })
    else { return nil }
    let bytes = file.bytes
    var before = Int(range.start) - 1
    while before > Int(whole.start), bytes[before] == 32 { before -= 1 }
    if before >= 0, bytes[before] == UInt8(ascii: ",") {
      return removing(TextRange(before, Int(range.end)))
    }
    var after = Int(range.end)
    guard after < Int(whole.end), bytes[after] == UInt8(ascii: ",") else {
      // The only name of its clause.
      let clause = clauses.first { $0.range == whole }
      let isOnly = clause.map { $0.slots.count == 1 && $0.kind != .pauses } ?? false
      return isOnly ? removalOfClause(whole) : nil
    }
    after += 1
    while after < Int(whole.end), bytes[after] == 32 { after += 1 }
    return removing(TextRange(Int(range.start), after))
  }

  /// Takes away a part of a clause with the keyword before it: `when …`, `with …`, `, … apart`.
  private func removalOfPart(_ range: TextRange, _ clauses: [ClauseSyntax]) -> Fix? {
    guard
      let clause = clauses.first(where: {
        $0.range.start <= range.start && range.end <= $0.range.end
      }), let slot = clause.slots.first(where: { $0.range == range })
    else { return nil }
    let bytes = file.bytes
    if slot.label == .spacing {
      var comma = Int(range.start)
      while comma > Int(clause.range.start), bytes[comma] != UInt8(ascii: ",") { comma -= 1 }
      return removing(TextRange(comma, Int(clause.range.end)))
    }
    if slot.label == .count, clause.kind == .team {
      return Fix(
        range: range,
        replacement: "1",
        title: Bilingual(en: "write `1`", nl: "schrijf `1`"),
        isSafe: false
      )
    }
    guard slot.label == .condition || slot.label == .qualification else { return nil }
    var start = Int(range.start) - 1
    while start > 0, bytes[start] == 32 { start -= 1 }
    while start > 0, bytes[start] != 32 { start -= 1 }
    while start > 0, bytes[start - 1] == 32 { start -= 1 }
    return removing(TextRange(start, Int(range.end)))
  }

  /// A number with the unit that the range of its parameter has.
  private func unitOfRange(_ range: TextRange) -> Fix? {
    let declarations = scope.units[unit].parsed.declarations
    guard let found = declarations.last(where: { $0.range.start <= range.start }),
      let value = found[.quantity], let high = found.clause(.range)?[.high]
    else { return nil }
    let number = file.text(value.range).prefix {
      ("0"..."9").contains($0) || $0 == "," || $0 == "."
    }
    let unitText = file.text(high.range).drop { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
    guard !number.isEmpty, !unitText.isEmpty else { return nil }
    let text = number + unitText
    return Fix(
      range: value.range,
      replacement: String(text),
      title: Bilingual(en: "write `\(text)`", nl: "schrijf `\(text)`"),
      isSafe: false
    )
  }

  /// Every other parameter in place of one; only the one that fits remains.
  private func parameters(_ range: TextRange) -> [Fix] {
    let written = file.text(range)
    let known = scope.entries.values.joined().filter {
      $0.sort == .parameter && scope.sees(unit, $0.place.unit)
    }.map(\.name)
    guard known.contains(written) else { return [] }
    return Array(Set(known)).sorted().filter { $0 != written }.prefix(12).map { name in
      Fix(
        range: range,
        replacement: name,
        title: Bilingual(en: "write `\(name)`", nl: "schrijf `\(name)`"),
        isSafe: false
      )
    }
  }

  /// `risk is high` for `high` alone, where only one classification has it.
  private func bareClass(_ range: TextRange) -> [Fix] {
    let written = file.text(range)
    let owners = scope.places(.classify).filter { scope.sees(unit, $0.unit) }.filter { place in
      scope.declaration(place).clauses.contains { $0[.className]?.text == written }
    }.compactMap { scope.declaration($0)[.name]?.text }
    guard owners.count == 1 else { return [] }
    let text = "\(owners[0]) is \(written)"
    return [
      Fix(
        range: range,
        replacement: text,
        title: Bilingual(en: "write `\(text)`", nl: "schrijf `\(text)`"),
        isSafe: false
      )
    ]
  }

  private func removalOfClause(_ range: TextRange) -> Fix {
    let bytes = file.bytes
    var start = Int(range.start)
    while start > 0, bytes[start - 1] == 32 || bytes[start - 1] == 9 { start -= 1 }
    var end = Int(range.end)
    while end < bytes.count, bytes[end] == 32 || bytes[end] == 9 { end += 1 }
    let startsLine = start == 0 || bytes[start - 1] == 10
    let endsLine = end == bytes.count || bytes[end] == 10
    let title = Bilingual(en: "remove `\(text(range))`", nl: "haal `\(text(range))` weg")
    if startsLine, endsLine {
      let through = min(end + 1, bytes.count)
      return Fix(range: TextRange(start, through), replacement: "", title: title, isSafe: false)
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
      end += 1
      while end < bytes.count, bytes[end] == 32 { end += 1 }
      return Fix(
        range: TextRange(Int(range.start), end),
        replacement: "",
        title: title,
        isSafe: false
      )
    }
    if start > 0, bytes[start - 1] == UInt8(ascii: ";") { start -= 1 }
    return Fix(
      range: TextRange(start, Int(range.end)),
      replacement: "",
      title: title,
      isSafe: false
    )
  }

  /// Takes away a whole declaration, from its head through its last clause.
  private func removalOfDeclaration(at range: TextRange) -> Fix? {
    let declarations = scope.units[unit].parsed.declarations
    guard
      let found = declarations.first(where: {
        $0.range.start <= range.start && range.start < $0.range.end
      })
    else { return nil }
    // Only what stands elsewhere in the same words is surely too much.
    let head = text(found.range)
    let isSame = scope.units.contains { unit in
      unit.parsed.declarations.contains { other in
        other.range != found.range
          && unit.parsed.file.text(other.range) == file.text(found.range)
      }
    }
    let isOfHead = [.package, .calendar, .importing, .priority].contains(found.kind)
    guard isSame || isOfHead, !head.isEmpty else { return nil }
    let last = found.clauses.map(\.range.end).max() ?? found.range.end
    let bytes = file.bytes
    var start = Int(found.range.start)
    while start > 0, bytes[start - 1] == 32 || bytes[start - 1] == 9 { start -= 1 }
    var end = Int(last)
    while end < bytes.count, bytes[end] != 10 { end += 1 }
    return Fix(
      range: TextRange(start, min(end + 1, bytes.count)),
      replacement: "",
      title: Bilingual(
        en: "remove `\(text(found.range))` and its lines",
        nl: "haal `\(text(found.range))` met zijn regels weg"
      ),
      isSafe: false
    )
  }

  /// Puts the earlier of two dates first.
  private func swappedDates(_ range: TextRange) -> Fix? {
    let clauses = scope.units[unit].parsed.declarations.flatMap(\.clauses)
    guard let clause = clauses.first(where: { $0.range == range }), let from = clause[.date],
      let through = clause[.throughDate], case .date = from.value, case .date = through.value
    else { return nil }
    let between = file.text(TextRange(Int(from.range.end), Int(through.range.start)))
    return Fix(
      range: from.range.union(through.range),
      replacement: file.text(through.range) + between + file.text(from.range),
      title: Bilingual(en: "swap the two dates", nl: "wissel de twee datums om"),
      isSafe: false
    )
  }

  /// The name of a register as CSV.
  private func register(_ range: TextRange) -> Fix? {
    let written = file.text(range).split(separator: "\"").joined()
    let stem = written.split(separator: ".").first.map { String($0) } ?? written
    guard !stem.isEmpty else { return nil }
    return Fix(
      range: range,
      replacement: "\"\(stem).csv\"",
      title: Bilingual(en: "write `\"\(stem).csv\"`", nl: "schrijf `\"\(stem).csv\"`"),
      isSafe: false
    )
  }

  /// A comparison of a field without the unit behind its number.
  private func withoutUnit(_ range: TextRange) -> Fix? {
    let words = file.text(range).split(separator: " ").map { String($0) }
    guard words.count == 4, Int(words[2]) != nil, ["<", "<=", "=", ">=", ">"].contains(words[1])
    else { return nil }
    let end = Int(range.end)
    return removing(TextRange(end - words[3].utf8.count - 1, end))
  }

  /// Other names that may be meant: one that shares a part of it, or all there are; of several
  /// only the one that fits remains.
  func likelyNames(_ name: String, among known: [String]) -> [String] {
    let names = Array(Set(known)).sorted().filter { $0 != name }
    let parts = name.split(separator: "-").filter { $0.utf8.count >= 4 }.map { String($0) }
    let related = names.filter { other in
      name.utf8.count >= 4 && (other.contains(name) || name.contains(other))
        || parts.contains { other.split(separator: "-").map { String($0) }.contains($0) }
    }
    return related.count == 1 ? related : names.count <= 8 ? names : []
  }
}

extension String {
  /// Without commas and spaces at the ends.
  fileprivate var trimmedMarks: String {
    var bytes = Array(utf8)[...]
    while let first = bytes.first, first == 32 || first == 44 { bytes.removeFirst() }
    while let last = bytes.last, last == 32 || last == 44 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
