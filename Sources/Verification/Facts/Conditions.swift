import CivilTime
import Registers
import RuleChecking

extension Scene {
  /// Whether a condition holds for an object, judged on a day from facts before it.
  func holds(
    _ condition: Condition,
    _ object: SceneObject,
    on day: Day,
    classes: [String] = [],
    of classification: Classification? = nil
  ) -> Bool {
    switch condition {
    case .fieldIs(let field, let word):
      if let other = rulebook.classifications.first(where: {
        $0.name == field && $0.kind == object.kind
      }) {
        return isClass(word, of: other, object, on: day, asked: classes)
      }
      return object.column(field) == word
    case .number(let field, let comparison, let limit):
      guard let value = object.column(field).flatMap({ Scene.number($0) }) else { return false }
      return Scene.compare(value, comparison, limit)
    case .time(let field, let isAfter, let limit):
      guard let text = object.column(field), let time = Scene.clock(text) else { return false }
      let (own, other) = (Scene.evening(Int(time.minutes)), Scene.evening(Int(limit.minutes)))
      return isAfter ? own > other : own < other
    case .recorded(let what, let period, let comparison, let count):
      let seen = recorded(what, at: object.id, from: period.before(day), before: day)
      return Scene.compare(Fraction(seen), comparison, Fraction(count))
    case .hasClass(let name):
      return classification.map { isClass(name, of: $0, object, on: day, asked: classes) } ?? false
    case .not(let inner):
      return !holds(inner, object, on: day, classes: classes, of: classification)
    case .all(let parts):
      return parts.allSatisfy {
        holds($0, object, on: day, classes: classes, of: classification)
      }
    case .any(let parts):
      return parts.contains { holds($0, object, on: day, classes: classes, of: classification) }
    }
  }

  /// Whether an object has a class: its condition holds, or for `otherwise` no other does.
  private func isClass(
    _ name: String,
    of classification: Classification,
    _ object: SceneObject,
    on day: Day,
    asked: [String]
  ) -> Bool {
    let mark = "\(classification.name)/\(name)"
    guard !asked.contains(mark),
      let own = classification.classes.first(where: { $0.name == name })
    else { return false }
    func has(_ condition: Condition) -> Bool {
      holds(condition, object, on: day, classes: asked + [mark], of: classification)
    }
    if let condition = own.condition { return has(condition) }
    return !classification.classes.contains { $0.condition.map(has) ?? false }
  }

  /// How much the registers record at an object in a stretch of days before the reference day.
  func recorded(_ what: String, at object: String, from: Day, before end: Day) -> Int {
    let last = min(end, reference)
    func isIn(_ day: Day) -> Bool { from <= day && day < last }
    switch what {
    case "complaints":
      return city.arrivals.filter {
        $0.kind == "complaint" && $0.place == object && isIn($0.day)
      }.count
    case "checks":
      return checks(at: object).filter { isIn($0.day) }.count
    default:
      return checks(at: object).filter { isIn($0.day) }.reduce(0) { $0 + $1.violations.count }
    }
  }

  static func compare(_ left: Fraction, _ how: Condition.Comparison, _ right: Fraction) -> Bool {
    switch how {
    case .less: left < right
    case .atMost: left <= right
    case .equal: left == right
    case .atLeast: left >= right
    case .more: left > right
    }
  }

  /// Times before 06:00 count as of the evening before.
  private static func evening(_ minutes: Int) -> Int { minutes < 360 ? minutes + 1440 : minutes }

  private static func clock(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }

  private static func number(_ text: String) -> Fraction? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.count <= 17 else { return nil }
    var scale: Int64 = 1
    for _ in parts.dropFirst().first ?? "" { scale *= 10 }
    guard let digits = Int64(parts.joined()) else { return nil }
    return Fraction(digits, over: scale)
  }
}
