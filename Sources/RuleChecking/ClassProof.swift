import CivilTime

/// Proves that the classes of a classification hold every object exactly once, or finds an object
/// that shows the opposite.
///
/// Everything a condition reads is a variable; the numbers and times it is compared with cut its
/// values into cells, and the search splits boxes of cells until a condition is decided on all of a
/// box. Numbers are taken from 0 up, and columns are taken as filled: an empty one is told where the
/// register is checked.
struct ClassProof {
  /// Something a condition reads of an object.
  enum Variable: Hashable {
    case word(String)
    case number(String)
    case time(String)
    case recorded(String, CalendarPeriod)
  }

  /// The values of a variable between which no condition tells apart, each with its first value.
  private struct Cells {
    /// Lowest and highest value as fractions; a word has its index.
    var lows: [Fraction]
    var highs: [Fraction?]
    var words: [String]
  }

  /// A condition over the cells of variables.
  private indirect enum Formula {
    case leaf(Int, [Bool])
    case not(Formula)
    case all([Formula])
    case any([Formula])
  }

  /// What a search comes to.
  enum Answer: Equatable {
    /// No object.
    case none
    /// An object, as the values of what is read: `closing-time 00:30`, `4 complaints`.
    case object([Value])
    /// Too many conditions to look at all.
    case unknown
  }

  /// One value of the object that is shown.
  enum Value: Equatable {
    case word(String, String?)
    case number(String, Fraction)
    case time(String, TimeOfDay)
    case recorded(String, CalendarPeriod, Int)
  }

  private let classification: Classification
  private let others: [Classification]
  private var variables: [Variable] = []
  private var cells: [Cells] = []
  private var budget = 20_000

  /// A proof about one classification; conditions on other classes of the kind are looked up.
  init(_ classification: Classification, among all: [Classification]) {
    self.classification = classification
    others = all.filter { $0.kind == classification.kind && $0.name != classification.name }
    let conditions =
      ([classification] + others).flatMap(\.classes).compactMap(\.condition)
    collect(conditions)
  }

  /// An object that has no class.
  mutating func unclassed() -> Answer {
    let formulas = classification.classes.compactMap(\.condition).map { Formula.not(formula($0)) }
    return classification.classes.contains { $0.condition == nil } ? .none : search(.all(formulas))
  }

  /// An object that is left for `otherwise`.
  mutating func leftOver() -> Answer {
    search(.all(classification.classes.compactMap(\.condition).map { .not(formula($0)) }))
  }

  /// An object in the class with an index.
  mutating func member(of index: Int) -> Answer {
    classification.classes[index].condition.map { search(formula($0)) } ?? .unknown
  }

  /// An object in two classes at once.
  mutating func shared(_ one: Int, _ other: Int) -> Answer {
    guard let left = classification.classes[one].condition,
      let right = classification.classes[other].condition
    else { return .none }
    return search(.all([formula(left), formula(right)]))
  }
}

// MARK: Cells

extension ClassProof {
  private mutating func collect(_ conditions: [Condition]) {
    var points: [Variable: Set<Fraction>] = [:]
    var words: [String: [String]] = [:]
    func walk(_ condition: Condition) {
      switch condition {
      case .fieldIs(let field, let word):
        guard !isClass(field) else { return }
        if !(words[field] ?? []).contains(word) { words[field, default: []].append(word) }
      case .number(let field, _, let limit): points[.number(field), default: []].insert(limit)
      case .time(let field, _, let limit):
        points[.time(field), default: []].insert(Fraction(ClassProof.evening(limit)))
      case .recorded(let what, let period, _, let limit):
        points[.recorded(what, period), default: []].insert(Fraction(limit))
      case .hasClass: return
      case .not(let inner): walk(inner)
      case .all(let parts), .any(let parts): for part in parts { walk(part) }
      }
    }
    for condition in conditions { walk(condition) }
    for field in words.keys.sorted() {
      let all = (words[field] ?? []).sorted()
      add(.word(field), Cells(lows: [], highs: [], words: all))
    }
    for variable in points.keys.sorted(by: { ClassProof.order($0) < ClassProof.order($1) }) {
      let cuts = (points[variable] ?? []).sorted()
      switch variable {
      case .word: continue
      case .number: add(variable, ClassProof.line(cuts, from: 0, through: nil, isWhole: false))
      case .time: add(variable, ClassProof.line(cuts, from: 360, through: 1799, isWhole: true))
      case .recorded: add(variable, ClassProof.line(cuts, from: 0, through: nil, isWhole: true))
      }
    }
  }

