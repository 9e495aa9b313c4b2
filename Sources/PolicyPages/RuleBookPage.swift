import CivilTime
import Obligations
import Reports
public import RuleChecking
public import RuleImpact
import RuleWording
public import Scenarios
public import SourceText

/// The rules of a city as a book: what each asks, in both languages, what it rests on, its versions
/// in time, its year, and the scenarios that guard it.
public struct RuleBookPage {
  let book: Rulebook
  let city: String
  let year: RuleYear
  let coverage: RuleCoverage
  let words: PolicyPage
  let sentences: RuleSentences
  let others: RuleSentences

  /// The page; `city` is the name of its registers, of which the figures of the year are.
  public static func render(
    _ book: Rulebook,
    city: String,
    year: RuleYear,
    coverage: RuleCoverage,
    language: Language
  ) -> String {
    RuleBookPage(
      book: book,
      city: city,
      year: year,
      coverage: coverage,
      words: PolicyPage(language: language),
      sentences: RuleSentences(language: language, form: .plain),
      others: RuleSentences(language: language == .dutch ? .english : .dutch, form: .plain)
    ).document
  }

  /// The rules of one file.
  private struct Chapter {
    let id: String
    let title: String
    let file: String
    let rules: [Rule]
  }

  private var chapters: [Chapter] {
    var files: [String] = []
    for rule in book.rules where !files.contains(rule.origin.file) {
      files.append(rule.origin.file)
    }
    return files.enumerated().map { number, file in
      let last = file.split(separator: "/").last.map(String.init) ?? file
      let plain = (last.hasSuffix(".rules") ? String(last.dropLast(6)) : last)
        .replacing("-", with: " ")
      return Chapter(
        id: "chapter-\(number + 1)",
        title: plain.prefix(1).uppercased() + plain.dropFirst(),
        file: file,
        rules: book.rules.filter { $0.origin.file == file }
      )
    }
  }

  private var document: String {
    let chapters = chapters
    let guarded = book.rules.count { !coverage.guards(of: $0.name).isEmpty }
    let lead: Markup = """
      <p class="dates">\(city)</p>
      <p class="lead">\(words(
        "What the rules ask, in plain words. Figures are those of \(year.year), with the registers of \(city): what `ronde due \(year.year)` lists, without travel, with arrivals that are expected.",
        "Wat de regels vragen, in gewone woorden. Cijfers zijn die van \(year.year), met de registers van \(city): wat `ronde due \(year.year)` toont, zonder reistijd, met wat naar verwachting binnenkomt."
      ))</p>
      <ul class="tiles">
      \(tile(words("rules", "regels"), book.rules.count))
      \(tile(words("documents", "documenten"), book.documents.count))
      \(tile(words("due in \(year.year)", "te doen in \(year.year)"), year.rules.values.reduce(0) { $0 + $1.due }))
      \(tile(words("guarded by a scenario", "bewaakt door een scenario"), guarded))
      </ul>
      """
    return words.document(
      title: words("Rule book", "Regelboek"),
      lead: lead,
      [contents(chapters)] + chapters.map(section) + [parameters, documents]
    )
  }

  private func tile(_ name: String, _ number: Int) -> Markup {
    "<li><span class=\"k\">\(name)</span> <span class=\"v\">\(words.grouped(number))</span></li>"
  }

  private func contents(_ chapters: [Chapter]) -> Markup {
    let items = chapters.map { chapter -> Markup in
      let rules = chapter.rules.map { rule -> Markup in
        "<li><a href=\"#rule-\(rule.name)\">\(sentences.title(rule) ?? rule.name)</a></li>\n"
      }
      return """
        <li><a href="#\(chapter.id)"><b>\(chapter.title)</b></a>
        <ul>
        \(rules)</ul></li>

        """
    }
    return words.section(
      "contents",
      words("Contents", "Inhoud"),
      """
      <ul class="toc">
      \(items)<li><a href="#parameters"><b>\(words("Values and assumptions", "Waarden en aannames"))</b></a></li>
      <li><a href="#documents"><b>\(words("Documents", "Documenten"))</b></a></li>
      </ul>
      """
    )
  }

  private func section(_ chapter: Chapter) -> Markup {
    let articles = chapter.rules.map(article)
    return words.section(
      chapter.id,
      chapter.title,
      "<p class=\"soft\"><code>\(chapter.file)</code></p>\n\(articles)"
    )
  }

  // MARK: One rule

