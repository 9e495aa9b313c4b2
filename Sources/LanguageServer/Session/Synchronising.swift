import RuleEditing
import RuleSyntax
import SourceText

/// Keeping up with what is open in the editor and what lies on disk.
extension Session {
  mutating func didOpen(_ params: JSONNode?) throws(ResponseError) {
    guard let item = params?["textDocument"], let uri = item["uri"]?.text,
      let text = item["text"]?.text
    else { throw .missing("textDocument") }
    let document = OpenDocument(uri: uri, version: item["version"]?.integer ?? 0, text: text)
    take(document)
  }

  mutating func didChange(_ params: JSONNode?) throws(ResponseError) {
    guard let item = params?["textDocument"], let uri = item["uri"]?.text else {
      throw .missing("textDocument")
    }
    let key = Session.key(uri)
    guard var document = documents[key] else {
      throw ResponseError(.invalidParams, "`\(uri)` is not open")
    }
    try document.apply(
      params?["contentChanges"]?.items ?? [],
      version: item["version"]?.integer ?? document.version + 1,
      unit: client.unit
    )
    take(document)
  }

  mutating func didClose(_ params: JSONNode?) throws(ResponseError) {
    guard let uri = params?["textDocument"]?["uri"]?.text else { throw .missing("textDocument") }
    let key = Session.key(uri)
    guard documents.removeValue(forKey: key) != nil, let index = projectIndex(of: key) else {
      return
    }
    let name = projects[index].name(of: key)
    projects[index].addresses[name] = nil
    if isOfDisk(name, in: index), let file = fileOnDisk(name, in: index) {
      projects[index].files[name] = file
    } else {
      projects[index].files[name] = nil
    }
    touch(index, [name])
    if projects[index].files.isEmpty {
      let address = uri
      published[address] = nil
      outbox.append(Publishing.message(uri: address, version: nil, []))
      steps.removeAll { $0.root == projects[index].root }
      projects.remove(at: index)
    }
  }

  mutating func didChangeFolders(_ params: JSONNode?) {
    let removed = params?["event"]?["removed"]?.items.compactMap { $0["uri"]?.text } ?? []
    let added = params?["event"]?["added"]?.items.compactMap { $0["uri"]?.text } ?? []
    for path in removed.compactMap(FileAddress.path) {
      folders.removeAll { $0 == path }
      close(root: projectRoot(of: path))
    }
    for path in added.compactMap(FileAddress.path) where !folders.contains(path) {
      folders.append(path)
      open(folder: path)
    }
  }

  /// Looks for files that changed on disk, unless they are open.
  mutating func lookAgain() {
    for index in projects.indices {
      let before = projects[index].files
      let names = namesOnDisk(index)
      let gone = before.keys.filter { name in
        documents[projects[index].path(of: name)] == nil && !names.contains(name)
          && before[name]?.version == nil
      }
      for name in gone.sorted() { projects[index].files[name] = nil }
      var changed = Set(gone)
      for name in names where documents[projects[index].path(of: name)] == nil {
        let stamp = disk.stamp(projects[index].path(of: name))
        guard before[name] == nil || before[name]?.stamp != stamp else { continue }
        projects[index].files[name] = fileOnDisk(name, in: index)
        changed.insert(name)
      }
      if !changed.isEmpty || registersChanged(projects[index]) { touch(index, changed) }
    }
  }

  /// Whether a file is of rules or of scenarios.
  static func isOurs(_ key: String) -> Bool { RuleDialect(fileName: key) != nil }

  /// What a document is known by: its path, or its address when it has none.
  static func key(_ uri: String) -> String { FileAddress.path(of: uri) ?? uri }

  private mutating func take(_ document: OpenDocument) {
    let key = Session.key(document.uri)
    documents[key] = document
    guard Session.isOurs(key) || key == document.uri else { return }
    let index = home(of: key)
    let name = projects[index].name(of: key)
    projects[index].addresses[name] = document.uri
    projects[index].files[name] = RuleFile(
      parsed: RuleParser.parse(SourceFile(name: name, bytes: document.bytes)),
      lines: LineMap(document.bytes, unit: client.unit),
      version: document.version,
      stamp: nil
    )
    touch(index, [name])
  }

  /// The project a document belongs to, opened when need be.
  private mutating func home(of key: String) -> Int {
    if let index = projectIndex(of: key),
      projects[index].files[projects[index].name(of: key)] != nil
    {
      return index
    }
    return openProject(for: key)
  }

  /// The project that holds a file: the deepest whose folder it lies in.
  func projectIndex(of key: String) -> Int? {
    let fitting = projects.indices.filter { index in
      projects[index].files[projects[index].name(of: key)] != nil
        || key.hasPrefix("\(projects[index].root)/")
    }
    return fitting.max { projects[$0].root.utf8.count < projects[$1].root.utf8.count }
  }
}
