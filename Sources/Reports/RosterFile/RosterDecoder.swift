import CivilTime
import Obligations
import SourceText

/// Reads a roster file; the encoder writes the same keys.
struct RosterDecoder {
  typealias Place = JSONFields.Place

  private let bytes: [UInt8]
  var fields: JSONFields

  init(file: SourceFile) {
    bytes = file.bytes
    fields = JSONFields(file: file.name)
  }

  var diagnostics: [Diagnostic] { fields.diagnostics }

  mutating func document() -> RosterFile? {
    let root: Place
    switch JSONReader.read(bytes) {
    case .success(let node): root = Place(node: node, path: "$")
    case .failure(let failure):
      fields.report(RosterFileMistake(failure.mistake), failure.range, failure.message)
      return nil
    }
    guard isReadable(root) else { return nil }
    let city = fields.text("city", of: root)
    let week = self.week(root)
    let shifts = fields.list("shifts", of: root).compactMap { self.shift($0) }
    let visits = fields.list("visits", of: root).compactMap { self.visit($0) }
    let rounds = fields.list("rounds", of: root).compactMap { self.round($0) }
    let open = fields.list("open", of: root).compactMap { self.open($0) }
    let demanded = fields.texts("demanded", of: root)
    let summary = fields.member("summary", of: root).flatMap { self.summary($0) }
    let sources = fields.member("sources", of: root).flatMap { self.sources($0) }
    let search = fields.member("search", of: root, needed: false).flatMap { self.search($0) }
    guard let city, let week, let summary, let sources else { return nil }
    let roster = Roster(
      city: city,
      week: week,
      shifts: shifts,
      visits: visits,
      rounds: rounds,
      open: open,
      demanded: demanded
    )
    return RosterFile(roster: roster, summary: summary, sources: sources, search: search)
  }

  /// Whether the file is a roster of a version that can be read.
  private mutating func isReadable(_ root: Place) -> Bool {
    guard let schema = fields.text("schema", of: root) else { return false }
    guard schema == RosterFile.schema else {
      fields.report(
        .otherSchema,
        root.node.range,
        Bilingual(
          en: "$.schema: read \"\(schema)\", expected \"\(RosterFile.schema)\"",
          nl: "$.schema: gelezen \"\(schema)\", verwacht \"\(RosterFile.schema)\""
        )
      )
      return false
    }
    guard let version = fields.text("version", of: root) else { return false }
    let major = RosterFile.version.prefix { $0 != "." }
    guard version.prefix(while: { $0 != "." }) == major else {
      fields.report(
        .otherVersion,
        root.node.range,
        Bilingual(
          en: "$.version: read \"\(version)\", expected \(major).x",
          nl: "$.version: gelezen \"\(version)\", verwacht \(major).x"
        ),
        help: Bilingual(
          en: "make the roster again with this program",
          nl: "maak het rooster opnieuw met dit programma"
        )
      )
      return false
    }
    return true
  }

  private mutating func week(_ root: Place) -> Week? {
    guard let place = fields.member("week", of: root), let text = fields.text(place) else {
      return nil
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3,
      parts[1].hasPrefix("W"), let year = Int(parts[0]), let number = Int(parts[1].dropFirst()),
      let week = Week(year: year, number: number), "\(week)" == text
    {
      return week
    }
    fields.wrongValue(place, text, "an ISO week such as 2026-W48", "een ISO-week zoals 2026-W48")
    return nil
  }

  private mutating func shift(_ place: Place) -> Shift? {
    let id = fields.text("id", of: place)
    let person = fields.text("person", of: place)
    let role = fields.text("role", of: place)
    let post = fields.text("post", of: place)
    let interval = fields.interval(place)
    let breaks = fields.list("breaks", of: place).compactMap { fields.interval($0) }
    let legs = fields.list("legs", of: place).compactMap { self.leg($0) }
    let isPinned = fields.truth("pinned", of: place)
    guard let id, let person, let role, let post, let interval, let isPinned else { return nil }
    return Shift(
      id: id,
      person: person,
      role: role,
      post: post,
      interval: interval,
      breaks: breaks,
      legs: legs,
      isPinned: isPinned
    )
  }

  private mutating func leg(_ place: Place) -> Leg? {
    let interval = fields.interval(place)
    let from = fields.text("from", of: place)
    let to = fields.text("to", of: place)
    guard let interval, let from, let to else { return nil }
    return Leg(interval: interval, from: from, to: to)
  }

  private mutating func visit(_ place: Place) -> Visit? {
    let obligation = fields.text("obligation", of: place)
    let rule = fields.text("rule", of: place)
    let object = fields.optionalText("object", of: place)
    let interval = fields.interval(place)
    let members = fields.list("members", of: place).compactMap { self.member($0) }
    let externals = fields.list("externals", of: place).compactMap { self.external($0) }
    let units = fields.list("units", of: place).compactMap { self.unitUse($0) }
    guard let obligation, let rule, let object, let interval else { return nil }
    return Visit(
      obligation: obligation,
      rule: rule,
      object: object,
      interval: interval,
      members: members,
      externals: externals,
      units: units
    )
  }

  private mutating func member(_ place: Place) -> Visit.Member? {
    let person = fields.text("person", of: place)
    let role = fields.text("role", of: place)
    let qualification = fields.optionalText("qualification", of: place)
    guard let person, let role, let qualification else { return nil }
    return Visit.Member(person: person, role: role, qualification: qualification)
  }

  private mutating func external(_ place: Place) -> Visit.External? {
    let role = fields.text("role", of: place)
    let count = fields.integer("count", of: place)
    guard let role, let count else { return nil }
    return Visit.External(role: role, count: count)
  }

  private mutating func unitUse(_ place: Place) -> Visit.UnitUse? {
    let resource = fields.text("resource", of: place)
    let unit = fields.text("unit", of: place)
    guard let resource, let unit else { return nil }
    return Visit.UnitUse(resource: resource, unit: unit)
  }

  private mutating func round(_ place: Place) -> Round? {
    let obligation = fields.text("obligation", of: place)
    let rule = fields.text("rule", of: place)
    let zone = fields.text("zone", of: place)
    let resource = fields.text("resource", of: place)
    let unit = fields.text("unit", of: place)
    let driver = fields.text("driver", of: place)
    let interval = fields.interval(place)
    let places = fields.integer("places", of: place)
    guard let obligation, let rule, let zone, let resource, let unit, let driver, let interval,
      let places
    else { return nil }
    return Round(
      obligation: obligation,
      rule: rule,
      zone: zone,
      resource: resource,
      unit: unit,
      driver: driver,
      interval: interval,
      places: places
    )
  }
}

// Open work.
extension RosterDecoder {
  private enum MissingKind: String, CaseIterable { case visit, places, presence }
  private enum ReasonKind: String, CaseIterable {
    case emptyWindow, tooFewQualified, noPartnerDay, resourceFull, noOneFree
  }
  private enum VerdictKind: String, CaseIterable { case unavoidable, noInsertion, notProved }

