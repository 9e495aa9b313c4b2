import CivilTime
import Obligations
import SourceText

/// The lists of a roster in their stated order, so that one roster has one form.
enum OrderRules {
  static func check(_ scene: Scene, _ summary: RosterSummary) -> [Finding] {
    let roster = scene.roster
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
    let lines = summary.rules.map { (scene.rank(of: $0.rule), $0.rule) }
    if zip(lines, lines.dropFirst()).contains(where: { $0 > $1 }) { lists.append("summary.rules") }
    let people = summary.people.map(\.person)
    if people != people.sorted() { lists.append("summary.people") }
    let units = summary.units.map { ($0.resource, $0.unit, $0.day) }
    if zip(units, units.dropFirst()).contains(where: { $0 > $1 }) { lists.append("summary.units") }
    let exceptions = summary.exceptions.map { ($0.person, $0.day) }
    if zip(exceptions, exceptions.dropFirst()).contains(where: { $0 > $1 }) {
      lists.append("summary.exceptions")
    }
    let guesses = summary.predictability.map(\.rule)
    if guesses != guesses.sorted() { lists.append("summary.predictability") }
    let levels = summary.levels.compactMap { place($0.name) }
    if zip(levels, levels.dropFirst()).contains(where: { $0 > $1 }) {
      lists.append("summary.levels")
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

  /// Where a level stands among the others: rank by rank, what is due before the rest and presence
  /// last, and the five soft levels after all ranks; nil for a name that is no level.
  private static func place(_ name: String) -> (Int, Int)? {
    let soft = ["reserve", "fairness", "own area", "travel", "unpredictability"]
    if let index = soft.firstIndex(of: name) { return (.max, index) }
    let words = name.split(separator: " ")
    guard words.count >= 3, words[1] == "rank", let rank = Int(words[2]) else { return nil }
    if words[0] == "presence" { return (rank, 3) }
    switch words.dropFirst(3).first {
    case "due": return (rank, 0)
    case "about": return (rank, 2)
    default: return (rank, 1)
    }
  }
}
