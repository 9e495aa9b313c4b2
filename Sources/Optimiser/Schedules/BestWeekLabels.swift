/// What the search of `BestWeek` stores.
extension BestWeek {
  /// A week up to some day: what the law remembers of it, and where it came from.
  struct Label: BitwiseCopyable {
    var state: WeekState
    var cost: Int64
    var parent: Int32
    var option: Int32

    /// Labels are compared with those of as many shifts and as much work.
    var group: Int64 { Int64(state.shifts) << 32 + Int64(state.work) }

    /// The group after one more shift with so much work.
    func group(after work: Int32) -> Int64 { group + 1 << 32 + Int64(work) }

    static let none = Label(state: .rested, cost: 0, parent: -1, option: -1)
  }

  /// What a label could become on the next day, before the law is asked.
  struct Child: BitwiseCopyable {
    /// Its cost with the least that the days after it cost.
    var promise: Int64
    /// Its number of shifts and work.
    var group: Int64
    var parent: Int32
    /// -1 is a free day.
    var option: Int32

    static let none = Child(promise: 0, group: 0, parent: -1, option: -1)

    var rank: Rank { Rank(promise: promise, group: group) }
  }

  /// The order in which children are looked at.
  struct Rank: Comparable, BitwiseCopyable {
    let promise: Int64
    let group: Int64

    /// After all others.
    static let last = Rank(promise: .max, group: .max)

    static func < (left: Rank, right: Rank) -> Bool {
      left.promise != right.promise
        ? left.promise < right.promise : left.group < right.group
    }
  }

  /// Where a label stands among those of its day: by two numbers, then by end, then by what it came
  /// from.
  struct Place: Comparable, BitwiseCopyable {
    let first: Int64
    let second: Int64
    let end: Int32
    let parent: Int32
    let option: Int32
    /// Where the label itself is stored.
    let slot: Int32

    static let none = Place(first: 0, second: 0, end: 0, parent: 0, option: 0, slot: 0)

    func stored(at slot: Int) -> Place {
      Place(
        first: first,
        second: second,
        end: end,
        parent: parent,
        option: option,
        slot: Int32(clamping: slot)
      )
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      if left.end != right.end { return left.end < right.end }
      return left.parent != right.parent
        ? left.parent < right.parent : left.option < right.option
    }
  }
}
