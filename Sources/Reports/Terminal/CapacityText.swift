public import CapacityValues
import CivilTime
import Obligations
import RuleChecking
public import SourceText

/// A capacity result on a terminal: the answer in one sentence first, then what it rests on.
public enum CapacityText {
  /// The text, with the files written and the commands that come next.
  public static func text(
    _ result: CapacityResult,
    language: Language,
    written: [String] = [],
    next: [String] = []
  ) -> String {
    let writer = Writer(result: result, language: language)
    var text = writer.head() + writer.pools() + writer.differences() + writer.sweep()
    text += writer.targets() + writer.chances() + writer.contradictions()
    if !written.isEmpty {
      text += writer.say("written", "geschreven") + "  " + written.joined(separator: ", ") + "\n"
    }
    if !next.isEmpty {
      text += writer.say("next", "volgende") + "  " + next.joined(separator: " | ") + "\n"
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.of(String($0)) }.joined(separator: "\n")
  }

  struct Writer {
    let result: CapacityResult
    let language: Language

    func say(_ english: String, _ dutch: String) -> String {
      language == .dutch ? dutch : english
    }

    func say(_ text: Bilingual) -> String { text.text(in: language) }

    /// Hours, as `3.79 h`.
    func hours(_ minutes: Fraction) -> String {
      let hours = minutes.divided(by: Fraction(60)) ?? .zero
      return "\(QuantityText.number(hours, language)) \(say("h", "u"))"
    }

    func head() -> String {
      let period = result.period
      let kind: String
      switch period.kind {
      case .isoYear:
        kind = say("ISO year, \(period.weeks.count) weeks", "ISO-jaar, \(period.weeks.count) weken")
      case .calendarYear: kind = say("calendar year", "kalenderjaar")
      case .week: kind = say("week \(period.from.week)", "week \(period.from.week)")
      }
      var text = say(result.verdict.text) + "\n"
      text += "\(result.city), \(period.from) "
      text += say("through", "tot en met") + " \(period.through) (\(kind))\n"
      if !result.whatIfs.isEmpty {
        text += say("supposed", "gesteld") + "  " + result.whatIfs.joined(separator: "; ") + "\n"
      }
      return text + "\n"
    }

    func pools() -> String {
      var table = TextTable()
      table.append([
        "", say("demand", "vraag"), say("at most", "hoogstens"), say("net", "netto"),
        say("short", "tekort"),
      ])
      for pool in result.pools {
        table.append([
          pool.pool.name, hours(pool.total.demand), hours(pool.total.supply),
          hours(Fraction(pool.steps.reduce(0) { $0 + $1.minutes })), hours(pool.total.short),
        ])
      }
      let shown = result.pools.filter { result.focus != nil || !$0.shortages.isEmpty }
      return table.text(right: [1, 2, 3, 4]) + "\n" + shown.map { pool($0) }.joined()
    }

    private func pool(_ pool: PoolResult) -> String {
      var text = say(pool.verdict) + "\n"
      for shortage in pool.shortages.prefix(3) {
        text += "  " + say("proof", "bewijs") + " \(shortage.certificate.id)\n"
        for sentence in shortage.words { text += "    \(say(sentence))\n" }
        for sum in shortage.sums.prefix(1) {
          text +=
            "    "
            + say(
              "The total of \(sum.from.week) says \(hours(sum.short)); the truth is "
                + "\(hours(sum.truth)).",
              "Het totaal van \(sum.from.week) zegt \(hours(sum.short)); de waarheid is "
                + "\(hours(sum.truth))."
            ) + "\n"
        }
      }
      if pool.shortages.count > 3 {
        text +=
          "  "
          + say(
            "\(pool.shortages.count - 3) more proofs stand in capacity.json",
            "nog \(pool.shortages.count - 3) bewijzen staan in capacity.json"
          ) + "\n"
      }
      return text + reasons(pool) + steps(pool) + repairs(pool) + assumptions(pool) + "\n"
    }

    private func reasons(_ pool: PoolResult) -> String {
      guard let reasons = pool.shortages.first?.reasons, !reasons.isEmpty else { return "" }
      var table = TextTable()
      for reason in reasons.prefix(8) {
        let place = "\(reason.place.file):\(reason.place.line)"
        table.append([say(reason.text), say(reason.without), place])
      }
      var text =
        "  " + say("why, each needed", "waarom, elk nodig") + "\n" + table.text(indent: "    ")
      if reasons.count > 8 {
        text += "    " + say("and \(reasons.count - 8) more", "en nog \(reasons.count - 8)") + "\n"
      }
      return text
    }

    private func steps(_ pool: PoolResult) -> String {
      guard !pool.steps.isEmpty else { return "" }
      var table = TextTable()
      for step in pool.steps {
        let place = step.place.map { "\($0.file):\($0.line)" } ?? ""
        table.append([
          say(step.name), hours(Fraction(step.minutes)), step.parameter ?? "",
          step.range.map { say($0) } ?? "", place,
        ])
      }
      let net = pool.steps.reduce(0) { $0 + $1.minutes }
      table.append([say("net", "netto"), hours(Fraction(net)), "", "", ""])
      return "  " + say("gross to net", "bruto naar netto") + "\n"
        + table.text(right: [1], indent: "    ")
    }

