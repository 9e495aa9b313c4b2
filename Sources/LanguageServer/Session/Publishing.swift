import RuleAnalysis
import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText

/// What was last published about a file.
struct Published: Equatable {
  let version: Int?
  let findings: JSONText
}

/// Findings as the editor gets them.
enum Publishing {
  static func message(uri: String, version: Int?, _ findings: [JSONText]) -> JSONText {
    var members = [JSONMember("uri", .string(uri))]
    if let version { members.append(JSONMember("version", .integer(version))) }
    members.append(JSONMember("diagnostics", .array(findings)))
    return Outgoing.notification("textDocument/publishDiagnostics", .object(members))
  }

  /// One finding.
  ///
  /// `lines` gives the lines of any file by name; places in files that it does not know are left
  /// out.
  static func json(
    _ finding: Diagnostic,
    _ project: Project,
    _ client: Client,
    lines: (String) -> LineMap?
  ) -> JSONText {
    let language = finding.language
    let own = lines(finding.file) ?? LineMap([], unit: client.unit)
    let severity =
      switch finding.severity {
      case .error: 1
      case .warning: 2
      case .note: 3
      }
    var text = finding.message.text(in: language)
    if let help = finding.help { text += "\n\(help.text(in: language))" }
    var members = [
      JSONMember("range", own.json(finding.range)), JSONMember("severity", .integer(severity)),
      JSONMember("code", .string(finding.code)), JSONMember("source", .string("ronde")),
      JSONMember("message", .string(text)),
    ]
    if client.knowsRelatedInformation {
      let labels = finding.labels.compactMap { label -> JSONText? in
        guard let lines = lines(label.file) else { return nil }
        return .object([
          "location": .object([
            "uri": .string(project.address(of: label.file)), "range": lines.json(label.range),
          ]),
          "message": .string(label.text.text(in: language)),
        ])
      }
      if !labels.isEmpty { members.append(JSONMember("relatedInformation", .array(labels))) }
    }
    if !finding.fixes.isEmpty {
      let fixes = finding.fixes.map { fix in
        JSONText.object([
          "title": .string(fix.title.text(in: language)), "isSafe": .bool(fix.isSafe),
          "range": own.json(fix.range), "newText": .string(fix.replacement),
        ])
      }
      members.append(JSONMember("data", .object(["fixes": .array(fixes)])))
    }
    return .object(members)
  }
}

extension Session {
  /// The findings of a project by file: of form and meaning as the text is now, of whole cities as
  /// last found, moved along.
  func findings(in project: Project) -> [String: [Diagnostic]] {
    var byFile: [String: [Diagnostic]] = [:]
    for finding in Acceptance(of: allFindings(in: project), by: project.acknowledgements).open {
      byFile[finding.file, default: []].append(finding)
    }
    return byFile.mapValues { Session.unique(Diagnostic.inOrder($0)) }
  }

  /// The findings of a project, those that its rules accept included.
  private func allFindings(in project: Project) -> [Diagnostic] {
    var all = (project.worlds ?? []).flatMap(\.findings)
    all += project.scenarioNames.flatMap { project.files[$0]?.parsed.diagnostics ?? [] }
    for city in project.reports.keys.sorted() {
      guard let report = project.reports[city] else { continue }
      for name in Set(report.findings.map(\.file)).sorted() {
        all += report.findings(in: name, now: project.files[name]?.bytes ?? [])
      }
    }
    return all
  }

  /// Tells what is accepted and was not found, once all was looked for.
  mutating func tellIdle(_ index: Int) {
    let project = projects[index]
    let parted = Acceptance(of: allFindings(in: project), by: project.acknowledgements)
    guard !parted.open.contains(where: { $0.severity == .error }) else { return }
    projects[index].reports[Project.idleKey] = CityReport(
      findings: Acceptance.idle(project.acknowledgements, used: parted.used) { code in
        !AnalysisCode.needsDay.contains(code)
      },
      sources: project.files.mapValues(\.bytes)
    )
  }

  /// Publishes what changed since it was last published.
  mutating func publish(_ index: Int) {
    let project = projects[index]
    let byFile = findings(in: project)
    let names = Set(byFile.keys).union(project.names).union(project.csvNames).sorted()
    var registerLines: [String: LineMap] = [:]
    for name in names {
      let own = byFile[name] ?? []
      let address = project.address(of: name)
      let version = project.files[name]?.version
      let before = published[address]
      guard before != nil || !own.isEmpty || version != nil else { continue }
      let findings = own.map { finding in
        Publishing.json(finding, project, client) { file in
          if let lines = project.files[file]?.lines { return lines }
          if let lines = registerLines[file] { return lines }
          let bytes = project.registers.keys.sorted().lazy
            .compactMap { project.registers[$0]?.files[file]?.bytes }.first
          guard let bytes else { return nil }
          let lines = LineMap(bytes, unit: client.unit)
          registerLines[file] = lines
          return lines
        }
      }
      let now = Published(version: version, findings: .array(findings))
      guard now != before else { continue }
      published[address] = version == nil && own.isEmpty ? nil : now
      outbox.append(Publishing.message(uri: address, version: version, findings))
    }
    wipeForgotten(names, project)
  }

  /// Wipes what was published about files of the project that are there no longer.
  private mutating func wipeForgotten(_ names: [String], _ project: Project) {
    let known = Set(names.map(project.address))
    let gone = published.keys.filter { address in
      !known.contains(address)
        && FileAddress.path(of: address).map { $0.hasPrefix("\(project.root)/") } ?? false
        && !projects.contains { $0.root != project.root && $0.addresses.values.contains(address) }
    }
    for address in gone.sorted() {
      published[address] = nil
      outbox.append(Publishing.message(uri: address, version: nil, []))
    }
  }

  /// What two cities find in one file is told once.
  private static func unique(_ sorted: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for next in sorted {
      let isTold = result.last.map { last in
        last.code == next.code && last.range == next.range && last.message == next.message
      }
      if isTold != true { result.append(next) }
    }
    return result
  }
}
