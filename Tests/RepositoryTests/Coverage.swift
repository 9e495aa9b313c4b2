import Testing

/// The table that says of every row of the policy documents where it is encoded.
struct Coverage {
  private struct Row {
    let id: Int
    let place: String
    let note: String
  }

  /// The rows that may stay without a rule, and the indicators among them.
  private static let mayBeUnplannable: Set<Int> = [
    5, 6, 8, 9, 15, 16, 18, 22, 32, 33, 34, 42, 52, 61, 68, 72, 74, 76, 77, 78, 80, 82, 83, 84,
  ]

  private static let rows: [Row] = Repository.text("rules/groningen/COVERAGE.md")
    .split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        String($0.trimming(" "))
      }
      guard cells.count == 6, cells[1].hasPrefix("S"), let id = Int(cells[1].dropFirst()) else {
        return nil
      }
      return Row(id: id, place: cells[3], note: cells[4])
    }

  /// The names declared in a rule file, by `rule x`, `indicator x` and so on.
  private static func declared(in file: String) -> Set<String> {
    let text = Repository.text("rules/groningen/\(file)")
    return Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return words.count >= 2 && line.first != " " && line.first != "#" ? String(words[1]) : nil
      }
    )
  }

  @Test
  func `every row of the documents stands in the table once, in order`() {
    #expect(Coverage.rows.map(\.id) == Array(1...87))
  }

  @Test
  func `only rows that ask for no hours are unplannable, each with its reason`() {
    for row in Coverage.rows where row.place == "unplannable" {
      #expect(Coverage.mayBeUnplannable.contains(row.id), "S\(row.id)")
      #expect(!row.note.isEmpty, "S\(row.id)")
    }
  }

  @Test
  func `every plannable row names declarations that its file holds`() {
    for row in Coverage.rows where row.place != "unplannable" {
      let quoted = row.place.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      guard let file = quoted.first else {
        Issue.record("S\(row.id) names no file")
        continue
      }
      let names = Coverage.declared(in: file)
      // Clauses in quotes (`unannounced`) are no declarations; at least one name is.
      #expect(quoted.dropFirst().contains { names.contains($0) }, "S\(row.id) in \(file)")
    }
  }

  /// The names in quotes in the table.
  private static let quoted = Set(
    rows.flatMap { row in
      "\(row.place) \(row.note)".split(separator: "`", omittingEmptySubsequences: false)
        .enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  )

  /// The names of one sort declared in all rule files of the city.
  private static func declared(_ sort: String) -> [String] {
    Repository.files(under: "rules/groningen", ending: "rules").flatMap { file in
      file.lines.compactMap { line in
        let words = line.split(separator: " ")
        return words.count >= 2 && words[0] == sort && line.first != " " ? String(words[1]) : nil
      }
    }
  }

  @Test
  func `every name in the tables is declared somewhere`() {
    let all = Set(
      Repository.files(under: "rules", ending: "rules").flatMap { file in
        file.lines.compactMap { line in
          let words = line.split(separator: " ")
          return words.count >= 2 && line.first != " " && line.first != "#"
            ? String(words[1]) : nil
        }
      }
    )
    let text = Repository.text("rules/groningen/COVERAGE.md")
    let quoted = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    // Clauses have blanks, files have points; what is left with a hyphen is a name.
    let names = quoted.filter { $0.contains("-") && !$0.contains(" ") && !$0.contains(".") }
    #expect(names.count > 100)
    #expect(names.filter { !all.contains($0) } == [])
  }

  @Test(arguments: ["rule", "indicator"])
  func `every rule and every indicator stands in the table`(sort: String) {
    let names = Coverage.declared(sort)
    #expect(names.count > 10)
    #expect(names.filter { !Coverage.quoted.contains($0) } == [])
  }

  @Test
  func `the paid places sum to 21350`() {
    let lines = Repository.text("scenarios/groningen/zones.csv").split(separator: "\n")
    let places = lines.dropFirst().compactMap { Int($0.split(separator: ",")[5]) }
    #expect(places.reduce(0, +) == 21_350)
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> Substring {
    var rest = self
    while rest.first == character { rest.removeFirst() }
    while rest.last == character { rest.removeLast() }
    return rest
  }
}
