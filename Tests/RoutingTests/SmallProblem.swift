import Optimiser

@testable import Routing

/// Problems made from a seed: places on a plane, windows, teams together or apart.
struct SmallProblem {
  var visits = 4
  var people = 3
  var teams = 2
  var size = 2
  var hasDutyEnds = false
  var hasOptional = false

  func make(_ seed: UInt64) throws -> VisitProblem {
    var source = RandomSource(seed: seed)
    let places = visits + 1
    let points = (0..<places).map { _ in (source.below(60), source.below(60)) }
    var travel: [Int] = []
    for one in points {
      for other in points { travel.append(abs(one.0 - other.0) + abs(one.1 - other.1)) }
    }
    // Everybody can do 0; 1 and 2 are rarer.
    let staff = (0..<people).map { index in
      VisitProblem.Person(
        qualifications: Set([0, 1 + index % 2] + (source.below(2) == 0 ? [1, 2] : [])),
        startPlace: 0,
        endPlace: 0,
        dutyStart: source.below(20),
        dutyEnd: hasDutyEnds ? 250 + source.below(150) : nil
      )
    }
    let work = (0..<visits).map { index in
      let opens = source.below(200)
      var parts = [
        VisitProblem.Part(qualification: source.below(3), duration: 5 + source.below(20))
      ]
      while index < teams, parts.count < size {
        let together = source.below(2) == 0
        let least = together ? 0 : source.below(40)
        parts.append(
          VisitProblem.Part(
            qualification: source.below(2) == 0 ? 0 : 1,
            duration: 5 + source.below(20),
            gapFrom: least,
            gapThrough: together ? 0 : least + source.below(40)
          )
        )
      }
      return VisitProblem.Visit(
        place: index + 1,
        opens: opens,
        due: source.below(5) == 0 ? nil : opens + 20 + source.below(60),
        closes: hasDutyEnds && source.below(3) == 0 ? opens + 120 : nil,
        parts: parts,
        excluded: source.below(4) == 0 ? [source.below(people)] : [],
        costWhenOpen: hasOptional ? 20 + source.below(200) : nil
      )
    }
    return try VisitProblem(
      people: staff,
      visits: work,
      places: places,
      travel: travel,
      weights: VisitProblem.Weights(travel: 2, lateness: 3, largestLateness: 5, denominator: 3)
    )
  }
}

/// The cheapest plan by trying all.
struct EveryPlan {
  let problem: VisitProblem
  private let scorer: VisitScorer
  private(set) var best: Int?
  private(set) var count = 0

  init(_ problem: VisitProblem) {
    self.problem = problem
    scorer = VisitScorer(problem)
    var routes = [[Int]](repeating: [], count: problem.people.count)
    extend(visit: 0, part: 0, &routes)
  }

  /// Puts one part after another at every place of every person; a visit may stay open.
  private mutating func extend(visit: Int, part: Int, _ routes: inout [[Int]]) {
    guard visit < problem.visits.count else {
      count += 1
      if let score = try? scorer.score(VisitPlan(routes: routes)) {
        best = min(best ?? .max, score.cost)
      }
      return
    }
    if part == 0, problem.visits[visit].costWhenOpen != nil {
      extend(visit: visit + 1, part: 0, &routes)
    }
    let isLast = part + 1 == problem.visits[visit].parts.count
    let number = problem.firstPart[visit] + part
    for person in problem.people.indices where problem.isAble(person, visit, part: part) {
      let holdsOther = routes[person].contains {
        $0 >= problem.firstPart[visit] && $0 < problem.firstPart[visit + 1]
      }
      if holdsOther { continue }
      for place in 0...routes[person].count {
        routes[person].insert(number, at: place)
        extend(visit: isLast ? visit + 1 : visit, part: isLast ? 0 : part + 1, &routes)
        routes[person].remove(at: place)
      }
    }
  }
}
