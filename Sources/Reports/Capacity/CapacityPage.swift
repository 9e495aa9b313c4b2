import CapacityValues
import CivilTime
import RuleChecking
import SourceText

/// The page `capacity.html` in one language; each part stands in a file of its own.
struct CapacityPage: HTMLParts {
  let result: CapacityResult
  let words: Wording
  /// The pools told in full: all that are short, and those that were asked for.
  let told: [PoolResult]
  /// The others.
  let rest: [PoolResult]
  /// How many rows of a long list stand open; the others fold away.
  static let shown = 8
  /// The number in the annex of each certificate, by its id.
  private let proofs: [String: Int]

  init(result: CapacityResult, language: Language) {
    self.result = result
    words = Wording(language)
    let isTold = { (pool: PoolResult) in !pool.shortages.isEmpty || result.focus != nil }
    told = result.pools.filter(isTold)
    rest = result.pools.filter { !isTold($0) }
    let ids = result.pools.flatMap(\.shortages).map(\.certificate.id)
    proofs = Dictionary(zip(ids, 1...max(1, ids.count))) { first, _ in first }
  }

  var document: Markup {
    page(
      title: words(
        "Capacity \(words.periodName(result.period)) · \(cityName)",
        "Capaciteit \(words.periodName(result.period)) · \(cityName)"
      ),
      style: CapacityStyle.sheet(words.language),
      skip: ("assume", words("Skip to assumptions", "Direct naar aannames")),
      body: """
        \(CapacityStyle.patterns)
        \(head)
        <main>
        \(assumptionSection)
        \(differenceSection)
        \(overviewSection)
        \(told.indices.map { poolSection(told[$0], id: "p\($0 + 1)") })
        \(restSection)
        \(targetSection)
        \(chanceSection)
        \(contradictionSection)
        \(sweepSection)
        \(proofSection)
        \(sourceSection)
        </main>
        \(foot)
        """
    )
  }

  /// The city's name with a capital; folders are in lower case.
  var cityName: String {
    let name = VisibleText.of(result.city)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  // MARK: Small parts

  /// A part of a section with a heading of its own.
  func part(_ title: String, _ body: Markup, lead: String? = nil) -> Markup {
    guard !body.text.isEmpty else { return "" }
    let text: Markup = lead.map { "<p class=\"lead\">\($0)</p>\n" } ?? ""
    return "<h3>\(title)</h3>\n\(text)\(body)\n"
  }

  /// `bewijs 3`, as a link to the annex.
  func proofLink(_ id: String) -> Markup {
    guard let number = proofs[id] else { return "<code>\(id)</code>" }
    return "<a href=\"#proof-\(number)\">\(words("proof", "bewijs")) \(number)</a>"
  }

  /// The number of a certificate in the annex.
  func proofNumber(_ id: String) -> Int { proofs[id] ?? 0 }

  /// File and line, and the documents that say so.
  func source(_ place: CapacityPlace) -> Markup {
    let documents = place.documents.joined(separator: ", ")
    let cited: Markup = documents.isEmpty ? "" : " <span class=\"soft\">\(documents)</span>"
    return "<code>\(Markup.breakable("\(place.file):\(place.line)"))</code>\(cited)"
  }

  /// At most so many names of a list, and how many more there are.
  func some(_ names: [String], most: Int) -> String {
    let head = names.prefix(most).joined(separator: ", ")
    let more = names.count - most
    guard more > 0 else { return head }
    return head + words(" and \(words.count(more)) more", " en nog \(words.count(more))")
  }

  /// A sentence with what stands in backticks set as a name.
  func said(_ text: Bilingual) -> Markup {
    let parts = words(text).split(separator: "`", omittingEmptySubsequences: false)
    // An odd one out is a backtick of the text itself.
    guard parts.count % 2 == 1 else { return "\(words(text))" }
    return Markup.joined(
      parts.enumerated().map { index, part -> Markup in
        index % 2 == 1 ? "<strong>\(String(part))</strong>" : "\(String(part))"
      },
      by: ""
    )
  }

  /// Rows of a table: the first of a long list open, the others folded away.
  func folded(_ rows: [HTMLRow], _ more: String, _ table: ([HTMLRow]) -> Markup) -> Markup {
    guard rows.count > CapacityPage.shown + 2 else { return table(rows) }
    let rest = Array(rows.dropFirst(CapacityPage.shown))
    return """
      \(table(Array(rows.prefix(CapacityPage.shown))))\
      <details class="fold"><summary>\(more): \(words.count(rest.count))</summary>
      \(table(rest))</details>

      """
  }

  /// An amount short, or how much is spare.
  func balance(_ minutes: Fraction) -> String {
    if minutes.numerator > 0 {
      return words(
        "\(words.decimalHours(minutes)) short",
        "\(words.decimalHours(minutes)) tekort"
      )
    }
    if minutes.numerator == 0 { return words("fits exactly", "past precies") }
    let spare = words.decimalHours(Fraction.zero.minus(minutes))
    return words("\(spare) spare", "\(spare) over")
  }
}
