/// What the law remembers of a person's past at some moment: all that later shifts depend on.
public struct WeekState: Hashable, Sendable {
  /// The end of the last shift.
  public var lastEnd: Int32
  /// The rest that must follow it.
  public var need: Int32
  /// The shorter rest that may follow it.
  public var shortNeed: Int32
  /// The moment from which a shortened rest may start again.
  public var shortFrom: Int32
  /// The first start after the last weekly rest.
  public var stretchStart: Int32
  /// Night shifts since the last rest that ends a series.
  public var nights: Int32
  /// Shifts since that rest.
  public var series: Int32
  /// Minutes worked in the horizon.
  public var work: Int32
  /// Shifts worked in the horizon.
  public var shifts: Int32
  /// Late night shifts in the horizon.
  public var lateNights: Int32
  /// Night shifts in the horizon.
  public var allNights: Int32

  static let longAgo: Int32 = -(1 << 29)

  /// Somebody who has rested for ever.
  public static let rested = WeekState(
    lastEnd: longAgo,
    need: 0,
    shortNeed: 0,
    shortFrom: longAgo,
    stretchStart: WeekLaw.unlimited,
    nights: 0,
    series: 0,
    work: 0,
    shifts: 0,
    lateNights: 0,
    allNights: 0
  )

  /// A state with these parts.
  public init(
    lastEnd: Int32,
    need: Int32,
    shortNeed: Int32,
    shortFrom: Int32,
    stretchStart: Int32,
    nights: Int32,
    series: Int32,
    work: Int32,
    shifts: Int32,
    lateNights: Int32,
    allNights: Int32
  ) {
    self.lastEnd = lastEnd
    self.need = need
    self.shortNeed = shortNeed
    self.shortFrom = shortFrom
    self.stretchStart = stretchStart
    self.nights = nights
    self.series = series
    self.work = work
    self.shifts = shifts
    self.lateNights = lateNights
    self.allNights = allNights
  }

  /// Whether the law allows one more shift.
  func allows(_ shift: ShiftOption, under law: WeekLaw) -> Bool {
    let gap = shift.start - lastEnd
    if gap < need {
      guard gap >= shortNeed, lastEnd >= shortFrom else { return false }
    }
    let isNight: Int32 = shift.flags.contains(.night) ? 1 : 0
    let isLate: Int32 = shift.flags.contains(.lateNight) ? 1 : 0
    guard shift.end - (gap >= law.weeklyRest ? shift.start : stretchStart) <= law.longestStretch,
      work + shift.work <= law.mostWork, shifts + 1 <= law.mostShifts,
      lateNights + isLate <= law.mostLateNights, allNights + isNight <= law.mostNights
    else { return false }
    let isNew = gap >= law.restAfterSeries
    return (isNew ? 0 : nights) + isNight == 0 || (isNew ? 0 : series) + 1 <= law.mostInSeries
  }

  /// The state after one more shift, or nil when the law forbids it.
  public func after(_ shift: ShiftOption, under law: WeekLaw) -> WeekState? {
    guard allows(shift, under: law) else { return nil }
    var next = self
    let gap = shift.start - lastEnd
    if gap < need { next.shortFrom = lastEnd &+ law.shorteningEvery }
    if gap >= law.weeklyRest { next.stretchStart = shift.start }
    if gap >= law.restAfterSeries {
      next.nights = 0
      next.series = 0
    }
    next.series += 1
    let isLate = shift.flags.contains(.lateNight)
    if shift.flags.contains(.night) {
      next.nights += 1
      next.allNights += 1
    }
    next.lateNights += isLate ? 1 : 0
    next.work += shift.work
    next.shifts += 1
    next.lastEnd = shift.end
    if next.nights >= law.nightSeries {
      next.need = max(law.restAfterSeries, law.rest)
      next.shortNeed = next.need
    } else if isLate {
      next.need = law.restAfterLateNight
      next.shortNeed = law.shortRestAfterLateNight
    } else {
      next.need = law.rest
      next.shortNeed = law.shortRest
    }
    return next
  }

  /// The same state with all that can no longer matter forgotten, when nothing starts before
  /// `start`.
  func settled(before start: Int32, under law: WeekLaw) -> WeekState {
    let gap = start - lastEnd
    guard gap >= need, gap >= law.weeklyRest, gap >= law.restAfterSeries else { return self }
    var next = self
    next.lastEnd = WeekState.longAgo
    next.need = 0
    next.shortNeed = 0
    next.stretchStart = WeekLaw.unlimited
    next.nights = 0
    next.series = 0
    return next
  }

  /// What the state leaves open, as numbers that can be compared all at once.
  struct Freedom: BitwiseCopyable {
    /// All of which less is freer.
    private let numbers: SIMD16<Int32>

    static let none = Freedom(WeekState.rested)

    init(_ state: WeekState) {
      var numbers = SIMD16<Int32>(repeating: 0)
      numbers[0] = state.lastEnd
      numbers[1] = state.lastEnd &+ state.need
      numbers[2] = state.lastEnd &+ state.shortNeed
      numbers[3] = state.shortFrom
      numbers[4] = 0 &- state.stretchStart
      numbers[5] = state.nights
      numbers[6] = state.series
      numbers[7] = state.lateNights
      numbers[8] = state.allNights
      numbers[9] = state.work
      numbers[10] = state.shifts
      self.numbers = numbers
    }

    /// Whether everything that is lawful after the other is lawful after this one too.
    func isAtLeast(_ other: Freedom) -> Bool {
      // No number lies further from 0 than 2^29 and some weeks, so no difference overflows.
      let apart = other.numbers &- numbers
      let eight = apart.lowHalf | apart.highHalf
      let four = eight.lowHalf | eight.highHalf
      let two = four.lowHalf | four.highHalf
      guard two[0] | two[1] >= 0 else { return false }
      // An earlier end may lie before the moment from which a rest can be shortened again.
      return numbers[0] >= numbers[3] || other.numbers[0] < other.numbers[3]
        || numbers[1] <= other.numbers[2]
    }
  }

  /// What it leaves open.
  var freedom: Freedom { Freedom(self) }
}
