import Registers
import RuleEditing
import SourceText

/// What may be written where the cursor is.
extension Session {
  mutating func completion(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    let found = index(of: place.project).completions(
      in: place.name,
      at: offset,
      registers: projects[place.project].wordsOfRegisters(shownCities(projects[place.project]))
    )
    return .array(found.enumerated().map { json($1, at: $0, place) })
  }

  private func json(_ item: Completion, at number: Int, _ place: FilePlace) -> JSONText {
    let lines = place.file.lines
    let snippet = client.knowsSnippets ? item.snippet : nil
    var members = [
      JSONMember("label", .string(item.label)),
      JSONMember("kind", .integer(item.kind.icon)),
      // The order of the list is the order of use; editors sort by this text.
      JSONMember(
        "sortText",
        .string(String(repeating: "0", count: 5 - min(5, "\(number)".utf8.count)) + "\(number)")
      ),
      JSONMember("filterText", .string(item.label)),
      JSONMember("insertTextFormat", .integer(snippet == nil ? 1 : 2)),
      JSONMember(
        "textEdit",
        .object(["range": lines.json(item.range), "newText": .string(snippet ?? item.text)])
      ),
    ]
    if !item.detail.isEmpty { members.append(JSONMember("detail", .string(item.detail))) }
    if !item.documentation.isEmpty {
      members.append(JSONMember("documentation", .string(item.documentation)))
    }
    if !item.edits.isEmpty {
      let edits = item.edits.map { edit in
        JSONText.object(["range": lines.json(edit.range), "newText": .string(edit.text)])
      }
      members.append(JSONMember("additionalTextEdits", .array(edits)))
    }
    return .object(members)
  }
}

extension Completion.Kind {
  /// The protocol's number, by which editors choose an icon.
  fileprivate var icon: Int {
    switch self {
    case .keyword: 14
    case .line: 15
    case .name: 18
    case .unit: 11
    case .value: 12
    }
  }
}

extension Project {
  /// The words that the registers of some cities hold.
  func wordsOfRegisters(_ cities: [String]) -> RegisterWords {
    cities.lazy.compactMap { registers[$0]?.words }.first ?? RegisterWords()
  }
}

extension RegisterWords {
  /// A column with more different words than this is no list of words.
  private static let mostWords = 60

  /// The words in the registers of a city.
  init(_ city: City) {
    var columns: [String: Set<String>] = [:]
    for place in city.places {
      for (name, word) in place.fields { columns[name, default: []].insert(word) }
    }
    self.init(
      fields: columns.mapValues { words in
        words.count > RegisterWords.mostWords ? [] : words.sorted()
      },
      violations: Set(city.checks.flatMap(\.violations)).sorted(),
      subjects: Set(city.arrivals.map(\.subject)).sorted(),
      areas: Set(city.areas.flatMap { [$0.code, $0.name] }).sorted()
    )
  }
}
