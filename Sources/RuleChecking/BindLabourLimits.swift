import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  mutating func labourLimits(_ place: Scope.Place) -> LabourLimits? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    let roleSlots = declaration.slots.filter { $0.label == .role }
    let roles = declaration[.everyRole] != nil ? nil : rosteredRoles(roleSlots)
    var items: [LabourLimits.Item] = []
    for clause in declaration.clauses where clause.kind.homes == [.labourLimits] {
      if let limit = labourLimit(clause) {
        items.append(LabourLimits.Item(limit: limit, origin: origin(clause.range)))
      }
    }
    if !declaration.clauses.contains(where: { $0.kind.homes == [.labourLimits] }) {
      lacking(declaration, Bilingual(en: "shift at most 12 h", nl: "dienst hoogstens 12 u"))
    }
    return LabourLimits(
      name: declaration[.name]?.text ?? "labour-limits",
      roles: roles,
      age: declaration[.under18] != nil ? .under18 : .adults,
      items: items,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  private mutating func labourLimit(_ clause: ClauseSyntax) -> LabourLimit? {
    switch clause.kind {
    case .shiftAtMost: return limit(clause[.duration]).map { .shiftAtMost(minutes: $0) }
    case .weekAtMost: return limit(clause[.duration]).map { .weekAtMost(minutes: $0) }
    case .averageWeek:
      guard let minutes = limit(clause[.duration]), let weeks = number(clause, 0) else {
        return nil
      }
      return .averageWeekAtMost(minutes: minutes, weeks: weeks)
    case .restBetween: return restBetween(clause)
    case .restAfterSeries:
      guard let minutes = limit(clause[.duration]), let shifts = number(clause, 0) else {
        return nil
      }
      return .restAfterSeries(minutes: minutes, nightShifts: shifts)
    case .weeklyRest: return weeklyRest(clause)
    case .breakAtLeast: return breakIn(clause)
    case .freeSundays:
      guard let count = number(clause, 0), let weeks = number(clause, 1) else { return nil }
      if count > weeks, let slot = clause.all(.count).first {
        report(.tooManySundays(count, weeks: weeks), at: slot.range)
      }
      return .freeSundays(count: count, weeks: weeks)
    case .sundayWork: return .sundayWorkOnlyWhenAgreed
    case .notice:
      guard let days = number(clause, 0) else { return nil }
      return .notice(days: days, timesDays: number(clause, 1))
    default: return nightLimit(clause)
    }
  }

  private mutating func nightLimit(_ clause: ClauseSyntax) -> LabourLimit? {
    switch clause.kind {
    case .nightMeans:
      guard let minutes = limit(clause[.duration], atLeast: 0),
        let window = window(clause[.window])
      else { return nil }
      return .nightMeans(moreThan: minutes, window: window.value)
    case .nightShiftAtMost: return nightShift(clause)
    case .nightWorkers:
      guard let minutes = limit(clause[.duration]), let weeks = number(clause, 0),
        let shifts = number(clause, 1)
      else { return nil }
      return .nightWorkerAverage(minutes: minutes, weeks: weeks, fromNightShifts: shifts)
    case .restAfterLateNight:
      guard let minutes = limit(clause[.duration]), let time = time(clause[.time]) else {
        return nil
      }
      return .restAfterNight(
        minutes: minutes,
        endingAfter: time,
        shortened: shortening(clause, of: minutes)
      )
    case .lateNights:
      guard let time = time(clause[.time]), let shifts = number(clause, 0),
        let weeks = number(clause, 1)
      else { return nil }
      return .lateNightsAtMost(shifts: shifts, weeks: weeks, endingAfter: time)
    case .seriesAtMost: return number(clause, 0).map { .seriesAtMost(shifts: $0) }
    case .noWork: return window(clause[.window]).map { .noWorkBetween($0.value) }
    default: return nil
    }
  }

  private mutating func restBetween(_ clause: ClauseSyntax) -> LabourLimit? {
    guard let minutes = limit(clause[.duration]) else { return nil }
    guard let slot = clause[.window] else {
      return .dailyRest(minutes: minutes, shortened: shortening(clause, of: minutes))
    }
    // The two forms are judged apart, so a rest cannot be both shortened and tied to a window.
    if let extra = clause[.secondDuration] {
      report(
        .idlePart(Bilingual(en: "once per N days", nl: "eens per N dagen")),
        at: extra.range
      )
    }
    return window(slot).map { .dailyRestIncluding(minutes: minutes, window: $0.value) }
  }

  private mutating func shortening(
    _ clause: ClauseSyntax,
    of minutes: Int
  )
    -> LabourLimit.Shortening?
  {
    guard let slot = clause[.secondDuration], let shorter = limit(slot),
      let days = number(clause, 0)
    else { return nil }
    if shorter >= minutes { report(.notShorter(text(slot.range)), at: slot.range) }
    return LabourLimit.Shortening(minutes: shorter, perDays: days)
  }

  private mutating func weeklyRest(_ clause: ClauseSyntax) -> LabourLimit? {
    guard let minutes = limit(clause[.duration]), let days = number(clause, 0) else {
      return nil
    }
    if minutes >= days * 24 * 60, let slot = clause[.duration] {
      report(.restTooLong(text(slot.range), days: days), at: slot.range)
    }
    var split: LabourLimit.SplitRest?
    if let slot = clause[.secondDuration] {
      guard let total = limit(slot), let window = number(clause, 1),
        let partsSlot = clause[.thirdDuration], let parts = limit(partsSlot)
      else { return nil }
      if parts > total { report(.partsTooLong(text(partsSlot.range)), at: partsSlot.range) }
      split = LabourLimit.SplitRest(minutes: total, days: window, partsAtLeast: parts)
    }
    return .weeklyRest(minutes: minutes, days: days, alternative: split)
  }

  private mutating func breakIn(_ clause: ClauseSyntax) -> LabourLimit? {
    guard let minutes = limit(clause[.duration]),
      let over = limit(clause[.secondDuration], atLeast: 0)
    else { return nil }
    guard let slot = clause[.thirdDuration] else {
      return .breakIn(minutes: minutes, shiftOver: over, partsAtLeast: minutes)
    }
    guard let parts = limit(slot) else { return nil }
    if parts > minutes { report(.partsTooLong(text(slot.range)), at: slot.range) }
    return .breakIn(minutes: minutes, shiftOver: over, partsAtLeast: parts)
  }

  private mutating func nightShift(_ clause: ClauseSyntax) -> LabourLimit? {
    guard let minutes = limit(clause[.duration]) else { return nil }
    guard let slot = clause[.secondDuration] else {
      return .nightShiftAtMost(minutes: minutes, longer: nil)
    }
    guard let longer = limit(slot), let rest = limit(clause[.thirdDuration]),
      let fortnight = number(clause, 0), let year = number(clause, 1)
    else { return nil }
    if longer <= minutes { report(.notLonger(text(slot.range)), at: slot.range) }
    return .nightShiftAtMost(
      minutes: minutes,
      longer: LabourLimit.LongerNight(
        minutes: longer,
        restAfter: rest,
        timesIn14Days: fortnight,
        timesIn52Weeks: year
      )
    )
  }

  /// A duration in a limit, up to four weeks.
  private mutating func limit(_ slot: SlotSyntax?, atLeast: Int = 1) -> Int? {
    if atLeast == 0, case .quantity(let written)? = slot?.value,
      QuantityValue(written) == .minutes(0)
    {
      return 0
    }
    return minutes(slot, atMost: 28 * 24 * 60)?.value
  }

  /// The number at an index among the numbers of a clause.
  private mutating func number(_ clause: ClauseSyntax, _ index: Int) -> Int? {
    let slots = clause.all(.count)
    return index < slots.count ? count(slots[index], atMost: 1000)?.value : nil
  }
}
