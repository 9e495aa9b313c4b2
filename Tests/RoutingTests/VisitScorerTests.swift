import Testing

@testable import Routing

/// Two people at place 0; places 0, 1, 2 on a line, 10 apart.
private func line(
  _ visits: [VisitProblem.Visit],
  dutyEnd: Int? = nil
) throws -> VisitProblem {
  let person = VisitProblem.Person(
    qualifications: [1],
    startPlace: 0,
    endPlace: 0,
    dutyStart: 0,
    dutyEnd: dutyEnd
  )
  return try VisitProblem(
    people: [person, person],
    visits: visits,
    places: 3,
    travel: [0, 10, 20, 10, 0, 10, 20, 10, 0],
    weights: VisitProblem.Weights(travel: 1, lateness: 1, largestLateness: 1, denominator: 3)
  )
}

private func part(_ duration: Int, _ from: Int = 0, _ through: Int = 0) -> VisitProblem.Part {
  VisitProblem.Part(qualification: 1, duration: duration, gapFrom: from, gapThrough: through)
}

private func visit(
  _ place: Int,
  _ opens: Int,
  _ due: Int,
  _ parts: [VisitProblem.Part]
)
  -> VisitProblem.Visit
{ VisitProblem.Visit(place: place, opens: opens, due: due, parts: parts) }

struct VisitScorerTests {
  @Test
  func `a route is travelled, waited and late as by hand`() throws {
    // Opens 15 at place 1: arrives 10, waits, 15 to 20; place 2 at 30, due 25, 5 late; home at 55.
    let problem = try line([visit(1, 15, 40, [part(5)]), visit(2, 0, 25, [part(5)])])
    let score = try VisitScorer(problem).score(VisitPlan(routes: [[0, 1], []]))
    #expect(score.starts == [15, 30])
    #expect(score.travel == 40)
    #expect(score.lateness == 5)
    #expect(score.largestLateness == 5)
    #expect(score.cost == 50)
  }

  @Test
  func `two people start together when the later one is there`() throws {
    // The second does place 2 first: 20 to 27, at place 1 at 37; both start at 37, 7 late each.
    let problem = try line([visit(1, 0, 30, [part(5), part(5)]), visit(2, 0, 90, [part(7)])])
    let score = try VisitScorer(problem).score(VisitPlan(routes: [[0], [2, 1]]))
    #expect(score.starts == [37, 37, 20])
    #expect(score.lateness == 14)
    #expect(score.largestLateness == 7)
    // 20 there and back, and 20 + 10 + 10.
    #expect(score.travel == 60)
    #expect(score.cost == 60 + 14 + 7)
  }

  @Test
  func `a second part that comes late holds the first one back`() throws {
    // The second part starts 5 to 10 after the first; its person is there at 37, so the first waits
    // until 27.
    let problem = try line([
      visit(1, 0, 90, [part(5), part(5, 5, 10)]), visit(2, 0, 90, [part(7)]),
    ])
    let score = try VisitScorer(problem).score(VisitPlan(routes: [[0], [2, 1]]))
    #expect(score.starts == [27, 37, 20])
  }

  @Test
  func `people who wait for each other have no times`() throws {
    let problem = try line([
      visit(1, 0, 90, [part(5), part(5)]), visit(2, 0, 90, [part(5), part(5)]),
    ])
    #expect(throws: VisitScorer.Fault.noTimes) {
      try VisitScorer(problem).score(VisitPlan(routes: [[0, 2], [3, 1]]))
    }
    #expect(try VisitScorer(problem).score(VisitPlan(routes: [[0, 2], [1, 3]])).cost > 0)
  }

  @Test
  func `each rule of a plan has its fault`() throws {
    let problem = try line(
      [
        visit(1, 0, 90, [part(5), part(5)]),
        VisitProblem.Visit(place: 2, opens: 0, due: nil, closes: 19, parts: [part(5)]),
      ],
      dutyEnd: 45
    )
    let scorer = VisitScorer(problem)
    func fault(_ routes: [[Int]]) -> VisitScorer.Fault? {
      do throws(VisitScorer.Fault) {
        _ = try scorer.score(VisitPlan(routes: routes))
        return nil
      } catch {
        return error
      }
    }
    #expect(fault([[0], [1]]) == nil)
    #expect(fault([[0, 0], [1]]) == .twice(part: 0))
    #expect(fault([[0], [7]]) == .twice(part: 7))
    #expect(fault([[0], []]) == .halfDone(visit: 0))
    #expect(fault([[0, 1], []]) == .samePerson(visit: 0))
    #expect(fault([[0], [1], [2]]) == .notAble(part: 2))
    // Place 2 is reached at 20; its visit closes at 19.
    #expect(fault([[2], []]) == .closed(part: 2))
    // 10 there, 5 work, 10 on, 5 work, 20 home: 50.
    let late = try line([visit(1, 0, 90, [part(5)]), visit(2, 0, 90, [part(5)])], dutyEnd: 49)
    #expect(throws: VisitScorer.Fault.dutyEnds(person: 0)) {
      try VisitScorer(late).score(VisitPlan(routes: [[0, 1], []]))
    }
    let justInTime = try line(
      [visit(1, 0, 90, [part(5)]), visit(2, 0, 90, [part(5)])],
      dutyEnd: 50
    )
    #expect(try VisitScorer(justInTime).score(VisitPlan(routes: [[0, 1], []])).travel == 40)
  }

  @Test
  func `an open visit costs what it says`() throws {
    let problem = try line([
      VisitProblem.Visit(place: 1, opens: 0, due: 5, parts: [part(5)], costWhenOpen: 77)
    ])
    let score = try VisitScorer(problem).score(VisitPlan(routes: [[], []]))
    #expect(score.cost == 77)
    #expect(score.open == [0])
    #expect(score.starts == [nil])
  }

  @Test
  func `numbers out of range are told`() throws {
    func fault(_ visit: VisitProblem.Visit) -> VisitProblemFault? {
      do throws(VisitProblemFault) {
        _ = try VisitProblem(
          people: [],
          visits: [visit],
          places: 1,
          travel: [0],
          weights: VisitProblem.Weights(
            travel: 1,
            lateness: 1,
            largestLateness: 1,
            denominator: 1
          )
        )
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(visit(0, 0, 9, [part(5)])) == nil)
    #expect(fault(visit(1, 0, 9, [part(5)])) == .visit(0))
    #expect(fault(visit(0, -1, 9, [part(5)])) == .visit(0))
    #expect(fault(visit(0, 0, 9, [])) == .visit(0))
    #expect(fault(visit(0, 0, 9, [part(0)])) == .visit(0))
    #expect(fault(visit(0, 0, 9, [part(5, 1, 1)])) == .visit(0))
    #expect(fault(visit(0, 0, 9, [part(5), part(5, 3, 2)])) == .visit(0))
    #expect(fault(visit(0, 0, 1 << 30, [part(5)])) == .visit(0))
  }
}
