import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// What law and shift shapes ask of one person's duties, as far as a division of work keeps to them:
/// length, breaks, rest between duties, duties and minutes a week, and a free stretch in each week.
///
/// Where the law leaves a choice the stricter one is taken. Averages, series of nights and free
/// Sundays over many weeks are left to rosters.
struct DutyLaw {
  /// From start to end of a duty, breaks included.
  let longest: Int
  let rest: Int
  let dutiesPerWeek: Int
  let weekMost: Int
  private let breaks: [(over: Int, minutes: Int, part: Int)]

  /// Minutes off duty in one piece in each week.
  static let free = 36 * 60

  init(_ rulebook: Rulebook, role: String, _ person: Person, from: Day) {
    let isMinor = person.adultFrom.map { from < $0 } ?? false
    let limits = rulebook.limits(role: role, age: isMinor ? .under18 : .adults).flatMap(\.items)
    let shapes = rulebook.shiftShapes.filter { $0.roles.contains(role) }
    var longest = min(isMinor ? 480 : 720, shapes.map(\.longest).max() ?? 540)
    var rest = isMinor ? 14 * 60 : 11 * 60
    var weekMost = person.weekMaxMinutes
    var breaks: [(over: Int, minutes: Int, part: Int)] = []
    for limit in limits.map(\.limit) {
      switch limit {
      case .shiftAtMost(let minutes): longest = min(longest, minutes)
      case .dailyRest(let minutes, _): rest = max(rest, minutes)
      case .breakIn(let minutes, let over, let part): breaks.append((over, minutes, part))
      case .weekAtMost(let minutes): weekMost = min(weekMost, minutes)
      case .dailyRestIncluding, .averageWeekAtMost, .weeklyRest, .nightMeans, .nightShiftAtMost,
        .nightWorkerAverage, .restAfterNight, .restAfterSeries, .seriesAtMost, .lateNightsAtMost,
        .freeSundays, .sundayWorkOnlyWhenAgreed, .noWorkBetween, .notice:
        continue
      }
    }
    self.longest = longest
    self.rest = rest
    self.weekMost = weekMost
    self.breaks = breaks
    dutiesPerWeek = min(5, shapes.compactMap(\.atMostPerWeek).min() ?? 5)
  }

  /// The shortest piece of a break that counts in every rule.
  var breakPart: Int { breaks.map { min($0.minutes, max($0.part, 1)) }.max() ?? 0 }

  /// The longest break that any rule asks for.
  var breakMinutes: Int { breaks.map(\.minutes).max() ?? 0 }

  /// Minutes of work in a duty of some stretches, in order; nil when it is too long or lacks its
  /// break.
  func work(_ stretches: [Range<Int>]) -> Int? {
    guard let start = stretches.first?.lowerBound, let end = stretches.last?.upperBound else {
      return 0
    }
    let length = end - start
    let asked = breaks.filter { $0.over < length }.map(\.minutes).max() ?? 0
    let part = breakPart
    let off = zip(stretches, stretches.dropFirst()).reduce(0) { sum, pair in
      let gap = pair.1.lowerBound - pair.0.upperBound
      return gap >= part ? sum + gap : sum
    }
    return length <= longest && off >= asked ? length - asked : nil
  }
}
