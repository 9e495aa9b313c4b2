import RuleSyntax
import SourceText

extension Binder {
  /// What a slot's name stands for, when that is one of some sorts; nil after a message.
  mutating func find(_ slot: SlotSyntax?, _ sorts: NameSort...) -> Scope.Entry? {
    guard let slot, let name = slot.text else { return nil }
    return find(name, at: slot.range, sorts)
  }

  /// The names of a list of slots that stand for one of some sorts, each once.
  mutating func names(
    _ slots: [SlotSyntax],
    of clause: ClauseKind,
    _ sorts: NameSort...
  )
    -> [String]
  {
    var found: [String] = []
    for slot in slots {
      guard let name = slot.text, find(name, at: slot.range, sorts) != nil else { continue }
      if found.contains(name) {
        report(.namedTwice(name, clause), at: slot.range)
      } else {
        found.append(name)
      }
    }
    return found
  }

  private mutating func find(
    _ name: String,
    at range: TextRange,
    _ sorts: [NameSort]
  )
    -> Scope.Entry?
  {
    switch scope.resolve(name, in: unit, as: sorts) {
    case .declared(let entry):
      named.insert(entry.place)
      found.append(FoundName(unit: unit, range: range, place: entry.place))
      return entry
    case .wrongSort(let other): misuse(name, .wrongSort(other.place), sorts, range)
    case .notImported(let other): misuse(name, .notImported(other.place), sorts, range)
    case .unknown: misuse(name, .unknown, sorts, range)
    case .unsure: break
    }
    return nil
  }

  private mutating func misuse(
    _ name: String,
    _ trouble: Misuse.Trouble,
    _ sorts: [NameSort],
    _ range: TextRange
  ) {
    let key = Misuse.Key(unit: unit, name: name, trouble: trouble)
    if let known = misuseNumbers[key] {
      misuses[known].ranges.append(range)
    } else {
      misuseNumbers[key] = misuses.count
      misuses.append(
        Misuse(unit: unit, name: name, trouble: trouble, sorts: sorts, ranges: [range])
      )
    }
  }

  /// Says of each misused name once per file what is wrong with it.
  mutating func reportMisuses() {
    var toldImports: Set<MissingImport> = []
    let hidden = hiddenNames()
    for misuse in misuses {
      unit = misuse.unit
      let ranges = Array(Set(misuse.ranges)).sorted()
      guard let first = ranges.first else { continue }
      switch misuse.trouble {
      case .unknown:
        report(unknown(misuse, ranges), at: first)
      case .notImported(let place):
        // An import that cannot be followed is told where it stands.
        guard !hasLostImport(unit), let package = scope.units[place.unit].package else { continue }
        let missing = MissingImport(unit: unit, package: package)
        guard toldImports.insert(missing).inserted else { continue }
        report(missingImport(package, hidden[missing] ?? []), at: first)
      case .wrongSort(let place):
        let entry = scope.declaration(place)
        report(
          .wrongSort(
            misuse.name,
            is: NameSort(entry.kind) ?? .rule,
            wanted: misuse.sorts,
            declared: scope.origin(place.unit, entry.range),
            fixes: likelyNames(misuse.name, among: known(misuse.sorts)).map {
              replaceFix(ranges, of: misuse.name, by: $0, isSafe: false)
            }
          ),
          at: first
        )
      }
    }
    misuses = []
    misuseNumbers = [:]
  }

  /// Whether an import of a file names no package here, or could not be read.
  private func hasLostImport(_ unit: Int) -> Bool {
    let parsed = scope.units[unit].parsed
    let isUnread = parsed.tree.nodes.contains { node in
      guard case .unreadable = node.kind else { return false }
      let word = parsed.tree.text(of: parsed.tree.tokens[Int(node.firstToken)])
      return Array("import".utf8).elementsEqual(word) || Array("importeer".utf8).elementsEqual(word)
    }
    return isUnread
      || scope.imports(of: unit).contains { declaration in
        declaration[.path]?.text.map { scope.packages[$0] == nil } ?? false
      }
  }

  /// One package that one file does not import, whatever the number of its names used there.
  private struct MissingImport: Hashable {
    let unit: Int
    let package: String
  }

  /// The names each file uses of each package it does not import, with where they are declared.
  private func hiddenNames() -> [MissingImport: [(name: String, entry: Scope.Place)]] {
    var names: [MissingImport: [(name: String, entry: Scope.Place)]] = [:]
    for misuse in misuses {
      guard case .notImported(let place) = misuse.trouble,
        let package = scope.units[place.unit].package
      else { continue }
      names[MissingImport(unit: misuse.unit, package: package), default: []]
        .append((misuse.name, place))
    }
    return names
  }

