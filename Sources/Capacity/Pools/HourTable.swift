import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// Demand against supply by the hour of one week: an illustration, not a proof.
///
/// The work of the week that must be done in it is spread evenly over its windows, hour by hour.
struct HourTable {
  let analysis: PoolAnalysis

  init(_ analysis: PoolAnalysis) { self.analysis = analysis }

  /// The week that is short most, else the one with the most work.
  private var week: Week? {
    let period = analysis.question.period
    var best: (week: Week, short: Fraction, demand: Fraction)?
    for week in period.weeks where period.from <= week.monday && week.sunday <= period.through {
      let short = analysis.shortages.short(week.monday, week.sunday)
      let demand = analysis.demand.sum(week.monday, week.sunday)
      if let now = best, (short, demand) <= (now.short, now.demand) { continue }
      best = (week, short, demand)
    }
    return best?.week
  }

  func hours(_ list: inout WorkList) -> (week: Week?, hours: [CapacityHour]) {
    guard let week else { return (nil, []) }
    let span = CapacitySpan(from: week.monday, through: week.sunday)
    let works = analysis.works.filter { $0.isBound(to: span) }
    guard !works.isEmpty else { return (week, []) }
    let problem = analysis.finder.problem(
      span,
      works.filter { analysis.finder.isCounted($0.need) },
      &list.table
    )
    var result: [CapacityHour] = []
    for day in 0..<problem.days.count {
      let midnight = problem.days.midnights[day]
      for hour in 0..<30 {
        let stretch = (midnight + hour * 60)..<(midnight + hour * 60 + 60)
        let demand = demand(problem, day, stretch)
        guard demand > 0 else { continue }
        result.append(
          CapacityHour(
            weekday: problem.days.day(day).weekday,
            hour: hour,
            demand: demand,
            supply: supply(problem, day, stretch)
          )
        )
      }
    }
    return (week, result)
  }

  private func demand(_ problem: CutProblem, _ day: Int, _ stretch: Range<Int>) -> Int {
    var scaled = 0
    for work in problem.works where !work.windows[day].isEmpty {
      let own = Minutes.length(Minutes.common(work.windows[day], [stretch]))
      let all = work.windows.reduce(0) { $0 + Minutes.length($1) }
      guard own > 0 else { continue }
      let (whole, rest) = work.amount.quotientAndRemainder(dividingBy: all)
      scaled += whole * own + rest * own / all
    }
    return scaled / problem.scale
  }

  private func supply(_ problem: CutProblem, _ day: Int, _ stretch: Range<Int>) -> Int {
    problem.servers.reduce(0) { sum, server in
      let open = CutBound.there(server, [stretch], day, problem.days)
      guard server.budget[day] != 0 else { return sum }
      return sum + server.names.count * CutBound.length(server, open, day)
    }
  }
}
