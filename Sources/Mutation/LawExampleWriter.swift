public import CivilTime
import RuleChecking
public import SourceText

extension MutationBench {
  /// Examples of labour limits, around a Tuesday on or after a day; the scenarios are in the keywords
  /// of a language.
  ///
  /// Each was run against the rules and holds. Limits over weeks have none: one shift does not reach
  /// them.
  public func examples(
    ofLimits name: String,
    on day: Day,
    in language: Language
  ) -> [RuleExample] {
    guard let limits = book.labourLimits.first(where: { $0.name == name }),
      let writer = LawExampleWriter(self, limits, day, language)
    else { return [] }
    return limits.items.compactMap { writer.example($0.limit) }
  }
}

/// Writes scenarios at labour limits that one or two shifts reach, and keeps those that hold.
struct LawExampleWriter {
  private let bench: MutationBench
  private let limits: LabourLimits
  private let role: String
  private let day: Day
  private let language: Language

  /// nil when nobody falls under the limits.
  init?(_ bench: MutationBench, _ limits: LabourLimits, _ day: Day, _ language: Language) {
    let rostered = bench.book.roles.filter { !$0.isExternal }.map(\.name)
    guard let role = limits.roles?.first ?? rostered.first else { return nil }
    self.bench = bench
    self.limits = limits
    self.role = role
    self.language = language
    let ahead = (0..<7).map { day.adding(days: $0) }
    self.day = ahead.first { $0.weekday == .tuesday } ?? day
  }

  private func words(_ english: String, _ dutch: String) -> String {
    language == .dutch ? dutch : english
  }

  /// A shift on some day, as minutes from its midnight, with one break.
  private struct Shift {
    let day: Day
    let minutes: Range<Int>
    var pause: Int?
  }

  func example(_ limit: LabourLimit) -> RuleExample? {
    switch limit {
    case .shiftAtMost(let most): return length(most, from: 420)
    case .nightShiftAtMost(let most, let longer):
      return length(longer?.minutes ?? most, from: 1320)
    case .dailyRest(let rest, let shortened):
      return self.rest(rest, after: 840..<1320, shortened)
    case .dailyRestIncluding(let rest, _): return self.rest(rest, after: 840..<1320)
    case .restAfterNight(let rest, _, let shortened):
      return self.rest(rest, after: 1320..<1800, shortened)
    case .breakIn(let pause, let over, _):
      let minutes = 540..<(540 + over + pause + 60)
      return tried(
        .pause,
        Shift(day: day, minutes: minutes, pause: pause),
        Shift(day: day, minutes: minutes, pause: pause - 1)
      )
    case .noWorkBetween(let window):
      let end = Int(window.from.minutes)
      return tried(
        .workingHours,
        Shift(day: day, minutes: (end - 240)..<end),
        Shift(day: day, minutes: (end - 240)..<(end + 1))
      )
    case .sundayWorkOnlyWhenAgreed: return sunday()
    case .weekAtMost, .averageWeekAtMost, .weeklyRest, .nightMeans, .nightWorkerAverage,
      .restAfterSeries, .seriesAtMost, .lateNightsAtMost, .freeSundays, .notice:
      return nil
    }
  }

  private func length(_ most: Int, from start: Int) -> RuleExample? {
    // The break is no work.
    let end = start + most + 45
    return tried(
      .length,
      Shift(day: day, minutes: start..<end, pause: 45),
      Shift(day: day, minutes: start..<(end + 1), pause: 45)
    )
  }

  private func rest(
    _ rest: Int,
    after worked: Range<Int>,
    _ shortened: LabourLimit.Shortening? = nil
  ) -> RuleExample? {
    let start = worked.upperBound + (shortened?.minutes ?? rest) - 1440
    guard start > 0, start < 1440 else { return nil }
    let next = day.adding(days: 1)
    return tried(
      .rest,
      after: worked,
      note: shortened.map {
        Bilingual(
          en: " (the shorter rest, once per \($0.perDays) days)",
          nl: " (de kortere rust, eens per \($0.perDays) dagen)"
        )
      },
      Shift(day: next, minutes: start..<(start + 240)),
      Shift(day: next, minutes: (start - 1)..<(start + 239))
    )
  }

