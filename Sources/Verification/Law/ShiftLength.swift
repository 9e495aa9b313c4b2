import CivilTime
import RuleChecking

/// The length of a duty, counted in work: every shift, and night shifts with their longer form.
enum ShiftLength {
  static func check(_ law: LawCase) -> LawResult {
    var result = LawResult()
    for (index, duty) in law.duties.enumerated() {
      let next = index + 1 < law.duties.count ? law.duties[index + 1] : nil
      for item in law.items(on: duty.day) {
        switch item.limit {
        case .shiftAtMost(let minutes) where duty.isPlanned && duty.workMinutes > minutes:
          result.findings.append(tooLong(law, duty, item, .shiftTooLong, minutes))
        case .nightShiftAtMost(let minutes, let longer)
        where duty.workMinutes > minutes && law.night(of: duty) != nil:
          result.add(night(law, duty, next: next, item, longer))
        default: continue
        }
      }
    }
    return result
  }

  /// A night shift longer than the limit.
  private static func night(
    _ law: LawCase,
    _ duty: Duty,
    next: Duty?,
    _ item: LawItem,
    _ longer: LabourLimit.LongerNight?
  ) -> LawResult {
    var result = LawResult()
    guard case .nightShiftAtMost(let minutes, _) = item.limit else { return result }
    guard let longer, duty.workMinutes <= longer.minutes else {
      if duty.isPlanned {
        result.findings.append(
          tooLong(law, duty, item, .nightShiftTooLong, longer?.minutes ?? minutes)
        )
      }
      return result
    }
    if let next, next.isPlanned {
      let rest = duty.end.minutes(until: next.start)
      if rest < longer.restAfter {
        result.findings.append(
          law.violation(
            .restAfterLongNight,
            item,
            shift: next.id,
            en: "\(Wording.english(rest)) rest after the long night shift that ended"
              + " \(Wording.moment(duty.end)), \(Wording.english(longer.restAfter)) needed",
            nl: "\(Wording.dutch(rest)) rust na de lange nachtdienst die eindigde op"
              + " \(Wording.moment(duty.end)), \(Wording.dutch(longer.restAfter)) nodig"
          )
        )
      }
    }
    guard duty.isPlanned else { return result }
    result.exceptions.append(.init(limits: item.limits.name, day: duty.day))
    result.add(count(law, duty, item, over: minutes, longer))
    return result
  }

  /// How often long night shifts were worked up to this one.
  private static func count(
    _ law: LawCase,
    _ duty: Duty,
    _ item: LawItem,
    over minutes: Int,
    _ longer: LabourLimit.LongerNight
  ) -> LawResult {
    var result = LawResult()
    let long = law.duties.filter {
      $0.start <= duty.start && $0.workMinutes > minutes && law.night(of: $0) != nil
    }
    func judge(from: Moment, days: String, dagen: String, atMost: Int) {
      let times = long.filter { $0.start >= from }.count
      if times > atMost {
        result.findings.append(
          law.violation(
            .tooManyLongNights,
            item,
            shift: duty.id,
            en: "\(times) night shifts over \(Wording.english(minutes)) in \(days),"
              + " at most \(atMost)",
            nl: "\(times) nachtdiensten boven \(Wording.dutch(minutes)) in \(dagen),"
              + " hoogstens \(atMost)"
          )
        )
      } else if from < law.knownFrom {
        result.undecided.append(
          law.undecided(item, en: "the shifts of \(days)", nl: "de diensten van \(dagen)")
        )
      }
    }
    // Two starts lie in one half-open window of 336 h when they are less than 336 h apart.
    judge(
      from: duty.start.adding(minutes: 1 - 14 * 1440),
      days: "14 days",
      dagen: "14 dagen",
      atMost: longer.timesIn14Days
    )
    judge(
      from: law.spanOfWeeks(52).start,
      days: "52 weeks",
      dagen: "52 weken",
      atMost: longer.timesIn52Weeks
    )
    return result
  }

  private static func tooLong(
    _ law: LawCase,
    _ duty: Duty,
    _ item: LawItem,
    _ code: FindingCode,
    _ minutes: Int
  ) -> Finding {
    law.violation(
      code,
      item,
      shift: duty.id,
      en: "\(Wording.english(duty.workMinutes)) of work on \(duty.day),"
        + " at most \(Wording.english(minutes))",
      nl: "\(Wording.dutch(duty.workMinutes)) werk op \(duty.day),"
        + " hoogstens \(Wording.dutch(minutes))"
    )
  }
}
