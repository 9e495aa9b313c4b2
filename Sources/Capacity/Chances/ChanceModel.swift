import CapacityValues
import RuleChecking
import SourceText

/// A year as it is played: what each day has, what is asked, and what may fall away.
///
/// Amounts are whole numbers of `scale` to the minute, so that places need no rounding. A lane is a
/// pool, or those of a pool who hold a qualification.
struct ChanceModel: Sendable {
  /// What lanes have when nothing falls away: one row a lane, its days or weeks beside each other.
  struct Supply: Sendable {
    /// What a day has at most, of all of them together.
    var amounts: [Int] = []
    /// How many are there on a day.
    var heads: [Int] = []
    /// What a week has, by contracts and less what training, travel and so on take; without a bound
    /// more than anything asks.
    var weeks: [Int] = []

    static let unbound = Int.max / 4
  }

  /// Work of one lane.
  struct Need: Sendable {
    let lane: Int
    let amount: Int
    /// How many are asked at one time.
    let heads: Int
  }

  /// One thing to do on one day from the first on; when that day has no room, on a later one.
  struct Item: Sendable {
    /// The day it is planned on, or the first on which it may be done.
    var first: Int
    let last: Int
    /// Where its windows stand.
    let row: Int
    let needs: Range<Int>
    /// What is counted when it is done; -1 for nothing.
    let goal: Int
  }

  /// What comes in: how many a week, and what each asks.
  struct Stream: Sendable {
    let arrivals: Arrivals
    /// How many come in each week when as many come as are expected.
    let usual: [Int]
    /// The weeks in which any come.
    let weeks: Range<Int>
    /// How many days there are to answer.
    let within: Int
    let row: Int
    let needs: Range<Int>
    let goal: Int
  }

  /// Somebody or something that may fall away, and what each lane then loses.
  struct Source: Sendable {
    struct Loss: Sendable {
      let lane: Int
      /// By day; 0 where it is not there.
      let amounts: [Int]
      /// What a week loses for each day away.
      let week: Int
    }

    let falls: Falls
    let losses: [Loss]
  }

  /// What is promised.
  struct Goal: Sendable {
    let kind: TargetChance.Kind
    let name: String
    let title: Bilingual
    let norm: Int
    /// The least that keeps the promise.
    let least: Int
    let done: Int
    /// For indicators: the goals of rules whose items it counts.
    let parts: [Int]
  }

  /// What is done in turn: items that are known, or what comes in.
  enum Step: Sendable {
    case items(Range<Int>)
    case stream(Int)
  }

  let days: Int
  /// The week of each day, from 0.
  let week: [Int]
  let weeks: Int
  let scale: Int
  var supply = Supply()
  var needs: [Need] = []
  var items: [Item] = []
  var streams: [Stream] = []
  var sources: [Source] = []
  var goals: [Goal] = []
  var steps: [Step] = []
  /// Minutes open by window row and day, times the scale: one row beside the other.
  var open: [Int] = []
  var figures: [DrawnFigure] = []

  /// The first day of each item, when all goes as expected.
  var earliest: [Int] = []

  /// Whether anything is left to chance.
  var isUncertain: Bool { !sources.isEmpty || !streams.isEmpty }

  /// How much one play does, for a bound on draws.
  var size: Int { items.count + sources.count * days + streams.count * weeks }
}
