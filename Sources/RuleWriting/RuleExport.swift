import RuleSyntax
public import SourceText

/// Rules as JSON: English keys and words whatever the language of the file, typed values, in order.
///
/// `Sources/RULES-FORMAT.md` describes it, `Sources/rules.schema.json` is its schema.
public enum RuleExport {
  /// The name of the format, in the member `schema`.
  public static let schema = "ronde/rules"
  /// The version written; a later minor one only adds members.
  public static let version = "1.0"

  /// All files as one JSON value; with the line of each declaration and clause when asked.
  public static func json(_ files: [RuleTreeFile], withLines: Bool = false) -> JSONText {
    .object([
      "schema": .string(schema), "version": .string(version),
      "files": .array(files.map { json($0, withLines: withLines) }),
    ])
  }

  private static func json(_ file: RuleTreeFile, withLines: Bool) -> JSONText {
    var declarations: [JSONText] = []
    for (number, declaration) in file.tree.declarations.enumerated() {
      let lines = withLines && number < file.lines.count ? file.lines[number] : []
      var members = self.members(declaration.head, line: lines.first)
      if !declaration.clauses.isEmpty {
        let clauses = declaration.clauses.enumerated().map { index, clause in
          JSONText.object(
            self.members(clause, line: index + 1 < lines.count ? lines[index + 1] : nil)
          )
        }
        members.append(JSONMember("clauses", .array(clauses)))
      }
      declarations.append(.object(members))
    }
    var members = [
      JSONMember("file", .string(file.name)),
      JSONMember("language", .string(file.language.rawValue)),
      JSONMember("declarations", .array(declarations)),
    ]
    if !file.tree.comments.isEmpty {
      members.append(JSONMember("comments", .array(file.tree.comments.map { .string($0) })))
    }
    return .object(members)
  }

  private static func members(_ line: RuleTree.Line, line number: Int?) -> [JSONMember] {
    var members: [JSONMember]
    switch line.target {
    case .declaration(let kind): members = [JSONMember("declaration", .string(kind.rawValue))]
    case .clause(let kind): members = [JSONMember("clause", .string(kind.rawValue))]
    }
    if let number { members.append(JSONMember("line", .integer(number))) }
    if let shape = RuleTree.shapes[line.target], line.target != .declaration(.language) {
      var run = Run(slots: line.slots, repeated: shape.parts.repeatedLabels)
      run.walk(shape.parts)
      members += run.members
    }
    if !line.comments.isEmpty {
      members.append(JSONMember("comments", .array(line.comments.map { .string($0) })))
    }
    if let note = line.note { members.append(JSONMember("note", .string(note))) }
    return members
  }

  /// The slots of one line, laid out as its shape says.
  private struct Run {
    let slots: [RuleTree.Slot]
    let repeated: Set<SlotLabel>
    var next = 0
    var members: [JSONMember] = []

    mutating func walk(_ parts: [ShapePart]) {
      for part in parts { walk(part) }
    }

    private mutating func walk(_ part: ShapePart) {
      switch part {
      case .word, .number, .comma, .equals: return
      case .flag(let label, _), .oneOf(let label, _), .signed(let label, _, _, _): take(label)
      case .slot(_, .dayOfYear):
        take(.month)
        take(.dayOfMonth)
      case .slot(let label, _): take(label)
      case .optional(let parts): if starts(parts) { walk(parts) }
      case .choice(let options):
        if let option = options.first(where: starts) { walk(option) }
      case .list(let parts), .andList(let parts):
        if case .slot(let label, _)? = parts.first, parts.count == 1 {
          return takeAll(label)
        }
        var items: [JSONText] = []
        while starts(parts) {
          var item = Run(slots: slots, repeated: [], next: next)
          item.walk(parts)
          // A list that does not move on would never end.
          guard item.next > next else { break }
          next = item.next
          items.append(.object(item.members))
        }
        members.append(JSONMember("parts", .array(items)))
      }
    }

    private func starts(_ parts: [ShapePart]) -> Bool {
      next < slots.count && parts.firstLabels.contains(slots[next].label)
    }

    private mutating func take(_ label: SlotLabel) {
      guard next < slots.count, slots[next].label == label else { return }
      let value = RuleValues.json(slots[next])
      next += 1
      guard repeated.contains(label) else {
        return members.append(JSONMember(label.rawValue, value))
      }
      if let index = members.firstIndex(where: { $0.name == label.rawValue }),
        case .array(let before) = members[index].value
      {
        members[index] = JSONMember(label.rawValue, .array(before + [value]))
      } else {
        members.append(JSONMember(label.rawValue, .array([value])))
      }
    }

    private mutating func takeAll(_ label: SlotLabel) {
      var values: [JSONText] = []
      while next < slots.count, slots[next].label == label {
        values.append(RuleValues.json(slots[next]))
        next += 1
      }
      members.append(JSONMember(label.rawValue, .array(values)))
    }
  }
}

extension [ShapePart] {
  /// The labels of all slots outside lists, as often as they occur.
  var labels: [SlotLabel] {
    flatMap { part -> [SlotLabel] in
      switch part {
      case .word, .number, .comma, .equals, .list, .andList: []
      case .slot(_, .dayOfYear): [.month, .dayOfMonth]
      case .flag(let label, _), .oneOf(let label, _), .slot(let label, _),
        .signed(let label, _, _, _):
        [label]
      case .optional(let parts): parts.labels
      case .choice(let options): options.flatMap(\.labels)
      }
    }
  }

  /// The labels that stand for more than one slot of the shape; in JSON they hold lists.
  var repeatedLabels: Set<SlotLabel> {
    let labels = self.labels
    return Set(labels.filter { label in labels.count { $0 == label } > 1 })
  }
}
