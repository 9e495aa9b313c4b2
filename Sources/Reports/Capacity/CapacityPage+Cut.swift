import CapacityValues
import CivilTime
import RuleChecking
import SourceText

extension CapacityPage {
  /// How many of a pool's shortages are told here; the annex has all.
  private static let told = 4

  /// The binding cuts in words, what totals hide, and the rules and facts behind them.
  func cutPart(_ pool: PoolResult) -> Markup {
    guard !pool.shortages.isEmpty else { return "" }
    let cards = pool.shortages.prefix(CapacityPage.told).map(card)
    let more = pool.shortages.count - CapacityPage.told
    let others = words(
      "\(more) smaller ones are told in the proof annex.",
      "Nog \(more) kleinere staan in de bewijsbijlage."
    )
    let tail: Markup = more > 0 ? "<p class=\"soft\">\(others)</p>\n" : ""
    return "\(hiddenSums(pool))\(cards)\(tail)"
  }

  /// Totals that say less than the truth: each once.
  private func hiddenSums(_ pool: PoolResult) -> Markup {
    var seen: Set<[Day]> = []
    let sums = pool.shortages.flatMap(\.sums).filter {
      $0.hidden.numerator > 0 && seen.insert([$0.from, $0.through]).inserted
    }
    let lines = sums.prefix(CapacityPage.told).map { sum -> Markup in
      let days = words.span(CapacitySpan(from: sum.from, through: sum.through))
      let difference: String
      if sum.short.numerator > 0 {
        difference = words(
          "\(words.minuteNumber(sum.demand)) − \(words.minuteNumber(sum.supply))"
            + " = \(words.minuteNumber(sum.short)) short",
          "\(words.minuteNumber(sum.demand)) − \(words.minuteNumber(sum.supply))"
            + " = \(words.minuteNumber(sum.short)) tekort"
        )
      } else {
        difference = words(
          "\(words.minuteNumber(sum.demand)) asked of \(words.minuteNumber(sum.supply)): nothing short",
          "\(words.minuteNumber(sum.demand)) gevraagd van \(words.minuteNumber(sum.supply)): geen tekort"
        )
      }
      let truth = words.minuteNumber(sum.truth)
      let hidden = words.minuteNumber(sum.hidden)
      return """
        <li><strong>\(days)</strong>: \(words("the total says", "het totaal zegt")) \(difference). \
        \(words("In truth it is", "In werkelijkheid is het")) <strong>\(truth)</strong>: \
        \(words("the total hides \(hidden).", "het totaal verbergt \(hidden)."))</li>
        """
    }
    guard !lines.isEmpty else { return "" }
    let head = words("Totals say too little", "Totalen zeggen te weinig")
    let why = words(
      "Spare time that cannot be moved to where it is short does not make up for it.",
      "Tijd die overblijft maar niet te verplaatsen is naar waar het knelt, vult niets aan."
    )
    return """
      <div class="warn"><p><strong>\(head).</strong> \(why)</p><ul class="list">\(lines)</ul></div>

      """
  }

  private func card(_ shortage: CapacityShortage) -> Markup {
    let certificate = shortage.certificate
    let each = certificate.spans.count > 1 ? words(", each time", ", elke keer") : ""
    let words = words
    let sentences = shortage.words.map { sentence -> Markup in "<li>\(said(sentence))</li>" }
    let list: Markup = sentences.isEmpty ? "" : "<ul class=\"say\">\(sentences)</ul>"
    return """
      <div class="card"><p class="cardhead"><strong>\(words.decimalHours(certificate.short)) \
      \(words("short", "tekort"))\(each)</strong> <span class="soft">\
      \(words.spans(certificate.spans)) · \(proofLink(certificate.id))</span></p>
      \(list)<p>\(bounds(shortage))</p>
      \(reasons(shortage))</div>

      """
  }

