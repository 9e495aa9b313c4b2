import RuleEditing
import SourceText

/// A rule file that a request is about.
struct FilePlace {
  /// The number of the project.
  let project: Int
  let name: String
  let file: RuleFile
}

extension Session {
  /// The rule file that a request's `textDocument` names.
  func filePlace(_ params: JSONNode?) throws(ResponseError) -> FilePlace {
    guard let uri = params?["textDocument"]?["uri"]?.text else { throw .missing("textDocument") }
    let key = Session.key(uri)
    guard let index = projectIndex(of: key),
      let file = projects[index].files[projects[index].name(of: key)]
    else { throw ResponseError(.invalidParams, "`\(uri)` is no rule file that is open") }
    return FilePlace(project: index, name: projects[index].name(of: key), file: file)
  }

  /// The file and the byte that a request's `position` names.
  func offsetPlace(
    _ params: JSONNode?
  ) throws(ResponseError) -> (place: FilePlace, offset: Int) {
    let place = try filePlace(params)
    guard let position = params?["position"].flatMap(LineMap.Position.init) else {
      throw .missing("position")
    }
    return (place, place.file.lines.offset(of: position))
  }

  /// The bytes that a request's `range` covers.
  func range(_ params: JSONNode?, in file: RuleFile) throws(ResponseError) -> TextRange {
    guard let range = file.lines.range(params?["range"]) else { throw .missing("range") }
    return range
  }

  /// The index of all names of a project, brought up to date.
  mutating func index(of project: Int) -> RuleIndex { projects[project].currentIndex() }
}

extension Project {
  /// The index of all names; only files that changed since are read again.
  mutating func currentIndex() -> RuleIndex {
    guard var current = index, unindexed.count <= 3 else {
      let fresh = RuleIndex(names.compactMap { files[$0]?.parsed })
      index = fresh
      unindexed = []
      return fresh
    }
    for name in unindexed.sorted() {
      current = files[name].map { current.replacing($0.parsed) } ?? current.removing(name)
    }
    index = current
    unindexed = []
    return current
  }

  /// A place in one of its files as the editor counts it; nil when the file is not known.
  func location(_ place: FileRange) -> JSONText? {
    files[place.file].map { file in
      .object([
        "uri": .string(address(of: place.file)), "range": file.lines.json(place.range),
      ])
    }
  }

  /// Changes of files as the editor applies them.
  func workspaceEdit(_ edits: [FileEdit], _ client: Client) -> JSONText {
    var byFile: [(name: String, edits: [JSONText])] = []
    for edit in edits {
      guard let lines = files[edit.file]?.lines else { continue }
      let json = JSONText.object([
        "range": lines.json(edit.range), "newText": .string(edit.text),
      ])
      if byFile.last?.name == edit.file {
        byFile[byFile.count - 1].edits.append(json)
      } else {
        byFile.append((edit.file, [json]))
      }
    }
    guard client.knowsDocumentChanges else {
      let members = byFile.map { JSONMember(address(of: $0.name), .array($0.edits)) }
      return .object(["changes": .object(members)])
    }
    let changes = byFile.map { name, edits in
      JSONText.object([
        "textDocument": .object([
          "uri": .string(address(of: name)),
          "version": files[name]?.version.map { .integer($0) } ?? .null,
        ]),
        "edits": .array(edits),
      ])
    }
    return .object(["documentChanges": .array(changes)])
  }
}
