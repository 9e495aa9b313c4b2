import CivilTime
import Foundation
import Obligations
import Planning
import Registers
import Reports
import RuleChecking
import SourceText
import Testing

@testable import Commands
@testable import Verification

/// The roster that the program makes of a week, made once, and its file as a tree.
struct RosterOfTheWeek: Sendable, CustomTestStringConvertible {
  static let groningen = RosterOfTheWeek(Groningen.rules.rulebook, Groningen.registers.city)
  static let guardedTown = RosterOfTheWeek(GuardedTown.rulebook, GuardedTown.city)

  let rulebook: Rulebook
  let city: City
  let file: RosterFile?
  let tree: JSONTree
  /// What is due in the week, worked out once by the verifier.
  private let due: [String: DueItem]
  /// Why there is no roster, when there is none.
  let trouble: String

  private init(_ rulebook: Rulebook, _ city: City) {
    self.rulebook = rulebook
    self.city = city
    guard let week = Week(year: 2026, number: 48) else {
      (file, tree, due, trouble) = (nil, .nothing, [:], "no such week")
      return
    }
    let settings = PlanningSettings(seed: 1)
    switch Planner.plan(rulebook: rulebook, city: city, week: week, settings: settings) {
    case .impossible(let pins):
      (file, tree, due, trouble) = (nil, .nothing, [:], "impossible: \(pins)")
    case .roster(let planned):
      let model = RosterCommand.sumUp(planned, rulebook, city)
      let bytes = RosterFiles.document(model, .dutch)
      file = RosterFile.decode(SourceFile(name: "roster.json", bytes: bytes)).content
      due = Scene(rulebook: rulebook, city: city, roster: model.roster).dueItems()
      tree = (try? JSONDecoder().decode(JSONTree.self, from: Data(bytes))) ?? .nothing
      trouble = ""
    }
  }

  var testDescription: String { city.name }

  /// The codes of everything wrong with a file, as `ronde verify` finds it, and the texts.
  func findings(_ bytes: [UInt8]) -> [(code: String, text: String)] {
    let read = RosterFile.decode(SourceFile(name: "roster.json", bytes: bytes))
    guard let file = read.content else {
      return read.diagnostics.map { ($0.code, $0.message.english) }
    }
    let scene = Scene(rulebook: rulebook, city: city, roster: file.roster)
    let found = RosterVerifier.verify(
      scene,
      due: file.roster.week == self.file?.roster.week ? due : scene.dueItems(),
      summary: file.summary,
      sources: file.sources
    )
    return found.filter { $0.severity == .error }.map { ($0.code.rawValue, $0.text.english) }
  }
}
