import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Writes scenarios at the limits of one version of a rule, and keeps those that hold.
struct ExampleWriter {
  private let bench: MutationBench
  private let rule: Rule
  private let version: RuleVersion
  private let day: Day
  private let language: Language
  private static let object = "proef"

  /// nil when there is no such rule, or no version of it has a first day.
  init?(_ bench: MutationBench, _ name: String, _ day: Day, _ language: Language) {
    guard let rule = bench.book.rule(name),
      let version = rule.version(on: day) ?? rule.versions.last(where: { $0.from != nil })
    else { return nil }
    self.bench = bench
    self.rule = rule
    self.version = version
    self.day = version.isInForce(on: day) ? day : version.from ?? day
    self.language = language
  }

  private func words(_ english: String, _ dutch: String) -> String {
    language == .dutch ? dutch : english
  }

  private var head: String {
    words(
      "language en\ntests \(bench.book.package)\n\n",
      "taal nl\ntoetst \(bench.book.package)\n\n"
    )
  }

  private func scenario(_ limit: RuleExample.Limit, _ lines: [String]) -> String {
    let title = "\(rule.name): \(limit.title.text(in: language))"
    return "scenario \"\(title)\"\n" + lines.map { "  \($0)\n" }.joined()
  }

  /// The example when its scenario holds.
  private func tried(
    _ limit: RuleExample.Limit,
    _ lines: [String],
    allowed: Bilingual,
    forbidden: Bilingual
  ) -> RuleExample? {
    let text = scenario(limit, lines)
    guard bench.holds(head + text, bench.rules, bench.book) else { return nil }
    return RuleExample(limit: limit, allowed: allowed, forbidden: forbidden, scenario: text)
  }

  /// What is found at the last of some lines, as ISO dates or words.
  private func answer(_ limit: RuleExample.Limit, _ lines: [String]) -> [String]? {
    bench.found(
      head + scenario(limit, lines),
      bench.rules,
      bench.book,
      only: [rule.name],
      language
    )
  }

  private func date(_ day: Day) -> Bilingual {
    Bilingual(en: DateText.of(day, .english), nl: DateText.of(day, .dutch))
  }

  // MARK: Hours

  /// The first and the last visit of a day that its windows, the hours of its team and its resources
  /// allow.
  func hours() -> [RuleExample] {
    guard version.presence.isEmpty, !version.team.isEmpty, let open = firstOpen() else { return [] }
    let length = min(version.takes?.value ?? 60, open.minutes.count)
    guard length > 0, open.minutes != 0..<1440 else { return [] }
    let (from, to) = (open.minutes.lowerBound, open.minutes.upperBound)
    return [
      hour(.start, from..<(from + length), by: -1, open.day),
      hour(.end, (to - length)..<to, by: 1, open.day),
    ].compactMap { $0 }
  }

  private func hour(
    _ limit: RuleExample.Limit,
    _ minutes: Range<Int>,
    by step: Int,
    _ day: Day
  ) -> RuleExample? {
    let near = (minutes.lowerBound + step)..<(minutes.upperBound + step)
    guard near.lowerBound >= 0, near.lowerBound < 1440, minutes.lowerBound < 1440 else {
      return nil
    }
    let place = version.windows.ownHours ? words(" at \(Self.object)", " bij \(Self.object)") : ""
    let when = DateText.of(day, language)
    func line(_ isPossible: Bool, _ minutes: Range<Int>) -> String {
      let not = isPossible ? "" : words("not ", "niet ")
      return words(
        "expect \(rule.name) \(not)possible \(ExampleClock.text(minutes)) on \(when)\(place)",
        "verwacht \(rule.name) \(not)mogelijk \(ExampleClock.text(minutes)) op \(when)\(place)"
      )
    }
    func text(_ minutes: Range<Int>) -> Bilingual {
      let date = date(day)
      return Bilingual(
        en: "\(ExampleClock.text(minutes)) on \(date.english)",
        nl: "\(ExampleClock.text(minutes)) op \(date.dutch)"
      )
    }
    return tried(
      limit,
      ownHours + [line(true, minutes), line(false, near)],
      allowed: version.windows.ownHours ? whenOpen(text(minutes)) : text(minutes),
      forbidden: text(near)
    )
  }

