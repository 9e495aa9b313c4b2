public import CapacityValues
import CivilTime
public import Obligations
import Registers
import RuleChecking
import SourceText

/// Says what a city can do of what its rules ask: demand against supply, and what is short.
public enum CapacityAnalyser {
  /// A grid of changes to try.
  public struct Grid: Sendable {
    /// One axis: its name, and each value as written with the change it means.
    public struct Axis: Sendable {
      /// What changes.
      public let name: String
      /// Its values.
      public let values: [(text: String, change: Supposition)]

      /// An axis.
      public init(name: String, values: [(text: String, change: Supposition)]) {
        self.name = name
        self.values = values
      }
    }

    /// One or two axes.
    public let axes: [Axis]

    /// A grid.
    public init(axes: [Axis]) { self.axes = axes }
  }

  /// The answer for every pool, or for the one in focus.
  ///
  /// At most `threads` changes are tried at once; the answer is the same for any number.
  /// With suppositions the answer is about what is supposed, and the differences say what they
  /// change.
  public static func analyse(
    _ question: CapacityQuestion,
    focus: CapacityPool? = nil,
    supposing changes: [Supposition] = [],
    whatIfs: [String] = [],
    grid: Grid? = nil,
    sources: RosterSources = RosterSources(),
    threads: Int = 1
  ) -> CapacityResult {
    let supposed = changes.reduce(question) { $1.applied(to: $0) }
    var list = WorkList(supposed)
    var pools: [PoolResult] = []
    var differences: [CapacityDifference] = []
    var before = changes.isEmpty ? nil : WorkList(question)
    var isEnough = false
    for pool in focus.map({ [$0] }) ?? supposed.pools {
      let analysis = PoolAnalysis(pool, &list)
      guard focus != nil || analysis.isUsed else { continue }
      pools.append(PoolReport(analysis, isFull: focus != nil, threads: threads).result(&list))
      isEnough = focus != nil && EnoughProof.holds(analysis, &list.table)
      if var earlier = before {
        let old = PoolAnalysis(pool, &earlier)
        before = earlier
        let difference = DifferenceFinder.difference(old, analysis)
        if let difference { differences.append(difference) }
      }
    }
    pools = pools.enumerated().sorted { left, right in
      let (a, b) = (left.element.total.short, right.element.total.short)
      return a != b ? a > b : left.offset < right.offset
    }.map(\.element)
    let year = question.period.from.adding(days: 3).year
    let enough = isEnough ? pools.first.map { CapacityVerdicts.enough($0) } : nil
    if let enough { pools = pools.map { $0.with(verdict: enough.text) } }
    return CapacityResult(
      city: question.city.name,
      period: question.period,
      reference: question.reference,
      focus: focus?.name,
      whatIfs: whatIfs,
      verdict: enough ?? CapacityVerdicts.overall(pools, question.period),
      pools: pools,
      targets: question.period.kind == .week
        ? [] : TargetList(question: supposed, year: year).targets(&list, pools),
      contradictions: ContradictionFinder(question: supposed).contradictions(list),
      differences: differences,
      sweep: grid.flatMap { sweep($0, supposed, focus ?? pools.first?.pool) },
      sources: sources
    )
  }

  private static func sweep(
    _ grid: Grid,
    _ question: CapacityQuestion,
    _ pool: CapacityPool?
  ) -> CapacitySweep? {
    let named = grid.axes.lazy.compactMap { axis in
      question.pools.first { $0.name == axis.name }
    }.first
    guard let pool = named ?? pool else { return nil }
    var probe = PoolProbe(pool, question)
    var cells: [CapacitySweep.Cell] = []
    for point in points(grid.axes[...]) {
      let answer = probe.answer(point.map(\.change))
      cells.append(
        CapacitySweep.Cell(
          values: point.map(\.text),
          short: answer.short,
          spans: answer.spans,
          worst: answer.worst
        )
      )
    }
    return CapacitySweep(
      pool: pool,
      axes: grid.axes.map { CapacitySweep.Axis(name: $0.name, values: $0.values.map(\.text)) },
      cells: cells
    )
  }

  private static func points(
    _ axes: ArraySlice<Grid.Axis>
  ) -> [[(text: String, change: Supposition)]] {
    guard let first = axes.first else { return [[]] }
    let rest = points(axes.dropFirst())
    return first.values.flatMap { value in rest.map { [value] + $0 } }
  }
}

extension PoolAnalysis {
  /// Whether anything asks for it.
  var isUsed: Bool { demand.exact.contains { $0 != .zero } || demand.spread.contains { $0 > 0 } }
}

/// What suppositions change for a pool.
enum DifferenceFinder {
  static func difference(_ old: PoolAnalysis, _ new: PoolAnalysis) -> CapacityDifference? {
    let (before, after) = (old.total, new.total)
    guard before != after else { return nil }
    return CapacityDifference(
      pool: new.pool,
      before: before.short,
      after: after.short,
      spansBefore: old.shortages.spans,
      spansAfter: new.shortages.spans,
      supplyBefore: before.supply,
      supplyAfter: after.supply,
      demandBefore: before.demand,
      demandAfter: after.demand,
      spareAfter: spare(new),
      uses: uses(new)
    )
  }

  /// Minutes that the work of each day leaves.
  private static func spare(_ analysis: PoolAnalysis) -> Fraction {
    Fraction.sum(
      analysis.supplyOfDay.enumerated().map { index, supply in
        let day = analysis.question.period.from.adding(days: index)
        return Fraction(supply).minus(analysis.demand.sum(day, day)).orZero
      }
    )
  }

  /// How often rules that use the pool without being in force yet could be done in the spare time.
  private static func uses(_ analysis: PoolAnalysis) -> [Bilingual] {
    guard analysis.pool.kind == .resource else { return [] }
    let spare = spare(analysis)
    let period = analysis.question.period
    return analysis.question.rulebook.rules.flatMap { rule -> [Bilingual] in
      rule.versions.compactMap { version in
        guard version.from.map({ $0 > period.through }) ?? true,
          version.uses.contains(where: { $0.resource == analysis.pool.name && !$0.forEachPlace }),
          let takes = version.takes, takes.value > 0,
          let most = spare.divided(by: Fraction(takes.value))
        else { return nil }
        let count = CapacityWords.count(Int(most.roundedDown))
        let minutes = "\(takes.value)"
        return Bilingual(
          en: "room for at most \(count.english) × `\(rule.name)` of \(minutes) min",
          nl: "ruimte voor hoogstens \(count.dutch) × `\(rule.name)` van \(minutes) min"
        )
      }
    }
  }
}
