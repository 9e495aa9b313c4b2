import RuleSyntax
import SourceText

/// Writes the JSON Schema (2020-12) of rules as JSON, from the shapes.
public enum RuleSchema {
  /// The text of `Sources/rules.schema.json`.
  public static var text: String { value.text }

  private static var value: JSONText {
    .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "$id": .string("urn:ronde:rules:1.0"),
      "title": .string("\(RuleExport.schema) \(RuleExport.version)"),
      "description": .string("Rules of any number of files; see RULES-FORMAT.md."),
      "type": .string("object"),
      "required": .array(["schema", "version", "files"].map { .string($0) }),
      "additionalProperties": .bool(false),
      "properties": .object([
        "schema": .object(["const": .string(RuleExport.schema)]),
        "version": .object(["type": .string("string"), "pattern": .string("^1\\.\\d+$")]),
        "files": list(of: ref("file"), from: 0),
      ]),
      "$defs": .object(
        [JSONMember("file", file)] + RuleSchema.values + declarations + clauses
      ),
    ])
  }

  // MARK: Pieces

  static func ref(_ name: String) -> JSONText { .object(["$ref": .string("#/$defs/\(name)")]) }

  static func words(_ words: [String]) -> JSONText {
    .object(["enum": .array(words.map { .string($0) })])
  }

  static func list(of item: JSONText, from least: Int = 1, through most: Int? = nil) -> JSONText {
    var members = [JSONMember("type", .string("array")), JSONMember("items", item)]
    if least > 0 { members.append(JSONMember("minItems", .integer(least))) }
    if let most { members.append(JSONMember("maxItems", .integer(most))) }
    return .object(members)
  }

  static func oneOf(_ options: [JSONText]) -> JSONText {
    options.count == 1 ? options[0] : .object(["oneOf": .array(options)])
  }

  /// An object with these members and no others.
  static func object(
    _ properties: [JSONMember],
    required: [String],
    and more: [JSONMember] = []
  ) -> JSONText {
    .object(
      [
        JSONMember("type", .string("object")),
        JSONMember("required", .array(required.map { .string($0) })),
        JSONMember("additionalProperties", .bool(false)),
        JSONMember("properties", .object(properties)),
      ] + more
    )
  }

  // MARK: Files, declarations, clauses

  private static var file: JSONText {
    object(
      [
        JSONMember(
          "file",
          .object([
            "type": .string("string"),
            "pattern": .string("^[^/.\\\\][^\\\\]*\\.(rules|scenarios)$"),
          ])
        ),
        JSONMember("language", words(Language.allCases.map(\.rawValue))),
        JSONMember(
          "declarations",
          list(of: oneOf(DeclarationKind.allCases.map { ref(name(of: $0)) }), from: 0)
        ),
        JSONMember("comments", list(of: ref("comment"), from: 0)),
      ],
      required: ["file", "language", "declarations"]
    )
  }

  private static func name(of kind: DeclarationKind) -> String { "\(kind.rawValue)Declaration" }
  private static func name(of kind: ClauseKind) -> String { "\(kind.rawValue)Clause" }

  private static var declarations: [JSONMember] {
    DeclarationKind.allCases.compactMap { kind in
      guard let shape = RuleTree.shapes[.declaration(kind)] else { return nil }
      let fitting = ClauseKind.allCases.filter {
        RuleTree.shapes[.clause($0)]?.fits(kind) ?? false
      }
      let clauses = list(of: oneOf(fitting.map { ref(name(of: $0)) }), from: 0)
      let line = line(
        JSONMember("declaration", .object(["const": .string(kind.rawValue)])),
        kind == .language ? [] : shape.parts,
        [JSONMember("clauses", clauses)]
      )
      return JSONMember(name(of: kind), line)
    }
  }

  private static var clauses: [JSONMember] {
    ClauseKind.allCases.compactMap { kind in
      RuleTree.shapes[.clause(kind)].map { shape in
        JSONMember(
          name(of: kind),
          line(JSONMember("clause", .object(["const": .string(kind.rawValue)])), shape.parts, [])
        )
      }
    }
  }

  private static func line(
    _ sort: JSONMember,
    _ parts: [ShapePart],
    _ more: [JSONMember]
  ) -> JSONText {
    var form = Form(repeated: parts.repeatedLabels)
    form.read(parts, isNeeded: true)
    let always = [
      JSONMember("line", .object(["type": .string("integer"), "minimum": .integer(1)])),
      JSONMember("comments", list(of: ref("comment"), from: 0)),
      JSONMember("note", ref("comment")),
    ]
    return object(
      [sort] + form.properties + always + more,
      required: [sort.name] + form.required,
      and: form.constraints
    )
  }

  // MARK: Shapes

  /// The members of a line as its shape says.
  private struct Form {
    let repeated: Set<SlotLabel>
    var properties: [JSONMember] = []
    var required: [String] = []
    /// Members that need others beside them.
    var dependent: [JSONMember] = []
    /// Members of which just one stands there.
    var choices: [JSONText] = []
    private var seen: [SlotLabel: (needed: Int, all: Int)] = [:]

    init(repeated: Set<SlotLabel>) { self.repeated = repeated }

    var constraints: [JSONMember] {
      (dependent.isEmpty ? [] : [JSONMember("dependentRequired", .object(dependent))])
        + (choices.isEmpty ? [] : [JSONMember("allOf", .array(choices))])
    }

    mutating func read(_ parts: [ShapePart], isNeeded: Bool) {
      for part in parts { read(part, isNeeded: isNeeded) }
    }

    private mutating func read(_ part: ShapePart, isNeeded: Bool) {
      switch part {
      case .word, .number, .comma, .equals: return
      case .flag(let label, _): add(label, .object(["const": .bool(true)]), isNeeded)
      case .oneOf(let label, let keywords):
        add(label, words(keywords.map(\.canonical)), isNeeded)
      case .signed(let label, _, _, _):
        add(label, .object(["type": .string("integer")]), isNeeded)
      case .slot(_, .dayOfYear):
        add(.month, RuleSchema.integer(1, 12), isNeeded)
        add(.dayOfMonth, RuleSchema.integer(1, 31), isNeeded)
      case .slot(let label, let kind): add(label, RuleSchema.value(kind), isNeeded)
      case .optional(let parts): readOptional(parts)
      case .choice(let options): readChoice(options, isNeeded)
      case .list(let parts), .andList(let parts):
        if case .slot(let label, let kind)? = parts.first, parts.count == 1 {
          return put(label.rawValue, list(of: RuleSchema.value(kind)), isNeeded)
        }
        var inner = Form(repeated: [])
        inner.read(parts, isNeeded: true)
        let item = object(inner.properties, required: inner.required, and: inner.constraints)
        put("parts", list(of: item), isNeeded)
      }
    }

    /// What may be left out may be left out together only.
    private mutating func readOptional(_ parts: [ShapePart]) {
      read(parts, isNeeded: false)
      var inner = Form(repeated: repeated)
      inner.read(parts, isNeeded: true)
      let names = inner.properties.map(\.name).filter { name in
        !repeated.contains { $0.rawValue == name }
      }
      for name in names {
        let others = inner.required.filter { other in names.contains(other) && other != name }
        guard !others.isEmpty else { continue }
        dependent.append(JSONMember(name, .array(others.map { .string($0) })))
      }
    }

    private mutating func readChoice(_ options: [[ShapePart]], _ isNeeded: Bool) {
      var required: [[String]] = []
      for option in options {
        var inner = Form(repeated: [])
        inner.read(option, isNeeded: true)
        read(option, isNeeded: false)
        if !inner.required.isEmpty { required.append(inner.required) }
      }
      guard required.count > 1 else { return }
      let each = required.map { names in
        JSONText.object(["required": .array(names.map { .string($0) })])
      }
      let none = required.flatMap { $0 }.map { name in
        JSONText.object(["required": .array([.string(name)])])
      }
      choices.append(
        oneOf(isNeeded ? each : each + [.object(["not": .object(["anyOf": .array(none)])])])
      )
    }

    private mutating func put(_ name: String, _ value: JSONText, _ isNeeded: Bool) {
      properties.append(JSONMember(name, value))
      if isNeeded { required.append(name) }
    }

    private mutating func add(_ label: SlotLabel, _ value: JSONText, _ isNeeded: Bool) {
      guard repeated.contains(label) else { return put(label.rawValue, value, isNeeded) }
      let before = seen[label] ?? (0, 0)
      let now = (needed: before.needed + (isNeeded ? 1 : 0), all: before.all + 1)
      seen[label] = now
      let list = list(of: value, from: max(1, now.needed), through: now.all)
      if let index = properties.firstIndex(where: { $0.name == label.rawValue }) {
        properties[index] = JSONMember(label.rawValue, list)
      } else {
        put(label.rawValue, list, isNeeded)
      }
    }
  }
}
