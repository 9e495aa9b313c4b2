import CapacityValues
import CivilTime
import RuleChecking
import SourceText

extension CapacityPage {
  /// Every promise of the programme over the year.
  var targetSection: Markup {
    guard !result.targets.isEmpty else { return "" }
    let lost = result.targets.count { $0.state == .outOfReach }
    // What is lost comes first.
    let sorted =
      result.targets.filter { $0.state == .outOfReach }
      + result.targets.filter { $0.state != .outOfReach }
    let rows = sorted.map { target -> HTMLRow in
      let line = "\(target.place.file):\(target.place.line)"
      let name: Markup = """
        <strong>\(words(target.title))</strong> <span class="soft">\(target.name)</span>\
        <span class="block"><code>\(Markup.breakable(line))</code></span>
        """
      return HTMLRow(
        cells: [
          HTMLCell(content: name),
          .text("\(words.promise(target.promise)) \(words.count(target.norm))"),
          .number(words.count(target.done)), .number(words.count(target.planned)),
          .number(words.count(target.possible)), HTMLCell(content: track(target)),
          HTMLCell(content: state(target)),
        ],
        className: target.state == .outOfReach ? "isshort" : ""
      )
    }
    let body = table(
      words("Targets over the year", "Doelen over het jaar"),
      class: "goals",
      columns: [
        words("Target", "Doel"), words("Norm", "Norm"), words("Done", "Gedaan"),
        words("Planned", "Gepland"), words("At most", "Hoogstens"), "",
        words("State", "Stand"),
      ],
      rows: rows
    )
    let lead = words(
      "\(lost) of \(result.targets.count) can no longer be met. “At most” is a bound: more than that is"
        + " not possible in the rest of the period. In the bar: done filled, planned hatched, a line at"
        + " the norm.",
      "\(lost) van \(result.targets.count) zijn niet meer te halen. ‘Hoogstens’ is een grens: meer kan"
        + " niet in de rest van de periode. In de balk: gedaan gevuld, gepland gearceerd, een streep bij"
        + " de norm."
    )
    return section(
      "goals",
      words("Targets over the year", "Doelen over het jaar"),
      body,
      lead: lead
    )
  }

  private func track(_ target: TargetTrack) -> Markup {
    let whole = Fraction(max(1, max(target.norm, max(target.possible, target.done))))
    func at(_ count: Int) -> String { ChartScale.percent(Fraction(count), of: whole) }
    // Counts of a result may be any; the drawing cuts them off at its ends.
    let planned = Fraction(target.planned)
    return """
      <svg class="track" width="100%" height="20" aria-hidden="true">\
      <rect class="rim" x="0" y="4" height="12" width="\(at(target.possible))"/>\
      <rect class="plan" x="\(at(target.done))" y="4" height="12" \
      width="\(ChartScale.percent(min(planned, whole.minus(Fraction(target.done)).orZero), of: whole))"/>\
      <rect class="must" x="0" y="4" height="12" width="\(at(target.done))"/>\
      <line class="nought" x1="\(at(target.norm))" x2="\(at(target.norm))" y1="0" y2="20"/></svg>
      """
  }

  private func state(_ target: TargetTrack) -> Markup {
    var text: Markup
    switch target.state {
    case .met: text = "✓ \(words.state(target.state))"
    case .over: text = "＋ \(words.state(target.state))"
    case .possible: text = "\(words.state(target.state))"
    case .outOfReach: text = "<strong class=\"lackmark\">▲ \(words.state(target.state))</strong>"
    }
    if let week = target.lostFrom {
      let lost =
        target.state == .possible
        ? words(
          "lost from \(week) if none is done by then",
          "verloren vanaf \(week) als er dan nog niets is gedaan"
        )
        : words("lost from \(week)", "verloren vanaf \(week)")
      text += " <span class=\"soft block\">\(lost)</span>"
    }
    if let reason = target.reason { text += " <span class=\"soft block\">\(words(reason))</span>" }
    if let certificate = target.certificate { text += " \(proofLink(certificate))" }
    if let own = result.chances?.target(target.name), target.state == .possible {
      let estimate = words(
        "chance \(bounded(own.chance)), estimated",
        "kans \(bounded(own.chance)), geschat"
      )
      text += " <a class=\"soft block\" href=\"#chance\">\(estimate)</a>"
    }
    return text
  }

  /// Statements of the documents that cannot both be kept.
  var contradictionSection: Markup {
    guard !result.contradictions.isEmpty else { return "" }
    let items = result.contradictions.map { item -> Markup in
      let places = Markup.joined(item.places.map(source), by: " · ")
      return "<li>\(said(item.text)) <span class=\"block\">\(places)</span></li>\n"
    }
    return section(
      "clash",
      words("Documents that contradict each other", "Documenten die elkaar tegenspreken"),
      "<ol class=\"why\">\(items)</ol>",
      lead: words(
        "No planning solves these; someone has to decide.",
        "Geen planning lost dit op; iemand moet kiezen."
      )
    )
  }

