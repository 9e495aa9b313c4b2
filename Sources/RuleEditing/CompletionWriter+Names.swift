import RuleChecking
import RuleSyntax
import SourceText

extension CompletionWriter {
  /// Adds declared names: those the file sees first, the others with the import they need.
  mutating func addNames(of sorts: [NameSort], _ shape: Shape) {
    let visible = Set(index.names.visible(from: number))
    for other in index.parts.indices {
      let isSeen = visible.contains(other)
      guard isSeen || index.names.package(of: other) != nil else { continue }
      for declared in index.parts[other].declaredNames where sorts.contains(declared.sort) {
        guard fits(declared.name) else { continue }
        addName(declared, in: other, isSeen: isSeen, shape)
      }
    }
  }

  private mutating func addName(
    _ declared: FileNames.DeclaredName,
    in other: Int,
    isSeen: Bool,
    _ shape: Shape
  ) {
    let syntax = index.parts[other].parsed.declarations[declared.declaration]
    let package = index.names.package(of: other) ?? ""
    let sort = declared.sort.text.text(in: language)
    add(
      Completion(
        label: declared.name,
        kind: .name(.name(declared.sort)),
        detail: isSeen ? sort : "\(sort) · \(package)",
        documentation: syntax[.title]?.nameText ?? index.parts[other].parsed.line(syntax.range),
        range: place.range,
        text: declared.name,
        snippet: nil,
        edits: isSeen ? [] : [importEdit(package)],
        rank: isSeen ? 1 : 60
      ),
      key: declared.name
    )
  }

  /// The line that imports a package, after the head of the file.
  private func importEdit(_ package: String) -> FileEdit {
    let head = parsed.declarations.prefix { declaration in
      [.language, .package, .importing].contains(declaration.kind)
    }
    let end = head.last.map { Int($0.range.end) } ?? 0
    let bytes = parsed.file.bytes
    let next = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 }
    let line = "\(Keyword.importing.spelling(in: language)) \(package)"
    return FileEdit(
      file: parsed.file.name,
      range: TextRange(next ?? bytes.count, next ?? bytes.count),
      text: next == nil ? "\n\(line)" : "\(line)\n"
    )
  }

  /// Adds the packages that the file does not import yet.
  mutating func addPackages(_ shape: Shape) {
    let imported = Set(
      parsed.declarations.filter {
        $0.kind == .importing && Int($0.range.start) < place.lineStart
      }.compactMap { $0[.path]?.nameText }
    )
    for other in index.parts.indices where other != number {
      guard let package = index.names.package(of: other), !imported.contains(package) else {
        continue
      }
      addText(package, .name(.package), index.parts[other].parsed.file.name, shape)
    }
  }

  // MARK: Conditions

  /// Adds the classifications of the kind a condition is about, classes that may stand alone, and
  /// the columns of registers.
  mutating func addFields(_ shape: Shape) {
    let kind = subject(shape).flatMap { index.kind($0, in: number) }
    for other in index.names.visible(from: number) {
      let part = index.parts[other]
      for (key, _) in part.classifications where key.kind == kind {
        addText(
          key.name,
          .name(.classification),
          SymbolSort.classification.text.text(in: language),
          shape
        )
      }
    }
    if case .clause(.classWhen) = shape.target, let open = open?.syntax {
      for clause in open.clauses where Int(clause.range.start) < place.lineStart {
        guard let name = clause[.className]?.nameText else { continue }
        addText(
          name,
          .name(.classOfObjects),
          SymbolSort.classOfObjects.text.text(in: language),
          shape
        )
      }
    }
    let known = registers.fields.keys.sorted() + index.words(.field)
    for field in known {
      addText(field, .name(.field), SymbolSort.field.text.text(in: language), shape, rank: 2)
    }
  }

  /// Adds the classes of a classification, or the words of a column.
  mutating func addValues(of field: String, _ shape: Shape) {
    let found = subject(shape).flatMap {
      index.classification(field, of: $0, seenFrom: number)
    }
    guard let found else {
      let words = (registers.fields[field] ?? []) + index.values(of: field)
      for word in words {
        addText(word, .name(.value), SymbolSort.value.text.text(in: language), shape)
      }
      return
    }
    let part = index.parts[found.file]
    for name in part.classes(of: found.index).map({ part.occurrences[$0].name }) {
      addText(
        name,
        .name(.classOfObjects),
        SymbolSort.classOfObjects.text.text(in: language),
        shape
      )
    }
  }

  /// What the condition of the line under way is about.
  private func subject(_ shape: Shape) -> FileNames.Subject? {
    let words = String(decoding: place.start, as: UTF8.self).split { $0 == " " || $0 == "\t" }
      .map(String.init)
    switch shape.target {
    case .declaration(.kind): return words.count > 1 ? .kind(words[1]) : nil
    case .declaration, .clause(.givenObject):
      // The kind stands just before `when`.
      let when = Keyword.when.spelling(in: language)
      guard let at = words.firstIndex(of: when), at > 0 else { return nil }
      if case .clause = shape.target { return words.count > 1 ? .kind(words[1]) : nil }
      return .kind(words[at - 1])
    case .clause(.givenCount): return words.count > 2 ? .kind(words[2]) : nil
    case .clause:
      guard let open = open?.syntax else { return nil }
      let replaced = open.clauses.last {
        $0.kind == .replacesFrequency && Int($0.range.start) < place.lineStart
      }
      if let rule = replaced?[.rule]?.nameText { return .kindOfRule(rule) }
      return open[.kind]?.nameText.map { .kind($0) }
    }
  }
}
