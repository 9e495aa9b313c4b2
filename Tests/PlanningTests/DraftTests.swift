import Optimiser
import Testing

@testable import Planning

/// The kept worth of a draft, and what one more or one less would change, against sums from scratch.
struct DraftTests {
  /// What is asked for, the other demands left out.
  ///
  /// Without any only spare people count.
  enum Term: CaseIterable { case spare, role, area, qualification, all }

  /// A town of four with two areas, and demands of which some overlap.
  private func draft(_ term: Term) throws -> (draft: Draft, asks: [CoverKeys.Ask]) {
    let town = TinyCity(boas: 4, controllers: 0)
    let (model, menus) = Planner.model(
      rulebook: town.book,
      city: town.city,
      week: TinyCity.week
    )
    let role = try #require(model.roles.firstIndex(of: "boa"))
    let exam = try #require(model.qualifications.firstIndex(of: "exam"))
    func asks(_ area: Int?, _ qualification: Int?) -> [CoverKeys.Ask] {
      [(480, 900, 1), (700, 1300, 2), (1900, 2400, 1), (2350, 2700, 3)].map { from, to, count in
        CoverKeys.Ask(
          key: .init(role: role, area: area, qualification: qualification),
          stretch: Stretch(from, to),
          weight: model.weight(rank: count),
          count: count
        )
      }
    }
    let asked: [CoverKeys.Ask] =
      switch term {
      case .spare: []
      case .role: asks(nil, nil)
      case .area: asks(1, nil)
      case .qualification: asks(nil, exam)
      case .all: asks(nil, nil) + asks(0, nil) + asks(1, nil) + asks(nil, exam) + asks(1, exam)
      }
    let keys = CoverKeys(roles: model.roles.count, asks: asked, length: model.axis.length)
    return (Draft(model, menus: menus, keys: keys), asked)
  }

  /// What the duties are worth, key by key and stretch by stretch.
  private func worth(_ draft: Draft, _ asks: [CoverKeys.Ask]) -> Int64 {
    var there: [(person: Int, day: Int, duty: Duty, present: [Stretch])] = []
    for (person, week) in draft.duties.enumerated() {
      for (day, duty) in week.enumerated() {
        if let duty { there.append((person, day, duty, duty.present)) }
      }
    }
    var sum: Int64 = 0
    for key in draft.cover.keys.keys {
      let own = asks.filter { $0.key == key }
      let counting = there.filter { entry in
        entry.duty.role == key.role && (key.area.map { $0 == entry.duty.post } ?? true)
          && draft.model.staff[entry.person].holds(key.qualification, day: entry.day)
      }.flatMap(\.present)
      let cuts = Set((own.map(\.stretch) + counting).flatMap { [$0.start, $0.end] }).sorted()
      for (from, to) in zip(cuts, cuts.dropFirst()) {
        let heads = counting.count { $0.start <= from && to <= $0.end }
        guard heads > 0 else { continue }
        var weights = own.filter { $0.stretch.start <= from && to <= $0.stretch.end }
          .flatMap { Array(repeating: $0.weight, count: $0.count) }.sorted(by: >)
        if key.area == nil, key.qualification == nil { weights += CoverKeys.spare }
        sum += weights.prefix(heads).reduce(0, +) * Int64(to - from)
      }
    }
    return sum
  }

  /// A duty of a few hours, with or without a break and a visit.
  private func duty(_ draft: Draft, day: Int, _ random: inout RandomSource) -> Duty {
    let start = draft.model.axis.dayStart[day] + 420 + 30 * random.below(12)
    let length = 240 + 30 * random.below(12)
    var duty = Duty(
      stretch: Stretch(start, start + length),
      role: 0,
      post: random.below(2),
      isPinned: false,
      breakNeed: 30,
      breakPart: 15
    )
    if random.below(2) == 0 {
      let from = start + 5 * random.below(20)
      duty.errands = [.init(kind: .visit(0), stretch: Stretch(from, from + 45), spot: nil)]
    }
    if random.below(3) > 0 { duty.breaks = [Stretch(start + 150, start + 180)] }
    return duty
  }

  @Test(arguments: Term.allCases)
  func `after each of 10000 random moves the kept worth is the worth from scratch`(
    _ term: Term
  ) throws {
    var random = RandomSource(seed: 11)
    var (draft, asks) = try draft(term)
    var (wrong, changed) = (0, 0)
    for _ in 0..<10_000 {
      let (person, day) = (random.below(4), random.below(2))
      let before = draft.worth
      if draft.duties[person][day] == nil {
        draft.put(duty(draft, day: day, &random), person, day: day)
      } else if random.below(2) == 0 {
        draft.replace(duty(draft, day: day, &random), person, day: day)
      } else {
        draft.take(person, day: day)
      }
      if draft.worth != before { changed += 1 }
      if draft.worth != worth(draft, asks) { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(changed > 5000, "moves change something: \(changed)")
  }

  @Test(arguments: Term.allCases)
  func `what a stretch would bring or take is what it does`(_ term: Term) throws {
    var random = RandomSource(seed: 12)
    var (draft, _) = try draft(term)
    var met = 0
    for _ in 0..<2000 {
      let (person, day) = (random.below(4), random.below(2))
      draft.take(person, day: day)
      let next = duty(draft, day: day, &random)
      // What it would bring, stretch by stretch where the person is at the post.
      var gain: Int64 = 0
      for key in draft.keys(person, day: day, role: next.role, post: next.post) {
        for stretch in next.present { gain += draft.cover.gain(key, stretch) }
      }
      let before = draft.worth
      draft.put(next, person, day: day)
      #expect(draft.worth - before == gain)
      // What half an hour less at the post would take.
      guard let present = next.present.first(where: { $0.length >= 30 }) else { continue }
      let away = Stretch(present.start, present.start + 30)
      let loss = draft.loss(person, day: day, away)
      var less = next
      less.errands.append(.init(kind: .visit(1), stretch: away, spot: nil))
      let full = draft.worth
      draft.replace(less, person, day: day)
      #expect(full - draft.worth == loss)
      if loss > 0 { met += 1 }
    }
    #expect(met > 100, "something is lost: \(met)")
  }
}
