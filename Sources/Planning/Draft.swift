import Optimiser

/// The roster while it is searched: everybody's duties with all that is counted from them.
struct Draft {
  struct PlacedVisit: Equatable {
    let task: Int
    let day: Int
    let stretch: Stretch
    /// Person and the team part filled.
    let members: [Member]
    /// Units held, by index.
    let units: [Int]
  }

  struct Member: Equatable {
    let person: Int
    let need: TeamNeed
  }

  struct PlacedRound: Equatable {
    let task: Int
    let unit: Int
    let driver: Int
    let stretch: Stretch
    let places: Int
  }

  let model: WeekModel
  let menus: [ShiftMenu]
  var cover: Cover
  private(set) var duties: [[Duty?]]
  /// By visit task.
  var visits: [PlacedVisit?]
  var rounds: [PlacedRound] = []
  /// What everything is worth; changes with every put and take.
  private(set) var worth: Int64 = 0

  init(_ model: WeekModel, menus: [ShiftMenu], keys: CoverKeys) {
    self.model = model
    self.menus = menus
    cover = Cover(keys)
    duties = Array(repeating: Array(repeating: nil, count: 7), count: model.staff.count)
    visits = Array(repeating: nil, count: model.visits.count)
  }

  /// The same roster, judged by other demands.
  func counted(by keys: CoverKeys) -> Draft {
    var other = Draft(model, menus: menus, keys: keys)
    for (person, week) in duties.enumerated() {
      for (day, duty) in week.enumerated() {
        if let duty { other.put(duty, person, day: day) }
      }
    }
    other.visits = visits
    other.rounds = rounds
    return other
  }

  /// The keys at which a person counts on a day.
  func keys(_ person: Int, day: Int, role: Int, post: Int) -> [Int] {
    let staff = model.staff[person]
    return cover.keys.counting(role: role, post: post) { staff.holds($0, day: day) }
  }

  /// Takes a duty away, errands and all; gives it.
  @discardableResult
  mutating func take(_ person: Int, day: Int) -> Duty? {
    guard let duty = duties[person][day] else { return nil }
    for key in keys(person, day: day, role: duty.role, post: duty.post) {
      worth += cover.change(key, duty.present, by: -1)
    }
    duties[person][day] = nil
    return duty
  }

  /// Puts a duty on a free day; breaks must have been placed.
  mutating func put(_ duty: Duty, _ person: Int, day: Int) {
    for key in keys(person, day: day, role: duty.role, post: duty.post) {
      worth += cover.change(key, duty.present, by: 1)
    }
    duties[person][day] = duty
  }

  /// Changes a duty in place.
  mutating func replace(_ duty: Duty, _ person: Int, day: Int) {
    take(person, day: day)
    put(duty, person, day: day)
  }

  /// What is lost when a person is away from the post in a stretch.
  mutating func loss(_ person: Int, day: Int, _ stretch: Stretch) -> Int64 {
    guard let duty = duties[person][day] else { return 0 }
    var sum: Int64 = 0
    for key in keys(person, day: day, role: duty.role, post: duty.post) {
      sum += cover.loss(key, stretch)
    }
    return sum
  }

  /// The visits that lie in a duty.
  func visitTasks(of duty: Duty) -> [Int] {
    duty.errands.compactMap { if case .visit(let task) = $0.kind { task } else { nil } }
  }
}
