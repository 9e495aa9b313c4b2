import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Judges how many obligations of a rule are due, and when.
struct CountJudgement {
  private let world: ScenarioWorld
  private let own: [Obligation]
  private let rule: String

  init(world: ScenarioWorld, due: [Obligation], rule: String) {
    self.world = world
    self.rule = rule
    own = due.filter { $0.rule == rule }
  }

  /// So many in all, for each object of a kind, or at one object.
  func judge(_ number: Expectation.Number, _ kind: String?, _ place: String?) -> Judgement {
    if let kind { return judgeEach(kind, number) }
    let found = own(at: place)
    return Judgement(
      holds: number.holds(found.count),
      expected: number.words,
      got: Bilingual(both: "\(found.count)"),
      reasons: reasons(found),
      grounds: grounds(found)
    )
  }

  private func own(at place: String?) -> [Obligation] {
    place.map { place in own.filter { $0.object == place } } ?? own
  }

  private func grounds(_ found: [Obligation]) -> Grounds {
    var grounds = Grounds()
    grounds.add(rule, world.book)
    grounds.add(found, world.book)
    return grounds
  }

  /// One of them has this as its last day.
  func judge(_ day: Day, _ place: String?) -> Judgement {
    let found = own(at: place)
    let days = found.map(\.due)
    let list = CountJudgement.list(days)
    return Judgement(
      holds: days.contains(day),
      expected: Bilingual(en: "due by \(day)", nl: "uiterlijk op \(day)"),
      got: list.isEmpty
        ? Bilingual(en: "nothing is due", nl: "er moet niets") : Bilingual(both: list),
      reasons: reasons(found),
      grounds: grounds(found)
    )
  }

  /// Days, each once, in their order; no more than six.
  static func list(_ days: [Day]) -> String {
    var shown: [Day] = []
    for day in days where !shown.contains(day) { shown.append(day) }
    let more = shown.count > 6 ? ", …" : ""
    return shown.prefix(6).map { "\($0)" }.joined(separator: ", ") + more
  }

  private func judgeEach(_ kind: String, _ number: Expectation.Number) -> Judgement {
    let words = number.words
    let index = ObjectIndex(
      rulebook: world.book,
      city: world.city,
      reference: world.reference ?? Day(number: 0)
    )
    var counts: [String: Int] = [:]
    for obligation in own { counts[obligation.object ?? "", default: 0] += 1 }
    var ids: Set<String> = []
    for day in [world.plan?.from, world.plan?.through].compactMap({ $0 }) {
      ids.formUnion(index.objects(ofKind: kind, on: day).map(\.id))
    }
    let objects = ids.sorted()
    let wrong = objects.filter { !number.holds(counts[$0] ?? 0) }
    let each = Bilingual(
      en: "\(words.english) for each of \(objects.count)",
      nl: "\(words.dutch) voor elk van \(objects.count)"
    )
    guard let first = wrong.first ?? objects.first else {
      let none = Bilingual(en: "there is no \(kind)", nl: "er is geen \(kind)")
      return Judgement(holds: false, expected: each, got: none, reasons: [])
    }
    let shown = counts[first] ?? 0
    return Judgement(
      holds: wrong.isEmpty,
      expected: each,
      got: wrong.isEmpty
        ? Bilingual(en: "\(own.count) in all", nl: "\(own.count) in totaal")
        : Bilingual(
          en: "\(shown) at \(first)" + (wrong.count > 1 ? ", and \(wrong.count - 1) more" : ""),
          nl: "\(shown) bij \(first)" + (wrong.count > 1 ? ", en nog \(wrong.count - 1)" : "")
        ),
      reasons: reasons(own.filter { $0.object == first }),
      grounds: grounds(own)
    )
  }

  /// How many of them each clause asks for.
  private func reasons(_ obligations: [Obligation]) -> [ExpectationResult.Reason] {
    var origins: [Origin] = []
    for obligation in obligations where !origins.contains(obligation.origin) {
      origins.append(obligation.origin)
    }
    guard !origins.isEmpty else {
      let rule = world.book.rule(rule)
      return [
        .init(
          text: Bilingual(en: "nothing of \(self.rule) is due", nl: "van \(self.rule) moet niets"),
          origin: rule?.origin
        )
      ]
    }
    return origins.map { origin in
      let count = obligations.count { $0.origin == origin }
      return .init(text: Bilingual(en: "\(count) by", nl: "\(count) door"), origin: origin)
    }
  }
}
