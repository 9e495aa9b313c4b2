public import CivilTime
import Obligations
public import RuleChecking
public import SourceText

/// What a rule asks, in plain sentences.
public struct RuleSentences: Sendable {
  /// How names stand in a sentence.
  public enum Form: Sendable {
    /// For editors: names in backticks.
    case markdown
    /// For a terminal or a page: names as they are.
    case plain
  }

  /// What a rule asks from one day on.
  public struct Version: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// `from 1 January 2022 through 31 December 2025`.
    public let days: String
    /// What it asks, a line each.
    public let lines: [String]
  }

  let language: Language
  private let form: Form

  /// Sentences in a language.
  public init(language: Language, form: Form = .markdown) {
    self.language = language
    self.form = form
  }

  /// The language as pages name it: `en`, `nl`.
  public var code: String { language.rawValue }

  private var isDutch: Bool { language == .dutch }

  private func words(_ english: String, _ dutch: String) -> String { isDutch ? dutch : english }

  /// A name of the rule files.
  func name(_ name: String) -> String {
    switch form {
    case .markdown: "`\(name)`"
    case .plain: name
    }
  }

  /// The whole rule as Markdown: whom it is about, then each version with its days.
  public func text(_ rule: Rule) -> String {
    var lines: [String] = []
    lines.append(
      words("**rule `\(rule.name)`**", "**regel `\(rule.name)`**")
        + (title(rule).map { " — \($0)" } ?? "")
    )
    lines.append(about(rule))
    if rule.versions.count > 1 { lines.append("`\(timeline(rule))`") }
    for version in versions(rule) {
      lines.append("*\(version.days)*\n" + version.lines.map { "- \($0)" }.joined(separator: "\n"))
    }
    return lines.joined(separator: "\n\n")
  }

  /// The title in the language, else in the other; nil when it has none.
  public func title(_ rule: Rule) -> String? {
    rule.title.flatMap { isDutch ? $0.dutch ?? $0.english : $0.english ?? $0.dutch }
  }

  /// The sentence that says which objects it is about, and the regime it waits for.
  public func about(_ rule: Rule) -> String {
    let regime = rule.during.map {
      words(" Only while \(name($0)) is in force.", " Alleen zolang \(name($0)) geldt.")
    }
    guard let kind = rule.kind else {
      return words("For the municipality as a whole.", "Voor de gemeente als geheel.")
        + (regime ?? "")
    }
    let when = rule.condition.map { words(" when ", " wanneer ") + condition($0) } ?? ""
    return words("For each \(kind)\(when).", "Voor elke \(kind)\(when).") + (regime ?? "")
  }

  /// What each version asks, in order of date.
  public func versions(_ rule: Rule) -> [Version] {
    rule.versions.map {
      Version(number: $0.number, days: days($0), lines: $0.asList(self))
    }
  }

  /// The versions side by side: `1 ├ 1 January 2022 ┤ 2 ├ 7 April 2025 →`.
  public func timeline(_ rule: Rule) -> String {
    rule.versions.map { version in
      let start = version.from.map(date) ?? words("open date", "open datum")
      let end = version.through.map { " ─ \(date($0)) ┤" } ?? " →"
      return "\(version.number) ├ \(start)\(end)"
    }.joined(separator: "  ")
  }

  private func days(_ version: RuleVersion) -> String {
    guard let from = version.from else {
      return words("from an open date", "vanaf een open datum")
        + (version.milestone.map { " (\($0))" } ?? "")
    }
    let milestone = version.milestone.map { " (\($0))" } ?? ""
    let through = version.through.map { words(" through ", " tot en met ") + date($0) } ?? ""
    return words("from ", "vanaf ") + date(from) + milestone + through
  }

  /// A day: `7 April 2025`.
  public func date(_ day: Day) -> String {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    let names = isDutch ? dutch : english
    return "\(day.dayOfMonth) \(names[min(max(day.month, 1), 12) - 1]) \(day.year)"
  }

  func frequency(_ frequency: Frequency) -> String {
    let promise =
      switch frequency.promise {
      case .exact: ""
      case .atLeast: words("at least ", "minstens ")
      case .about: words("about ", "ongeveer ")
      }
    let count = frequency.count.value
    let period = frequency.period
    let every =
      period.count == 1
      ? words("every ", "per ") + unit(period)
      : words("every ", "per ") + QuantityText.text(.period(period), language)
    var text =
      promise
      + words("\(count) \(count == 1 ? "time" : "times") \(every)", "\(count) keer \(every)")
    if let days = frequency.days { text += words(" on ", " op ") + self.days(days) }
    if let condition = frequency.condition {
      text += words(" when ", " wanneer ") + self.condition(condition)
    }
    if let spacing = frequency.spacing {
      let apart = QuantityText.text(.period(spacing), language)
      text += words(", at least \(apart) apart", ", met minstens \(apart) ertussen")
    }
    return text + assumed(frequency.count.parameter)
  }

  private func unit(_ period: CalendarPeriod) -> String {
    switch period.unit {
    case .day: words("day", "dag")
    case .week: words("week", "week")
    case .month: words("month", "maand")
    case .quarter: words("quarter", "kwartaal")
    case .year: words("calendar year", "kalenderjaar")
    }
  }

  func trigger(_ trigger: Trigger) -> String {
    let within = QuantityText.text(.period(trigger.within), language)
    let kind =
      switch trigger.kind {
      case .application: words("an application", "een aanvraag")
      case .complaint: words("a complaint", "een klacht")
      case .report: words("a report", "een melding")
      }
    return words("within \(within) after ", "binnen \(within) na ")
      + "\(kind) (\(trigger.subject)), "
      + words(
        "about \(trigger.expectedPerYear.value) a year",
        "ongeveer \(trigger.expectedPerYear.value) per jaar"
      )
      + assumed(trigger.expectedPerYear.parameter)
  }

  func presence(_ presence: Presence) -> String {
    let who = "\(presence.count.value) \(presence.role)" + skilled(presence.qualification)
    let place = presence.area.map { words(" in ", " in ") + $0 } ?? ""
    let when = windows(presence.windows).map { ", \($0)" } ?? ""
    return words("\(who) on duty\(place)\(when)", "\(who) aanwezig\(place)\(when)")
  }

  func team(_ parts: [TeamPart], _ partners: [String]) -> String {
    let names = parts.map { "\($0.count) \($0.role)" + skilled($0.qualification) } + partners
    return words("by ", "door ") + list(names)
  }

  private func skilled(_ qualification: String?) -> String {
    qualification.map { words(" with \($0)", " met \($0)") } ?? ""
  }

  /// When it may be done; nil when nothing limits it.
  func windows(_ windows: Windows) -> String? {
    var parts = windows.windows.map { item -> String in
      guard let window = item.window else {
        return words("not on ", "niet op ") + days(item.days)
      }
      return words("between ", "tussen ") + "\(window.value.from)–\(window.value.to)"
        + words(" on ", " op ") + days(item.days) + assumed(window.parameter)
    }
    if windows.ownHours { parts.append(words("within its own hours", "binnen de eigen uren")) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func days(_ set: DaySet) -> String {
    list(
      set.items.map { item in
        switch item {
        case .anyDay: words("any day", "alle dagen")
        case .weekdays(let days): list(days.map(weekday))
        case .firstOfMonth(let day):
          words("the first \(weekday(day)) of the month", "de eerste \(weekday(day)) van de maand")
        case .publicHoliday: words("public holidays", "feestdagen")
        case .dates(let first, let last):
          first == last ? date(first) : "\(date(first)) – \(date(last))"
        }
      }
    )
  }

  private func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: words("Monday", "maandag")
    case .tuesday: words("Tuesday", "dinsdag")
    case .wednesday: words("Wednesday", "woensdag")
    case .thursday: words("Thursday", "donderdag")
    case .friday: words("Friday", "vrijdag")
    case .saturday: words("Saturday", "zaterdag")
    case .sunday: words("Sunday", "zondag")
    }
  }

  /// A condition: `risk is high and visitors >= 2000`.
  public func condition(_ condition: Condition) -> String {
    switch condition {
    case .fieldIs(let field, let word): return "\(field) \(words("is", "is")) \(word)"
    case .number(let field, let comparison, let number):
      return "\(field) \(comparison.rawValue) \(QuantityText.number(number, language))"
    case .time(let field, let isAfter, let time):
      return "\(field) \(isAfter ? words("after", "na") : words("before", "voor")) \(time)"
    case .recorded(let what, let within, let comparison, let count):
      let period = QuantityText.text(.period(within), language)
      return "\(what) in \(period) \(comparison.rawValue) \(count)"
    case .hasClass(let name): return name
    case .not(let inner): return words("not ", "niet ") + grouped(inner)
    case .all(let parts): return parts.map(grouped).joined(separator: words(" and ", " en "))
    case .any(let parts): return parts.map(self.condition).joined(separator: words(" or ", " of "))
    }
  }

  /// A condition inside another: `or` stands in parentheses, as `and` binds first.
  private func grouped(_ condition: Condition) -> String {
    if case .any = condition { "(\(self.condition(condition)))" } else { self.condition(condition) }
  }

  /// A value that a parameter gives says which.
  func assumed(_ parameter: String?) -> String { parameter.map { " (\(name($0)))" } ?? "" }

  /// The parts as a list: `a, b and c`.
  func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + words(" and ", " en ") + last
  }
}

