import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText

/// What can be done about findings.
extension Session {
  mutating func codeActions(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let range = try range(params, in: place.file)
    let only = params?["context"]?["only"]?.items.compactMap(\.text)
    func isWanted(_ kind: String) -> Bool {
      only.map { $0.contains { kind == $0 || kind.hasPrefix("\($0).") } } ?? true
    }
    let project = projects[place.project]
    let findings = findings(in: project)[place.name] ?? []
    var actions: [JSONText] = []
    if isWanted("quickfix") {
      func isHere(_ finding: Diagnostic) -> Bool {
        finding.range.start <= range.end && range.start <= finding.range.end
      }
      for finding in mended(findings.filter(isHere), place) {
        actions += fixes(of: finding, place)
        if let action = accepting(finding, place) { actions.append(action) }
      }
    }
    if isWanted(Session.fixAllKind), let edits = safeEdits(findings), !edits.isEmpty {
      let title = Bilingual(en: "Apply all safe fixes", nl: "Pas alle veilige verbeteringen toe")
      actions.append(
        .object([
          "title": .string(title.text(in: place.file.parsed.language)),
          "kind": .string(Session.fixAllKind),
          "edit": project.workspaceEdit(edits, client),
        ])
      )
    }
    return .array(actions)
  }

  /// The findings with the changes that were tried and are sure.
  ///
  /// Changes that mend a line are sought here, and not at each edit, since that takes longer.
  private func mended(_ findings: [Diagnostic], _ place: FilePlace) -> [Diagnostic] {
    let project = projects[place.project]
    guard !findings.isEmpty,
      let world = project.worlds?.first(where: { $0.names.contains(place.name) })
    else { return findings }
    let own = RuleParser.parseMending(place.file.parsed.file)
    let others = world.names.filter { $0 != place.name }.compactMap { project.files[$0]?.parsed }
    let files = [own] + others
    let places = Set(findings.map { "\($0.code) \($0.range.start)" })
    let tried = RuleChecker.withSureFixes(
      files.flatMap(\.diagnostics) + RuleChecker.check(files).diagnostics,
      files
    ) { $0.file == place.name && places.contains("\($0.code) \($0.range.start)") }
    return findings.map { finding in
      tried.first {
        $0.file == finding.file && $0.code == finding.code && $0.range == finding.range
      } ?? finding
    }
  }

  static let fixAllKind = "source.fixAll.ronde"

  private func fixes(of finding: Diagnostic, _ place: FilePlace) -> [JSONText] {
    let project = projects[place.project]
    let told = Publishing.json(finding, project, client) { project.files[$0]?.lines }
    let preferred = finding.fixes.firstIndex(where: \.isSafe)
    return finding.fixes.enumerated().map { number, fix in
      let edit = FileEdit(file: place.name, range: fix.range, text: fix.replacement)
      return .object([
        "title": .string(fix.title.text(in: finding.language)),
        "kind": .string("quickfix"),
        "diagnostics": .array([told]),
        "isPreferred": .bool(number == preferred),
        "edit": project.workspaceEdit([edit], client),
      ])
    }
  }

  /// A clause that accepts a warning or note, with a reason to fill in.
  private func accepting(_ finding: Diagnostic, _ place: FilePlace) -> JSONText? {
    let parsed = place.file.parsed
    guard finding.severity != .error, finding.code != CheckCode.acceptsNothing.rawValue,
      let declaration = parsed.declarations.last(where: {
        $0.range.start <= finding.range.start
      }), ![.language, .package, .importing].contains(declaration.kind)
    else { return nil }
    let language = parsed.language
    let reason = Bilingual(en: "say why this may stay", nl: "zeg waarom dit mag blijven")
    let clause =
      "\n  \(Keyword.accepts.spelling(in: language)) \(finding.code) "
      + "\(Keyword.because.spelling(in: language)) \"\(reason.text(in: language))\""
    let title = Bilingual(
      en: "Accept \(finding.code) here, with a reason",
      nl: "Aanvaard \(finding.code) hier, met een reden"
    )
    let end = CodeActions.endOfLine(after: Int(declaration.range.end), in: place.file.bytes)
    let edit = FileEdit(file: place.name, range: TextRange(end, end), text: clause)
    let project = projects[place.project]
    return .object([
      "title": .string(title.text(in: language)),
      "kind": .string("quickfix"),
      "diagnostics": .array([
        Publishing.json(finding, project, client) { project.files[$0]?.lines }
      ]),
      "isPreferred": .bool(false),
      "edit": project.workspaceEdit([edit], client),
    ])
  }

  /// The first safe fix of each finding, in order, and of two that overlap the first; nil when
  /// there is none.
  private func safeEdits(_ findings: [Diagnostic]) -> [FileEdit]? {
    let edits = findings.compactMap { finding in
      finding.fixes.first(where: \.isSafe).map {
        FileEdit(file: finding.file, range: $0.range, text: $0.replacement)
      }
    }.sorted { $0.range < $1.range }
    var kept: [FileEdit] = []
    for edit in edits {
      guard let last = kept.last else {
        kept.append(edit)
        continue
      }
      // The same change may mend two findings; touching ones could run into each other.
      if edit.range.start > last.range.end { kept.append(edit) }
    }
    return kept.isEmpty ? nil : kept
  }
}

private enum CodeActions {
  /// The end of the line when only a comment is left of it, so that the comment stays where it is.
  static func endOfLine(after offset: Int, in bytes: [UInt8]) -> Int {
    let rest = bytes[min(offset, bytes.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
    let text = rest.drop { $0 == 0x20 || $0 == 0x09 }
    return text.isEmpty || text.first == UInt8(ascii: "#") ? rest.endIndex : offset
  }
}
