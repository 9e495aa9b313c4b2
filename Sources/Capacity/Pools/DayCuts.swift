import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// The days of a resource, each cut once: days with the same windows, amounts, units and budget share
/// one flow.
struct DayCuts {
  private struct Key: Hashable {
    /// By shape of windows, in order: scaled minutes.
    let work: [Int]
    let units: Int
    let budget: Int?
  }

  private struct Outcome {
    /// The shapes of the work that fits worst; none when all fits.
    let shapes: Set<Int>
    let needed: Fraction
    let supplies: [CapacityCertificate.Supply]
  }

  private let finder: CutFinder
  private let isWritten: Bool
  private var units: UnitDays
  private var known: [Key: Outcome] = [:]
  /// Scaled minutes by shape, for the day at hand.
  private var amounts: [Int] = []

  /// Without members when nothing is to be written down.
  init(_ finder: CutFinder, isWritten: Bool = true) {
    self.finder = finder
    self.isWritten = isWritten
    units = UnitDays(finder.servers.question, finder.pool.name)
  }

  /// What of some works, by their places, does not fit on a day; nil when all may.
  mutating func proof(
    _ day: Day,
    _ places: [Int],
    _ works: [PoolWork],
    _ table: inout WindowTable
  ) -> CutProof? {
    var shapes: [Int] = []
    for place in places where finder.isCounted(works[place].need) {
      let shape = table.shape(works[place].item.windows, on: day)
      if shape >= amounts.count {
        amounts += Array(repeating: 0, count: shape + 1 - amounts.count)
      }
      if amounts[shape] == 0 { shapes.append(shape) }
      amounts[shape] += finder.scaled(works[place].need)
    }
    guard !shapes.isEmpty else { return nil }
    shapes.sort()
    let key = Key(
      work: shapes.flatMap { [$0, amounts[$0]] },
      units: units.set(day),
      budget: finder.servers.resolver.resourceBudget(finder.pool.name, on: day)
    )
    for shape in shapes { amounts[shape] = 0 }
    let outcome = known[key] ?? outcome(key, day, shapes.map { table.shapes[$0] })
    known[key] = outcome
    guard !outcome.shapes.isEmpty else { return nil }
    var members: [PoolWork] = []
    if isWritten {
      members = places.map { works[$0] }.filter {
        finder.isCounted($0.need)
          && outcome.shapes.contains(table.shape($0.item.windows, on: day))
      }
    }
    return CutProof(
      span: CapacitySpan(from: day, through: day),
      members: members,
      supplies: outcome.supplies,
      needed: outcome.needed
    )
  }

  private func outcome(_ key: Key, _ day: Day, _ windows: [[Range<Int>]]) -> Outcome {
    let names = units.sets[key.units]
    let problem = CutProblem(
      works: windows.indices.map { index in
        CutProblem.Work(
          members: [],
          amount: key.work[2 * index + 1],
          qualification: nil,
          windows: [windows[index]]
        )
      },
      servers: names.isEmpty
        ? []
        : [
          CutServer(
            names: names,
            isThere: [true, true],
            holds: [:],
            budget: [key.budget],
            weekMost: nil,
            shiftsMost: nil,
            duty: nil,
            heads: []
          )
        ],
      days: CutDays(
        CapacitySpan(from: day, through: day),
        base: Amsterdam.moment(day, .midnight)
      ) { _, _ in [] },
      scale: finder.scale
    )
    guard let cut = problem.deficit() else {
      return Outcome(shapes: [], needed: .zero, supplies: [])
    }
    let scaled = cut.works.reduce(0) { $0 + problem.works[$1].amount }
    return Outcome(
      shapes: Set(cut.works.map { key.work[2 * $0] }),
      needed: Fraction(scaled).divided(by: Fraction(finder.scale)) ?? .zero,
      supplies: finder.supplies(problem, cut.works)
    )
  }
}

/// Which units of a resource are there on a day.
struct UnitDays {
  /// Every set of units that is there together on some day; the first is that of no rows.
  private(set) var sets: [[String]]
  private let rows: [(unit: String, validities: [Validity])]
  private var places: [[String]: Int] = [:]

  init(_ question: CapacityQuestion, _ resource: String) {
    let rows = question.city.units.filter { $0.resource == resource }
    let count = min(1000, question.rulebook.resource(resource)?.count ?? 0)
    sets = rows.isEmpty ? [(0..<max(0, count)).map { "\(resource) \($0 + 1)" }] : [[]]
    self.rows = Dictionary(grouping: rows, by: \.unit).sorted { $0.key < $1.key }.map {
      ($0.key, $0.value.map(\.validity))
    }
  }

  /// The place in `sets` of the units of a day.
  mutating func set(_ day: Day) -> Int {
    guard !rows.isEmpty else { return 0 }
    let there = rows.filter { $0.validities.contains { $0.contains(day) } }.map(\.unit)
    if let known = places[there] { return known }
    sets.append(there)
    places[there] = sets.count - 1
    return sets.count - 1
  }
}
