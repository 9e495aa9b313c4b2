import CivilTime
import Obligations
import SourceText

/// The lists of a roster in their stated order, so that one roster has one form.
enum OrderRules {
  static func check(_ roster: Roster) -> [Finding] {
    var lists: [String] = []
    let shifts = roster.shifts.map { ($0.person, $0.interval.start, $0.id) }
    if zip(shifts, shifts.dropFirst()).contains(where: { $0 > $1 }) { lists.append("shifts") }
    let visits = roster.visits.map { ($0.interval.start, $0.obligation) }
    if zip(visits, visits.dropFirst()).contains(where: { $0 > $1 }) { lists.append("visits") }
    let rounds = roster.rounds.map { ($0.interval.start, $0.obligation) }
    if zip(rounds, rounds.dropFirst()).contains(where: { $0 > $1 }) { lists.append("rounds") }
    let ranks = roster.open.map(\.rank)
    if zip(ranks, ranks.dropFirst()).contains(where: { $0 > $1 }) { lists.append("open") }
    if zip(roster.demanded, roster.demanded.dropFirst()).contains(where: { $0 >= $1 }) {
      lists.append("demanded")
    }
    return lists.map {
      Finding(
        .listOrder,
        text: Bilingual(
          en: "the list \($0) is not in order",
          nl: "de lijst \($0) staat niet op orde"
        )
      )
    }
  }
}
