import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A16: checks are asked for in days that do not exist: a period without a day on which the window
/// holds, too few of them for the count and the time apart, days of a frequency that the window does
/// not name, windows of which the last date comes before the rule ends, 29 February.
enum MissingDays {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let scenes = input.scenes.filter { $0.presence == nil && !$0.hasOwnHours }
    return scenes.flatMap { scene in
      scene.version.frequencies.compactMap { frequency in
        frequency.period.unit == .day && frequency.period.count == 1
          ? ofDays(frequency, scene, input) : ofPeriods(frequency, scene, input)
      }
    } + datesRunOut(input) + leapDays(input)
  }

  // MARK: Periods

  /// At most so many checks fit into a period, on these days and so far apart.
  static func mostChecks(_ days: [Day], spacing: CalendarPeriod?, atMost count: Int) -> Int {
    guard let spacing else { return days.isEmpty ? 0 : count }
    var (done, free) = (0, Day(number: .min))
    for day in days where day >= free {
      done += 1
      if done == count { break }
      free = spacing.after(day)
    }
    return done
  }

  private static func ofPeriods(
    _ frequency: Frequency,
    _ scene: WorkScene,
    _ input: AnalysisInput
  ) -> Diagnostic? {
    guard let from = scene.version.from, frequency.count.value > 0,
      let first = scene.cells.compactMap(\.days.first).min(),
      let last = scene.cells.compactMap(\.days.last).max()
    else { return nil }
    let judged = DaySpan(first, last)
    let open = scene.cells.filter { !$0.possible.isEmpty }.flatMap(\.days).sorted()
    // Where the window is empty throughout, another analysis says why, or the dates have run out.
    guard !open.isEmpty else { return nil }
    let count = frequency.count.value
    let grid = PeriodGrid(frequency.period, from: from)
    var (whole, short): (Int, [(days: DaySpan, most: Int)]) = (0, [])
    var index = 0
    for period in grid.periods(overlapping: judged).map(\.days)
    where judged.first <= period.first && period.last <= judged.last {
      var inside: [Day] = []
      while index < open.count, open[index] < period.first { index += 1 }
      while index < open.count, open[index] <= period.last {
        inside.append(open[index])
        index += 1
      }
      whole += 1
      let most = mostChecks(inside, spacing: frequency.spacing, atMost: count)
      // What the time apart alone forbids is found elsewhere.
      if most < count, frequency.fits(in: period) { short.append((period, most)) }
    }
    guard let worst = short.first else { return nil }
    let unit = Words.period(frequency.period)
    let (start, end) = (Words.day(worst.days.first), Words.day(worst.days.last))
    let some = Bilingual(
      en: worst.most == 0 ? "no day" : "days for \(worst.most) only",
      nl: worst.most == 0 ? "geen dag" : "maar dagen voor \(worst.most)"
    )
    return Diagnostic.found(
      .missingDays,
      .warning,
      at: frequency.origin,
      Bilingual(
        en: "\(scene.rule.name) asks for \(count) in each \(unit.english), and its window leaves "
          + "\(some.english) from \(start.english) through \(end.english) "
          + "(\(short.count) of \(whole) periods fall short)",
        nl: "\(scene.rule.name) vraagt er \(count) per \(unit.dutch), en het venster laat "
          + "\(some.dutch) over van \(start.dutch) tot en met \(end.dutch) "
          + "(\(short.count) van de \(whole) perioden schieten tekort)"
      ),
      help: Bilingual(
        en: "name more days in `within`, or count in a longer period",
        nl: "noem meer dagen bij `binnen`, of tel in een langere periode"
      ),
      also: [(scene.place, Bilingual(en: "its window", nl: "het venster"))]
    )
  }

  // MARK: Days of a frequency

  private static func ofDays(
    _ frequency: Frequency,
    _ scene: WorkScene,
    _ input: AnalysisInput
  ) -> Diagnostic? {
    guard let asked = frequency.days else { return nil }
    var (all, missing): ([Day], [Day]) = ([], [])
    for cell in scene.cells {
      for day in cell.days
      where asked.contains(day, isHoliday: input.resolver.isHoliday(day)) {
        all.append(day)
        // Days that `except` takes out are meant to be out.
        if cell.asked.isEmpty,
          input.resolver.specific(scene.version.windows.windows, on: day) == nil
        {
          missing.append(day)
        }
      }
    }
    guard !missing.isEmpty else { return nil }
    all.sort()
    missing.sort()
    let isNever = missing.count == all.count
    let days = DayWords.among(missing, of: all)
    let count = Words.days(missing.count)
    return Diagnostic.found(
      .missingDays,
      isNever ? .error : .warning,
      at: frequency.origin,
      Bilingual(
        en: isNever
          ? "\(scene.rule.name) is never due: its window holds on none of the days it is asked for"
          : "\(scene.rule.name) is asked for \(days.english), and its window does not hold then: "
            + "\(count.english) a year are silently left out",
        nl: isNever
          ? "\(scene.rule.name) hoeft nooit: het venster geldt op geen van de dagen waarop het gevraagd "
            + "wordt"
          : "\(scene.rule.name) wordt \(days.dutch) gevraagd, en dan geldt het venster niet: "
            + "\(count.dutch) per jaar vallen stil weg"
      ),
      help: Bilingual(
        en: "name the same days in `every` and in `within`",
        nl: "noem dezelfde dagen bij `elke` en bij `binnen`"
      ),
      also: [(scene.place, Bilingual(en: "its window", nl: "het venster"))]
    )
  }

  // MARK: Dates that run out

  /// The last date that windows name, when they name nothing but dates.
  static func lastDate(_ windows: Windows) -> Day? {
    let named = windows.windows.filter { $0.window != nil }.flatMap(\.days.items)
    let dates = named.compactMap { item -> Day? in
      if case .dates(_, let last) = item { return last }
      return nil
    }
    return !dates.isEmpty && dates.count == named.count ? dates.max() : nil
  }

  private static func datesRunOut(_ input: AnalysisInput) -> [Diagnostic] {
    var found: [(rule: String, place: Origin, last: Day)] = []
    for rule in input.rulebook.rules {
      for version in rule.versions where version.from != nil {
        var all = version.presence.map { ($0.windows, $0.origin) }
        if !version.frequencies.isEmpty || !version.triggers.isEmpty {
          let place = version.windows.windows.last { $0.window != nil }?.origin
          all.append((version.windows, place ?? version.origin))
        }
        let ends = all.compactMap { windows, place in lastDate(windows).map { ($0, place) } }
        guard let last = ends.map(\.0).min(), let place = ends.first(where: { $0.0 == last })?.1,
          last >= input.from, version.through.map({ last < $0 }) ?? true
        else { continue }
        found.append((rule.name, place, last))
      }
    }
    guard let first = found.first else { return [] }
    let list = Words.list(
      found.map {
        let day = Words.day($0.last)
        return Bilingual(
          en: "\($0.rule) after \(day.english)",
          nl: "\($0.rule) na \(day.dutch)"
        )
      }
    )
    let isOne = found.count == 1
    return [
      Diagnostic.found(
        .missingDays,
        .note,
        at: first.place,
        Bilingual(
          en: "\(isOne ? "a rule goes" : "\(found.count) rules go") on after the last date of "
            + "\(isOne ? "its" : "their") windows, and can then not be done: \(list.english)",
          nl:
            "\(isOne ? "een regel loopt" : "\(found.count) regels lopen") door na de laatste datum "
            + "van \(isOne ? "het venster" : "hun venster"), en \(isOne ? "kan" : "kunnen") dan niet: "
            + list.dutch
        ),
        help: Bilingual(
          en: "add the dates of the next years in time, or end the rule with `not in force from`",
          nl:
            "voeg op tijd de datums van volgende jaren toe, of beëindig de regel met `niet van kracht "
            + "vanaf`"
        ),
        also: found.dropFirst().map {
          ($0.place, Bilingual(en: "the last dates", nl: "de laatste datums"))
        }
      )
    ]
  }

  // MARK: 29 February

  private static func leapDays(_ input: AnalysisInput) -> [Diagnostic] {
    (input.rulebook.holidays?.holidays ?? []).compactMap { holiday in
      guard case .fixed(2, 29, _) = holiday.form else { return nil }
      let year = input.from.year
      let next = (year...year + 8).first { Day.isLeap($0) } ?? year
      return Diagnostic.found(
        .missingDays,
        .note,
        at: holiday.origin,
        Bilingual(
          en:
            "\(holiday.name) falls on 29 February, which only leap years have: the next is \(next)",
          nl:
            "\(holiday.name) valt op 29 februari, dat alleen schrikkeljaren hebben: het eerste is "
            + "\(next)"
        )
      )
    }
  }
}
