import CivilTime
import RuleChecking
import SourceText

extension CapacityJSONWriter {
  func value(_ pool: CapacityPool) -> [JSONMember] {
    [
      JSONMember("pool", .string(pool.kind.rawValue)),
      JSONMember("name", .string(pool.name)),
    ]
  }

  func value(_ load: CapacityLoad) -> JSONText {
    .object([
      "from": day(load.from),
      "through": day(load.through),
      "demand": amount(load.demand),
      "must": amount(load.must),
      "supply": amount(load.supply),
      "short": amount(load.short),
    ])
  }

  func value(_ share: CapacityShare) -> JSONText {
    .object([
      "name": .string(share.name),
      "demand": amount(share.demand),
      "count": .integer(share.count),
    ])
  }

  func value(_ step: SupplyStep) -> JSONText {
    .object([
      "name": text(step.name),
      "minutes": .integer(step.minutes),
      "percent": amount(step.percent),
      "parameter": .optional(step.parameter),
      "isAssumption": .bool(step.isAssumption),
      "because": .optional(step.because),
      "owner": .optional(step.owner),
      "range": step.range.map { text($0) } ?? .null,
      "place": step.place.map { value($0) } ?? .null,
    ])
  }

  func value(_ hour: CapacityHour) -> JSONText {
    .object([
      "weekday": .integer(hour.weekday.index + 1),
      "hour": .integer(hour.hour),
      "demand": .integer(hour.demand),
      "supply": .integer(hour.supply),
      "short": .integer(hour.short),
    ])
  }

  func value(_ result: PoolResult) -> JSONText {
    let loads: [JSONMember] = [
      JSONMember("verdict", text(result.verdict)),
      JSONMember("total", value(result.total)),
      JSONMember("weeks", .array(result.weeks.map { value($0) })),
      JSONMember("days", .array(result.days.map { value($0) })),
      JSONMember("byRule", .array(result.byRule.map { value($0) })),
      JSONMember("byArea", .array(result.byArea.map { value($0) })),
      JSONMember("byQualification", .array(result.byQualification.map { value($0) })),
      JSONMember("steps", .array(result.steps.map { value($0) })),
      JSONMember("hourWeek", .optional(result.hourWeek?.description)),
      JSONMember("hours", .array(result.hours.map { value($0) })),
    ]
    return .object(
      value(result.pool) + loads + [
        JSONMember("shortages", .array(result.shortages.map { value($0) })),
        JSONMember("repairs", .array(result.repairs.map { value($0) })),
        JSONMember("repairSearch", result.repairSearch.map { text($0) } ?? .null),
        JSONMember("assumptions", .array(result.assumptions.map { value($0) })),
        JSONMember("range", result.range.map { value($0) } ?? .null),
      ]
    )
  }

  func value(_ effect: AssumptionEffect) -> JSONText {
    .object([
      "name": .string(effect.name),
      "value": text(effect.value),
      "low": text(effect.low),
      "high": text(effect.high),
      "because": .optional(effect.because),
      "owner": .optional(effect.owner),
      "place": value(effect.place),
      "now": amount(effect.now),
      "atLow": amount(effect.atLow),
      "atHigh": amount(effect.atHigh),
      "turning": effect.turning.map { text($0) } ?? .null,
      "distance": amount(effect.distance),
      "isTurningInRange": .bool(effect.isTurningInRange),
    ])
  }

  func value(_ range: AssumptionRange) -> JSONText {
    .object([
      "best": amount(range.best),
      "worst": amount(range.worst),
      "names": .array(range.names.map { .string($0) }),
    ])
  }

  func value(_ repair: CapacityRepair) -> JSONText {
    .object([
      "kind": .string(repair.kind.rawValue),
      "size": .integer(repair.size),
      "text": text(repair.text),
      "whatIf": .optional(repair.whatIf),
      "remaining": amount(repair.remaining),
      "remainingSpans": .integer(repair.remainingSpans),
      "use": amount(repair.use),
      "keepsPromises": .bool(repair.keepsPromises),
      "effects": .array(repair.effects.map { text($0) }),
    ])
  }
}