  private mutating func add(_ variable: Variable, _ own: Cells) {
    variables.append(variable)
    cells.append(own)
  }

  private static func order(_ variable: Variable) -> String {
    switch variable {
    case .word(let field): "1 \(field)"
    case .number(let field): "2 \(field)"
    case .time(let field): "3 \(field)"
    case .recorded(let what, let period):
      // Shorter look-backs first: what they count, longer ones count too.
      "4 \(what) \(1_000_000 + ClassProof.days(period))"
    }
  }

  static func days(_ period: CalendarPeriod) -> Int {
    let start = Day(number: 20_454)  // 1 January 2026
    return start.days(until: period.after(start))
  }

  static func evening(_ time: TimeOfDay) -> Int {
    Int(time.minutes) < 360 ? Int(time.minutes) + 1440 : Int(time.minutes)
  }

  /// The points themselves and what lies between and around them.
  private static func line(
    _ points: [Fraction],
    from low: Int,
    through high: Int?,
    isWhole: Bool
  ) -> Cells {
    var own = Cells(lows: [], highs: [], words: [])
    func add(_ first: Fraction, _ last: Fraction?) {
      own.lows.append(first)
      own.highs.append(last)
    }
    var next = Fraction(low)
    let end = high.map { Fraction($0) }
    for point in points where point >= Fraction(low) && end.map({ point <= $0 }) ?? true {
      if isWhole {
        // A limit that is not whole lies between two counts.
        let below = Fraction(Int(point.roundedUp) - 1)
        if next <= below { add(next, below) }
        let above = Int(point.roundedDown)
        if point == Fraction(above) { add(point, point) }
        next = Fraction(above + 1)
      } else {
        if next < point { add(between(next, point, isStart: own.lows.isEmpty), nil) }
        add(point, point)
        next = point
      }
    }
    if isWhole {
      if end.map({ next <= $0 }) ?? true { add(next, end) }
    } else {
      let above = points.last.map { max($0, Fraction(low)) } ?? Fraction(low)
      add(Fraction(Int(above.roundedDown) + 1), nil)
    }
    return own
  }

  /// A number between two others, a whole one when there is one; at the start the lower one too.
  private static func between(_ low: Fraction, _ high: Fraction, isStart: Bool) -> Fraction {
    let whole = Fraction(Int(high.roundedUp) - 1)
    if whole > low || isStart { return max(whole, low) }
    let (a, b) = (low.numerator, high.numerator)
    let (c, d) = (low.denominator, high.denominator)
    // The mediant of two fractions lies between them.
    let (top, isOver) = a.addingReportingOverflow(b)
    let (bottom, isOverToo) = c.addingReportingOverflow(d)
    return isOver || isOverToo ? low : Fraction(top, over: bottom) ?? low
  }
}

// MARK: Formulas

extension ClassProof {
  private func isClass(_ field: String) -> Bool {
    field == classification.name || others.contains { $0.name == field }
  }

  private func formula(_ condition: Condition) -> Formula {
    formula(condition, within: classification, asking: [])
  }

  private func formula(
    _ condition: Condition,
    within own: Classification,
    asking: [String]
  ) -> Formula {
    switch condition {
    case .fieldIs(let field, let word):
      if let other = others.first(where: { $0.name == field }) {
        return ofClass(word, other, asking: asking)
      }
      guard let index = variables.firstIndex(of: .word(field)) else { return .any([]) }
      return .leaf(index, cells[index].words.map { $0 == word } + [false])
    case .number(let field, let comparison, let limit):
      return compared(.number(field)) { comparison.isMet(by: $0, limit) }
    case .time(let field, let isAfter, let limit):
      let point = Fraction(ClassProof.evening(limit))
      return compared(.time(field)) { isAfter ? $0 > point : $0 < point }
    case .recorded(let what, let period, let comparison, let limit):
      return compared(.recorded(what, period)) { comparison.isMet(by: $0, Fraction(limit)) }
    case .hasClass(let name): return ofClass(name, own, asking: asking)
    case .not(let inner): return .not(formula(inner, within: own, asking: asking))
    case .all(let parts):
      return .all(parts.map { formula($0, within: own, asking: asking) })
    case .any(let parts):
      return .any(parts.map { formula($0, within: own, asking: asking) })
    }
  }

