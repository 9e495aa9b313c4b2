import CivilTime
import RuleChecking

extension LawCase {
  /// The day of the night that makes a duty a night shift; nil when it is none.
  func night(of duty: Duty) -> Day? {
    for item in items(on: duty.day) {
      guard case .nightMeans(let moreThan, let window) = item.limit else { continue }
      var day = duty.day.adding(days: -1)
      let last = Amsterdam.day(of: duty.end)
      while day <= last {
        if duty.workMinutes(in: Amsterdam.interval(day, window.from, window.to)) > moreThan {
          return day
        }
        day = day.adding(days: 1)
      }
    }
    return nil
  }

  /// Whether a duty is a night shift that ends after a time of its night.
  func isNight(_ duty: Duty, endingAfter time: TimeOfDay) -> Bool {
    guard let night = night(of: duty) else { return false }
    return duty.end > Amsterdam.moment(night, time)
  }

  /// The duties that start in the law weeks up to the planned one.
  func duties(inWeeks weeks: Int) -> [Duty] {
    let span = spanOfWeeks(weeks)
    return duties.filter { span.contains($0.start) }
  }

  /// Runs of duties with less than the weekly rest between each two.
  var series: [[Duty]] {
    var result: [[Duty]] = []
    for duty in duties {
      if let last = result.last?.last,
        last.end.minutes(until: duty.start) < seriesRest(on: last.day)
      {
        result[result.count - 1].append(duty)
      } else {
        result.append([duty])
      }
    }
    return result
  }
}
