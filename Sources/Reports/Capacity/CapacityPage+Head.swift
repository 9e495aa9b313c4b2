import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CapacityPage {
  var head: Markup {
    let rules = "\(result.sources.package) \(result.sources.packageVersion)"
    var asked: [String] = [words("Rules \(rules)", "Regels \(rules)")]
    if let focus = result.focus { asked.append(words("asked for \(focus)", "gevraagd: \(focus)")) }
    asked.append(
      words(
        "facts before \(words.plainDate(result.reference))",
        "feiten van voor \(words.plainDate(result.reference))"
      )
    )
    return """
      <header>
      <div class="title">
      <p class="over">\(words("Municipality of", "Gemeente")) \(cityName)</p>
      <h1>\(words("Capacity", "Capaciteit")) <span>\(words.periodName(result.period))</span></h1>
      <p class="dates">\(words.period(result.period))</p>
      <p class="soft">\(asked.joined(separator: " · "))</p>
      </div>
      \(supposed)
      <div class="verdict \(stateClass)">
      <p class="state">\(stateText)</p>
      <p class="say">\(firstSentence)</p>
      \(verdictProofs)
      </div>
      \(tiles)
      <nav aria-label="\(words("On this page", "Op deze pagina"))"><ul>\(links)</ul></nav>
      </header>
      """
  }

  /// How many unmeasured assumptions the first sentence names; the section after it has all.
  private static let named = 3

  /// The verdict; what it rests on without being measured stands in the same sentence, before it.
  private var firstSentence: Markup {
    let text = words(result.verdict.text)
    let unmeasured = result.verdict.unmeasured
    let end = text.hasSuffix(".") ? "" : "."
    let named = unmeasured.prefix(CapacityPage.named)
    guard !unmeasured.isEmpty, !named.allSatisfy({ text.contains($0) }) else {
      return "\(text)\(end)"
    }
    let names = some(unmeasured, most: CapacityPage.named)
    let one = unmeasured.count == 1
    let before = words(
      "On \(one ? "an assumption" : "assumptions") not measured (\(names)): ",
      "Op \(one ? "een aanname die niet is" : "aannames die niet zijn") gemeten (\(names)): "
    )
    return "\(before)\(text)\(end)"
  }

  private var stateText: String {
    switch result.verdict.state {
    case .short: words("Short, proved", "Tekort, bewezen")
    case .notProved: words("No shortage proved", "Geen tekort bewezen")
    case .enough:
      words(
        "Enough, shown by a plan that was found",
        "Genoeg, getoond met een plan dat is gevonden"
      )
    }
  }

  private var stateClass: String {
    switch result.verdict.state {
    case .short: "alert"
    case .notProved, .enough: "calmer"
    }
  }

  private var verdictProofs: Markup {
    let ids = result.pools.first?.shortages.map(\.certificate.id) ?? []
    guard !ids.isEmpty else { return "" }
    let shown = Markup.joined(ids.prefix(6).map(proofLink), by: ", ")
    let more = ids.count > 6 ? words(" and \(ids.count - 6) more", " en nog \(ids.count - 6)") : ""
    return """
      <p class="soft">\(words("Checkable by hand:", "Met de hand na te rekenen:")) \(shown)\(more).</p>
      """
  }

  /// What was supposed, before anything that follows from it.
  private var supposed: Markup {
    guard !result.whatIfs.isEmpty else { return "" }
    let items = result.whatIfs.map { item -> Markup in "<li><code>\(item)</code></li>" }
    return """
      <div class="supposed"><strong>\(words("Supposed", "Verondersteld"))</strong> \
      <ul class="list row">\(items)</ul></div>
      """
  }

  /// The pool that decides the verdict, in four figures.
  private var tiles: Markup {
    guard let pool = result.pools.first else { return "" }
    let short = pool.weeks.count { $0.short.numerator > 0 }
    let worst = pool.shortages.max { $0.certificate.short < $1.certificate.short }?.certificate
    var tiles: [(label: String, value: String, rest: String, alert: Bool)] = [
      (
        words("\(pool.pool.name): proved short", "\(pool.pool.name): bewezen tekort"),
        words.decimalHours(pool.total.short), words("at least", "minstens"),
        pool.total.short.numerator > 0
      ),
      (
        words("Weeks with a shortage", "Weken met tekort"), words.count(short),
        words("of \(pool.weeks.count)", "van \(pool.weeks.count)"), short > 0
      ),
    ]
    if let worst, let span = worst.spans.first {
      tiles.append(
        (
          words("Worst", "Het ergst"), words.decimalHours(worst.short), words.span(span), true
        )
      )
    }
    if let share = pool.total.demand.times(100).divided(by: pool.total.supply) {
      tiles.append(
        (
          words("Demand of all supply", "Vraag van alle aanbod"), words.percent(share),
          words("in the whole period", "over de hele periode"), false
        )
      )
    }
    if result.pools.count > 1 {
      let count = result.pools.count { !$0.shortages.isEmpty }
      tiles.append(
        (
          words("Roles and resources short", "Rollen en middelen met tekort"), words.count(count),
          words("of \(result.pools.count)", "van \(result.pools.count)"), count > 0
        )
      )
    }
    let items = tiles.map { tile -> Markup in
      """
      <li class="\(tile.alert ? "alert" : "")"><span class="k">\(tile.label)</span> \
      <span class="v">\(tile.value)</span> <span class="r">\(tile.rest)</span></li>
      """
    }
    return "<ul class=\"tiles\">\(items)</ul>"
  }

  private var links: [Markup] {
    var entries: [(id: String, text: String)] = [("assume", words("Assumptions", "Aannames"))]
    if !result.differences.isEmpty { entries.append(("diff", words("Difference", "Verschil"))) }
    if result.pools.count > 1 { entries.append(("all", words("Overview", "Overzicht"))) }
    for (index, pool) in told.prefix(8).enumerated() {
      entries.append(("p\(index + 1)", pool.pool.name))
    }
    if !result.targets.isEmpty { entries.append(("goals", words("Targets", "Doelen"))) }
    if result.chances != nil { entries.append(("chance", words("Chances", "Kansen"))) }
    if !result.contradictions.isEmpty {
      entries.append(("clash", words("Contradictions", "Tegenspraak")))
    }
    if result.sweep != nil { entries.append(("sweep", words("Grid", "Raster"))) }
    if told.contains(where: { !$0.shortages.isEmpty }) {
      entries.append(("proof", words("Proof", "Bewijs")))
    }
    entries.append(("origin", words("Sources", "Bronnen")))
    return entries.map { "<li><a href=\"#\($0.id)\">\($0.text)</a></li>" }
  }

  var foot: Markup {
    let bound = words(
      "Supply is what there is at most: it bounds every roster from above, so that a shortage shown"
        + " here cannot be planned away. People are shown by code; no reason of absence is used.",
      "Aanbod is wat er hoogstens is: geen enkel rooster kan meer, dus een tekort op deze pagina is"
        + " niet weg te plannen. Mensen staan er met een code; er is geen reden van afwezigheid"
        + " gebruikt."
    )
    let files = words(
      "The same figures are in capacity.csv; capacity.json also holds every proof in full.",
      "Dezelfde cijfers staan in capacity.csv; in capacity.json staat ook elk bewijs voluit."
    )
    return """
      <footer>
      <p>\(bound)</p>
      <p>\(files)</p>
      </footer>
      """
  }
}