  private mutating func open(_ place: Place) -> OpenItem? {
    let obligation = fields.text("obligation", of: place)
    let rule = fields.text("rule", of: place)
    let object = fields.optionalText("object", of: place)
    let day = fields.optionalDay("day", of: place)
    let rank = fields.integer("rank", of: place)
    let missing = fields.member("missing", of: place).flatMap { self.missing($0) }
    let reason = fields.member("reason", of: place).flatMap { self.reason($0) }
    let verdict = fields.member("verdict", of: place).flatMap { self.verdict($0) }
    guard let obligation, let rule, let object, let day, let rank, let missing, let reason,
      let verdict
    else { return nil }
    return OpenItem(
      obligation: obligation,
      rule: rule,
      object: object,
      day: day,
      rank: rank,
      missing: missing,
      reason: reason,
      verdict: verdict
    )
  }

  private mutating func missing(_ place: Place) -> OpenItem.Missing? {
    guard let kind = fields.word("kind", of: place, MissingKind.allCases) else { return nil }
    switch kind {
    case .visit: return .visit
    case .places: return fields.integer("places", of: place).map { .places($0) }
    case .presence:
      let short = fields.integer("short", of: place)
      let interval = fields.interval(place)
      guard let short, let interval else { return nil }
      return .presence(short: short, interval)
    }
  }

  private mutating func reason(_ place: Place) -> OpenReason? {
    guard let kind = fields.word("kind", of: place, ReasonKind.allCases) else { return nil }
    switch kind {
    case .emptyWindow: return fields.text("role", of: place).map { .emptyWindow(role: $0) }
    case .tooFewQualified:
      let role = fields.text("role", of: place)
      let qualification = fields.optionalText("qualification", of: place)
      let needed = fields.integer("needed", of: place)
      let available = fields.integer("available", of: place)
      guard let role, let qualification, let needed, let available else { return nil }
      return .tooFewQualified(
        role: role,
        qualification: qualification,
        needed: needed,
        available: available
      )
    case .noPartnerDay:
      return fields.text("partner", of: place).map { .noPartnerDay(partner: $0) }
    case .resourceFull:
      let resource = fields.text("resource", of: place)
      let needed = fields.integer("neededMinutes", of: place)
      let available = fields.integer("availableMinutes", of: place)
      guard let resource, let needed, let available else { return nil }
      return .resourceFull(resource: resource, neededMinutes: needed, availableMinutes: available)
    case .noOneFree: return fields.text("role", of: place).map { .noOneFree(role: $0) }
    }
  }

  private mutating func verdict(_ place: Place) -> OpenItem.Verdict? {
    guard let kind = fields.word("kind", of: place, VerdictKind.allCases) else { return nil }
    switch kind {
    case .unavoidable:
      return fields.member("certificate", of: place).flatMap { self.certificate($0) }
        .map { .unavoidable($0) }
    case .noInsertion: return .noInsertion
    case .notProved: return .notProved
    }
  }

  private mutating func certificate(_ place: Place) -> CutCertificate? {
    let units: [CutCertificate.Unit] = [.places, .personMinutes, .heads]
    let unit = fields.word("unit", of: place, units)
    let demands = fields.list("demands", of: place).compactMap { self.demand($0) }
    let supplies = fields.list("supplies", of: place).compactMap { self.supply($0) }
    return unit.map { CutCertificate(unit: $0, demands: demands, supplies: supplies) }
  }

  private mutating func demand(_ place: Place) -> CutCertificate.Demand? {
    let obligation = fields.text("obligation", of: place)
    let amount = fields.integer("amount", of: place)
    guard let obligation, let amount else { return nil }
    return CutCertificate.Demand(obligation: obligation, amount: amount)
  }

  private mutating func supply(_ place: Place) -> CutCertificate.Supply? {
    let supplier = fields.text("supplier", of: place)
    let day = fields.day("day", of: place)
    let amount = fields.integer("amount", of: place)
    guard let supplier, let day, let amount else { return nil }
    return CutCertificate.Supply(supplier: supplier, day: day, amount: amount)
  }
}
