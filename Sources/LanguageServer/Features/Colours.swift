import RuleChecking
import RuleEditing
import SourceText

/// Semantic tokens: the colours of a file.
extension Session {
  mutating func semanticTokens(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    return coloured(index(of: place.project).semanticTokens(in: place.name), place.file.lines)
  }

  mutating func semanticTokensInRange(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let range = try range(params, in: place.file)
    let tokens = index(of: place.project).semanticTokens(in: place.name).filter {
      $0.range.start < range.end && range.start < $0.range.end
    }
    return coloured(tokens, place.file.lines)
  }

  /// Five numbers a token: lines and columns from the one before, length, type, modifiers.
  private func coloured(_ tokens: [SemanticToken], _ lines: LineMap) -> JSONText {
    var data: [JSONText] = []
    data.reserveCapacity(tokens.count * 5)
    var (line, column) = (0, 0)
    for token in tokens {
      let start = lines.position(of: Int(token.range.start))
      let end = lines.position(of: Int(token.range.end))
      data.append(.integer(start.line - line))
      data.append(.integer(start.line == line ? start.column - column : start.column))
      data.append(.integer(end.column - start.column))
      data.append(.integer(TokenType(token.kind).index))
      data.append(.integer(token.isDeclaration ? 1 : 0))
      (line, column) = (start.line, start.column)
    }
    return .object(["data": .array(data)])
  }
}

/// The types of token, by the names the protocol gives them; editors have a colour for each.
enum TokenType: String, CaseIterable {
  case namespace, type, `class`, `enum`, interface, `struct`, parameter, variable, property
  case enumMember, event, function, method, keyword, modifier, comment, string, number, `operator`

  /// Its number in the legend.
  var index: Int { TokenType.allCases.firstIndex(of: self) ?? 0 }

  init(_ kind: SemanticToken.Kind) {
    switch kind {
    case .keyword: self = .keyword
    case .name(let sort): self = TokenType(sort)
    case .unknownName: self = .variable
    case .number, .date, .time: self = .number
    case .unit: self = .modifier
    case .string: self = .string
    case .comment: self = .comment
    case .comparison: self = .operator
    }
  }

  private static let ofWords: [SymbolSort: TokenType] = [
    .package: .namespace, .classification: .enum, .classOfObjects: .enumMember,
    .outcome: .enumMember, .value: .enumMember, .holiday: .event, .violation: .event,
    .field: .property,
  ]

  /// Words of registers are variables.
  private init(_ sort: SymbolSort) {
    guard case .name(let name) = sort else {
      self = TokenType.ofWords[sort] ?? .variable
      return
    }
    switch name {
    case .document: self = .namespace
    case .milestone, .holidays: self = .event
    case .role: self = .class
    case .qualification: self = .property
    case .labourLimits, .regime: self = .interface
    case .kind, .zone: self = .type
    case .resource: self = .struct
    case .parameter: self = .parameter
    case .rule: self = .function
    case .ladder: self = .enum
    case .indicator: self = .method
    }
  }
}