    private func repairs(_ pool: PoolResult) -> String {
      guard !pool.repairs.isEmpty else { return "" }
      var table = TextTable()
      table.append([
        say("what helps", "wat helpt"), say("short then", "dan tekort"), say("used", "bezet"),
        say("promises", "beloften"),
      ])
      for repair in pool.repairs.prefix(10) {
        let use = repair.use.map { QuantityText.number($0.tenths, language) + " %" } ?? "-"
        table.append([
          say(repair.text), hours(repair.remaining), use,
          repair.keepsPromises ? say("kept", "blijven") : say("changed", "anders"),
        ])
      }
      var text = table.text(right: [1, 2], indent: "  ")
      if let search = pool.repairSearch { text += "  " + say(search) + "\n" }
      return text
    }

    private func assumptions(_ pool: PoolResult) -> String {
      guard !pool.assumptions.isEmpty else { return "" }
      var table = TextTable()
      table.append([
        say("assumed", "aangenomen"), say("value", "waarde"), say("at its ends", "aan de einden"),
        say("turns at", "keert bij"),
      ])
      for effect in pool.assumptions.prefix(8) {
        table.append([
          effect.name, say(effect.value), "\(spare(effect.atLow)) … \(spare(effect.atHigh))",
          effect.turning.map { say($0) } ?? "-",
        ])
      }
      var text = table.text(indent: "  ")
      if let range = pool.range {
        text +=
          "  "
          + say(
            "over all ranges: from \(spare(range.best)) to \(spare(range.worst)) on the worst day "
              + "or week",
            "over alle bereiken: van \(spare(range.best)) tot \(spare(range.worst)) op de slechtste "
              + "dag of week"
          ) + "\n"
      }
      return text
    }

    /// What is short or spare, as `3.79 h short`.
    func spare(_ minutes: Fraction) -> String {
      minutes.numerator < 0
        ? "\(hours(Fraction.zero.minus(minutes))) \(say("spare", "over"))"
        : "\(hours(minutes)) \(say("short", "tekort"))"
    }

    func differences() -> String {
      guard !result.differences.isEmpty else { return "" }
      var table = TextTable()
      table.append([
        say("what changes", "wat verandert"), say("short", "tekort"), say("days", "dagen"),
        say("at most", "hoogstens"), say("demand", "vraag"),
      ])
      var uses: [String] = []
      for one in result.differences {
        table.append([
          one.pool.name, change(one.before, one.after), "\(one.spansBefore) → \(one.spansAfter)",
          change(one.supplyBefore, one.supplyAfter), change(one.demandBefore, one.demandAfter),
        ])
        uses += one.uses.map { "  " + say($0) + "\n" }
      }
      return table.text() + uses.joined() + "\n"
    }

    private func change(_ before: Fraction, _ after: Fraction) -> String {
      before == after ? hours(before) : "\(hours(before)) → \(hours(after))"
    }

    func sweep() -> String {
      guard let sweep = result.sweep, let first = sweep.axes.first else { return "" }
      let columns = sweep.axes.count > 1 ? sweep.axes[1].values : [""]
      let names = sweep.axes.map(\.name).joined(separator: " \\ ")
      var table = TextTable()
      table.append([names] + columns)
      for (row, value) in first.values.enumerated() {
        let cells = sweep.cells[row * columns.count..<(row + 1) * columns.count]
        table.append([value] + cells.map { hours($0.short) })
      }
      return say(
        "\(sweep.pool.name): hours short over the period",
        "\(sweep.pool.name): uren tekort over de periode"
      ) + "\n" + table.text(right: Set(1...columns.count), indent: "  ") + "\n"
    }

    func targets() -> String {
      let lost = result.targets.filter { $0.state == .outOfReach }
      guard !result.targets.isEmpty else { return "" }
      let count = result.targets.count
      var text =
        say(
          "targets: \(lost.count) of \(count) proved out of reach",
          "doelen: \(lost.count) van \(count) bewezen onhaalbaar"
        ) + "\n"
      var table = TextTable()
      for target in lost.prefix(10) {
        table.append([
          target.name, say("norm", "norm") + " \(target.norm)",
          say("at most", "hoogstens") + " \(target.possible)",
          target.lostFrom.map { say("from", "vanaf") + " \($0)" } ?? "",
          target.reason.map { say($0) } ?? "",
        ])
      }
      text += table.text(indent: "  ")
      return text + "\n"
    }

    func contradictions() -> String {
      guard !result.contradictions.isEmpty else { return "" }
      var text = say("documents that contradict each other", "documenten die elkaar tegenspreken")
      text += "\n"
      for one in result.contradictions.prefix(5) { text += "  \(say(one.text))\n" }
      return text + "\n"
    }
  }
}

extension Fraction {
  /// Rounded half up to one decimal.
  fileprivate var tenths: Fraction {
    let half = Fraction(1, over: 2) ?? .zero
    return Fraction(times(10).plus(half).roundedDown, over: 10) ?? self
  }
}
