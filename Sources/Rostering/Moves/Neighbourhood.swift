import Optimiser

/// A part of a roster that a move frees: some people, some of their days.
struct Neighbourhood {
  let people: [Int]
  /// Whether a day is open, at `place * dayCount + day`.
  let isOpen: [Bool]

  /// People with all days of a span open.
  init(people: [Int], days: Range<Int>, of dayCount: Int) {
    self.people = people
    var open = [Bool](repeating: false, count: people.count * dayCount)
    for place in people.indices {
      for day in days { open[place * dayCount + day] = true }
    }
    isOpen = open
  }
}

/// How a move chooses what it frees.
enum MoveKind: Int, CaseIterable, Sendable {
  /// People drawn at random, over the whole horizon.
  case anyPeople
  /// People who could take over where demand is badly met, over the whole horizon.
  case aroundShortage
  /// Many people, over some weeks.
  case weeks
  /// As many people as the size allows, over a few days.
  case days
  /// Everybody, or as many as one linear program can hold.
  case everybody

  /// The kinds as often as they are drawn.
  static let drawn: [MoveKind] =
    [MoveKind](repeating: .anyPeople, count: 5)
    + [MoveKind](repeating: .aroundShortage, count: 5)
    + [MoveKind](repeating: .weeks, count: 5)
    + [MoveKind](repeating: .days, count: 4) + [.everybody]
}
