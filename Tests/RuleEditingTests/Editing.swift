import Foundation
import RuleEditing
import RuleSyntax
import SourceText
import TestSupport

/// What the tests of this module share: small files with a mark, and the shipped rules.
enum Editing {
  /// A small town in English.
  static let town = """
    language en
    package town.base version 1
    document plan "Plan of the town" at "https://town.example/plan" status adopted
    document draft "Draft" at "Town, 2024" status concept
    milestone start on 7 April 2025
    role boa
      source plan
      deployed day-hours on any day
    role police external
      source plan
    qualification exam
      source plan
    parameter day-hours = 07:00-22:00
      source plan "par. 3"
    assumption shop-minutes = 45 min
      because "not measured"
      owner "Team Shops"
      review by 1 January 2027
      range 30 min to 60 min
    kind shop from "shops.csv" when type is shop
      source plan
    classify shop by risk, exactly one
      source plan
      high when complaints in 12 months >= 3
      medium when not high and floor >= 100
      low otherwise
    ladder steps
      source plan
      counts any violation within 36 months
      step 1 warning
      step 2 closure 1 month and review, recheck within 6 weeks
      sale-to-minor starts at step 2

    """

  /// A second file that imports it, in Dutch.
  static let shops = """
    taal nl
    pakket town.shops versie 1
    importeer town.base

    # Winkels.
    # Twee versies.
    regel shop-check "Winkels" voor elke shop wanneer risk is high of risk is low
      bron plan "par. 2"
      duurt shop-minutes
      binnen day-hours op alle dagen
      bij overtreding volg steps
      vanaf 1 januari 2024
        team 1 boa met exam en 1 police
        elk kalenderjaar 2 keer wanneer risk is medium, minstens 3 maanden ertussen
      vanaf start
        team 2 boa
        elk kalenderjaar 4 keer
        overgang naar rato
    regime storm
      bron plan
      vanaf 1 januari 2026 tot en met 1 maart 2026
      gaat voor shop-check
      vervangt frequentie van shop-check
      elk kwartaal 1 keer wanneer risk is high
    indicator shop-checks
      bron plan
      telt controles van shop-check

    """

  /// The index of the two files.
  static let index = RuleIndex([parse("base.rules", town), parse("shops.rules", shops)])

  static func parse(_ name: String, _ text: String) -> ParsedFile {
    RuleParser.parse(SourceFile(name: name, text: text))
  }

  /// The offset of the nth place (from 1) where some words stand in a text.
  static func offset(of words: String, _ nth: Int = 1, in text: String) -> Int {
    var start = text.startIndex
    for _ in 1..<nth {
      guard let range = text.range(of: words, range: start..<text.endIndex) else { return -1 }
      start = range.upperBound
    }
    guard let range = text.range(of: words, range: start..<text.endIndex) else { return -1 }
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }

  /// The shipped rule files.
  static let shipped: [ParsedFile] = {
    var files: [ParsedFile] = []
    for folder in ["groningen", "national"] {
      let url = Golden.root.appending(path: "rules/\(folder)")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      for name in names.sorted() where name.hasSuffix(".rules") {
        guard let data = try? Data(contentsOf: url.appending(path: name)) else { continue }
        let file = SourceFile(name: "rules/\(folder)/\(name)", bytes: Array(data))
        files.append(RuleParser.parse(file))
      }
    }
    return files
  }()

  /// The index of the shipped rule files.
  static let city = RuleIndex(shipped)

  /// What properties are held against: the shipped rules, and a city that uses every declaration
  /// and clause, in both languages.
  static let names = ["shipped", "city-en.rules", "city-nl.rules"]

  private static let cities = names.dropFirst().map { name in
    let url = Golden.root.appending(path: "Tests/Golden/checking/\(name)")
    let data = (try? Data(contentsOf: url)) ?? Data()
    return RuleIndex([RuleParser.parse(SourceFile(name: name, bytes: Array(data)))])
  }

  /// The index of one of `names`.
  static func index(_ name: String) -> RuleIndex? {
    name == "shipped" ? city : cities.first { $0.file(name) != nil }
  }

  /// The text of a place.
  static func text(_ place: FileRange, in index: RuleIndex) -> String {
    index.file(place.file)?.file.text(place.range) ?? "?"
  }
}
