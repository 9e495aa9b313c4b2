import CapacityValues
import CivilTime
import RuleChecking
import SourceText

extension CapacityPage {
  /// The waterfall from gross to net: each step a bar from where the one before ended.
  func supplyPart(_ pool: PoolResult) -> Markup {
    guard !pool.steps.isEmpty else { return "" }
    var sum = Fraction.zero
    var ends: [(from: Fraction, to: Fraction)] = []
    for step in pool.steps {
      let next = sum.plus(Fraction(step.minutes))
      ends.append((sum, next))
      sum = next
    }
    let most = ends.flatMap { [$0.from, $0.to] }.max() ?? .zero
    var rows = zip(pool.steps, ends).map { step, end in
      HTMLRow(cells: [
        HTMLCell(content: "\(words(step.name))"),
        HTMLCell(content: fall(end.from, end.to, of: most)),
        .number(signed(step.minutes, isFirst: end.from == .zero)),
        .number(step.percent.map { words.percent($0) } ?? "—"),
        HTMLCell(content: stepSource(step)),
      ])
    }
    rows.append(
      HTMLRow(
        cells: [
          HTMLCell(content: "<strong>\(words("Net supply", "Netto aanbod"))</strong>"),
          HTMLCell(content: fall(.zero, sum, of: most)),
          HTMLCell(content: "<strong>\(words.hourNumber(sum))</strong>", isNumber: true),
          .number(""), .text(""),
        ],
        className: "total"
      )
    )
    let steps = table(
      words("From gross to net supply, in hours", "Van bruto naar netto aanbod, in uren"),
      class: "fall",
      columns: [
        words("Step", "Stap"), "", words("Hours", "Uren"), words("Share", "Aandeel"),
        words("Where it comes from", "Waar het vandaan komt"),
      ],
      rows: rows
    )
    return "\(steps)\(use(pool, sum))"
  }

  /// What the work asks of the net hours; more than all of it is no proof, and less neither.
  private func use(_ pool: PoolResult, _ net: Fraction) -> Markup {
    guard let share = pool.total.demand.times(100).divided(by: net), net.numerator > 0 else {
      return ""
    }
    let demand = words.decimalHours(pool.total.demand)
    let text = words(
      "The work asks \(demand), \(words.percent(share)) of the net supply. Net supply is expected, and "
        + "proves nothing: proofs hold with nobody ill and nothing broken.",
      "Het werk vraagt \(demand), \(words.percent(share)) van het netto aanbod. Netto aanbod is een "
        + "verwachting en bewijst niets: bewijzen gelden met niemand ziek en niets stuk."
    )
    return "<p class=\"note\">\(text)</p>\n"
  }

  private func signed(_ minutes: Int, isFirst: Bool) -> String {
    let text = words.hourNumber(Fraction(minutes))
    return minutes > 0 && !isFirst ? "+\(text)" : text
  }

  /// Added is filled, taken away is hatched.
  private func fall(_ from: Fraction, _ to: Fraction, of most: Fraction) -> Markup {
    let (low, high) = (max(.zero, min(from, to)), max(.zero, max(from, to)))
    let kind: Markup = to < from ? "away" : "must"
    return """
      <svg class="step" width="100%" height="22" aria-hidden="true"><rect class="\(kind)" y="3" \
      height="16" x="\(ChartScale.percent(low, of: most))" \
      width="\(ChartScale.percent(high.minus(low), of: most))"/></svg>
      """
  }

  private func stepSource(_ step: SupplyStep) -> Markup {
    var parts: [Markup] = []
    if step.isAssumption {
      parts.append("<span class=\"tag\">\(words("assumption", "aanname"))</span>")
    }
    if let parameter = step.parameter { parts.append("<strong>\(parameter)</strong>") }
    if let because = step.because { parts.append("\(because)") }
    if let range = step.range {
      let owner = step.owner.map { words("; \($0) owns it", "; eigenaar \($0)") } ?? ""
      let text = words("may be \(range.english)", "kan zijn \(range.dutch)")
      parts.append("<span class=\"soft\">(\(text)\(owner))</span>")
    }
    if let place = step.place {
      parts.append(source(place))
    } else if step.because == nil {
      parts.append(
        "<span class=\"soft\">\(words("counted in the registers", "geteld in de registers"))</span>"
      )
    }
    return Markup.joined(parts, by: " ")
  }

  // MARK: Options

  /// What closes or shrinks it, as ranked in the result.
  func repairPart(_ pool: PoolResult) -> Markup {
    guard !pool.repairs.isEmpty || pool.repairSearch != nil else { return "" }
    let rows = pool.repairs.enumerated().map { index, repair in
      row(index + 1, repair, of: pool.total.short)
    }
    var body = Markup.empty
    if !rows.isEmpty {
      body = table(
        words("Options, smallest first", "Mogelijkheden, de kleinste eerst"),
        class: "options",
        columns: [
          words("Option", "Mogelijkheid"), words("Short afterwards (h)", "Tekort daarna (u)"),
          "", words("Use", "Bezetting"), words("Promises kept", "Beloften gehouden"),
          words("What else it does", "Wat het nog doet"),
        ],
        rows: rows
      )
    }
    if let search = pool.repairSearch { body += "<p class=\"note\">\(words(search))</p>\n" }
    return body
  }

  private func row(_ number: Int, _ repair: CapacityRepair, of short: Fraction) -> HTMLRow {
    var name: Markup = "\(number). <strong>\(words(repair.text))</strong>"
    if let whatIf = repair.whatIf {
      name += " <span class=\"block\"><code>--what-if \"\(whatIf)\"</code></span>"
    }
    let closed = words("closes it", "sluit het")
    let left = words(
      "on \(words.count(repair.remainingSpans)) days or weeks",
      "op \(words.count(repair.remainingSpans)) dagen of weken"
    )
    let remaining: Markup =
      repair.closes
      ? "<strong>0</strong> <span class=\"soft\">\(closed)</span>"
      : "\(shortMark(repair.remaining)) <span class=\"soft\">\(left)</span>"
    return HTMLRow(
      cells: [
        HTMLCell(content: name), HTMLCell(content: remaining),
        HTMLCell(content: remainBar(repair.remaining, of: short)),
        .number(repair.use.map { words.percent($0) } ?? "—"),
        .text(
          repair.keepsPromises
            ? words("yes", "ja") : words("no: a norm gives way", "nee: een norm wijkt")
        ),
        HTMLCell(content: effects(repair)),
      ],
      className: repair.closes ? "closes" : ""
    )
  }

  private func remainBar(_ part: Fraction, of whole: Fraction) -> Markup {
    """
    <svg class="share" width="100%" height="14" aria-hidden="true">\
    <rect class="rim" x="0" y="1" height="12" width="100%"/>\
    <rect class="lack" x="0" y="1" height="12" width="\(ChartScale.percent(part, of: whole))"/></svg>
    """
  }

  private func effects(_ repair: CapacityRepair) -> Markup {
    let items = repair.effects.map { effect -> Markup in "<li>\(words(effect))</li>" }
    return items.isEmpty ? "" : "<ul class=\"list\">\(items)</ul>"
  }
}
