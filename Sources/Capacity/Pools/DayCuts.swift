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
    let shapes: [Int]
    let supplies: [CapacityCertificate.Supply]
  }

  private let finder: CutFinder
  private var units: UnitDays
  private var known: [Key: Outcome] = [:]

  init(_ finder: CutFinder) {
    self.finder = finder
    units = UnitDays(finder.servers.question, finder.pool.name)
  }

  /// What does not fit on a day; nil when all may.
  mutating func proof(
    _ day: Day,
    _ works: [PoolWork],
    _ table: inout WindowTable
  ) -> CutProof? {
    var amounts: [Int: Int] = [:]
    let shapes = works.map { work -> Int? in
      guard finder.isCounted(work.need) else { return nil }
      let shape = table.shape(work.item.windows, on: day)
      amounts[shape, default: 0] += finder.scaled(work.need)
      return shape
    }
    let order = amounts.keys.sorted()
    guard !order.isEmpty else { return nil }
    let key = Key(
      work: order.flatMap { [$0, amounts[$0] ?? 0] },
      units: units.set(day),
      budget: finder.servers.resolver.resourceBudget(finder.pool.name, on: day)
    )
    let outcome = known[key] ?? outcome(key, day, order.map { table.shapes[$0] })
    known[key] = outcome
    guard !outcome.shapes.isEmpty else { return nil }
    let chosen = Set(outcome.shapes)
    return CutProof(
      span: CapacitySpan(from: day, through: day),
      members: works.indices.filter { shapes[$0].map(chosen.contains) ?? false }.map { works[$0] },
      supplies: outcome.supplies
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
    guard let cut = problem.deficit() else { return Outcome(shapes: [], supplies: []) }
    return Outcome(
      shapes: cut.works.map { key.work[2 * $0] },
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
