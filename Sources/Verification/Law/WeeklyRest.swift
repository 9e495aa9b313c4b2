import CivilTime
import RuleChecking

/// The weekly rest in moving windows: one long rest, or the split form; one of them throughout.
enum WeeklyRest {
  /// What is known of one form over all windows that are judged.
  enum Outcome: Equatable {
    case holds
    /// The first window in which it does not hold.
    case fails(Interval)
    /// The windows lie partly outside known time.
    case unknown
  }

  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    guard let first = law.duties.first(where: { $0.isPlanned })?.start else { return result }
    for item in law.weekItems {
      guard case .weeklyRest(let minutes, let days, let alternative) = item.limit else { continue }
      let rests = rests(law, days: max(days, alternative?.days ?? 0))
      let plain = outcome(law, ends: ends(law, first, days, longRests: rests, minutes), days: days)
      {
        window in rests.contains { ($0.intersection(window)?.length ?? 0) >= minutes }
      }
      if plain == .holds { continue }
      let split = alternative.map { form in
        outcome(law, ends: everyEnd(law, first), days: form.days) { window in
          let parts = rests.compactMap { $0.intersection(window)?.length }
          return parts.filter { $0 >= form.partsAtLeast }.reduce(0, +) >= form.minutes
        }
      }
      if split == .holds { continue }
      switch (plain, split) {
      case (.fails(let window), .none), (.fails(let window), .fails):
        result.findings.append(
          law.violation(
            .weeklyRest,
            item,
            en: "no \(Wording.english(minutes)) of rest in the \(days) days up to"
              + " \(Wording.moment(window.end))"
              + (alternative == nil ? "" : ", and the split weekly rest does not hold either"),
            nl: "geen \(Wording.dutch(minutes)) rust in de \(days) dagen tot"
              + " \(Wording.moment(window.end))"
              + (alternative == nil ? "" : ", en de gespreide wekelijkse rust klopt ook niet")
          )
        )
      default:
        let span = max(days, alternative?.days ?? 0)
        result.undecided.append(
          law.undecided(
            item,
            en: "the shifts of the \(span) days before",
            nl: "de diensten van de \(span) dagen ervoor"
          )
        )
      }
    }
    return result
  }

  /// The stretches without a shift in known time that windows ending in the week can reach.
  private static func rests(_ law: LawCase, days: Int) -> [Interval] {
    let reach = law.weekSpan.start.adding(minutes: -days * 1440)
    return Interval(start: max(law.knownFrom, reach), end: law.weekSpan.end).subtracting(
      law.duties.flatMap { $0.shifts.map(\.interval) }
    )
  }

  /// The ends of all windows in the week that hold planned work, minute by minute.
  private static func everyEnd(_ law: LawCase, _ first: Moment) -> [Moment] {
    let count = first.minutes(until: law.weekSpan.end)
    return count < 1 ? [] : (1...count).map { first.adding(minutes: $0) }
  }

  /// The ends at which the plain form can fail first, and the last one.
  ///
  /// A window holds a rest of at least m minutes from the rest's start + m until the rest's end − m +
  /// the window's length. So the first window without one is the first of all, the first in known
  /// time, or ends a minute after a rest stops being long enough.
  private static func ends(
    _ law: LawCase,
    _ first: Moment,
    _ days: Int,
    longRests: [Interval],
    _ minutes: Int
  ) -> [Moment] {
    let lost = longRests.map { $0.end.adding(minutes: days * 1440 - minutes + 1) }
    let all = [
      first.adding(minutes: 1), law.knownFrom.adding(minutes: days * 1440), law.weekSpan.end,
    ]
    return (all + lost).filter { first < $0 && $0 <= law.weekSpan.end }.sorted()
  }

  /// Judges the windows with these ends; one that starts before known time is not judged.
  private static func outcome(
    _ law: LawCase,
    ends: [Moment],
    days: Int,
    holds: (Interval) -> Bool
  ) -> Outcome {
    var isKnown = true
    for end in ends {
      let window = Interval(start: end.adding(minutes: -days * 1440), end: end)
      if window.start < law.knownFrom {
        isKnown = false
      } else if !holds(window) {
        return .fails(window)
      }
    }
    return isKnown ? .holds : .unknown
  }
}
