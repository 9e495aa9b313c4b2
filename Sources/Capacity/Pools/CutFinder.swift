import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// Finds what cannot fit in a span, and writes it down as a certificate.
struct CutFinder {
  let pool: CapacityPool
  let servers: ServerList
  /// The throughput by which the pool's places are counted.
  let rate: Fraction?

  /// Whether the pool's flow can count some work: at one throughput only.
  func isCounted(_ need: WorkNeed) -> Bool { need.rate == nil || need.rate == rate }

  /// The work that fits worst in a span; nil when all of it may fit.
  func proof(
    _ span: CapacitySpan,
    _ works: [PoolWork],
    _ table: inout WindowTable
  ) -> CutProof? {
    let own = works.filter { isCounted($0.need) }
    guard !own.isEmpty else { return nil }
    let problem = problem(span, own, &table)
    guard let cut = problem.deficit() else { return nil }
    return proof(span, own, problem, cut.works)
  }

  /// The flow of a span.
  func problem(
    _ span: CapacitySpan,
    _ works: [PoolWork],
    _ table: inout WindowTable
  ) -> CutProblem {
    struct Key: Hashable {
      let row: Int
      let first: Day
      let last: Day
      let qualification: String?
    }
    let days = servers.days(span, pool)
    var grouped: [CutProblem.Work] = []
    var known: [Key: Int] = [:]
    for (index, work) in works.enumerated() {
      let first = max(work.item.first, span.from)
      let last = min(work.item.last, span.through)
      let key = Key(
        row: work.item.windows,
        first: first,
        last: last,
        qualification: work.need.qualification
      )
      if let place = known[key] {
        grouped[place].members.append(index)
        grouped[place].amount += scaled(work.need)
        continue
      }
      known[key] = grouped.count
      grouped.append(
        CutProblem.Work(
          members: [index],
          amount: scaled(work.need),
          qualification: work.need.qualification,
          windows: (0..<days.count).map { offset in
            let day = days.day(offset)
            return first <= day && day <= last ? table.stretches(work.item.windows, on: day) : []
          }
        )
      )
    }
    return CutProblem(
      works: grouped,
      servers: servers.servers(pool, span, qualifications: qualifications(works)),
      days: days,
      scale: scale
    )
  }

  func qualifications(_ works: [PoolWork]) -> [String] {
    Set(works.compactMap(\.need.qualification)).sorted()
  }

  /// Units of flow in a minute.
  var scale: Int { rate.map { Int($0.numerator) } ?? 1 }

  func scaled(_ need: WorkNeed) -> Int {
    need.minutes * scale + need.places * 60 * Int(rate?.denominator ?? 1)
  }

  /// The proof that the chosen groups of works do not fit, when the bounds show it.
  func proof(
    _ span: CapacitySpan,
    _ works: [PoolWork],
    _ problem: CutProblem,
    _ chosen: [Int]
  ) -> CutProof? {
    let told = ToldLines(works, problem)
    for groups in [told.closed(chosen), told.open(chosen)] {
      let members = groups.flatMap { problem.works[$0].members }.sorted().map { works[$0] }
      let supplies = supplies(problem, groups)
      if let proof = CutProof(span: span, members: members, supplies: supplies) { return proof }
      if groups.count == chosen.count { return nil }
    }
    return nil
  }

  /// The most each server can give to some works, by name.
  func supplies(_ problem: CutProblem, _ chosen: [Int]) -> [CapacityCertificate.Supply] {
    var supplies: [CapacityCertificate.Supply] = []
    for server in problem.servers {
      let amount = CutBound.amount(server, problem.windows(chosen, for: server), problem.days)
      guard amount.minutes > 0 else { continue }
      supplies += server.names.map {
        CapacityCertificate.Supply(name: $0, minutes: amount.minutes, limit: amount.limit)
      }
    }
    supplies.sort { $0.name < $1.name }
    return supplies
  }

  /// A proof written down, without its name.
  func certificate(_ proof: CutProof) -> CapacityCertificate {
    CapacityCertificate(
      id: "",
      pool: pool,
      spans: [proof.span],
      works: CutFinder.lines(proof.members, proof.span, servers.question.rulebook),
      supplies: proof.supplies,
      placesPerHour: proof.members.contains { $0.need.places > 0 } ? rate : nil,
      needed: proof.needed,
      available: proof.available,
      short: proof.short
    )
  }

  /// The work by rule, version, object and qualification, in that order.
  static func lines(
    _ members: [PoolWork],
    _ span: CapacitySpan,
    _ rulebook: Rulebook
  ) -> [CapacityCertificate.Work] {
    struct Key: Hashable {
      let rule: String
      let version: Int
      let object: String?
      let qualification: String?
      let origin: Origin
      let first: Day
      let last: Day
    }
    let groups = Dictionary(grouping: members) { work in
      Key(
        rule: work.item.rule.name,
        version: work.item.version.number,
        object: work.shownObject,
        qualification: work.need.qualification,
        origin: work.item.obligation.origin,
        first: max(work.item.first, span.from),
        last: min(work.item.last, span.through)
      )
    }
    return groups.map { key, works in
      CapacityCertificate.Work(
        rule: key.rule,
        version: key.version,
        object: key.object,
        qualification: key.qualification,
        first: span.from.days(until: key.first),
        last: span.from.days(until: key.last),
        count: Set(works.map(\.item.obligation.id)).count,
        places: works.reduce(0) { $0 + $1.need.places },
        minutes: works.reduce(0) { $0 + $1.need.minutes },
        place: Places.place(key.origin, rulebook.rule(key.rule)?.basis)
      )
    }.sorted { left, right in
      (left.rule, left.version, left.object ?? "", left.qualification ?? "", left.first)
        != (right.rule, right.version, right.object ?? "", right.qualification ?? "", right.first)
        ? (left.rule, left.version, left.object ?? "", left.qualification ?? "", left.first)
          < (right.rule, right.version, right.object ?? "", right.qualification ?? "", right.first)
        : (left.last, left.place.line) < (right.last, right.place.line)
    }
  }
}

/// Places of rule files with what they cite.
enum Places {
  static func place(_ origin: Origin, _ basis: Basis?) -> CapacityPlace {
    CapacityPlace(
      file: origin.file,
      line: origin.line,
      documents: basis?.citations.map { citation in
        "\(citation.document)\(citation.place.map { " \($0)" } ?? "")"
      } ?? []
    )
  }
}