  /// What is proved, and what a plan was found to reach.
  func bounds(_ shortage: CapacityShortage) -> String {
    let least = words.decimalHours(shortage.certificate.short)
    guard let found = shortage.found else {
      return words(
        "At least \(least) is proved. How much it is at most was not looked for.",
        "Minstens \(least) is bewezen. Hoeveel het hoogstens is, is niet gezocht."
      )
    }
    // What was found divides the work of this pool only; who drives is another pool's matter.
    let name = shortage.certificate.pool.name
    if shortage.isExact {
      return words(
        "Exactly \(least), for \(name) alone: a division of the work was found that leaves no more"
          + " undone.",
        "Precies \(least), voor \(name) alleen: er is een verdeling van het werk gevonden die niet meer"
          + " laat liggen."
      )
    }
    let most = words.decimalHours(found)
    return words(
      "At least \(least) proved, at most \(most) found for \(name) alone: what lies between is not"
        + " proved.",
      "Minstens \(least) bewezen, hoogstens \(most) gevonden voor \(name) alleen: wat ertussen ligt, is"
        + " niet bewezen."
    )
  }

  private func reasons(_ shortage: CapacityShortage) -> Markup {
    guard !shortage.reasons.isEmpty else { return "" }
    // Reasons that say the same of several objects stand on one line.
    var groups: [[CapacityReason]] = []
    for reason in shortage.reasons {
      if let last = groups.last?.last, last.kind == reason.kind, last.name == reason.name,
        last.place == reason.place, last.without == reason.without
      {
        groups[groups.count - 1].append(reason)
      } else {
        groups.append([reason])
      }
    }
    let items = groups.map(reason)
    let lead = words(
      "Because of these together; take any one away and less is short.",
      "Door deze samen; haal er één weg en er is minder tekort."
    )
    return "<p class=\"soft\">\(lead)</p><ol class=\"why\">\(items)</ol>"
  }

  private func reason(_ group: [CapacityReason]) -> Markup {
    guard let first = group.first else { return "" }
    let name = "`\(first.name)`, "
    let texts = group.map { reason -> Markup in
      let text = words(reason.text)
      return text.hasPrefix(name) ? "\(String(text.dropFirst(name.count)))" : said(reason.text)
    }
    let each = group.count > 1 ? words(" (each is needed)", " (elk is nodig)") : ""
    return """
      <li><span class="tag">\(words.kind(first.kind))</span> <strong>\(first.name)</strong>: \
      \(Markup.joined(texts, by: "; "))\(each) \(source(first.place))\
      <span class="soft block">\(words("Without it", "Zonder")): \(said(first.without))</span></li>
      """
  }

  // MARK: What asks for it

  /// The demand by rule, area and qualification.
  func sharePart(_ pool: PoolResult) -> Markup {
    let lists: [(String, String, [CapacityShare])] = [
      (words("By rule", "Per regel"), words("Rule", "Regel"), pool.byRule),
      (words("By area", "Per gebied"), words("Area", "Gebied"), pool.byArea),
      (
        words("By qualification", "Per bevoegdheid"), words("Qualification", "Bevoegdheid"),
        pool.byQualification
      ),
    ]
    let tables = lists.map { caption, head, shares -> Markup in
      let asked = shares.filter { $0.demand.numerator > 0 }
      // One line that says "everything" tells nothing.
      guard asked.count > 1 || (head == lists[0].1 && !asked.isEmpty) else { return "" }
      let most = asked.map(\.demand).max() ?? .zero
      return table(
        caption,
        class: "slim shares",
        columns: [head, "", words("Hours", "Uren"), words("Times", "Keer")],
        rows: asked.prefix(25).map { share in
          HTMLRow(cells: [
            .text(share.name == "-" ? words("none", "geen") : share.name),
            HTMLCell(content: shareBar(share.demand, of: most)),
            .number(words.hourNumber(share.demand)), .number(words.count(share.count)),
          ])
        },
        hidesCaption: false,
        isCards: false
      )
    }
    let cut = lists.contains { $0.2.count > 25 }
    let note: Markup =
      cut
      ? "<p class=\"soft\">\(words("The 25 largest; capacity.csv has all.", "De 25 grootste; capacity.csv heeft alle."))</p>"
      : ""
    let shown = tables.filter { !$0.text.isEmpty }
    return shown.isEmpty ? "" : "<div class=\"pair\">\(shown)</div>\(note)"
  }

  /// A bar that repeats the figure beside it.
  func shareBar(_ part: Fraction, of whole: Fraction) -> Markup {
    """
    <svg class="share" width="100%" height="12" aria-hidden="true">\
    <rect class="must" x="0" y="1" height="10" width="\(ChartScale.percent(part, of: whole))"/></svg>
    """
  }
}
