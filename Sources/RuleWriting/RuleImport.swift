import RuleSyntax
public import SourceText

/// Reads rules from JSON: every mistake with the path that leads to it.
public enum RuleImport {
  /// Conditions nested as deep as the language allows need about twice as many levels.
  static let deepest = 512

  /// The files that a JSON file holds, without what has a mistake.
  ///
  /// They count only when there is no mistake.
  public static func read(_ file: SourceFile) -> (files: [RuleTreeFile], diagnostics: [Diagnostic])
  {
    switch JSONReader.read(file.bytes, deepest: deepest) {
    case .failure(let failure):
      let code = ImportCode(failure.mistake).rawValue
      return (
        [],
        [Diagnostic(code: code, file: file.name, range: failure.range, message: failure.message)]
      )
    case .success(let node):
      var fields = ImportFields(file: file.name)
      let files = fields.files(.init(node: node, path: "$"))
      return (files, Diagnostic.inOrder(fields.diagnostics))
    }
  }
}

extension ImportFields {
  fileprivate mutating func files(_ root: Place) -> [RuleTreeFile] {
    guard var object = object(root) else { return [] }
    let schema = member("schema", of: &object)
    let version = member("version", of: &object)
    // A file of another kind is told once, not by all that it lacks.
    guard let schema, let name = text(schema) else { return [] }
    guard name == RuleExport.schema else {
      tell(.otherSchema, schema, name, "`\(RuleExport.schema)`", "`\(RuleExport.schema)`")
      return []
    }
    guard let version, let number = text(version) else { return [] }
    guard number.split(separator: ".").first == "1" else {
      tell(.otherVersion, version, number, "version 1", "versie 1")
      return []
    }
    var files: [RuleTreeFile] = []
    for place in list("files", of: &object) {
      guard let file = self.file(place) else { continue }
      if files.contains(where: { $0.name == file.name }) {
        tell(.wrongValue, place, file.name, "each file once", "elk bestand één keer")
      }
      files.append(file)
    }
    finish(object)
    return files
  }

  private mutating func file(_ place: Place) -> RuleTreeFile? {
    guard var object = object(place) else { return nil }
    let name = member("file", of: &object).flatMap { fileName($0) }
    let language = member("language", of: &object).flatMap { word($0, ["en", "nl"]) }
      .flatMap { Language(rawValue: $0) }
    var declarations: [RuleTree.Declaration] = []
    var places: [[Place]] = []
    for (index, item) in list("declarations", of: &object, canBeEmpty: true).enumerated() {
      guard let (declaration, its) = declaration(item, isFirst: index == 0) else { continue }
      declarations.append(declaration)
      places.append(its)
    }
    let comments = comments("comments", of: &object)
    finish(object)
    let tree = RuleTree(declarations: declarations, comments: comments)
    readAgain(tree, places, name)
    guard let name, let language else { return nil }
    return RuleTreeFile(name: name, language: language, tree: tree)
  }

