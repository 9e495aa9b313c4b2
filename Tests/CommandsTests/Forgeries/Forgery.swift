import CivilTime
import Foundation
import Obligations
import Registers
import Reports
import RuleChecking
import Testing

/// One fact of a true roster.json that is changed, and the code that must find it.
struct Forgery: Sendable, CustomTestStringConvertible {
  let name: String
  let code: String
  /// Whether a roster may lack what would be changed: a shortened rest, say.
  let isRare: Bool
  let change: @Sendable (inout Forged) throws -> Void

  init(
    _ name: String,
    _ code: String,
    isRare: Bool = false,
    _ change: @escaping @Sendable (inout Forged) throws -> Void
  ) {
    self.name = name
    self.code = code
    self.isRare = isRare
    self.change = change
  }

  var testDescription: String { "\(code) \(name)" }
}

/// Nothing in the roster can be changed in this way.
struct NothingToForge: Error, CustomStringConvertible {
  let description: String
}

/// A roster in the hands of a forger: the true facts to choose from, and the tree to change.
///
/// The lists of the tree have the order of the roster's, so that places are the same in both.
struct Forged {
  let week: RosterOfTheWeek
  let file: RosterFile
  var tree: JSONTree

  var roster: Roster { file.roster }
  var city: City { week.city }

  init(_ week: RosterOfTheWeek) throws {
    self.week = week
    guard let file = week.file else { throw NothingToForge(description: week.trouble) }
    self.file = file
    tree = week.tree
  }

  // MARK: Choosing

  func shift(where fits: (Shift) -> Bool) throws -> Int {
    try place(of: "shift", in: roster.shifts, where: fits)
  }

  func visit(where fits: (Visit) -> Bool) throws -> Int {
    try place(of: "visit", in: roster.visits, where: fits)
  }

  func round(where fits: (Round) -> Bool) throws -> Int {
    try place(of: "round", in: roster.rounds, where: fits)
  }

  func open(where fits: (OpenItem) -> Bool) throws -> Int {
    try place(of: "open item", in: roster.open, where: fits)
  }

  /// An open round whose missing places are proved.
  func provedOpen() throws -> Int {
    try open { item in
      if case .unavoidable = item.verdict, case .places = item.missing { true } else { false }
    }
  }

  private func place<Item>(
    of what: String,
    in items: [Item],
    where fits: (Item) -> Bool
  ) throws -> Int {
    guard let index = items.firstIndex(where: fits) else {
      throw NothingToForge(description: "no \(what) fits")
    }
    return index
  }

  func person(_ code: String) -> Person? { city.people.first { $0.code == code } }

  func day(_ shift: Shift) -> Day { Amsterdam.day(of: shift.interval.start) }

  /// Minutes of work in the week.
  func work(_ person: String) -> Int {
    roster.shifts.filter { $0.person == person }.reduce(0) { $0 + $1.workMinutes }
  }

  /// Whether a shift has no visit, round or leg.
  func isQuiet(_ shift: Shift) -> Bool {
    shift.legs.isEmpty
      && !roster.visits.contains { visit in
        visit.interval.overlaps(shift.interval)
          && visit.members.contains { $0.person == shift.person }
      }
      && !roster.rounds.contains {
        $0.driver == shift.person && $0.interval.overlaps(shift.interval)
      }
  }

  /// A quiet shift and somebody else of its role for whom something holds.
  func shiftAndOther(
    where fits: (Shift, Person) -> Bool
  ) throws -> (shift: Int, person: String) {
    for (index, shift) in roster.shifts.enumerated() where isQuiet(shift) {
      for person in city.people
      where person.code != shift.person && person.roles.contains(shift.role) {
        if fits(shift, person) { return (index, person.code) }
      }
    }
    throw NothingToForge(description: "no shift and person fit")
  }

  /// The shifts of a person.
  func shifts(of person: String) -> [Shift] { roster.shifts.filter { $0.person == person } }

  // MARK: Changing

  /// A moment as the file writes it; the week lies in winter.
  func stamp(_ moment: Moment) -> JSONTree {
    .text("\(Amsterdam.day(of: moment))T\(Amsterdam.clock(moment))+01:00")
  }

  func stamp(_ day: Day, _ clock: String) -> JSONTree { .text("\(day)T\(clock)+01:00") }

  func stretch(_ start: Moment, _ minutes: Int) -> JSONTree {
    ["start": stamp(start), "end": stamp(start.adding(minutes: minutes))]
  }

  /// Moves an entry of a list to another start, as long as before.
  mutating func move(_ list: String, _ index: Int, _ interval: Interval, by minutes: Int) {
    tree[list][index]["start"] = stamp(interval.start.adding(minutes: minutes))
    tree[list][index]["end"] = stamp(interval.end.adding(minutes: minutes))
  }

  /// The file with the change.
  func bytes() throws -> [UInt8] { Array(try JSONEncoder().encode(tree)) }
}
