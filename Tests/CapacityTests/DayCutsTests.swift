import CapacityValues
import CivilTime
import RuleChecking
import Testing

@testable import Capacity

/// Equal days share one flow; that may change no figure.
@Suite
struct DayCutsTests {
  /// Every day of a year cut by itself, without anything shared.
  private static func alone(
    _ town: CapacityTown,
    _ period: String
  ) throws
    -> (shared: [CapacityCertificate], alone: [CapacityCertificate])
  {
    let question = try town.question(period)
    var list = WorkList(question)
    let analysis = PoolAnalysis(CapacityTown.car, &list)
    let works = analysis.works.filter { $0.isDaily }
    var cuts = DayCuts(analysis.finder)
    var shared: [CapacityCertificate] = []
    var alone: [CapacityCertificate] = []
    for day in question.period.days {
      let span = CapacitySpan(from: day, through: day)
      let own = works.filter { $0.isBound(to: span) }
      if let proof = cuts.proof(day, Array(own.indices), own, &list.table) {
        shared.append(analysis.finder.certificate(proof))
      }
      if let proof = analysis.finder.proof(span, own, &list.table) {
        alone.append(analysis.finder.certificate(proof))
      }
    }
    return (shared, alone)
  }

  @Test
  func `A day that shares its flow gets the certificate it gets alone`() throws {
    let zones = try Self.alone(WorkedCaseTests.zones(hours: true), "2026")
    #expect(zones.shared == zones.alone)
    // Six days in each of 53 weeks are short.
    #expect(zones.shared.count > 300)
    let rounds = try Self.alone(WorkedCaseTests.rounds(), "2026")
    #expect(rounds.shared == rounds.alone)
    #expect(rounds.shared.count > 300)
  }

  @Test
  func `A unit that comes later serves only its own days`() throws {
    // One car through Wednesday, two from Thursday: 17.79 h needs both, so three days are short.
    let town = try WorkedCaseTests.zones(
      hours: false,
      more: [
        ("resources", "resource,unit,from,through\nscan-car,A,,\nscan-car,B,2026-05-07,\n")
      ]
    )
    let both = try Self.alone(town, "2026-W19")
    #expect(both.shared == both.alone)
    #expect(both.shared.map(\.supplies).map { $0.map(\.name) } == [["A"], ["A"], ["A"]])
  }
}
