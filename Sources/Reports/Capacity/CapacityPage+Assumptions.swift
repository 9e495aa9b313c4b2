import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CapacityPage {
  /// First after the verdict: what the answer rests on.
  var assumptionSection: Markup {
    let lines = decidingAssumptions
    let body: Markup
    if lines.isEmpty {
      body = assumptionTable(result.sources.assumptions)
    } else {
      let more = words("More that count towards the answer", "Meer die meetellen voor de uitkomst")
      body = folded(lines.map(row), more) { rows in
        table(
          words("Assumptions the answer rests on", "Aannames waarop de uitkomst rust"),
          class: "rests",
          columns: [
            words("Assumption", "Aanname"), words("Value", "Waarde"), words("Range", "Bereik"),
            words("Owner", "Eigenaar"), words("Because", "Omdat"), words("Where", "Waar"),
          ],
          rows: rows
        )
      }
    }
    let lead = words(
      "No document settles these; whoever owns one can measure it. What each does to the answer is"
        + " told further on.",
      "Geen document legt deze vast; de eigenaar kan ze meten. Wat elk met de uitkomst doet, staat"
        + " verderop."
    )
    return section(
      "assume",
      words("What the answer assumes", "Wat de uitkomst aanneemt"),
      "\(body)\(otherAssumptions(lines))",
      lead: lead
    )
  }

  private struct Line {
    let effect: AssumptionEffect
    let isUnmeasured: Bool
  }

  /// Those without which the verdict would not hold first, then as each pool lists them.
  private var decidingAssumptions: [Line] {
    var seen: Set<String> = []
    let all = result.pools.flatMap(\.assumptions).filter { seen.insert($0.name).inserted }
    let unmeasured = Set(result.verdict.unmeasured)
    let lines = all.map { Line(effect: $0, isUnmeasured: unmeasured.contains($0.name)) }
    return lines.filter(\.isUnmeasured) + lines.filter { !$0.isUnmeasured }
  }

  private func row(_ line: Line) -> HTMLRow {
    let effect = line.effect
    var name: Markup = "<strong>\(effect.name)</strong>"
    if line.isUnmeasured {
      let mark = words("decides, not measured", "beslist, niet gemeten")
      name += " <span class=\"tag\">\(mark)</span>"
    }
    let registered = result.sources.assumptions.first { $0.subject == effect.name }
    let review = registered?.reviewBy.map { day -> Markup in
      let text = words(
        "review by \(words.plainDate(day))",
        "herzien voor \(words.plainDate(day))"
      )
      return " <span class=\"soft block\">\(text)</span>"
    }
    return HTMLRow(cells: [
      HTMLCell(content: name), .text(words(effect.value)),
      .text("\(words(effect.low)) – \(words(effect.high))"),
      HTMLCell(content: "\(effect.owner ?? "—")\(review ?? "")"),
      .text(effect.because ?? ""), HTMLCell(content: source(effect.place)),
    ])
  }

  private func otherAssumptions(_ lines: [Line]) -> Markup {
    guard !lines.isEmpty else { return "" }
    let named = Set(lines.map(\.effect.name))
    let others = result.sources.assumptions.count { !named.contains($0.subject) }
    guard others > 0 else { return "" }
    let text =
      others == 1
      ? words(
        "One more is used that moves the answer less; it is listed under",
        "Er is er nog één gebruikt die minder uitmaakt; die staat onder"
      )
      : words(
        "\(words.count(others)) more are used that move the answer less; they are listed under",
        "Nog \(words.count(others)) andere zijn gebruikt die minder uitmaken; ze staan onder"
      )
    return """
      <p class="soft">\(text) <a href="#origin">\(words("Sources", "Bronnen"))</a>.</p>
      """
  }

  // MARK: Tornado

  /// How far each assumption moves the worst day or week, the widest first.
  func tornado(_ pool: PoolResult) -> Markup {
    guard let first = pool.assumptions.first else { return "" }
    let range = pool.range
    var ends = pool.assumptions.flatMap { [$0.atLow, $0.atHigh, $0.now] } + [Fraction.zero]
    if let range { ends += [range.best, range.worst] }
    let (low, high) = (ends.min() ?? .zero, ends.max() ?? .zero)
    let scale = TornadoScale(low: low, high: high, now: first.now)
    let sorted = pool.assumptions.enumerated().sorted {
      let (left, right) = (width($0.element), width($1.element))
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element)
    let rows = sorted.map { effect in
      HTMLRow(cells: [
        HTMLCell(
          content:
            "<strong>\(effect.name)</strong> <span class=\"soft\">\(words(effect.value))</span>"
        ),
        HTMLCell(content: scale.bar(effect.atLow, effect.atHigh)),
        end(effect.low, effect.atLow), end(effect.high, effect.atHigh),
        HTMLCell(content: turning(effect)),
      ])
    }
    let together = range.map { range in
      HTMLRow(
        cells: [
          HTMLCell(content: "<strong>\(words("All together", "Alle samen"))</strong>"),
          HTMLCell(content: scale.bar(range.best, range.worst)),
          end(Bilingual(en: "all at best", nl: "alle op hun best"), range.best),
          end(Bilingual(en: "all at worst", nl: "alle op hun slechtst"), range.worst),
          HTMLCell(content: ""),
        ],
        className: "total"
      )
    }
    let more = words("More that move it less", "Meer die minder uitmaken")
    var isFirst = true
    let figures = folded(rows, more) { rows in
      // The first table ends with all together, those folded away too.
      let own = rows + (isFirst ? [together].compactMap { $0 } : [])
      isFirst = false
      return table(
        words("What each assumption does to the answer", "Wat elke aanname met de uitkomst doet"),
        class: "tornado",
        columns: [
          words("Assumption", "Aanname"), words("Spare ◂ fits ▸ short", "Over ◂ past ▸ tekort"),
          words("Low end", "Lage eind"), words("High end", "Hoge eind"),
          words("Where the answer turns", "Waar de uitkomst omslaat"),
        ],
        rows: own
      )
    }
    return "\(turnsFirst(pool))\(tornadoKeys)\(figures)"
  }

  private var tornadoKeys: Markup {
    func key(_ shape: Markup, _ text: String) -> Markup {
      "<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\">\(shape)</svg> \(text)</li>"
    }
    let items = [
      key(
        "<rect class=\"lack\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>",
        words("short on the worst day or week", "tekort op de ergste dag of week")
      ),
      key(
        "<rect class=\"spare\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>",
        words("spare", "over")
      ),
      key(
        "<line class=\"nought\" x1=\"11\" x2=\"11\" y1=\"0\" y2=\"14\"/>",
        words("fits exactly", "past precies")
      ),
      key(
        "<line class=\"now\" x1=\"11\" x2=\"11\" y1=\"0\" y2=\"14\"/>",
        words("the answer now", "de uitkomst nu")
      ),
    ]
    return "<ul class=\"legend tornotes\">\(items)</ul>"
  }

  private func width(_ effect: AssumptionEffect) -> Fraction {
    let width = effect.atHigh.minus(effect.atLow)
    return max(width, Fraction.zero.minus(width))
  }

  private func end(_ value: Bilingual, _ minutes: Fraction) -> HTMLCell {
    HTMLCell(
      content: """
        \(words(value)) <strong class="block">\(balance(minutes))</strong>
        """
    )
  }

  private func turning(_ effect: AssumptionEffect) -> Markup {
    guard let turning = effect.turning else {
      return "<span class=\"soft\">\(words("nowhere within reach", "nergens binnen bereik"))</span>"
    }
    let far = effect.distance.map {
      words("\(words.percent($0)) away", "\(words.percent($0)) verschil")
    }
    let place =
      effect.isTurningInRange
      ? words("inside its range", "binnen het bereik")
      : words("outside its range", "buiten het bereik")
    return """
      \(words("at", "bij")) <strong>\(words(turning))</strong> \
      <span class="soft block">\([far, place].compactMap { $0 }.joined(separator: ", "))</span>
      """
  }

  /// The assumption that, wrong by least, turns the answer; pools list it first.
  private func turnsFirst(_ pool: PoolResult) -> Markup {
    var result = Markup.empty
    if let first = pool.assumptions.first(where: { $0.turning != nil }),
      let turning = first.turning
    {
      let far = first.distance.map { words.percent($0) } ?? ""
      let text = words(
        "Turns the answer soonest: \(first.name), at \(words(turning)) instead of"
          + " \(words(first.value))\(far.isEmpty ? "" : " (\(far) away)").",
        "Keert de uitkomst het eerst om: \(first.name), bij \(words(turning)) in plaats van"
          + " \(words(first.value))\(far.isEmpty ? "" : " (\(far) verschil)")."
      )
      result += "<p class=\"note\">\(text)</p>\n"
    }
    if let range = pool.range {
      let text = words(
        "Over every stated range: from \(balance(range.best)) to \(balance(range.worst)).",
        "Over alle opgegeven bereiken: van \(balance(range.best)) tot \(balance(range.worst))."
      )
      result += "<p class=\"note\">\(text)</p>\n"
    }
    return result
  }
}

