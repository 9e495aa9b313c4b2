import CivilTime
import Obligations
import RuleChecking
import RuleEditing
import RuleSyntax
import SourceText

/// Code lenses: the work of a year above each rule, and above the city as a whole.
extension Session {
  /// The command behind a lens: what `ronde due` prints.
  static let dueCommand = "ronde.due"

  mutating func codeLenses(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    if !client.refreshesLenses { finish(place.project) }
    let project = projects[place.project]
    if RuleDialect(fileName: place.name) == .scenarios { return .array(scenarioLenses(place)) }
    let language = place.file.parsed.language
    var lenses: [JSONText] = []
    func add(_ range: TextRange, _ city: String, _ rule: String?, _ figure: YearFigures.Figure) {
      guard let year = project.figures[city]?.year else { return }
      var arguments = [
        JSONMember("root", .string(project.root)), JSONMember("city", .string(city)),
        JSONMember("year", .integer(year)),
      ]
      if let rule { arguments.append(JSONMember("rule", .string(rule))) }
      lenses.append(
        .object([
          "range": place.file.lines.json(range),
          "command": .object([
            "title": .string(FigureWords.due(figure, year, language)),
            "command": .string(Session.dueCommand),
            "arguments": .array([.object(arguments)]),
          ]),
        ])
      )
    }
    if let city = project.cities.first(where: { place.name == "scenarios/\($0)/city.rules" }),
      let figures = project.figures[city],
      let head = place.file.parsed.declarations.first(where: { $0.kind == .package })
    {
      add(head.range, city, nil, figures.total)
    }
    for declaration in place.file.parsed.declarations where declaration.kind == .rule {
      guard let slot = declaration[.name], case .name(let name) = slot.value,
        let city = figuresCity(holding: name, in: project),
        let figure = project.figures[city]?.rules[name]
      else { continue }
      add(declaration.range, city, name, figure)
    }
    return .array(lenses)
  }

  /// The city whose figures of a rule are shown: the one asked for, else the first that has some.
  func figuresCity(holding rule: String, in project: Project) -> String? {
    shownCities(project).first { project.figures[$0]?.rules[rule] != nil }
  }

  /// The cities in the order in which their figures are looked for.
  func shownCities(_ project: Project) -> [String] {
    let all = project.cities
    guard let city = client.city, all.contains(city) else { return all }
    return [city] + all.filter { $0 != city }
  }

  mutating func executeCommand(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    guard let command = params?["command"]?.text else { throw .missing("command") }
    if command == Session.testCommand { return try test(params?["arguments"]?.items.first) }
    guard command == Session.dueCommand else {
      throw ResponseError(.invalidParams, "unknown command `\(command)`")
    }
    let argument = params?["arguments"]?.items.first
    guard let city = argument?["city"]?.text else { throw .missing("arguments/city") }
    let root = argument?["root"]?.text
    let index = projects.firstIndex { project in
      project.cities.contains(city) && root.map { project.root == $0 } ?? true
    }
    guard let index else {
      throw ResponseError(.requestFailed, "there is no city `\(city)` in the open folders")
    }
    return try due(city, argument?["rule"]?.text, argument?["year"]?.integer, in: index)
  }

  private mutating func due(
    _ city: String,
    _ rule: String?,
    _ year: Int?,
    in index: Int
  ) throws(ResponseError) -> JSONText {
    readRegisters(of: city, in: index)
    let language = projects[index].files["scenarios/\(city)/city.rules"]?.parsed.language
    guard let world = projects[index].world(of: city), !world.hasErrors,
      let registers = projects[index].registers[city],
      !registers.findings.contains(where: { $0.severity == .error })
    else {
      let text = Bilingual(
        en: "rules or registers of \(city) have errors; nothing can be counted",
        nl: "regels of registers van \(city) bevatten fouten; er is niets te tellen"
      )
      throw ResponseError(.requestFailed, text.text(in: language ?? .english))
    }
    if let rule, world.rulebook.rule(rule) == nil {
      let text = Bilingual(
        en: "there is no rule `\(rule)` in \(city)",
        nl: "er is geen regel `\(rule)` in \(city)"
      )
      throw ResponseError(.requestFailed, text.text(in: language ?? .english))
    }
    let shown = self.year(of: city, in: index)
    let year = min(max(year ?? shown, 1900), 2199)
    let request = FiguresRequest(
      rulebook: world.rulebook,
      city: registers.city,
      obligations: YearFigures.obligations(world.rulebook, registers.city, year: year)
        .filter { obligation in rule.map { obligation.rule == $0 } ?? true },
      year: year,
      language: language ?? .english
    )
    return .string(figuresText(request))
  }
}