  private func article(_ rule: Rule) -> Markup {
    """
    <article class="rule" id="rule-\(rule.name)">
    <h3>\(sentences.title(rule) ?? rule.name)</h3>
    <p class="name"><code>\(rule.name)</code> <code>\("\(rule.origin.file):\(rule.origin.line)")</code></p>
    <p>\(sentences.about(rule))</p>
    \(VersionLine(rule, book, year.year, words).svg)
    \(versions(rule, sentences))
    <dl class="facts">
    <dt>\(words("Rests on", "Rust op"))</dt><dd>\(sources(rule))</dd>
    <dt>\("\(year.year)")</dt><dd>\(work(rule))</dd>
    <dt>\(words("Guarded by", "Bewaakt door"))</dt><dd>\(guards(rule))</dd>
    </dl>
    <details><summary>\(words("Nederlands", "English"))</summary>
    <div lang="\(others.code)">
    <p><b>\(others.title(rule) ?? rule.name)</b><br>\(others.about(rule))</p>
    \(versions(rule, others))
    </div></details>
    </article>

    """
  }

  private func versions(_ rule: Rule, _ sentences: RuleSentences) -> Markup {
    let all = sentences.versions(rule).map { version -> Markup in
      let lines = version.lines.map { line -> Markup in "<li>\(line)</li>\n" }
      return """
        <div class="version"><p><b>\(version.number)</b> \(version.days)</p>
        <ul>
        \(lines)</ul></div>

        """
    }
    return "<div class=\"versions\">\n\(all)</div>"
  }

  private func sources(_ rule: Rule) -> Markup {
    let all = RuleSources.list(rule.basis, book, words.language).map { source -> Markup in
      guard let address = source.address else { return "\(source.text)" }
      return "<a href=\"\(address)\">\(source.text)</a>"
    }
    return all.isEmpty ? "–" : Markup.joined(all, by: "<br>")
  }

  private func work(_ rule: Rule) -> Markup {
    guard let work = year.rules[rule.name] else {
      return "\(words("nothing is due", "er moet niets"))"
    }
    let hours = RuleYearWords.hours(work, words.language)
    let rest: Markup = hours.isEmpty ? "" : "<br><span class=\"soft\">\(hours)</span>"
    return "<b>\(RuleYearWords.count(work, words.language))</b>\(rest)"
  }

  private func guards(_ rule: Rule) -> Markup {
    let guards = coverage.guards(of: rule.name)
    guard !guards.isEmpty else {
      return "<span class=\"miss\">✗ \(words("no scenario", "geen scenario"))</span>"
    }
    let items = guards.map { place -> Markup in
      "<li>\(place.title) <code>\("\(place.file):\(place.line)")</code></li>\n"
    }
    let count = guards.count
    return """
      <details><summary>\(words(
        count == 1 ? "1 scenario" : "\(count) scenarios",
        count == 1 ? "1 scenario" : "\(count) scenario's"
      ))</summary><ul>
      \(items)</ul></details>
      """
  }

  // MARK: What rules use

  private var parameters: Markup {
    let language = words.language
    let rows = book.parameters.map { parameter -> [Markup] in
      let value = QuantityText.text(parameter.value, language)
      let range = parameter.range.map { " (\(QuantityText.text($0, language)))" } ?? ""
      let review = parameter.reviewBy.map { sentences.date($0) } ?? ""
      let sort =
        parameter.isAssumption
        ? words("assumption", "aanname") : words("from a document", "uit een document")
      return [
        "<code>\(parameter.name)</code>", "\(value + range)", "\(sort)",
        "\(parameter.because ?? "")", "\(parameter.owner ?? "")", "\(review)",
      ]
    }
    guard !rows.isEmpty else { return .empty }
    return words.section(
      "parameters",
      words("Values and assumptions", "Waarden en aannames"),
      words.table(
        words("Values and assumptions", "Waarden en aannames"),
        [
          words("name", "naam"), words("value (range)", "waarde (bereik)"), words("sort", "soort"),
          words("because", "omdat"), words("owner", "eigenaar"),
          words("review by", "herzien voor"),
        ],
        rows
      )
    )
  }

  private var documents: Markup {
    let rows = book.documents.map { document -> [Markup] in
      let rules = book.rules.filter { rule in
        rule.basis.citations.contains { $0.document == document.name }
      }
      let links = rules.map { rule -> Markup in
        "<a href=\"#rule-\(rule.name)\">\(sentences.title(rule) ?? rule.name)</a>"
      }
      let isWeb = document.location.hasPrefix("https://")
      let title: Markup =
        isWeb ? "<a href=\"\(document.location)\">\(document.title)</a>" : "\(document.title)"
      return [title, links.isEmpty ? "–" : Markup.joined(links, by: "<br>")]
    }
    return words.section(
      "documents",
      words("Documents", "Documenten"),
      words.table(
        words("Documents", "Documenten"),
        [words("document", "document"), words("rules that cite it", "regels die het aanhalen")],
        rows
      )
    )
  }
}
