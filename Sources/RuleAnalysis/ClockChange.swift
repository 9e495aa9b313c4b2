import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A27: what the two nights of a clock change do to a window or to the rest between shifts.
///
/// Notes only: windows follow the clock and rests are elapsed time, which is the law and what rosters
/// do; staff should know where the two part.
enum ClockChange {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let nights = nights(from: input.from, through: input.through)
    return windows(input, nights) + rests(input, nights)
  }

  /// The Sundays on which the clock changes, with the minutes the day gains: −60 in spring.
  static func nights(from: Day, through: Day) -> [(sunday: Day, gain: Int)] {
    (from.year...max(from.year, through.year)).flatMap { year -> [(sunday: Day, gain: Int)] in
      let summer = Amsterdam.summer(inYear: year)
      return [(Amsterdam.day(of: summer.start), -60), (Amsterdam.day(of: summer.end), 60)]
    }.filter { from <= $0.sunday && $0.sunday <= through }
  }

  // MARK: Windows

  /// Real minutes of a clock stretch on a day less those the clock shows.
  static func gain(_ range: Range<Int>, on day: Day) -> Int {
    guard let from = TimeOfDay(minutes: range.lowerBound),
      let to = TimeOfDay(minutes: range.upperBound)
    else { return 0 }
    return Amsterdam.interval(day, from, to).length - range.count
  }

  private static func windows(
    _ input: AnalysisInput,
    _ nights: [(sunday: Day, gain: Int)]
  ) -> [Diagnostic] {
    input.scenes.compactMap { scene in
      // A whole day is no window that somebody chose.
      guard !scene.hasOwnHours, scene.windows.windows.contains(where: { $0.window != nil }) else {
        return nil
      }
      var parts: [Bilingual] = []
      for night in nights {
        for day in [night.sunday.adding(days: -1), night.sunday] {
          let ranges = ClockSet(input.resolver.specific(scene.windows.windows, on: day) ?? []).parts
          guard scene.cells.contains(where: { $0.days.contains(day) }),
            let range = ranges.first(where: { gain($0, on: day) != 0 })
          else { continue }
          let real = Words.minutes(range.count + gain(range, on: day))
          let usual = Words.minutes(range.count)
          let date = Words.fullDay(day)
          parts.append(
            Bilingual(
              en: "\(Words.clock(range)) on \(date.english) has \(real.english) instead of "
                + usual.english,
              nl: "\(Words.clock(range)) op \(date.dutch) heeft \(real.dutch) in plaats van "
                + usual.dutch
            )
          )
        }
      }
      guard !parts.isEmpty else { return nil }
      let list = Words.list(parts)
      return Diagnostic.found(
        .clockChange,
        .note,
        at: scene.place,
        Bilingual(
          en: "the clock changes inside the window of \(scene.rule.name): \(list.english)",
          nl: "de klok verspringt binnen het venster van \(scene.rule.name): \(list.dutch)"
        )
      )
    }
  }

  // MARK: Rest

  private static func rests(
    _ input: AnalysisInput,
    _ nights: [(sunday: Day, gain: Int)]
  ) -> [Diagnostic] {
    let book = input.rulebook
    return book.labourLimits.flatMap { limits -> [Diagnostic] in
      guard limits.age == .adults else { return [] }
      return limits.items.compactMap { item in
        guard case .dailyRest(let minutes, let shortened) = item.limit else { return nil }
        let roles = book.roles.filter {
          !$0.isExternal && !$0.deployed.isEmpty && (limits.roles?.contains($0.name) ?? true)
        }
        return rest(minutes, shortened?.minutes ?? minutes, roles, item.origin, input, nights)
      }
    }
  }

  /// In spring the night is an hour short: who may work to the last and from the first minute of
  /// duty in other nights may not in that one.
  private static func rest(
    _ minutes: Int,
    _ least: Int,
    _ roles: [Role],
    _ place: Origin,
    _ input: AnalysisInput,
    _ nights: [(sunday: Day, gain: Int)]
  ) -> Diagnostic? {
    var labels: [(Origin, Bilingual)] = []
    let parts = nights.filter { $0.gain < 0 }.flatMap { night in
      roles.compactMap { role -> Bilingual? in
        let saturday = night.sunday.adding(days: -1)
        let before = ClockSet(input.resolver.specific(role.deployed, on: saturday) ?? [])
        let after = ClockSet(input.resolver.specific(role.deployed, on: night.sunday) ?? [])
        guard let end = before.parts.last?.upperBound, let start = after.parts.first?.lowerBound,
          // The rest must hold the hour that is skipped.
          end <= 1440 + 120, start >= 180
        else { return nil }
        let gap = start + 1440 - end
        // A rest that may be shortened once fits as the shorter one.
        guard minutes <= gap, gap + night.gain < least else { return nil }
        labels.append((role.deployed[0].origin, WorkScene.Limiter.role(role).label))
        let (usual, short) = (Words.minutes(gap), Words.minutes(gap + night.gain))
        let (last, first) = (Words.time(end, isEnd: true), Words.time(start, isEnd: false))
        let day = Words.day(night.sunday)
        return Bilingual(
          en:
            "\(role.name) may work until \(last) and again from \(first), \(usual.english) apart, "
            + "but in the night to \(day.english) that is \(short.english)",
          nl:
            "\(role.name) mag tot \(last) werken en weer vanaf \(first), \(usual.dutch) ertussen, "
            + "maar in de nacht naar \(day.dutch) is dat \(short.dutch)"
        )
      }
    }
    guard !parts.isEmpty else { return nil }
    let (list, length) = (Words.list(parts), Words.minutes(minutes))
    return Diagnostic.found(
      .clockChange,
      .note,
      at: place,
      Bilingual(
        en:
          "a rest of \(length.english) does not fit in the night in which the clock goes forward: "
          + list.english,
        nl: "een rust van \(length.dutch) past niet in de nacht waarin de klok vooruitgaat: "
          + list.dutch
      ),
      also: labels
    )
  }
}
