import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CapacityJSONWriter {
  func value(_ target: TargetTrack) -> JSONText {
    .object([
      "name": .string(target.name),
      "title": text(target.title),
      "promise": .string(target.promise.rawValue),
      "from": day(target.from),
      "through": day(target.through),
      "norm": .integer(target.norm),
      "done": .integer(target.done),
      "planned": .integer(target.planned),
      "possible": .integer(target.possible),
      "state": .string(target.state.rawValue),
      "lostFrom": .optional(target.lostFrom?.description),
      "certificate": .optional(target.certificate),
      "reason": target.reason.map { text($0) } ?? .null,
      "place": value(target.place),
    ])
  }

  func value(_ difference: CapacityDifference) -> JSONText {
    .object(
      value(difference.pool) + [
        JSONMember("before", amount(difference.before)),
        JSONMember("after", amount(difference.after)),
        JSONMember("spansBefore", .integer(difference.spansBefore)),
        JSONMember("spansAfter", .integer(difference.spansAfter)),
        JSONMember("supplyBefore", amount(difference.supplyBefore)),
        JSONMember("supplyAfter", amount(difference.supplyAfter)),
        JSONMember("demandBefore", amount(difference.demandBefore)),
        JSONMember("demandAfter", amount(difference.demandAfter)),
        JSONMember("spareAfter", amount(difference.spareAfter)),
        JSONMember("uses", .array(difference.uses.map { text($0) })),
      ]
    )
  }

  func value(_ sweep: CapacitySweep) -> JSONText {
    .object(
      value(sweep.pool) + [
        JSONMember(
          "axes",
          .array(
            sweep.axes.map {
              .object([
                "name": .string($0.name),
                "values": .array($0.values.map { .string($0) }),
              ])
            }
          )
        ),
        JSONMember(
          "cells",
          .array(
            sweep.cells.map {
              .object([
                "values": .array($0.values.map { .string($0) }),
                "short": amount($0.short),
                "spans": .integer($0.spans),
                "worst": amount($0.worst),
              ])
            }
          )
        ),
      ]
    )
  }

  func value(_ sources: RosterSources) -> JSONText {
    .object([
      "package": .string(sources.package),
      "packageVersion": .string(sources.packageVersion),
      "rules": .array(
        sources.rules.map {
          .object([
            "rule": .string($0.rule),
            "version": .integer($0.version),
            "file": .string($0.file),
            "line": .integer($0.line),
            "documents": .array($0.documents.map { .string($0) }),
          ])
        }
      ),
      "documents": .array(
        sources.documents.map {
          .object([
            "name": .string($0.name),
            "title": .string($0.title),
            "location": .string($0.location),
            "status": .string($0.status),
          ])
        }
      ),
      "assumptions": .array(
        sources.assumptions.map {
          .object([
            "subject": .string($0.subject),
            "value": .optional($0.value),
            "because": .string($0.because),
            "owner": .optional($0.owner),
            "range": .optional($0.range),
            "reviewBy": $0.reviewBy.map { day($0) } ?? .null,
            "place": .string($0.place),
          ])
        }
      ),
    ])
  }
}
