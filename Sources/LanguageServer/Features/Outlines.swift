import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText

/// The shape of a file: outline, folding, selection, links.
extension Session {
  func documentSymbols(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    return .array(place.file.parsed.documentSymbols.map { $0.json(place.file.lines) })
  }

  mutating func workspaceSymbols(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let query = params?["query"]?.text ?? ""
    var found: [JSONText] = []
    for number in projects.indices {
      for match in index(of: number).symbols(matching: query) {
        let target = FileRange(file: match.symbol.file, range: match.symbol.range)
        guard let location = projects[number].location(target) else { continue }
        var members = [
          JSONMember("name", .string(match.symbol.name)),
          JSONMember("kind", .integer(match.symbol.sort.symbolKind)),
          JSONMember("location", location),
        ]
        if !match.title.isEmpty {
          members.append(JSONMember("containerName", .string(match.title)))
        }
        found.append(.object(members))
      }
    }
    return .array(found)
  }

  func foldingRanges(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let lines = place.file.lines
    return .array(
      place.file.parsed.foldingRanges.map { fold in
        var members = [
          JSONMember("startLine", .integer(lines.position(of: Int(fold.range.start)).line)),
          JSONMember("endLine", .integer(lines.position(of: Int(fold.range.end)).line)),
        ]
        switch fold.kind {
        case .head: members.append(JSONMember("kind", .string("imports")))
        case .comment: members.append(JSONMember("kind", .string("comment")))
        case .declaration, .version: break
        }
        return .object(members)
      }
    )
  }

  func selectionRanges(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let lines = place.file.lines
    var result: [JSONText] = []
    for node in params?["positions"]?.items ?? [] {
      guard let position = LineMap.Position(node) else { throw .missing("positions") }
      var around: JSONText?
      let ranges = place.file.parsed.selectionRanges(at: lines.offset(of: position))
      for range in ranges.reversed() {
        var members = [JSONMember("range", lines.json(range))]
        if let around { members.append(JSONMember("parent", around)) }
        around = .object(members)
      }
      let here = TextRange(lines.offset(of: position), lines.offset(of: position))
      result.append(around ?? .object(["range": lines.json(here)]))
    }
    return .array(result)
  }

  mutating func documentLinks(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let project = projects[place.project]
    let lines = place.file.lines
    return .array(
      index(of: place.project).documentLinks(in: place.name).compactMap { link in
        guard let target = target(link.target, from: place.name, in: project) else { return nil }
        return .object([
          "range": lines.json(link.range), "target": .string(target),
          "tooltip": .string(link.title),
        ])
      }
    )
  }

  /// Where a link leads; nil for a file that is not there.
  ///
  /// A register lies in the folder of a city, any other file beside the rule file or in the project.
  private func target(
    _ target: DocumentLink.Target,
    from name: String,
    in project: Project
  ) -> String? {
    switch target {
    case .url(let url): return url
    case .file(let file):
      let folders =
        [Session.parent(of: project.path(of: name)), project.root]
        + project.cities.map { "\(project.root)/scenarios/\($0)" }
      let paths = file.hasPrefix("/") ? [file] : folders.map { "\($0)/\(file)" }
      return paths.first { disk.stamp($0) != nil }.map(FileAddress.uri)
    }
  }
}

extension DocumentSymbol {
  fileprivate func json(_ lines: LineMap) -> JSONText {
    var members = [
      JSONMember("name", .string(name.isEmpty ? "-" : name)),
      JSONMember("kind", .integer(symbolKind)),
      JSONMember("range", lines.json(range)),
      JSONMember("selectionRange", lines.json(nameRange)),
    ]
    if !detail.isEmpty { members.append(JSONMember("detail", .string(detail))) }
    if !children.isEmpty {
      members.append(JSONMember("children", .array(children.map { $0.json(lines) })))
    }
    return .object(members)
  }

  /// The protocol's number of the symbol that looks most like it.
  private var symbolKind: Int {
    switch kind {
    case .declaration(let declaration):
      NameSort(declaration).map(SymbolIcon.of) ?? SymbolIcon.struct
    case .version: SymbolIcon.event
    case .step, .classOfObjects: SymbolIcon.enumMember
    case .holiday: SymbolIcon.event
    }
  }
}

/// The protocol's numbers of kinds of symbol, by which editors choose an icon.
enum SymbolIcon {
  static let file = 1
  static let package = 4
  static let `class` = 5
  static let property = 7
  static let `enum` = 10
  static let interface = 11
  static let function = 12
  static let variable = 13
  static let constant = 14
  static let string = 15
  static let number = 16
  static let object = 19
  static let enumMember = 22
  static let `struct` = 23
  static let event = 24

  static func of(_ sort: NameSort) -> Int {
    switch sort {
    case .document: file
    case .milestone, .holidays: event
    case .role: `class`
    case .qualification: property
    case .labourLimits: interface
    case .kind: object
    case .zone: object
    case .resource: `struct`
    case .parameter: constant
    case .rule: function
    case .ladder: `enum`
    case .regime: interface
    case .indicator: number
    }
  }
}

extension SymbolSort {
  private static let icons: [SymbolSort: Int] = [
    .package: SymbolIcon.package, .classification: SymbolIcon.enum,
    .classOfObjects: SymbolIcon.enumMember, .outcome: SymbolIcon.enumMember,
    .value: SymbolIcon.enumMember, .holiday: SymbolIcon.event, .violation: SymbolIcon.event,
    .field: SymbolIcon.property,
  ]

  /// The protocol's number of the symbol that looks most like it; words of registers are variables.
  var symbolKind: Int {
    if case .name(let sort) = self { return SymbolIcon.of(sort) }
    return SymbolSort.icons[self] ?? SymbolIcon.variable
  }
}
