import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import SourceText
import Verification

/// Asks the verifier whether shifts fixed by hand break the law by themselves, before anything is
/// called impossible.
enum PinTrial {
  /// A roster, or the pins that the verifier too finds impossible.
  static func plan(
    _ rulebook: Rulebook,
    _ city: City,
    _ week: Week,
    _ settings: PlanningSettings,
    _ planning: RondeCommand.Planning
  ) -> PlanningResult {
    let result = planning(rulebook, city, week, settings)
    var kept = settings
    switch result {
    case .impossible(let broken):
      let confirmed = confirmed(broken, rulebook: rulebook, city: city, week: week)
      guard confirmed.isEmpty else { return .impossible(confirmed) }
      kept.keptPins = Set(broken.map(\.person))
    case .roster(let planned):
      let lost = lost(planned.roster, city)
      guard !lost.isEmpty else { return result }
      kept.keptPins = lost
    }
    return planning(rulebook, city, week, kept)
  }

  /// People of whom a shift fixed by hand is not in the roster: the search found no week for them.
  private static func lost(_ roster: Roster, _ city: City) -> Set<String> {
    let worked = Set(
      roster.shifts.filter(\.isPinned).map {
        "\($0.person) \(Amsterdam.day(of: $0.interval.start))"
      }
    )
    return Set(
      city.pins.filter { pin in
        pin.from != nil && roster.week.days.contains(pin.day)
          && !worked.contains("\(pin.person) \(pin.day)")
      }.map(\.person)
    )
  }

  /// The broken pins for which the verifier, given nothing but the pins, names the limit too.
  static func confirmed(
    _ broken: [BrokenPin],
    rulebook: Rulebook,
    city: City,
    week: Week
  ) -> [BrokenPin] {
    let people = Set(broken.map(\.person))
    let roster = Planner.pinned(rulebook: rulebook, city: city, week: week, people: people)
    let findings = RosterVerifier.verifyShifts(rulebook: rulebook, city: city, roster: roster)
    let errors = findings.filter { $0.severity == .error }
    let named = broken.filter { pin in
      errors.contains { $0.person == pin.person && codes(pin.limit).contains($0.code) }
    }
    // Whoever is rejected for something else keeps what was said first.
    return broken.filter { pin in
      named.contains(pin)
        || (errors.contains { $0.person == pin.person }
          && !named.contains { $0.person == pin.person })
    }
  }

  /// What the verifier calls a limit.
  private static func codes(_ limit: BrokenPin.Limit) -> [FindingCode] {
    let nights: [FindingCode] = [
      .nightShiftTooLong, .tooManyLongNights, .restAfterLongNight, .restAfterNight,
      .restAfterSeries, .seriesTooLong, .tooManyLateNights, .nightWorkerAverage,
    ]
    switch limit {
    case .leave: return [.onLeave, .notEmployed]
    case .deployed: return [.outsideDeployment, .roleNotHeld]
    case .closedHours: return [.workInClosedHours, .nightInsideRest, .onLeave, .pinNotKept]
    case .sunday: return [.sundayNotAgreed, .tooFewFreeSundays]
    case .shiftLength: return [.shiftTooLong, .shiftLength, .breakMissing] + nights
    case .weekWork:
      return [.contractExceeded, .weekTooLong, .averageTooHigh, .nightWorkerAverage]
    case .shiftsAWeek: return [.tooManyShifts]
    case .dailyRest: return [.dailyRest, .shortenedRestTwice, .restAfterNight, .shiftsOverlap]
    case .weeklyRest: return [.weeklyRest]
    case .nightWork: return nights
    case .together: return FindingCode.allCases
    }
  }
}
