import CapacityValues
import CivilTime
import RuleChecking
import SourceText

extension CapacityPage {
  /// How sure each target is when people fall ill, things break down and more or less comes in.
  var chanceSection: Markup {
    guard let chances = result.chances else { return "" }
    let open = chances.targets.filter { $0.chance.hits < $0.chance.draws }
    let sure = chances.targets.filter { $0.chance.hits == $0.chance.draws }
    let head = words("Chance that each target is met", "Kans dat elk doel wordt gehaald")
    var body = chanceTable(head, open)
    if !sure.isEmpty {
      let least = CapacityChance(hits: chances.draws, draws: chances.draws).interval.low
      let text = words(
        "Met in every year played: \(sure.count) \(open.isEmpty ? "targets" : "others"), likely a chance"
          + " of \(chance(least)) or more.",
        "In elk gespeeld jaar gehaald: \(sure.count) \(open.isEmpty ? "doelen" : "andere"), waarschijnlijk"
          + " een kans van \(chance(least)) of meer."
      )
      body = """
        \(body)<details class="fold"><summary>\(text)</summary>
        \(chanceTable(words("Met in every year played", "Gehaald in elk gespeeld jaar"), sure))</details>

        """
    }
    let count = words.count(chances.draws)
    let lead = words(
      "An estimate, not a proof: the year was played \(count) times (seed \(chances.seed)), each time with"
        + " other sickness, breakdowns and reports. Work goes in order of priority, each on its planned day"
        + " or the first later one with room, in the net hours. The interval holds in 19 of 20 such"
        + " estimates. What is proved out of reach stands under the targets.",
      "Een schatting, geen bewijs: het jaar is \(count) keer gespeeld (beginwaarde \(chances.seed)), elke"
        + " keer met andere ziekte, storingen en meldingen. Werk gaat op volgorde van voorrang, elk op de"
        + " geplande dag of de eerste latere met ruimte, in de netto uren. De marge klopt in 19 van de 20"
        + " van zulke schattingen. Wat bewezen onhaalbaar is, staat bij de doelen."
    )
    return section(
      "chance",
      words("How sure the targets are", "Hoe zeker de doelen zijn"),
      "\(body)\(drawn(chances))",
      lead: lead
    )
  }

  private func chanceTable(_ caption: String, _ targets: [TargetChance]) -> Markup {
    guard !targets.isEmpty else { return "" }
    return table(
      caption,
      class: "chances",
      columns: [
        words("Target", "Doel"), words("Chance", "Kans"), words("Likely between", "Marge"), "",
        words("If all goes as expected", "Als alles gaat zoals verwacht"),
        words("Reached in the years played", "Gehaald in de gespeelde jaren"),
      ],
      rows: targets.map { target in
        let interval = target.chance.interval
        let name: Markup =
          "<strong>\(words(target.title))</strong> <span class=\"soft\">\(target.name)</span>"
        return HTMLRow(cells: [
          HTMLCell(content: name), .number(chance(target.chance.share)),
          .text("\(chance(interval.low)) – \(chance(interval.high))"),
          HTMLCell(content: chanceBar(target.chance)),
          .text(target.isKeptUsually ? words("met", "gehaald") : words("not met", "niet gehaald")),
          .text(reached(target)),
        ])
      }
    )
  }

  /// Filled up to the share, with a line over the interval.
  private func chanceBar(_ chance: CapacityChance) -> Markup {
    let (low, high) = chance.interval
    func at(_ share: Fraction) -> String { ChartScale.percent(share, of: Fraction(1)) }
    return """
      <svg class="share" width="100%" height="16" aria-hidden="true">\
      <rect class="rim" x="0" y="2" height="12" width="100%"/>\
      <rect class="must" x="0" y="2" height="12" width="\(at(chance.share))"/>\
      <line class="nought" x1="\(at(low))" x2="\(at(high))" y1="8" y2="8"/>\
      <line class="nought" x1="\(at(low))" x2="\(at(low))" y1="4" y2="12"/>\
      <line class="nought" x1="\(at(high))" x2="\(at(high))" y1="4" y2="12"/></svg>
      """
  }

  private func reached(_ target: TargetChance) -> String {
    switch target.kind {
    case .rule, .indicator:
      words(
        "norm \(words.count(target.norm)); middle \(words.count(target.middle)); one in ten at most"
          + " \(words.count(target.low))",
        "norm \(words.count(target.norm)); midden \(words.count(target.middle)); een op de tien"
          + " hoogstens \(words.count(target.low))"
      )
    case .arrivals:
      words(
        "late: middle \(words.count(target.middle)); one in ten at least \(words.count(target.high))",
        "te laat: midden \(words.count(target.middle)); een op de tien minstens"
          + " \(words.count(target.high))"
      )
    }
  }

  private func drawn(_ chances: CapacityChances) -> Markup {
    let items = chances.figures.map { figure -> Markup in
      let tag: Markup =
        figure.isAssumption
        ? "<span class=\"tag\">\(words("assumption", "aanname"))</span> " : ""
      let names = figure.parameters.joined(separator: ", ")
      let from: Markup = names.isEmpty ? "" : " <span class=\"soft\">(\(names))</span>"
      return """
        <li>\(tag)<strong>\(figure.name)</strong>: \(words(figure.text))\(from) \
        \(source(figure.place))</li>

        """
    }
    return part(words("What was drawn", "Wat is getrokken"), "<ul class=\"why\">\(items)</ul>")
  }

  /// A share; what happened always or never by how sure that is: `99,6% or more`.
  func bounded(_ chance: CapacityChance) -> String {
    let (low, high) = chance.interval
    if chance.hits == 0 {
      return words("\(self.chance(high)) or less", "\(self.chance(high)) of minder")
    }
    if chance.hits == chance.draws {
      return words("\(self.chance(low)) or more", "\(self.chance(low)) of meer")
    }
    return self.chance(chance.share)
  }

  /// A share as `94,2%`; what is not all or nothing never reads as all or nothing.
  func chance(_ share: Fraction) -> String {
    let least = Fraction(1, over: 1000) ?? .zero
    let most = Fraction(999, over: 1000) ?? .zero
    if share.numerator > 0, share < least { return words.percent(least.times(100)) }
    if share < Fraction(1), most < share { return words.percent(most.times(100)) }
    return words.percent(share.times(100))
  }
}