  // MARK: What-if

  /// What the suppositions change.
  var differenceSection: Markup {
    guard !result.differences.isEmpty else { return "" }
    let rows = result.differences.map { difference -> HTMLRow in
      let uses = difference.uses.map { use -> Markup in "<li>\(words(use))</li>" }
      let list: Markup = uses.isEmpty ? "" : "<ul class=\"list\">\(uses)</ul>"
      return HTMLRow(
        cells: [
          HTMLCell(content: "<strong>\(difference.pool.name)</strong>"),
          change(difference.before, difference.after),
          .text(
            "\(words.count(difference.spansBefore)) → \(words.count(difference.spansAfter))"
          ),
          change(difference.demandBefore, difference.demandAfter),
          change(difference.supplyBefore, difference.supplyAfter),
          HTMLCell(
            content: "\(words.hourNumber(difference.spareAfter))\(list)"
          ),
        ],
        className: difference.after.numerator > 0 ? "isshort" : ""
      )
    }
    let body = table(
      words("As things are → as supposed, in hours", "Zoals het is → zoals verondersteld, in uren"),
      class: "diff",
      columns: [
        words("Who or what", "Wie of wat"), words("Proved short", "Bewezen tekort"),
        words("Days or weeks short", "Dagen of weken tekort"), words("Demand", "Vraag"),
        words("Supply at most", "Aanbod hoogstens"),
        words("Left for other work", "Over voor ander werk"),
      ],
      rows: rows
    )
    return section(
      "diff",
      words("What the supposition changes", "Wat de veronderstelling verandert"),
      body,
      lead: words(
        "In hours, as things are and as supposed. No file was changed.",
        "In uren, zoals het is en zoals verondersteld. Er is geen bestand veranderd."
      )
    )
  }

  private func change(_ before: Fraction, _ after: Fraction) -> HTMLCell {
    guard before != after else { return .text("\(words.hourNumber(after)) =") }
    let by = after.minus(before)
    let sign = by.numerator > 0 ? "+" : ""
    return HTMLCell(
      content: """
        \(words.hourNumber(before)) → <strong>\(words.hourNumber(after))</strong> \
        <span class="soft nb">(\(sign)\(words.hourNumber(by)))</span>
        """
    )
  }

  // MARK: Sweep

  /// The grid as a heat map; every cell holds its figures.
  var sweepSection: Markup {
    guard let sweep = result.sweep, let first = sweep.axes.first else { return "" }
    let columns = sweep.axes.count > 1 ? sweep.axes[1].values : [""]
    let most = sweep.cells.map(\.short).max() ?? .zero
    let rows = first.values.enumerated().map { row, value -> Markup in
      let cells = columns.indices.map { column -> Markup in
        let index = row * columns.count + column
        return index < sweep.cells.count ? cell(sweep.cells[index], most: most) : "<td></td>"
      }
      return "<tr><th scope=\"row\">\(first.name) \(value)</th>\(cells)</tr>\n"
    }
    let heads = columns.map { value -> Markup in
      "<th scope=\"col\">\(sweep.axes.count > 1 ? "\(sweep.axes[1].name) \(value)" : words("result", "uitkomst"))</th>"
    }
    let caption = words(
      "Shortage of \(sweep.pool.name) by value",
      "Tekort van \(sweep.pool.name) per waarde"
    )
    let lead = words(
      "\(sweep.pool.name): hours proved short over the period, with the days or weeks short; below it"
        + " the worst of them. Darker is more; “fits” is nothing short.",
      "\(sweep.pool.name): uren bewezen tekort over de periode, met het aantal dagen of weken; eronder"
        + " de ergste. Donkerder is meer; ‘past’ is geen tekort."
    )
    return section(
      "sweep",
      words("The answer over a grid", "De uitkomst over een raster"),
      """
      <div class="scroll"><table class="heat grid"><caption class="vh">\(caption)</caption>
      <thead><tr><th scope="col"></th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      """,
      lead: lead
    )
  }

  private func cell(_ cell: CapacitySweep.Cell, most: Fraction) -> Markup {
    let worst = balance(cell.worst)
    guard cell.short.numerator > 0 else {
      return
        "<td class=\"fits\"><strong>\(words("fits", "past"))</strong> <small>\(worst)</small></td>"
    }
    let share = cell.short.times(4).divided(by: most) ?? .zero
    let step = min(4, max(1, Int(clamping: share.roundedUp)))
    return """
      <td class="h\(step)"><strong>\(words.hourNumber(cell.short))</strong> \
      <small>\(words.count(cell.spans)) ×</small> <small>\(worst)</small></td>
      """
  }
}
