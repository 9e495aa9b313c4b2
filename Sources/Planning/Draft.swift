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

  /// When and where a duty is, without all that lies in it; the role is -1 on a free day.
  struct Span {
    let stretch: Stretch
    let role: Int
    let post: Int

    static let free = Span(stretch: Stretch(0, 0), role: -1, post: 0)
  }

  let model: WeekModel
  let menus: [ShiftMenu]
  var cover: Cover
  private(set) var duties: [[Duty?]]
  /// By person and day: what is asked most of a duty.
  private var spans: [Span]
  /// By person and day: the places where the duty counts.
  private var countedAt: [[Int]]
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
    spans = Array(repeating: .free, count: 7 * model.staff.count)
    countedAt = Array(repeating: [], count: 7 * model.staff.count)
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

  /// Whether what was kept move by move is what the duties are worth from scratch.
  var isTrue: Bool { counted(by: cover.keys).worth == worth }

  /// The keys at which a person counts on a day.
  func keys(_ person: Int, day: Int, role: Int, post: Int) -> [Int] {
    cover.keys.counting(role: role, post: post) { model.staff[person].holds[$0][day] }
  }

  /// When and where a person is on duty on a day.
  func span(_ person: Int, day: Int) -> Span { spans[7 * person + day] }

  /// Takes a duty away, errands and all; gives it.
  @discardableResult
  mutating func take(_ person: Int, day: Int) -> Duty? {
    guard let duty = duties[person][day] else { return nil }
    let present = duty.present
    for key in countedAt[7 * person + day] { worth += cover.change(key, present, by: -1) }
    duties[person][day] = nil
    spans[7 * person + day] = .free
    countedAt[7 * person + day] = []
    return duty
  }

  /// Puts a duty on a free day; breaks must have been placed.
  mutating func put(_ duty: Duty, _ person: Int, day: Int) {
    let keys = keys(person, day: day, role: duty.role, post: duty.post)
    let present = duty.present
    for key in keys { worth += cover.change(key, present, by: 1) }
    duties[person][day] = duty
    spans[7 * person + day] = Span(stretch: duty.stretch, role: duty.role, post: duty.post)
    countedAt[7 * person + day] = keys
  }

  /// Changes a duty in place.
  mutating func replace(_ duty: Duty, _ person: Int, day: Int) {
    take(person, day: day)
    put(duty, person, day: day)
  }

  /// What is lost when a person is away from the post in a stretch.
  mutating func loss(_ person: Int, day: Int, _ stretch: Stretch) -> Int64 {
    var sum: Int64 = 0
    for key in countedAt[7 * person + day] { sum += cover.loss(key, stretch) }
    return sum
  }

  /// The places where a person on duty counts, ready for `Cover.freshLoss`.
  mutating func freshLossKeys(_ person: Int, day: Int) -> [Int] {
    for key in countedAt[7 * person + day] { cover.refreshLoss(key) }
    return countedAt[7 * person + day]
  }

  /// The visits that lie in a duty.
  func visitTasks(of duty: Duty) -> [Int] {
    duty.errands.compactMap { if case .visit(let task) = $0.kind { task } else { nil } }
  }
}
