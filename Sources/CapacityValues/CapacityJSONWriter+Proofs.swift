import CivilTime
import RuleChecking
import SourceText

extension CapacityJSONWriter {
  func value(_ certificate: CapacityCertificate) -> JSONText {
    .object(
      [JSONMember("id", .string(certificate.id))] + value(certificate.pool) + [
        JSONMember(
          "spans",
          .array(
            certificate.spans.map { .object(["from": day($0.from), "through": day($0.through)]) }
          )
        ),
        JSONMember("works", .array(certificate.works.map { value($0) })),
        JSONMember(
          "supplies",
          .array(
            certificate.supplies.map {
              .object([
                "name": .string($0.name),
                "minutes": .integer($0.minutes),
                "limit": .string($0.limit.rawValue),
              ])
            }
          )
        ),
        JSONMember("placesPerHour", amount(certificate.placesPerHour)),
        JSONMember("needed", amount(certificate.needed)),
        JSONMember("available", amount(certificate.available)),
        JSONMember("short", amount(certificate.short)),
      ]
    )
  }

  private func value(_ work: CapacityCertificate.Work) -> JSONText {
    .object([
      "rule": .string(work.rule),
      "version": .integer(work.version),
      "object": .optional(work.object),
      "qualification": .optional(work.qualification),
      "first": .integer(work.first),
      "last": .integer(work.last),
      "count": .integer(work.count),
      "places": .integer(work.places),
      "minutes": .integer(work.minutes),
      "place": value(work.place),
    ])
  }

  func value(_ shortage: CapacityShortage) -> JSONText {
    .object([
      "certificate": value(shortage.certificate),
      "total": amount(shortage.total),
      "found": amount(shortage.found),
      "isExact": .bool(shortage.isExact),
      "assignment": .array(shortage.assignment.map { value($0) }),
      "sums": .array(shortage.sums.map { value($0) }),
      "words": .array(shortage.words.map { text($0) }),
      "reasons": .array(shortage.reasons.map { value($0) }),
    ])
  }

  private func value(_ piece: CapacityPiece) -> JSONText {
    .object([
      "name": .string(piece.name),
      "rule": .string(piece.rule),
      "object": .optional(piece.object),
      "from": moment(piece.from),
      "through": moment(piece.through),
    ])
  }

  /// Day and time on the clock, with the offset: `2026-01-05T09:00+01:00`.
  private func moment(_ moment: Moment) -> JSONText {
    let hours = Amsterdam.offset(at: moment) / 60
    return .string("\(Amsterdam.day(of: moment))T\(Amsterdam.clock(moment))+0\(hours):00")
  }

  private func value(_ sum: CapacitySum) -> JSONText {
    .object([
      "from": day(sum.from),
      "through": day(sum.through),
      "demand": amount(sum.demand),
      "supply": amount(sum.supply),
      "short": amount(sum.short),
      "truth": amount(sum.truth),
      "hidden": amount(sum.hidden),
    ])
  }

  private func value(_ reason: CapacityReason) -> JSONText {
    .object([
      "kind": .string(reason.kind.rawValue),
      "name": .string(reason.name),
      "text": text(reason.text),
      "place": value(reason.place),
      "without": text(reason.without),
      "shortWithout": amount(reason.shortWithout),
    ])
  }
}
