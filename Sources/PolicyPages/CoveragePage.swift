import Reports
public import Scenarios
public import SourceText

/// What scenarios reach of the rules, as a page with the rule text beside it.
public enum CoveragePage {
  /// The page; `files` are the texts of the rule files.
  public static func render(
    _ coverage: RuleCoverage,
    files: [SourceFile],
    language: Language
  ) -> String {
    let words = PolicyPage(language: language)
    let count = coverage.count()
    let lead: Markup = """
      <p class="lead">\(words(
        "Scenarios reach \(count.covered) of \(count.all) things that the rules say. On what is not reached no expectation rests directly; `ronde test --mutate` tells what could change unnoticed.",
        "Scenario's raken \(count.covered) van \(count.all) dingen die de regels zeggen. Op wat niet is geraakt rust geen verwachting rechtstreeks; `ronde test --mutate` zegt wat ongemerkt kan veranderen."
      ))</p>
      """
    let texts = coverage.files.compactMap { name in files.first { $0.name == name } }
    return words.document(
      title: words("What the scenarios reach", "Wat de scenario's raken"),
      lead: "\(lead)\(tiles(coverage, words))",
      [overview(coverage, words), missing(coverage, words)]
        + texts.enumerated().map { text($1, number: $0, coverage, words) } + [terms(words)]
    )
  }

  private static func percent(_ count: RuleCoverage.Count) -> String {
    count.all == 0 ? "–" : "\(count.covered * 100 / count.all)%"
  }

  private static func tiles(_ coverage: RuleCoverage, _ words: PolicyPage) -> Markup {
    let tiles = CoverageItem.Sort.allCases.compactMap { sort -> Markup? in
      let count = coverage.count(sort)
      guard count.all > 0 else { return nil }
      let kind: Markup = count.covered < count.all ? " class=\"alert\"" : ""
      return """
        <li\(kind)><span class="k">\(words(sort.title))</span> <span class="v">\(count.covered)</span>\
        <span class="r">\(words("of", "van")) \(count.all)</span></li>

        """
    }
    return "<ul class=\"tiles\">\n\(tiles)</ul>"
  }

  private static func id(_ number: Int) -> String { "file-\(number + 1)" }

  private static func overview(_ coverage: RuleCoverage, _ words: PolicyPage) -> Markup {
    let rows = coverage.files.enumerated().map { number, file -> [Markup] in
      let count = coverage.count(in: file)
      let share = count.all == 0 ? 0 : count.covered * 100 / count.all
      return [
        "<a href=\"#\(id(number))\"><code>\(file)</code></a>", "\(count.covered)", "\(count.all)",
        """
        \(percent(count)) <span class="bar" aria-hidden="true">\
        <span style="width:\(share)%"></span></span>
        """,
      ]
    }
    return words.section(
      "files",
      words("Rule files", "Regelbestanden"),
      words.table(
        words("Rule files", "Regelbestanden"),
        [
          words("file", "bestand"), words("reached", "geraakt"), words("all", "alle"),
          words("share", "aandeel"),
        ],
        rows,
        numbers: [1, 2, 3]
      )
    )
  }

  private static func missing(_ coverage: RuleCoverage, _ words: PolicyPage) -> Markup {
    let files = coverage.files
    let open = coverage.entries.filter { !$0.isCovered }
    guard !open.isEmpty else {
      return words.section(
        "missing",
        words("Not reached", "Niet geraakt"),
        "<p class=\"calm\">\(words("Every item is reached.", "Alles is geraakt."))</p>"
      )
    }
    let rows = open.map { entry -> [Markup] in
      let number = files.firstIndex(of: entry.item.file) ?? 0
      let place = "\(entry.item.file):\(entry.item.line)"
      return [
        "<a href=\"#\(id(number))-\(entry.item.line)\"><code>\(place)</code></a>",
        "\(entry.item.declaration)", "\(words(entry.item.sort.single))",
        "\(words(entry.item.name))",
      ]
    }
    return words.section(
      "missing",
      words("Not reached", "Niet geraakt"),
      words.table(
        words("Not reached", "Niet geraakt"),
        [
          words("line", "regel"), words("declaration", "declaratie"), words("what", "wat"),
          words("which", "welke"),
        ],
        rows
      )
    )
  }

  /// The lines of a file; beside each what can be reached there.
  private static func text(
    _ file: SourceFile,
    number: Int,
    _ coverage: RuleCoverage,
    _ words: PolicyPage
  ) -> Markup {
    let entries = Dictionary(grouping: coverage.entries(in: file.name), by: \.item.line)
    var rows: [Markup] = []
    var line = 1
    while let bytes = file.line(line) {
      let text = String(decoding: bytes, as: UTF8.self)
      rows.append(row(text, line, entries[line] ?? [], id(number), words))
      line += 1
    }
    // An end of line at the end of the file makes no line of its own.
    if file.bytes.last == UInt8(ascii: "\n") { rows = rows.dropLast() }
    let count = coverage.count(in: file.name)
    return words.section(
      id(number),
      file.name,
      """
      <p class="soft">\(words(
        "\(count.covered) of \(count.all) reached",
        "\(count.covered) van \(count.all) geraakt"
      ))</p>
      <div class="rules">
      \(rows)</div>
      """
    )
  }

  private static func row(
    _ text: String,
    _ line: Int,
    _ entries: [RuleCoverage.Entry],
    _ id: String,
    _ words: PolicyPage
  ) -> Markup {
    let kind: Markup =
      entries.isEmpty ? "" : entries.allSatisfy(\.isCovered) ? " seen" : " unseen"
    let notes = entries.map { note($0, words) }
    let anchor: Markup = entries.isEmpty ? "" : " id=\"\(id)-\(line)\""
    return """
      <div class="rl\(kind)"\(anchor)><span class="no">\(line)</span><pre>\(text)</pre>\
      <div class="nt">\(notes)</div></div>

      """
  }

  private static func note(_ entry: RuleCoverage.Entry, _ words: PolicyPage) -> Markup {
    let name: Markup = "\(words(entry.item.sort.single)): \(words(entry.item.name))"
    guard entry.isCovered else {
      return "<div class=\"miss\">✗ \(name), \(words("not reached", "niet geraakt"))</div>"
    }
    let count = entry.scenarios.count
    let shown = entry.scenarios.prefix(8).map { place -> Markup in
      "<li>\(place.title) <code>\("\(place.file):\(place.line)")</code></li>"
    }
    let rest: Markup =
      count > 8 ? "<li>\(words("and \(count - 8) more", "en nog \(count - 8)"))</li>" : ""
    return """
      <details><summary>✓ \(name), \(words(
        count == 1 ? "1 scenario" : "\(count) scenarios",
        count == 1 ? "1 scenario" : "\(count) scenario's"
      ))</summary><ul>\(shown)\(rest)</ul></details>
      """
  }

  private static func terms(_ words: PolicyPage) -> Markup {
    let meanings = CoverageItem.Sort.allCases.map { sort -> Markup in
      "<dt>\(words(sort.single))</dt><dd>\(words(sort.meaning))</dd>\n"
    }
    return words.section(
      "terms",
      words("When something is reached", "Wanneer iets is geraakt"),
      "<dl>\n\(meanings)</dl>"
    )
  }
}
