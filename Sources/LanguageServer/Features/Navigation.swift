import RuleEditing
import RuleSyntax
import SourceText

/// From a name to where it is declared and used.
extension Session {
  mutating func definition(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    let index = index(of: place.project)
    guard let symbol = index.definition(in: place.name, at: offset) else { return .null }
    let target = FileRange(file: symbol.file, range: symbol.range)
    return projects[place.project].location(target) ?? .null
  }

  mutating func references(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    let index = index(of: place.project)
    guard let symbol = index.definition(in: place.name, at: offset) else { return .null }
    let withDeclaration = params?["context"]?["includeDeclaration"]?.isTrue ?? true
    let found = index.references(to: symbol, withDeclaration: withDeclaration)
    return .array(found.compactMap(projects[place.project].location))
  }

  mutating func highlights(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    let found = index(of: place.project).highlights(in: place.name, at: offset)
    return .array(found.map { .object(["range": place.file.lines.json($0)]) })
  }

  mutating func prepareRename(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    switch index(of: place.project).renamable(in: place.name, at: offset) {
    case .success(let found):
      return .object([
        "range": place.file.lines.json(found.range), "placeholder": .string(found.name),
      ])
    case .failure(let refusal):
      throw ResponseError(.requestFailed, refusal.text.text(in: place.file.parsed.language))
    }
  }

  mutating func rename(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    guard let name = params?["newName"]?.text else { throw .missing("newName") }
    readAllRegisters(in: place.project)
    let index = index(of: place.project)
    let project = projects[place.project]
    let renaming = index.rename(
      in: place.name,
      at: offset,
      to: name,
      isInRegisters: { project.isInRegisters($0) }
    )
    switch renaming {
    case .edits(let edits): return projects[place.project].workspaceEdit(edits, client)
    case .refused(let reason):
      throw ResponseError(.requestFailed, reason.text(in: place.file.parsed.language))
    }
  }

  private mutating func readAllRegisters(in index: Int) {
    for city in projects[index].cities { readRegisters(of: city, in: index) }
  }
}
