import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension HTMLPage {
  // MARK: Fairness, unpredictability, proof

  var fairnessSection: Markup {
    let weeks = model.rulebook.fairness?.overWeeks ?? 1
    let busy = model.summary.people
    let evenings = spread(
      words("Evenings over \(weeks) weeks", "Avonden over \(weeks) weken"),
      busy.map(\.eveningsOverPeriod)
    )
    let weekends = spread(
      words("Weekends over \(weeks) weeks", "Weekenden over \(weeks) weken"),
      busy.map(\.weekendsOverPeriod)
    )
    var body: Markup = "<div class=\"pair\">\(evenings)\(weekends)</div>\n"
    if !model.summary.predictability.isEmpty {
      body += table(
        words("Unannounced checks over 13 weeks", "Onaangekondigde controles over 13 weken"),
        class: "narrow",
        columns: [
          words("Rule", "Regel"), words("Checks", "Controles"),
          words("Most on one weekday", "Meeste op één weekdag"), words("Share", "Aandeel"),
        ],
        rows: model.summary.predictability.map { line in
          Row(cells: [
            .text(model.title(line.rule, words.language)), .number("\(line.checks)"),
            .number("\(line.mostOnOnePair)"),
            .number(words.percent(line.mostOnOnePair, of: line.checks)),
          ])
        },
        hidesCaption: false
      )
    }
    body += reserveTable
    if !model.summary.levels.isEmpty {
      body += table(
        words("How good this roster is", "Hoe goed dit rooster is"),
        class: "narrow",
        columns: [
          words("Level, first goes first", "Niveau, het eerste gaat voor"),
          words("This roster", "Dit rooster"), words("Proved minimum", "Bewezen minimum"),
          words("Distance", "Afstand"),
        ],
        rows: model.summary.levels.map { level in
          Row(cells: [
            .text(words.level(level.name)), .number(words.count(level.value)),
            .number(level.bound.map { words.count($0) } ?? "—"), .number(words.gap(level)),
          ])
        },
        hidesCaption: false
      )
    }
    if let search = model.search {
      body += "<p>\(words("Search: ", "Zoeken: "))\(words.search(search))</p>"
    }
    let lead = words(
      "An observer who has seen 13 weeks guesses best on the weekday with the most checks.",
      "Wie 13 weken heeft meegekeken, gokt het best op de weekdag met de meeste controles."
    )
    return section(
      "fair",
      words("Fairness, unpredictability and proof", "Eerlijkheid, onvoorspelbaarheid en bewijs"),
      body,
      lead: lead
    )
  }

  /// What share of each role is kept free, and for what.
  private var reserveTable: Markup {
    let monday = model.roster.week.monday
    let reserves = model.rulebook.rules.flatMap {
      model.rulebook.version(of: $0, on: monday)?.reserves ?? []
    }
    guard !reserves.isEmpty else { return "" }
    return table(
      words("Kept free of visits", "Vrijgehouden van bezoeken"),
      class: "narrow",
      columns: [words("Role", "Rol"), words("Share", "Aandeel"), words("For", "Voor")],
      rows: reserves.map { reserve in
        Row(cells: [
          .text(reserve.role),
          .number(QuantityText.text(.percent(reserve.percent.value), words.language)),
          .text(reserve.purpose),
        ])
      },
      hidesCaption: false
    )
  }

  /// How many people have each number.
  private func spread(_ caption: String, _ values: [Int]) -> Markup {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let low = counts.keys.min() ?? 0
    let high = counts.keys.max() ?? 0
    let rows = (low...max(low, min(high, low + 60))).map { value -> Row in
      let people = counts[value] ?? 0
      return Row(cells: [
        .number("\(value)"), Cell(content: "\(bar(people, of: most)) \(people)"),
      ])
    }
    return table(
      caption,
      class: "spread",
      columns: [words("Number", "Aantal"), words("People", "Mensen")],
      rows: rows,
      hidesCaption: false
    )
  }

  // MARK: Map

  var mapSection: Markup {
    let load = AreaLoad.lines(model)
    guard model.city.areas.count > 1 else { return "" }
    let rows = load.enumerated().map { index, line -> Row in
      Row(cells: [
        .number("\(index + 1)"), Cell(content: "<strong>\(model.areaName(line.area))</strong>"),
        .number(words.hours(line.minutes)), .number("\(line.visits)"),
        .number(words.count(line.places)),
      ])
    }
    let figures = table(
      words("Work by area", "Werk per gebied"),
      class: "narrow areas",
      columns: [
        words("No.", "Nr."), words("Area", "Gebied"), words("Hours of people", "Uren van mensen"),
        words("Visits", "Bezoeken"), words("Places scanned", "Plaatsen gescand"),
      ],
      rows: rows,
      hidesCaption: false
    )
    let svg = Markup(raw: MapReport.drawing(model, language: words.language, isInline: true))
    let lead = words(
      "Cells are drawn around the centres of the areas; they are not the exact borders.",
      "De vlakken zijn getekend rond het midden van de gebieden; het zijn niet de echte grenzen."
    )
    return section(
      "map",
      words("Where the work lies", "Waar het werk ligt"),
      "<div class=\"mapwrap\"><figure>\(svg)</figure>\(figures)</div>",
      lead: lead
    )
  }

  // MARK: Assumptions and sources

  var notesSection: Markup {
    let body: Markup = """
      \(assumptionTable(sources.assumptions))
      \(documentTable(sources.documents))
      """
    let lead = words(
      "What this roster rests on that no document settles; check these first.",
      "Waar dit rooster op rust zonder dat een document het vastlegt; kijk hier het eerst naar."
    )
    return section(
      "notes",
      words("Assumptions and sources", "Aannames en bronnen"),
      body,
      lead: lead
    )
  }
}
