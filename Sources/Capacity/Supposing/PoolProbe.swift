import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// One pool looked at again and again under changes.
///
/// Changes of speed, hours, units and places leave the obligations as they are: those are worked
/// out once. Other changes work everything out anew, for the rules that concern the pool.
struct PoolProbe {
  /// What a change comes to.
  struct Answer {
    let short: Fraction
    let spans: Int
    /// Minutes short on the worst span; negative is spare.
    let worst: Fraction
    /// Full only when that was asked for; the proofs of changes are not written down.
    let analysis: PoolAnalysis
    var isShort: Bool { short.numerator > 0 }

    init(_ analysis: PoolAnalysis) {
      short = analysis.short
      spans = analysis.shortages.spans
      worst = analysis.worst
      self.analysis = analysis
    }
  }

  let pool: CapacityPool
  /// The question with the rules that concern the pool.
  let question: CapacityQuestion
  /// The answer as things are.
  let base: Answer
  private var table: WindowTable
  private let works: [PoolWork]

  init(_ pool: CapacityPool, _ question: CapacityQuestion) {
    let question = PoolProbe.narrowed(question, pool)
    var list = WorkList(question)
    let analysis = PoolAnalysis(pool, &list)
    self.init(analysis, question, list.table)
  }

  /// A pool that was looked at before, with the windows of its work.
  init(_ analysis: PoolAnalysis, _ table: WindowTable) {
    self.init(analysis, PoolProbe.narrowed(analysis.question, analysis.pool), table)
  }

  private init(_ analysis: PoolAnalysis, _ question: CapacityQuestion, _ table: WindowTable) {
    pool = analysis.pool
    self.question = question
    works = analysis.works
    self.table = table
    base = Answer(analysis)
  }

  /// The rules that ask something of the pool, and those that count for them.
  static func narrowed(_ question: CapacityQuestion, _ pool: CapacityPool) -> CapacityQuestion {
    var book = question.rulebook
    let own = Set(
      book.rules.filter { rule in
        rule.versions.contains { version in
          switch pool.kind {
          case .resource: version.uses.contains { $0.resource == pool.name }
          case .role, .partner:
            version.team.contains { $0.role == pool.name } || version.partners.contains(pool.name)
              || version.presence.contains { $0.role == pool.name }
          }
        }
      }.map(\.name)
    )
    book.rules.removeAll { rule in
      !own.contains(rule.name) && !rule.countsFor.contains(where: own.contains)
    }
    return question.supposing(rulebook: book, city: question.city)
  }

  /// The answer under some changes together.
  mutating func answer(_ changes: [Supposition] = [], isFull: Bool = false) -> Answer {
    guard !changes.isEmpty else { return base }
    let changed = changes.reduce(question) { $1.applied(to: $0) }
    let analysis: PoolAnalysis
    if changes.allSatisfy({ leavesObligations($0) }) {
      let rates = Dictionary(changed.rulebook.resources.map { ($0.name, $0.handles?.value) }) {
        first,
        _ in first
      }
      analysis = PoolAnalysis(
        pool,
        works.map { adapted($0, rates, changes) },
        changed,
        &table,
        isFull: isFull,
        isWritten: false
      )
    } else {
      var own = WorkList(changed)
      let works = PoolWork.all(pool, &own)
      analysis = PoolAnalysis(
        pool,
        works,
        changed,
        &own.table,
        isFull: isFull,
        isWritten: false
      )
    }
    return Answer(analysis)
  }

  private func leavesObligations(_ change: Supposition) -> Bool {
    switch change {
    case .units, .budget, .throughput, .places, .people: true
    case .value(let name, _):
      question.rulebook.resources.contains { resource in
        resource.handles?.parameter == name
          || resource.available.contains { $0.minutes.parameter == name }
      } && !isUsedByRules(name)
    case .partners, .fewer, .without, .everySecondDay, .wider: false
    }
  }

  private func isUsedByRules(_ name: String) -> Bool {
    ParameterUse.names(question.rulebook.rules).contains(name)
      || question.rulebook.resources.contains { resource in
        resource.windows.windows.contains { $0.window?.parameter == name }
      }
  }

  /// The same work with the places and throughput of the changed rules and registers.
  private func adapted(
    _ work: PoolWork,
    _ rates: [String: Fraction?],
    _ changes: [Supposition]
  ) -> PoolWork {
    guard work.need.places > 0 else { return work }
    var places = work.need.places
    for case .places(let object, let count) in changes where work.item.obligation.object == object {
      if case .round(let before) = work.item.obligation.work, before > 0 {
        places = work.need.places / before * count
      }
    }
    let use = work.item.version.uses.first(where: \.forEachPlace)
    let rate = use.flatMap { rates[$0.resource] ?? nil }
    return PoolWork(
      item: work.item,
      need: WorkNeed(
        pool: work.need.pool,
        qualification: work.need.qualification,
        minutes: work.need.minutes,
        places: places,
        rate: rate ?? work.need.rate
      ),
      hull: work.hull
    )
  }
}

/// The parameters that rules use.
enum ParameterUse {
  static func names(_ rules: [Rule]) -> Set<String> {
    var names = Set<String>()
    func note(_ name: String?) { if let name { names.insert(name) } }
    func note(_ windows: Windows) { windows.windows.forEach { note($0.window?.parameter) } }
    for version in rules.flatMap(\.versions) {
      note(version.takes?.parameter)
      note(version.windows)
      version.frequencies.forEach { note($0.count.parameter) }
      version.triggers.forEach { note($0.expectedPerYear.parameter) }
      for presence in version.presence {
        note(presence.count.parameter)
        note(presence.windows)
      }
    }
    return names
  }

  /// Those that concern a pool: in its rules, its resource or the hours of its role.
  static func names(_ question: CapacityQuestion, _ pool: CapacityPool) -> Set<String> {
    var names = names(question.rulebook.rules)
    let uses = Set(question.rulebook.rules.flatMap(\.versions).flatMap(\.uses).map(\.resource))
    for resource in question.rulebook.resources
    where resource.name == pool.name || uses.contains(resource.name) {
      if let name = resource.handles?.parameter { names.insert(name) }
      names.formUnion(resource.available.compactMap(\.minutes.parameter))
      names.formUnion(resource.windows.windows.compactMap { $0.window?.parameter })
    }
    let teams = Set(question.rulebook.rules.flatMap(\.versions).flatMap(\.team).map(\.role))
    for role in question.rulebook.roles where role.name == pool.name || teams.contains(role.name) {
      names.formUnion(role.deployed.compactMap { $0.window?.parameter })
    }
    return names
  }
}
