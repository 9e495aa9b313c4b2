import SourceText
import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Verification

/// Changes to open work, proofs and the rest.
enum OpenChanges {
  static let all: [Change] = [
    Change("work due this week that is not named", .notAsked) {
      $0.roster.demanded.removeFirst()
      $0.roster.open.removeFirst()
    },
    Change("work that no rule asks for", .demandedUnknown) {
      $0.roster.demanded.insert("report/R8", at: 1)
    },
    Change("work that is neither planned nor open", .neitherPlannedNorOpen) {
      $0.roster.open.removeFirst()
    },
    Change("a visit that is planned and open", .plannedAndOpen) {
      $0.roster.open.insert(
        OpenItem(
          obligation: "shop-check/S1/2026-W48/1",
          rule: "shop-check",
          object: "S1",
          day: nil,
          rank: 1,
          missing: .visit,
          reason: .noOneFree(role: "boa"),
          verdict: .notProved
        ),
        at: 0
      )
    },
    Change("a place too few missing", .missingAmount) { $0.open(1, missing: .places(299)) },
    Change("open work nobody asked for", .openUnknown) {
      $0.roster.open.append(
        OpenItem(
          obligation: "report/R8",
          rule: "report",
          object: nil,
          day: nil,
          rank: 2,
          missing: .visit,
          reason: .noOneFree(role: "boa"),
          verdict: .notProved
        )
      )
    },
    Change("another object", .openFields) { $0.open(1, object: "Z2") },
    Change("another rank", .openRank) { $0.open(2, rank: 3) },
    Change("presence missing a minute less", .presenceMissing) {
      $0.open(2, missing: .presence(short: 1, Bench.interval("\(SmallTown.monday) 12:00-12:59")))
    },
    Change("two short instead of one", .presenceMissing) {
      $0.open(2, missing: .presence(short: 2, Bench.interval("\(SmallTown.monday) 12:00-13:00")))
    },
    Change("people on a visit do not count", .presenceMissing) {
      $0.shift(2, post: "A2")
      $0.open(2, missing: .presence(short: 1, Bench.interval("\(SmallTown.monday) 12:00-13:00")))
    },
    Change("lists out of order", .listOrder) { $0.roster.shifts.swapAt(2, 3) },
    Change("too much asked in a proof", .certificateDemand) { $0.proof(demand: 1501) },
    Change("too little given in a proof", .certificateSupply) { $0.proof(supply: 1199) },
    Change("a proof that leaves the car out", .certificateSupplierLeftOut) {
      $0.open(
        1,
        verdict: .unavoidable(
          CutCertificate(
            unit: .places,
            demands: [.init(obligation: "scan/Z1/2026-11-23/1", amount: 1500)],
            supplies: []
          )
        )
      )
      $0.open(1)
    },
    Change("a proof without demand", .certificateEmpty) {
      $0.open(
        1,
        verdict: .unavoidable(CutCertificate(unit: .places, demands: [], supplies: []))
      )
    },
    Change("a reason with another number", .reasonFigures) {
      $0.open(
        1,
        reason: .resourceFull(resource: "scan-car", neededMinutes: 74, availableMinutes: 60)
      )
    },
    Change("too few people said where there are enough", .reasonFigures) {
      $0.open(
        0,
        reason: .tooFewQualified(role: "boa", qualification: nil, needed: 1, available: 0)
      )
    },
    Change("another city", .otherCity) { $0.roster.city = "village" },
    Change("less than eight hours of rest", .dailyRest) {
      $0.city.worked.append(Bench.worked("2026-11-22 17:00-01:01", person: "P3"))
    },
    Change("a proof about another zone", .certificateNotAbout) {
      $0.city.places.append(SmallTown.place("zones.csv", "Z2", "A1", places: 2000))
      let full = OpenReason.resourceFull(
        resource: "scan-car",
        neededMinutes: 175,
        availableMinutes: 60
      )
      let proof = OpenItem.Verdict.unavoidable(
        CutCertificate(
          unit: .places,
          demands: [.init(obligation: "scan/Z2/2026-11-23/1", amount: 2000)],
          supplies: [
            .init(supplier: "scan-car-1", day: Bench.day(SmallTown.monday), amount: 1200)
          ]
        )
      )
      $0.open(1, reason: full, verdict: proof)
      $0.roster.open.append(
        OpenItem(
          obligation: "scan/Z2/2026-11-23/1",
          rule: "scan",
          object: "Z2",
          day: Bench.day(SmallTown.monday),
          rank: 2,
          missing: .places(2000),
          reason: full,
          verdict: proof
        )
      )
      $0.roster.demanded.insert("scan/Z2/2026-11-23/1", at: 2)
    },
    Change("a proof that proves nothing", .certificateShortfall) {
      $0.open(
        2,
        verdict: .unavoidable(
          CutCertificate(
            unit: .heads,
            demands: [.init(obligation: "street/-/2026-11-23/2", amount: 1)],
            supplies: ["P1", "P2", "P3"].map {
              .init(supplier: $0, day: Bench.day(SmallTown.monday), amount: 1)
            }
          )
        )
      )
    },
  ]
}