  private func sunday() -> RuleExample? {
    guard let sunday = (0..<7).map({ day.adding(days: $0) }).first(where: { $0.weekday == .sunday })
    else { return nil }
    let shift = Shift(day: sunday, minutes: 540..<780)
    let lines = [
      given("anna"), given("ben"),
      words("given anna agrees to Sunday work", "gegeven anna stemt in met zondagswerk"),
      line("anna", shift, isAllowed: true), line("ben", shift, isAllowed: false),
    ]
    let text = self.text(shift)
    return kept(
      .sunday,
      lines,
      Bilingual(
        en: "\(text.english), who agreed to Sunday work",
        nl: "\(text.dutch), wie instemde met zondagswerk"
      ),
      Bilingual(en: "\(text.english), who did not", nl: "\(text.dutch), wie dat niet deed")
    )
  }

  // MARK: Lines

  private func given(_ name: String) -> String {
    words("given \(role) \(name)", "gegeven \(role) \(name)")
  }

  private func line(_ name: String, _ shift: Shift, isAllowed: Bool) -> String {
    let date = DateText.of(shift.day, language)
    let clock = ExampleClock.text(shift.minutes)
    let pause = shift.pause.map { words(" with break \($0) min", " met pauze \($0) min") } ?? ""
    return words(
      "expect \(name) may \(isAllowed ? "" : "not ")work \(clock) on \(date)\(pause) "
        + "according to \(limits.name)",
      "verwacht \(name) mag \(isAllowed ? "" : "niet ")werken \(clock) op \(date)\(pause) "
        + "volgens \(limits.name)"
    )
  }

  private func text(_ shift: Shift) -> Bilingual {
    let clock = ExampleClock.text(shift.minutes)
    let (english, dutch) = (DateText.of(shift.day, .english), DateText.of(shift.day, .dutch))
    return Bilingual(
      en: "\(clock) on \(english)" + (shift.pause.map { " with a break of \($0) min" } ?? ""),
      nl: "\(clock) op \(dutch)" + (shift.pause.map { " met een pauze van \($0) min" } ?? "")
    )
  }

  private func tried(
    _ limit: RuleExample.Limit,
    after worked: Range<Int>? = nil,
    note: Bilingual? = nil,
    _ allowed: Shift,
    _ forbidden: Shift
  ) -> RuleExample? {
    var lines: [String] = []
    var before = Bilingual(both: "")
    if let worked {
      let date = DateText.of(day, language)
      let clock = ExampleClock.text(worked)
      lines.append(
        words(
          "given \(role) anna works \(clock) on \(date)",
          "gegeven \(role) anna werkt \(clock) op \(date)"
        )
      )
      before = Bilingual(
        en: ", after \(clock) on \(DateText.of(day, .english))" + (note?.english ?? ""),
        nl: ", na \(clock) op \(DateText.of(day, .dutch))" + (note?.dutch ?? "")
      )
    } else {
      lines.append(given("anna"))
    }
    if limits.age == .under18 {
      let birthday = DateText.of(day.adding(days: 100), language)
      lines.append(
        words("given anna comes of age on \(birthday)", "gegeven anna meerderjarig op \(birthday)")
      )
    }
    lines += [line("anna", allowed, isAllowed: true), line("anna", forbidden, isAllowed: false)]
    let text = text(allowed)
    return kept(
      limit,
      lines,
      Bilingual(en: text.english + before.english, nl: text.dutch + before.dutch),
      self.text(forbidden)
    )
  }

  private func kept(
    _ limit: RuleExample.Limit,
    _ lines: [String],
    _ allowed: Bilingual,
    _ forbidden: Bilingual
  ) -> RuleExample? {
    let head = words("language en\ntests ", "taal nl\ntoetst ") + bench.book.package + "\n\n"
    let text =
      "scenario \"\(limits.name): \(limit.title.text(in: language))\"\n"
      + lines.map { "  \($0)\n" }.joined()
    guard bench.holds(head + text, bench.rules, bench.book) else { return nil }
    return RuleExample(limit: limit, allowed: allowed, forbidden: forbidden, scenario: text)
  }
}

/// Minutes of a day as rule files write a window.
enum ExampleClock {
  /// `23:00-01:00` for 1380 up to 1500.
  static func text(_ minutes: Range<Int>) -> String {
    [minutes.lowerBound, minutes.upperBound].map { minute in
      let ofDay = minute > 1440 ? minute - 1440 : minute
      let (hour, rest) = (ofDay / 60, ofDay % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }.joined(separator: "-")
  }
}