extension RuleVersion {
  /// What it asks, one line each.
  fileprivate func asList(_ say: RuleSentences) -> [String] {
    let isDutch = say.language == .dutch
    var lines = frequencies.map(say.frequency) + triggers.map(say.trigger)
    lines += presence.map(say.presence)
    lines += reserves.map { reserve in
      let share = QuantityText.number(reserve.percent.value, say.language)
      return isDutch
        ? "\(share)% van \(reserve.role) blijft vrij voor \(reserve.purpose)"
        : "\(share)% of \(reserve.role) stays free for \(reserve.purpose)"
    }
    if !team.isEmpty || !partners.isEmpty {
      let time = takes.map {
        QuantityText.duration($0.value, say.language) + say.assumed($0.parameter)
      }
      lines.append(say.team(team, partners) + (time.map { ", \($0)" } ?? ""))
    }
    if let windows = say.windows(windows) { lines.append(windows) }
    lines += uses.map { use in
      let each = use.forEachPlace ? (isDutch ? ", voor elke plaats" : ", for each place") : ""
      return (isDutch ? "met " : "with ") + use.resource + each
    }
    if isUnannounced { lines.append(isDutch ? "onaangekondigd" : "unannounced") }
    if let ladder {
      lines.append(
        isDutch
          ? "na een overtreding volgt \(say.name(ladder))"
          : "after a violation follows \(say.name(ladder))"
      )
    }
    return lines
  }
}