  private func whenOpen(_ text: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(text.english), when open 10:00-18:00",
      nl: "\(text.dutch), bij opening 10:00-18:00"
    )
  }

  /// An object with hours of its own, when the rule asks for them.
  private var ownHours: [String] {
    guard version.windows.ownHours, let kind = rule.kind else { return [] }
    return [
      words("given \(kind) \(Self.object)", "gegeven \(kind) \(Self.object)"),
      words(
        "given hours of \(Self.object) 10:00-18:00 on any day",
        "gegeven tijden van \(Self.object) 10:00-18:00 op alle dagen"
      ),
    ]
  }

  /// The longest stretch of the first day from the one asked on which something may be done.
  private func firstOpen() -> (day: Day, minutes: Range<Int>)? {
    var city = City()
    if version.windows.ownHours {
      let row = RowOrigin(file: "", line: 1, range: TextRange(0, 0))
      city.hours = [
        OwnHours(
          object: Self.object,
          days: .weekdays(Weekday.allCases),
          from: TimeOfDay(minutes: 600),
          to: TimeOfDay(minutes: 1080),
          validity: Validity(),
          origin: row
        )
      ]
    }
    let resolver = WindowResolver(rulebook: bench.book, city: city)
    let roles = version.team.compactMap { bench.book.role($0.role) }.filter { !$0.isExternal }
    for offset in 0..<400 {
      let day = day.adding(days: offset)
      guard version.isInForce(on: day) else { return nil }
      var open = resolver.windows(version, object: Self.object, on: day)
      for role in roles {
        let hours = resolver.deployment(ofRole: role.name, on: day)
        open = open.flatMap { one in hours.compactMap { one.intersection($0) } }
      }
      let midnight = Amsterdam.moment(day, .midnight)
      guard let longest = open.max(by: { ($0.length, $1.start) < ($1.length, $0.start) }),
        // On the days of a clock change the clock reads otherwise than minutes count.
        Amsterdam.wholeDay(day).length == 1440, longest.length > 0
      else { continue }
      let start = midnight.minutes(until: longest.start)
      return (day, start..<(start + longest.length))
    }
    return nil
  }

  // MARK: Days

  private var plan: String {
    words("plan calendar year \(day.year)", "plan kalenderjaar \(day.year)")
  }

  private var at: String {
    rule.kind == nil ? "" : words(" at \(Self.object)", " bij \(Self.object)")
  }

  /// Lines that give one object, one for each way to meet a condition; none when none is needed.
  private var objects: [[String]] {
    guard let kind = rule.kind else { return [[]] }
    let writer = probes
    return writer.columns().map { [writer.given(kind, Self.object, $0)] }
  }

  private var probes: ProbeWriter {
    ProbeWriter(
      book: bench.book,
      other: bench.book,
      rule: rule,
      cities: [],
      language: language
    )
  }

  /// After a check on 15 January: the first day on which the next may be done.
  func spacing() -> RuleExample? {
    guard version.frequencies.contains(where: { $0.spacing != nil }),
      let done = Day(year: day.year, month: 1, day: 15), version.isInForce(on: done)
    else { return nil }
    let when = DateText.of(done, language)
    let check = words(
      "check on \(when) of \(rule.name)\(at)",
      "controle op \(when) van \(rule.name)\(at)"
    )
    func line(_ day: String) -> String {
      words(
        "expect \(rule.name) not before \(day)\(at)",
        "verwacht \(rule.name) niet voor \(day)\(at)"
      )
    }
    for given in objects {
      let lines = given + [plan, check]
      guard let blank = DateText.example(language),
        let found = answer(.spacing, lines + [line(blank)])?.first,
        let next = found.split(separator: " ").last.flatMap({ Day(iso: String($0)) }),
        done < next, next.year == day.year
      else { continue }
      let (first, before) = (date(next), date(next.adding(days: -1)))
      let after = date(done)
      return tried(
        .spacing,
        lines + [line(DateText.of(next, language))],
        allowed: Bilingual(
          en: "\(first.english), after a check on \(after.english)",
          nl: "\(first.dutch), na een controle op \(after.dutch)"
        ),
        forbidden: before
      )
    }
    return nil
  }

  /// The last day for the first of the year.
  func lastDay() -> RuleExample? {
    guard version.frequencies.contains(where: { $0.period.unit != .day }) else { return nil }
    func line(_ day: String) -> String {
      words(
        "expect \(rule.name) due by \(day)\(at)",
        "verwacht \(rule.name) uiterlijk op \(day)\(at)"
      )
    }
    for given in objects {
      let lines = given + [plan]
      guard let blank = DateText.example(language),
        let found = answer(.lastDay, lines + [line(blank)])?.first,
        let last = found.split(separator: ",").first.flatMap({ Day(iso: String($0)) })
      else { continue }
      let (by, late) = (date(last), date(last.adding(days: 1)))
      return tried(
        .lastDay,
        lines + [line(DateText.of(last, language))],
        allowed: Bilingual(
          en: "\(by.english), for the first of \(day.year)",
          nl: "\(by.dutch), voor de eerste van \(day.year)"
        ),
        forbidden: late
      )
    }
    return nil
  }

  // MARK: Conditions

  /// Two objects on both sides of a number: of one it is asked, of the other it is not.
  func condition() -> RuleExample? {
    for probe in probes.probes() where probe.isPair && probe.lines.count == 4 {
      let given = Array(probe.lines.prefix(3))
      let blanks = probe.questions.compactMap { Probe.line($0, nil, language) }
      guard blanks.count == 3,
        let found = answer(.condition, given + [plan] + blanks), found.count == 3,
        let low = [0, 1].first(where: { found[$0] != found[$0 + 1] })
      else { continue }
      let counts = found.map { Int($0) ?? 0 }
      let (more, less) = counts[low] > counts[low + 1] ? (low, low + 1) : (low + 1, low)
      let asked = [low, low + 1].compactMap { Probe.line(probe.questions[$0], found[$0], language) }
      return tried(
        .condition,
        [given[low], given[low + 1], plan] + asked,
        allowed: side(given[more], counts[more]),
        forbidden: side(given[less], counts[less])
      )
    }
    return nil
  }

  /// `size = 3: 2 times`.
  private func side(_ line: String, _ count: Int) -> Bilingual {
    let mark = words(" when ", " wanneer ")
    let columns = line.firstRange(of: mark).map { String(line[$0.upperBound...]) } ?? line
    return Bilingual(
      en: count == 0 ? "\(columns): not asked" : "\(columns): \(count) × a year",
      nl: count == 0 ? "\(columns): niet gevraagd" : "\(columns): \(count) × per jaar"
    )
  }
}
