import CivilTime
import Obligations
import Reports
import RuleChecking
public import RuleImpact
public import SourceText

/// A change of rules as a page that a council can read: what is asked more or less, how much work it
/// is, and what rosters make of it.
public enum ImpactPage {
  /// The page; `title` says what is compared.
  public static func render(_ impact: RuleImpact, language: Language) -> String {
    let words = PolicyPage(language: language)
    let weeks = "\(impact.weeks.lowerBound)–\(impact.weeks.upperBound)"
    let changed = impact.changed
    let lead: Markup = """
      <p class="lead">\(words(
        "\(impact.before.name) compared with \(impact.after.name), \(weeks).",
        "\(impact.before.name) vergeleken met \(impact.after.name), \(weeks)."
      )) \(summary(changed, words))</p>
      """
    return words.document(
      title: words("What a change of rules does", "Wat een wijziging van de regels doet"),
      lead: lead,
      [
        rules(changed, words), obligations(impact, words), hours(impact, words),
        rosters(impact, words), terms(words),
      ]
    )
  }

  private static func summary(_ changed: [RuleComparison], _ words: PolicyPage) -> String {
    guard !changed.isEmpty else {
      return words("No rule changes.", "Geen regel verandert.")
    }
    let parts = Relation.allCases.compactMap { relation -> String? in
      let count = changed.count { $0.relation == relation }
      return count == 0 ? nil : "\(count) \(words(relation.title))"
    }
    let open = changed.count { $0.relation == nil }
    let rest = open == 0 ? [] : [words("\(open) not proved", "\(open) niet bewezen")]
    return words("Rules that change: ", "Regels die veranderen: ")
      + (parts + rest).joined(separator: ", ") + "."
  }

  private static func rules(_ changed: [RuleComparison], _ words: PolicyPage) -> Markup {
    let rows = changed.map { comparison -> [Markup] in
      let differences = comparison.differences.map { difference -> Markup in
        """
        <p class="ln"><span class="soft">\(words(difference.part)):</span> \
        \(words(difference.before)) → <b>\(words(difference.after))</b></p>
        """
      }
      let body: Markup =
        switch comparison.presence {
        case .added: "\(words("new rule", "nieuwe regel"))"
        case .removed: "\(words("rule is gone", "regel vervalt"))"
        case .kept: Markup.joined(differences, by: "\n")
        }
      return ["<code>\(comparison.rule)</code>", relation(comparison, words), body]
    }
    guard !rows.isEmpty else { return .empty }
    return words.section(
      "rules",
      words("Rules", "Regels"),
      words.table(
        words("Rules that change", "Regels die veranderen"),
        [
          words("rule", "regel"), words("becomes", "wordt"), words("what changes", "wat verandert"),
        ],
        rows
      )
    )
  }

  private static func relation(_ comparison: RuleComparison, _ words: PolicyPage) -> Markup {
    guard let relation = comparison.relation else {
      return
        "<span class=\"rel open\">\(words("changed; not proved", "gewijzigd; niet bewezen"))</span>"
    }
    return """
      <span class="rel \(relation.rawValue)">\(words(relation.title)), \
      \(words("proved", "bewezen"))</span>
      """
  }

  private static func obligations(_ impact: RuleImpact, _ words: PolicyPage) -> Markup {
    let (old, new) = (impact.before.figures.obligations, impact.after.figures.obligations)
    let names = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    let total = (old.values.reduce(0, +), new.values.reduce(0, +))
    let rows =
      names.map { row($0, old[$0] ?? 0, new[$0] ?? 0) }
      + [row(words("all rules", "alle regels"), total.0, total.1)]
    return words.section(
      "due",
      words("What is due", "Wat moet"),
      """
      <p class="lead">\(words(
        "Obligations whose days touch these weeks, as `ronde due` lists them; rules with the same number are left out.",
        "Verplichtingen waarvan de dagen deze weken raken, zoals `ronde due` ze toont; regels met hetzelfde aantal staan er niet bij."
      ))</p>
      \(words.table(words("Obligations", "Verplichtingen"), columns(words("rule", "regel"), words), rows, numbers: [1, 2, 3]))
      """
    )
  }

  private static func columns(_ first: String, _ words: PolicyPage) -> [String] {
    [first, words("before", "voor"), words("after", "na"), words("difference", "verschil")]
  }

  private static func row(_ name: String, _ old: Int, _ new: Int) -> [Markup] {
    ["\(name)", "\(old)", "\(new)", "\(signed(new - old))"]
  }

