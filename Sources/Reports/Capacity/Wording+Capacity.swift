import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

extension Wording {
  /// Hours for a column: two decimals, rounded half up; nothing is `0`, and what rounds to nothing is
  /// told as such.
  func hourNumber(_ minutes: Fraction) -> String { hourNumber(minutes, isFixed: true) }

  /// Hours for a sentence, without zeros at the end: `3,79 u`, `10,5 u`, `12 u`.
  func decimalHours(_ minutes: Fraction) -> String {
    "\(hourNumber(minutes, isFixed: false)) \(self("h", "u"))"
  }

  private func hourNumber(_ minutes: Fraction, isFixed: Bool) -> String {
    guard minutes.numerator != 0 else { return "0" }
    let mark = language == .dutch ? "," : "."
    let isLess = minutes.numerator < 0
    let size = isLess ? Fraction.zero.minus(minutes) : minutes
    let hundredths = Wording.rounded(size.times(5).divided(by: Fraction(3)) ?? .zero)
    guard hundredths > 0 else { return isLess ? "> −0\(mark)01" : "< 0\(mark)01" }
    let whole = "\(isLess ? "−" : "")\(count(hundredths / 100))"
    let rest = hundredths % 100
    if !isFixed, rest == 0 { return whole }
    if !isFixed, rest % 10 == 0 { return "\(whole)\(mark)\(rest / 10)" }
    return "\(whole)\(mark)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Minutes for a sum that is done by hand: `4.050 min`, `227,5 min`.
  func minuteNumber(_ minutes: Fraction) -> String {
    guard minutes.denominator == 1, let whole = Int(exactly: minutes.numerator) else {
      return "\(QuantityText.number(minutes, language)) min"
    }
    return "\(count(whole)) min"
  }

  /// Hundredths as a percentage with at most one decimal: `63,5%`.
  func percent(_ hundredths: Fraction) -> String {
    let isLess = hundredths.numerator < 0
    let size = isLess ? Fraction.zero.minus(hundredths) : hundredths
    let tenths = Wording.rounded(size.times(10))
    let rest = tenths % 10
    let mark = language == .dutch ? "," : "."
    let tail = rest == 0 ? "" : "\(mark)\(rest)"
    return "\(isLess && tenths > 0 ? "−" : "")\(count(tenths / 10))\(tail)%"
  }

  /// The nearest whole number, halves up; for amounts of at least 0.
  static func rounded(_ value: Fraction) -> Int {
    Int(clamping: value.plus(Fraction(1, over: 2) ?? .zero).roundedDown)
  }

  /// A day, a week as `2026-W19`, or both ends.
  func span(_ span: CapacitySpan) -> String {
    if span.from == span.through { return date(span.from) }
    if span.from == span.from.week.monday, span.through == span.from.week.sunday {
      return "\(span.from.week)"
    }
    let to = self("to", "t/m")
    return "\(date(span.from)) \(to) \(date(span.through))"
  }

  /// How many days, weeks or periods.
  func spanCount(_ count: Int, of spans: [CapacitySpan]) -> String {
    guard let first = spans.first else {
      return many(count, Bilingual(en: "time", nl: "keer"), Bilingual(en: "times", nl: "keer"))
    }
    if first.from == first.through {
      return many(count, Bilingual(en: "day", nl: "dag"), Bilingual(en: "days", nl: "dagen"))
    }
    if span(first) == "\(first.from.week)" {
      return many(count, Bilingual(en: "week", nl: "week"), Bilingual(en: "weeks", nl: "weken"))
    }
    return many(
      count,
      Bilingual(en: "period", nl: "periode"),
      Bilingual(en: "periods", nl: "perioden")
    )
  }

  /// Spans as a reader takes them in: runs of them, or how many there are between two dates and on
  /// which weekdays.
  func spans(_ spans: [CapacitySpan]) -> String {
    var runs: [[CapacitySpan]] = []
    for span in spans {
      if let last = runs.last?.last, last.through.adding(days: 1) == span.from {
        runs[runs.count - 1].append(span)
      } else {
        runs.append([span])
      }
    }
    let to = self("to", "t/m")
    if runs.count <= 3 {
      return runs.map { run -> String in
        guard let first = run.first, let last = run.last, run.count > 1 else {
          return run.first.map { span($0) } ?? ""
        }
        let ends = CapacitySpan(from: first.from, through: last.through)
        let isDays = first.from == first.through
        let text =
          isDays || span(first) != "\(first.from.week)"
          ? "\(date(ends.from)) \(to) \(date(ends.through))" : "\(span(first)) \(to) \(span(last))"
        return "\(text) (\(spanCount(run.count, of: run)))"
      }.joined(separator: ", ")
    }
    guard let first = spans.first, let last = spans.last else { return "" }
    let days = Set(spans.filter { $0.from == $0.through }.map(\.from.weekday)).sorted()
    let names = days.map { shortName($0) }.joined(separator: ", ")
    let count = spanCount(spans.count, of: spans)
    let ends = "\(plainDate(first.from)) \(to) \(plainDate(last.through))"
    return names.isEmpty ? "\(count), \(ends)" : "\(count) (\(names)), \(ends)"
  }

  /// `ISO-jaar 2026, 53 weken: ma 29-12-2025 t/m zo 03-01-2027`.
  func period(_ period: CapacityPeriod) -> String {
    let ends = "\(date(period.from)) \(self("to", "t/m")) \(date(period.through))"
    switch period.kind {
    case .isoYear:
      let weeks = period.weeks.count
      return self(
        "ISO year \(periodName(period)), \(weeks) weeks: \(ends)",
        "ISO-jaar \(periodName(period)), \(weeks) weken: \(ends)"
      )
    case .calendarYear:
      return self(
        "Calendar year \(periodName(period)): \(ends)",
        "Kalenderjaar \(periodName(period)): \(ends)"
      )
    case .week:
      return self("ISO week \(period.from.week): \(ends)", "ISO-week \(period.from.week): \(ends)")
    }
  }

  /// `2026` or `2026-W19`.
  func periodName(_ period: CapacityPeriod) -> String {
    switch period.kind {
    // The fourth day of an ISO year is a Thursday, which lies in the year that gives its name.
    case .isoYear: "\(period.from.adding(days: 3).year)"
    case .calendarYear: "\(period.from.year)"
    case .week: "\(period.from.week)"
    }
  }

  /// What sort of thing does the work.
  func kind(_ kind: CapacityPool.Kind) -> String {
    switch kind {
    case .resource: self("resource", "middel")
    case .role: self("role", "rol")
    case .partner: self("partner", "partner")
    }
  }

  /// What bounds a supply.
  func limit(_ limit: CapacityCertificate.Supply.Limit) -> String {
    switch limit {
    case .windows: self("the hours in which the work may be done", "de uren waarin het werk mag")
    case .budget:
      self("the hours it may be used on a day", "de uren die het per dag mag worden gebruikt")
    case .contract: self("contract hours of the week", "contracturen van de week")
    case .shifts: self("number and length of shifts", "aantal en lengte van diensten")
    case .duty: self("the longest lawful duty", "de langste wettige dienst")
    }
  }

  /// What a reason is.
  func kind(_ kind: CapacityReason.Kind) -> String {
    switch kind {
    case .rule: self("rule", "regel")
    case .resource: self("resource", "middel")
    case .role: self("role", "rol")
    case .register: self("register", "register")
    case .assumption: self("assumption", "aanname")
    }
  }

  /// What kind of promise a number is.
  func promise(_ promise: Promise) -> String {
    switch promise {
    case .exact: self("exactly", "precies")
    case .atLeast: self("at least", "minstens")
    case .about: self("about", "ongeveer")
    }
  }

  /// How a target stands.
  func state(_ state: TargetTrack.State) -> String {
    switch state {
    case .met: self("met", "gehaald")
    case .possible: self("still possible", "nog haalbaar")
    case .over: self("more than promised", "meer dan beloofd")
    case .outOfReach: self("out of reach, proved", "niet meer haalbaar, bewezen")
    }
  }
}
