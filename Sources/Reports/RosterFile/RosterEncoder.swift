import CivilTime
import Obligations
import SourceText

/// Writes a roster file as a JSON tree; the decoder reads the same keys.
enum RosterEncoder {
  static func document(_ content: RosterFile) -> JSONText {
    let roster = content.roster
    var members: [String: JSONText] = [
      "schema": .string(RosterFile.schema),
      "version": .string(RosterFile.version),
      "city": .string(roster.city),
      "week": .string("\(roster.week)"),
      "sources": sources(content.sources),
      "shifts": .array(roster.shifts.map(shift)),
      "visits": .array(roster.visits.map(visit)),
      "rounds": .array(roster.rounds.map(round)),
      "open": .array(roster.open.map(open)),
      "demanded": .array(roster.demanded.map { .string($0) }),
      "summary": summary(content.summary),
    ]
    members["search"] = content.search.map(search)
    return .sorted(members)
  }

  private static func shift(_ shift: Shift) -> JSONText {
    var members: [String: JSONText] = [
      "id": .string(shift.id), "person": .string(shift.person), "role": .string(shift.role),
      "post": .string(shift.post), "breaks": .array(shift.breaks.map { .sorted(span($0)) }),
      "legs": .array(shift.legs.map(leg)), "pinned": .bool(shift.isPinned),
    ]
    members.merge(span(shift.interval)) { old, _ in old }
    return .sorted(members)
  }

  private static func leg(_ leg: Leg) -> JSONText {
    var members = span(leg.interval)
    members["from"] = .string(leg.from)
    members["to"] = .string(leg.to)
    return .sorted(members)
  }

  private static func visit(_ visit: Visit) -> JSONText {
    var members = span(visit.interval)
    members["obligation"] = .string(visit.obligation)
    members["rule"] = .string(visit.rule)
    members["object"] = visit.object.map { .string($0) }
    members["members"] = .array(
      visit.members.map { member in
        var part: [String: JSONText] = [
          "person": .string(member.person), "role": .string(member.role),
        ]
        part["qualification"] = member.qualification.map { .string($0) }
        return .sorted(part)
      }
    )
    members["externals"] = .array(
      visit.externals.map { .sorted(["role": .string($0.role), "count": .integer($0.count)]) }
    )
    members["units"] = .array(
      visit.units.map { .sorted(["resource": .string($0.resource), "unit": .string($0.unit)]) }
    )
    return .sorted(members)
  }

  private static func round(_ round: Round) -> JSONText {
    var members = span(round.interval)
    members["obligation"] = .string(round.obligation)
    members["rule"] = .string(round.rule)
    members["zone"] = .string(round.zone)
    members["resource"] = .string(round.resource)
    members["unit"] = .string(round.unit)
    members["driver"] = .string(round.driver)
    members["places"] = .integer(round.places)
    return .sorted(members)
  }

  private static func open(_ item: OpenItem) -> JSONText {
    var members: [String: JSONText] = [
      "obligation": .string(item.obligation), "rule": .string(item.rule),
      "rank": .integer(item.rank), "missing": missing(item.missing),
      "reason": reason(item.reason), "verdict": verdict(item.verdict),
    ]
    members["object"] = item.object.map { .string($0) }
    members["day"] = item.day.map { .string("\($0)") }
    return .sorted(members)
  }

  private static func missing(_ missing: OpenItem.Missing) -> JSONText {
    switch missing {
    case .visit: return kind("visit", [:])
    case .places(let count): return kind("places", ["places": .integer(count)])
    case .presence(let short, let interval):
      var members = span(interval)
      members["short"] = .integer(short)
      return kind("presence", members)
    }
  }

  private static func reason(_ reason: OpenReason) -> JSONText {
    switch reason {
    case .emptyWindow(let role): return kind("emptyWindow", ["role": .string(role)])
    case .tooFewQualified(let role, let qualification, let needed, let available):
      var members: [String: JSONText] = [
        "role": .string(role), "needed": .integer(needed), "available": .integer(available),
      ]
      members["qualification"] = qualification.map { .string($0) }
      return kind("tooFewQualified", members)
    case .noPartnerDay(let partner): return kind("noPartnerDay", ["partner": .string(partner)])
    case .resourceFull(let resource, let needed, let available):
      return kind(
        "resourceFull",
        [
          "resource": .string(resource), "neededMinutes": .integer(needed),
          "availableMinutes": .integer(available),
        ]
      )
    case .noOneFree(let role): return kind("noOneFree", ["role": .string(role)])
    }
  }

  private static func verdict(_ verdict: OpenItem.Verdict) -> JSONText {
    switch verdict {
    case .unavoidable(let certificate):
      kind("unavoidable", ["certificate": RosterEncoder.certificate(certificate)])
    case .noInsertion: kind("noInsertion", [:])
    case .notProved: kind("notProved", [:])
    }
  }