  private func ofClass(_ name: String, _ own: Classification, asking: [String]) -> Formula {
    let mark = "\(own.name)/\(name)"
    guard !asking.contains(mark), asking.count < 20,
      let item = own.classes.first(where: { $0.name == name })
    else { return .any([]) }
    if let condition = item.condition {
      return formula(condition, within: own, asking: asking + [mark])
    }
    let rest = own.classes.compactMap(\.condition)
    return .all(rest.map { .not(formula($0, within: own, asking: asking + [mark])) })
  }

  private func compared(_ variable: Variable, _ holds: (Fraction) -> Bool) -> Formula {
    guard let index = variables.firstIndex(of: variable) else { return .any([]) }
    return .leaf(index, cells[index].lows.map(holds))
  }
}

// MARK: Search

extension ClassProof {
  /// The cells that are still open, for each variable.
  private typealias Box = [[Bool]]

  private mutating func search(_ formula: Formula) -> Answer {
    let box = cells.map { own in
      Array(repeating: true, count: own.words.isEmpty ? own.lows.count : own.words.count + 1)
    }
    return search(formula, box)
  }

  private mutating func search(_ formula: Formula, _ box: Box) -> Answer {
    budget -= 1
    guard budget > 0 else { return .unknown }
    let (value, open) = judge(formula, box)
    switch value {
    case false?: return .none
    case true?: return object(box)
    case nil:
      guard let (index, met) = open else { return .none }
      var isUnknown = false
      for side in [true, false] {
        var part = box
        for cell in part[index].indices where met[cell] != side { part[index][cell] = false }
        guard part[index].contains(true) else { continue }
        switch search(formula, part) {
        case .none: continue
        case .unknown: isUnknown = true
        case .object(let values): return .object(values)
        }
      }
      return isUnknown ? .unknown : .none
    }
  }

  /// Whether a formula holds on all of a box or on nothing of it; else a leaf that decides more.
  private func judge(_ formula: Formula, _ box: Box) -> (Bool?, (Int, [Bool])?) {
    switch formula {
    case .leaf(let index, let met):
      var (some, others) = (false, false)
      for cell in box[index].indices where box[index][cell] {
        if met[cell] { some = true } else { others = true }
      }
      return some && others ? (nil, (index, met)) : (some, nil)
    case .not(let inner):
      let (value, open) = judge(inner, box)
      return (value.map { !$0 }, open)
    case .all(let parts): return judge(parts, box, decisive: false)
    case .any(let parts): return judge(parts, box, decisive: true)
    }
  }

  private func judge(
    _ parts: [Formula],
    _ box: Box,
    decisive: Bool
  ) -> (Bool?, (Int, [Bool])?) {
    var open: (Int, [Bool])?
    for part in parts {
      let (value, leaf) = judge(part, box)
      if value == decisive { return (decisive, nil) }
      if value == nil { open = open ?? leaf }
    }
    return open == nil ? (!decisive, nil) : (nil, open)
  }

  /// An object of a box; counts over a longer time are not smaller than those over a shorter one.
  private func object(_ box: Box) -> Answer {
    var values: [Value] = []
    var least: [String: Int] = [:]
    for (index, variable) in variables.enumerated() {
      let isFree = !box[index].contains(false)
      switch variable {
      case .word(let field):
        guard let cell = box[index].firstIndex(of: true) else { return .none }
        let word = cell < cells[index].words.count ? cells[index].words[cell] : nil
        if !isFree { values.append(.word(field, word)) }
      case .number(let field):
        guard let cell = box[index].firstIndex(of: true) else { return .none }
        if !isFree { values.append(.number(field, cells[index].lows[cell])) }
      case .time(let field):
        guard let cell = box[index].firstIndex(of: true),
          let time = TimeOfDay(minutes: Int(cells[index].lows[cell].roundedDown))
        else { return .none }
        if !isFree { values.append(.time(field, time)) }
      case .recorded(let what, let period):
        let floor = least[what] ?? 0
        let own = cells[index]
        let fitting = box[index].indices.first { cell in
          box[index][cell] && (own.highs[cell].map { $0 >= Fraction(floor) } ?? true)
        }
        guard let cell = fitting else { return .none }
        let count = max(floor, Int(own.lows[cell].roundedDown))
        least[what] = count
        if !isFree { values.append(.recorded(what, period, count)) }
      }
    }
    return .object(values)
  }
}

extension Condition.Comparison {
  fileprivate func isMet(by left: Fraction, _ right: Fraction) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .atLeast: left >= right
    case .more: left > right
    }
  }
}