  private func missingImport(
    _ package: String,
    _ names: [(name: String, entry: Scope.Place)]
  ) -> Finding {
    let labels = names.map { name, place in
      let entry = scope.declaration(place)
      let sort = NameSort(entry.kind) ?? .rule
      return Diagnostic.Label(
        scope.origin(place.unit, entry.range),
        Bilingual(
          en: "`\(name)`, \(sort.text.english), is declared here",
          nl: "`\(name)`, \(sort.text.dutch), staat hier"
        )
      )
    }
    return .notImported(
      names.map(\.name),
      package: package,
      labels: labels,
      fix: importFix(package)
    )
  }

  /// The names of some sorts the file being read may use, in order, each once.
  private mutating func known(_ sorts: [NameSort]) -> [String] {
    let key = KnownNames(unit: unit, sorts: sorts)
    if let names = knownNames[key] { return names }
    let names = scope.entries.values.joined().filter {
      sorts.contains($0.sort) && scope.sees(unit, $0.place.unit)
    }.map(\.name)
    let sorted = Set(names).sorted()
    knownNames[key] = sorted
    return sorted
  }

  private mutating func unknown(_ misuse: Misuse, _ ranges: [TextRange]) -> Finding {
    let known = known(misuse.sorts)
    // Thousands of unknown names beside thousands of known ones get no suggestion any more.
    comparisonsLeft -= known.count
    let number =
      misuse.sorts.contains(.parameter) ? NumberWords.value(misuse.name).map { "\($0)" } : nil
    let nearest =
      number ?? (comparisonsLeft > 0 ? NearestName.of(misuse.name, among: known) : nil)
    // What was meant may stand on a line that could not be read.
    let isRead = !scope.units[unit].parsed.diagnostics.contains { $0.severity == .error }
    let isGuessing = nearest == nil && isRead && comparisonsLeft > 0
    let likely = nearest.map { [$0] } ?? (isGuessing ? likelyNames(misuse.name, among: known) : [])
    return .unknownName(
      misuse.name,
      sorts: misuse.sorts,
      uses: ranges.count,
      nearest: nearest,
      known: known.count <= 6 ? known : [],
      fixes: likely.map { replaceFix(ranges, of: misuse.name, by: $0, isSafe: nearest != nil) }
    )
  }

  /// One change that writes another name in all places of a name.
  private func replaceFix(
    _ ranges: [TextRange],
    of name: String,
    by other: String,
    isSafe: Bool
  ) -> Fix {
    let whole = ranges.reduce(ranges[0]) { $0.union($1) }
    var replacement = ""
    var end = Int(whole.start)
    for range in ranges where Int(range.start) >= end {
      replacement += file.text(TextRange(end, Int(range.start)))
      let written = file.text(range)
      replacement += written.hasPrefix("\"") ? "\"\(other)\"" : other
      end = Int(range.end)
    }
    return Fix(
      range: whole,
      replacement: replacement,
      title: Bilingual(en: "write `\(other)`", nl: "schrijf `\(other)`"),
      isSafe: isSafe
    )
  }

  /// A new `import` line after those there are, or after the head of the file.
  private func importFix(_ package: String) -> Fix {
    let head = scope.units[unit].parsed.declarations.filter {
      [.language, .package, .importing].contains($0.kind)
    }
    let last = head.map(\.range).max() ?? TextRange(0, 0)
    return newLine(
      after: last,
      language == .english ? "import \(package)" : "importeer \(package)",
      title: Bilingual(en: "add `import \(package)`", nl: "voeg `importeer \(package)` toe"),
      isSafe: true
    )
  }

  /// A change that adds a line after the one a range ends in, or before the `;` that follows it.
  func newLine(after range: TextRange, _ text: String, title: Bilingual, isSafe: Bool) -> Fix {
    let bytes = file.bytes
    let next = bytes[min(Int(range.end), bytes.count)...].first { $0 != 0x20 && $0 != 0x09 }
    if next == UInt8(ascii: ";") {
      return Fix(
        range: TextRange(Int(range.end), Int(range.end)),
        replacement: "\n\(text)",
        title: title,
        isSafe: isSafe
      )
    }
    let end = bytes[min(Int(range.end), bytes.count)...].firstIndex(of: UInt8(ascii: "\n"))
    let at = end.map { $0 + 1 } ?? bytes.count
    return Fix(
      range: TextRange(at, at),
      replacement: end == nil ? "\n\(text)" : "\(text)\n",
      title: title,
      isSafe: isSafe
    )
  }
}