  /// A path that stays inside the folder it is written to.
  private mutating func fileName(_ place: Place) -> String? {
    guard let name = text(place) else { return nil }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = name.unicodeScalars.allSatisfy { !SafeText.isHidden($0) && $0 != "\\" }
    guard isPlain, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }),
      RuleDialect(fileName: name) != nil, name.utf8.count <= 255
    else {
      return wrong(
        .wrongValue,
        place,
        name,
        "a path such as rules/town/parking.rules, without `..`",
        "een pad zoals rules/stad/parkeren.rules, zonder `..`"
      )
    }
    return name
  }

  private mutating func declaration(
    _ place: Place,
    isFirst: Bool
  ) -> (RuleTree.Declaration, [Place])? {
    guard var object = object(place) else { return nil }
    let words = DeclarationKind.allCases.map(\.rawValue)
    guard
      let kind = member("declaration", of: &object).flatMap({ word($0, words) })
        .flatMap(DeclarationKind.init(rawValue:))
    else { return nil }
    if kind == .language, !isFirst {
      tell(
        .wrongValue,
        Place(node: place.node, path: "\(place.path).declaration"),
        "language",
        "another kind: the language comes first",
        "een andere soort: de taal staat vooraan"
      )
    }
    let head = line(.declaration(kind), &object)
    var clauses: [RuleTree.Line] = []
    var places = [place]
    if object.members.contains(where: { $0.key == "clauses" }) {
      for item in list("clauses", of: &object, canBeEmpty: true) {
        guard let clause = clause(item, in: kind) else { continue }
        clauses.append(clause)
        places.append(item)
      }
    }
    finish(object)
    guard let head else { return nil }
    let declaration = RuleTree.Declaration(head: head, clauses: clauses)
      .inEnglish(from: .english)
    if declaration.clauses.count < clauses.count { places.remove(at: 1) }
    return (declaration, places)
  }

  private mutating func clause(_ place: Place, in kind: DeclarationKind) -> RuleTree.Line? {
    guard var object = object(place) else { return nil }
    let words = Shape.all.compactMap { shape -> String? in
      guard case .clause(let clause) = shape.target, shape.fits(kind) else { return nil }
      return clause.rawValue
    }
    guard
      let clause = member("clause", of: &object).flatMap({ word($0, words) })
        .flatMap(ClauseKind.init(rawValue:))
    else { return nil }
    let line = line(.clause(clause), &object)
    finish(object)
    return line
  }

  /// The slots and comments of a declaration or clause.
  private mutating func line(_ target: ShapeTarget, _ object: inout Object) -> RuleTree.Line? {
    guard let shape = RuleTree.shapes[target] else { return nil }
    let before = diagnostics.count
    var slots: [RuleTree.Slot] = []
    if target != .declaration(.language) {
      object.repeated = shape.parts.repeatedLabels
      read(shape.parts, &object, into: &slots)
      finishLists(object)
    }
    let comments =
      object.members.contains { $0.key == "comments" } ? comments("comments", of: &object) : []
    let note = optional("note", of: &object).flatMap { comment($0) }
    // Where a line stood is for people and programs that show it; it says nothing.
    if let line = optional("line", of: &object) { _ = integer(line, 1...Int(Int32.max)) }
    guard diagnostics.count == before else { return nil }
    return RuleTree.Line(target, slots, comments: comments, note: note)
  }

  /// Writes what was read as a rule file, reads that and compares: nothing is taken on trust.
  private mutating func readAgain(
    _ tree: RuleTree,
    _ places: [[Place]],
    _ name: String?
  ) {
    guard let written = RuleFileWriter.write(tree, in: .english) else {
      for place in places.compactMap(\.first) {
        notReadable(place, Bilingual(en: "cannot be written", nl: "is niet te schrijven"))
      }
      return
    }
    let file = SourceFile(name: name ?? "", text: written.text)
    let parsed = RuleParser.parse(file)
    func place(line: Int) -> Place? {
      guard let (declaration, clause) = written.places[line - 1],
        places.indices.contains(declaration)
      else { return nil }
      let index = clause.map { $0 + 1 } ?? 0
      return places[declaration].indices.contains(index) ? places[declaration][index] : nil
    }
    var told: Set<Int> = []
    for finding in parsed.diagnostics where finding.severity == .error {
      let line = file.position(of: Int(finding.range.start)).line
      guard let place = place(line: line), told.insert(line).inserted else { continue }
      notReadable(place, finding.message)
    }
    guard told.isEmpty else { return }
    let back = RuleTreeFile(parsed).tree
    guard back != tree else { return }
    for (number, declaration) in tree.declarations.enumerated() {
      let other = number < back.declarations.count ? back.declarations[number] : nil
      guard other != declaration, places.indices.contains(number) else { continue }
      let lines = [declaration.head] + declaration.clauses
      let others = other.map { [$0.head] + $0.clauses } ?? []
      let index = lines.indices.first { !others.indices.contains($0) || others[$0] != lines[$0] }
      let place = index.flatMap { places[number].indices.contains($0) ? places[number][$0] : nil }
      guard let place = place ?? places[number].first else { continue }
      notReadable(
        place,
        Bilingual(
          en: "as a line of a rule file it says something else",
          nl: "als regel in een regelbestand staat er iets anders"
        )
      )
      return
    }
  }
}
