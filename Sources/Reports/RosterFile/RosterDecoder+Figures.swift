import CivilTime
import Obligations

// Figures and sources.
extension RosterDecoder {
  mutating func summary(_ place: Place) -> RosterSummary? {
    RosterSummary(
      rules: fields.list("rules", of: place).compactMap { self.ruleLine($0) },
      people: fields.list("people", of: place).compactMap { self.personLine($0) },
      units: fields.list("units", of: place).compactMap { self.unitLine($0) },
      exceptions: fields.list("exceptions", of: place).compactMap { self.exception($0) },
      predictability: fields.list("predictability", of: place).compactMap {
        self.predictability($0)
      },
      levels: fields.list("levels", of: place).compactMap { self.level($0) }
    )
  }

  mutating func search(_ place: Place) -> SearchRecord? {
    let effort = fields.text("effort", of: place)
    let isInterrupted = fields.truth("interrupted", of: place)
    let steps = fields.list("steps", of: place, needed: false)
      .compactMap { fields.integer($0, from: 0) }
    guard let effort, let isInterrupted else { return nil }
    return SearchRecord(effort: effort, steps: steps, isInterrupted: isInterrupted)
  }

  private mutating func ruleLine(_ place: Place) -> RosterSummary.RuleLine? {
    let units: [RosterSummary.RuleLine.Unit] = [.visits, .places, .presenceMinutes]
    let rule = fields.text("rule", of: place)
    let rank = fields.integer("rank", of: place)
    let unit = fields.word("unit", of: place, units)
    let demanded = fields.integer("demanded", of: place)
    let planned = fields.integer("planned", of: place)
    guard let rule, let rank, let unit, let demanded, let planned else { return nil }
    return RosterSummary.RuleLine(
      rule: rule,
      rank: rank,
      unit: unit,
      demanded: demanded,
      planned: planned
    )
  }

  private mutating func personLine(_ place: Place) -> RosterSummary.PersonLine? {
    let person = fields.text("person", of: place)
    let work = fields.integer("workMinutes", of: place)
    let contract = fields.integer("contractMinutes", of: place)
    let evenings = fields.integer("evenings", of: place)
    let overPeriod = fields.integer("eveningsOverPeriod", of: place)
    let weekends = fields.integer("weekendsOverPeriod", of: place)
    let travel = fields.integer("travelMinutes", of: place)
    guard let person, let work, let contract, let evenings, let overPeriod, let weekends,
      let travel
    else { return nil }
    return RosterSummary.PersonLine(
      person: person,
      workMinutes: work,
      contractMinutes: contract,
      evenings: evenings,
      eveningsOverPeriod: overPeriod,
      weekendsOverPeriod: weekends,
      travelMinutes: travel
    )
  }

  private mutating func unitLine(_ place: Place) -> RosterSummary.UnitLine? {
    let resource = fields.text("resource", of: place)
    let unit = fields.text("unit", of: place)
    let day = fields.day("day", of: place)
    let used = fields.integer("usedMinutes", of: place)
    let budget = fields.optionalInteger("budgetMinutes", of: place)
    guard let resource, let unit, let day, let used, let budget else { return nil }
    return RosterSummary.UnitLine(
      resource: resource,
      unit: unit,
      day: day,
      usedMinutes: used,
      budgetMinutes: budget
    )
  }

  private mutating func exception(_ place: Place) -> RosterSummary.LegalException? {
    let person = fields.text("person", of: place)
    let limits = fields.text("limits", of: place)
    let day = fields.day("day", of: place)
    guard let person, let limits, let day else { return nil }
    return RosterSummary.LegalException(person: person, limits: limits, day: day)
  }

  private mutating func predictability(_ place: Place) -> RosterSummary.Predictability? {
    let rule = fields.text("rule", of: place)
    let most = fields.integer("mostOnOnePair", of: place)
    let checks = fields.integer("checks", of: place)
    guard let rule, let most, let checks else { return nil }
    return RosterSummary.Predictability(rule: rule, mostOnOnePair: most, checks: checks)
  }

  private mutating func level(_ place: Place) -> RosterSummary.Level? {
    let name = fields.text("name", of: place)
    let value = fields.integer("value", of: place)
    let bound = fields.optionalInteger("bound", of: place)
    guard let name, let value, let bound else { return nil }
    return RosterSummary.Level(name: name, value: value, bound: bound)
  }

  mutating func sources(_ place: Place) -> RosterSources? {
    let package = fields.text("package", of: place)
    let version = fields.text("packageVersion", of: place)
    let rules = fields.list("rules", of: place).compactMap { self.ruleSource($0) }
    let documents = fields.list("documents", of: place).compactMap { self.documentSource($0) }
    let assumptions = fields.list("assumptions", of: place).compactMap { self.assumption($0) }
    guard let package, let version else { return nil }
    return RosterSources(
      package: package,
      packageVersion: version,
      rules: rules,
      documents: documents,
      assumptions: assumptions
    )
  }

  private mutating func ruleSource(_ place: Place) -> RosterSources.RuleSource? {
    let rule = fields.text("rule", of: place)
    let version = fields.integer("version", of: place)
    let file = fields.text("file", of: place)
    let line = fields.integer("line", of: place)
    let documents = fields.texts("documents", of: place)
    guard let rule, let version, let file, let line else { return nil }
    return RosterSources.RuleSource(
      rule: rule,
      version: version,
      file: file,
      line: line,
      documents: documents
    )
  }

  private mutating func documentSource(_ place: Place) -> RosterSources.DocumentSource? {
    let name = fields.text("name", of: place)
    let title = fields.text("title", of: place)
    let location = fields.text("location", of: place)
    let status = fields.text("status", of: place)
    guard let name, let title, let location, let status else { return nil }
    return RosterSources.DocumentSource(
      name: name,
      title: title,
      location: location,
      status: status
    )
  }

  private mutating func assumption(_ place: Place) -> RosterSources.Assumption? {
    let subject = fields.text("subject", of: place)
    let value = fields.optionalText("value", of: place)
    let because = fields.text("because", of: place)
    let owner = fields.optionalText("owner", of: place)
    let range = fields.optionalText("range", of: place)
    let review = fields.optionalDay("reviewBy", of: place)
    let file = fields.text("file", of: place)
    let line = fields.optionalInteger("line", of: place)
    guard let subject, let value, let because, let owner, let range, let review, let file,
      let line
    else { return nil }
    return RosterSources.Assumption(
      subject: subject,
      value: value,
      because: because,
      owner: owner,
      range: range,
      reviewBy: review,
      file: file,
      line: line
    )
  }
}