  private static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
  }

  private static func hours(_ impact: RuleImpact, _ words: PolicyPage) -> Markup {
    let (old, new) = (impact.before.figures.minutes, impact.after.figures.minutes)
    let rows = Set(old.keys).union(new.keys).sorted().map { name -> [Markup] in
      let (one, other) = (old[name] ?? Fraction(0), new[name] ?? Fraction(0))
      return [
        "\(name)", "\(ImpactWords.hours(one, words.language))",
        "\(ImpactWords.hours(other, words.language))",
        one == other ? "0" : other < one ? "−" : "+",
      ]
    }
    return words.section(
      "hours",
      words("Hours of work", "Uren werk"),
      """
      <p class="lead">\(words(
        "Open work of these obligations for each role and resource, without travel.",
        "Open werk van deze verplichtingen per rol en middel, zonder reistijd."
      ))</p>
      \(words.table(words("Hours", "Uren"), columns(words("role or resource", "rol of middel"), words), rows, numbers: [1, 2]))
      """
    )
  }

  private static func rosters(_ impact: RuleImpact, _ words: PolicyPage) -> Markup {
    guard let old = impact.before.rosters, let new = impact.after.rosters else { return .empty }
    let rows = zip(old, new).map { one, other -> [Markup] in
      func pair(_ left: Int, _ right: Int) -> Markup {
        left == right ? "\(left)" : "\(left) → <b>\(right)</b>"
      }
      guard one.lines != nil, other.lines != nil else {
        return ["\("\(one.week)")", "\(words("no lawful roster", "geen wettig rooster"))"]
      }
      return [
        "\("\(one.week)")", pair(one.shifts, other.shifts), pair(one.visits, other.visits),
        pair(one.open, other.open),
        "\(ImpactWords.hours(Fraction(one.workMinutes), words.language)) → \(ImpactWords.hours(Fraction(other.workMinutes), words.language))",
      ]
    }
    let short = ImpactWords.shortfalls(old, new).map { line -> [Markup] in
      [
        "\(line.rule)", "\(words(ImpactWords.unit(line.unit)))", "\(line.before)", "\(line.after)",
        "\(signed(line.after - line.before))",
      ]
    }
    let shortTable =
      short.isEmpty
      ? "<p class=\"calm\">\(words("Nothing is left short on either side.", "Aan geen van beide kanten blijft iets over."))</p>"
        as Markup
      : words.table(
        words("Shortfalls", "Tekorten"),
        [
          words("rule", "regel"), words("counted in", "geteld in"), words("before", "voor"),
          words("after", "na"), words("difference", "verschil"),
        ],
        short,
        numbers: [2, 3, 4]
      )
    return words.section(
      "rosters",
      words("Rosters", "Roosters"),
      """
      <p class="lead">\(words(
        "The rosters that `ronde roster` makes with either rules.",
        "De roosters die `ronde roster` met beide regels maakt."
      ))</p>
      \(words.table(
        words("Rosters by week", "Roosters per week"),
        [
          words("week", "week"), words("shifts", "diensten"), words("visits", "bezoeken"),
          words("left open", "blijft open"), words("hours worked", "gewerkte uren"),
        ],
        rows,
        numbers: [1, 2, 3]
      ))
      <h3>\(words("What stays short", "Wat tekortkomt"))</h3>
      \(shortTable)
      """
    )
  }

  private static func terms(_ words: PolicyPage) -> Markup {
    words.section(
      "terms",
      words("What the words mean", "Wat de woorden betekenen"),
      """
      <p class="lead">\(words(
        "Stricter: whoever keeps the rule as it is now also kept it before, and not the other way round. Looser: the reverse. Moved: as much is asked, at other times or of others. Not comparable: some of it is stricter and some looser. Proved: it follows from an exact comparison of counts, times between, windows, teams and conditions; what is not compared exactly is only called changed.",
        "Strenger: wie de regel van nu naleeft, leefde ook die van eerst na, en niet omgekeerd. Soepeler: andersom. Verschoven: er wordt evenveel gevraagd, op andere tijden of van anderen. Onvergelijkbaar: deels strenger en deels soepeler. Bewezen: het volgt uit een exacte vergelijking van aantallen, tussentijden, vensters, teams en voorwaarden; wat niet exact is vergeleken, heet alleen gewijzigd."
      ))</p>
      """
    )
  }
}