/// The common scale of the bars of a tornado.
struct TornadoScale {
  let low: Fraction
  let high: Fraction
  let now: Fraction

  /// One bar: the part that is spare plain, the part that is short hatched, with lines at 0 and at
  /// the present answer.
  func bar(_ first: Fraction, _ second: Fraction) -> Markup {
    let (left, right) = (min(first, second), max(first, second))
    var parts = Markup.empty
    if left < .zero { parts += rect("spare", left, min(right, .zero)) }
    if right > .zero { parts += rect("lack", max(left, .zero), right) }
    return """
      <svg class="tor" width="100%" height="30" aria-hidden="true">\(parts)\
      <line class="nought" x1="\(x(.zero))" x2="\(x(.zero))" y1="0" y2="30"/>\
      <line class="now" x1="\(x(now))" x2="\(x(now))" y1="3" y2="27"/></svg>
      """
  }

  private func rect(_ kind: Markup, _ from: Fraction, _ to: Fraction) -> Markup {
    let width = ChartScale.percent(to.minus(from), of: whole)
    return "<rect class=\"\(kind)\" x=\"\(x(from))\" width=\"\(width)\" y=\"7\" height=\"16\"/>"
  }

  /// A little room on both sides, so that lines at the ends are seen.
  private var margin: Fraction { high.minus(low).times(Fraction(1, over: 50) ?? .zero) }
  private var whole: Fraction {
    let width = high.minus(low).plus(margin.times(2))
    return width.numerator > 0 ? width : Fraction(1)
  }
  private func x(_ amount: Fraction) -> String {
    ChartScale.percent(amount.minus(low).plus(margin), of: whole)
  }
}