  private static func certificate(_ certificate: CutCertificate) -> JSONText {
    .sorted([
      "unit": .string(certificate.unit.rawValue),
      "demands": .array(
        certificate.demands.map {
          .sorted(["obligation": .string($0.obligation), "amount": .integer($0.amount)])
        }
      ),
      "supplies": .array(
        certificate.supplies.map {
          .sorted([
            "supplier": .string($0.supplier), "day": .string("\($0.day)"),
            "amount": .integer($0.amount),
          ])
        }
      ),
    ])
  }

  private static func kind(_ name: String, _ members: [String: JSONText]) -> JSONText {
    .sorted(members.merging(["kind": .string(name)]) { old, _ in old })
  }

  private static func span(_ interval: Interval) -> [String: JSONText] {
    [
      "start": .string(WireTime.text(interval.start)),
      "end": .string(WireTime.text(interval.end)),
    ]
  }
}

extension RosterEncoder {
  private static func sources(_ sources: RosterSources) -> JSONText {
    .sorted([
      "package": .string(sources.package), "packageVersion": .string(sources.packageVersion),
      "rules": .array(
        sources.rules.map {
          .sorted([
            "rule": .string($0.rule), "version": .integer($0.version), "file": .string($0.file),
            "line": .integer($0.line), "documents": .array($0.documents.map { .string($0) }),
          ])
        }
      ),
      "documents": .array(
        sources.documents.map {
          .sorted([
            "name": .string($0.name), "title": .string($0.title),
            "location": .string($0.location), "status": .string($0.status),
          ])
        }
      ),
      "assumptions": .array(sources.assumptions.map(assumption)),
    ])
  }

  private static func assumption(_ item: RosterSources.Assumption) -> JSONText {
    var members: [String: JSONText] = [
      "subject": .string(item.subject), "because": .string(item.because),
      "file": .string(item.file),
    ]
    members["line"] = item.line.map { .integer($0) }
    members["value"] = item.value.map { .string($0) }
    members["owner"] = item.owner.map { .string($0) }
    members["range"] = item.range.map { .string($0) }
    members["reviewBy"] = item.reviewBy.map { .string("\($0)") }
    return .sorted(members)
  }

  private static func summary(_ summary: RosterSummary) -> JSONText {
    .sorted([
      "rules": .array(
        summary.rules.map {
          .sorted([
            "rule": .string($0.rule), "rank": .integer($0.rank),
            "unit": .string($0.unit.rawValue), "demanded": .integer($0.demanded),
            "planned": .integer($0.planned),
          ])
        }
      ),
      "people": .array(
        summary.people.map {
          .sorted([
            "person": .string($0.person), "workMinutes": .integer($0.workMinutes),
            "contractMinutes": .integer($0.contractMinutes), "evenings": .integer($0.evenings),
            "eveningsOverPeriod": .integer($0.eveningsOverPeriod),
            "weekendsOverPeriod": .integer($0.weekendsOverPeriod),
            "travelMinutes": .integer($0.travelMinutes),
          ])
        }
      ),
      "units": .array(summary.units.map(unit)),
      "exceptions": .array(
        summary.exceptions.map {
          .sorted([
            "person": .string($0.person), "limits": .string($0.limits),
            "day": .string("\($0.day)"),
          ])
        }
      ),
      "predictability": .array(
        summary.predictability.map {
          .sorted([
            "rule": .string($0.rule), "mostOnOnePair": .integer($0.mostOnOnePair),
            "checks": .integer($0.checks),
          ])
        }
      ),
      "levels": .array(summary.levels.map(level)),
    ])
  }

  private static func search(_ record: SearchRecord) -> JSONText {
    var members: [String: JSONText] = [
      "effort": .string(record.effort), "interrupted": .bool(record.isInterrupted),
    ]
    if !record.steps.isEmpty { members["steps"] = .array(record.steps.map { .integer($0) }) }
    return .sorted(members)
  }

  private static func unit(_ line: RosterSummary.UnitLine) -> JSONText {
    var members: [String: JSONText] = [
      "resource": .string(line.resource), "unit": .string(line.unit),
      "day": .string("\(line.day)"), "usedMinutes": .integer(line.usedMinutes),
    ]
    members["budgetMinutes"] = line.budgetMinutes.map { .integer($0) }
    return .sorted(members)
  }

  private static func level(_ level: RosterSummary.Level) -> JSONText {
    var members: [String: JSONText] = [
      "name": .string(level.name), "value": .integer(level.value),
    ]
    members["bound"] = level.bound.map { .integer($0) }
    return .sorted(members)
  }
}
