import CivilTime
import Foundation
import Obligations
import Planning
import Registers
import Reports
import RuleChecking
import SourceText
import Verification

@testable import Commands

/// The roster that the program makes for the shipped city, made once, and its file as a tree.
struct RosterOfTheWeek: Sendable {
  static let made = RosterOfTheWeek()

  let rulebook = Groningen.rules.rulebook
  let city = Groningen.registers.city
  let file: RosterFile?
  let tree: JSONTree

  private init() {
    guard let week = Week(year: 2026, number: 48),
      case .roster(let planned) = Planner.plan(
        rulebook: rulebook,
        city: city,
        week: week,
        settings: PlanningSettings(seed: 1)
      )
    else {
      (file, tree) = (nil, .nothing)
      return
    }
    let model = RosterCommand.sumUp(planned, rulebook, city)
    let bytes = RosterFiles.document(model, .dutch)
    file = RosterFile.decode(SourceFile(name: "roster.json", bytes: bytes)).content
    tree = (try? JSONDecoder().decode(JSONTree.self, from: Data(bytes))) ?? .nothing
  }

  /// The codes of everything wrong with a file, as `ronde verify` finds it, and the texts.
  func findings(_ bytes: [UInt8]) -> [(code: String, text: String)] {
    let read = RosterFile.decode(SourceFile(name: "roster.json", bytes: bytes))
    guard let file = read.content else {
      return read.diagnostics.map { ($0.code, $0.message.english) }
    }
    let found = RosterVerifier.verify(
      rulebook: rulebook,
      city: city,
      roster: file.roster,
      summary: file.summary,
      sources: file.sources
    )
    return found.filter { $0.severity == .error }.map { ($0.code.rawValue, $0.text.english) }
  }
}
