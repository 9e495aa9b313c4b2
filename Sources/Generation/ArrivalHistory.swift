import CivilTime
import Obligations
import Registers
import RuleChecking

/// What came in: as many applications, complaints and reports as the rules expect in a year.
struct ArrivalHistory {
  let rulebook: Rulebook
  let ground: Ground
  let places: [Place]
  let seed: UInt64
  let inhabitants: Int
  let from: Day
  let through: Day

  /// The arrivals in order of day, with ids that say the year.
  func arrivals() -> [Arrival] {
    var drafts: [(day: Day, kind: String, subject: String, place: String?)] = []
    for rule in rulebook.rules {
      for (index, trigger) in triggers(of: rule).enumerated() {
        var random = RandomStream(seed: seed, "arrivals \(rule.name) \(index)")
        for day in days(scaled(trigger.trigger.expectedPerYear.value), &random)
        where trigger.inForce(day) {
          drafts.append(
            (
              day, trigger.trigger.kind.rawValue, trigger.trigger.subject,
              place(of: trigger.trigger.kind, &random)
            )
          )
        }
      }
    }
    drafts += complaints()
    drafts.sort {
      ($0.day, $0.kind, $0.subject, $0.place ?? "") < ($1.day, $1.kind, $1.subject, $1.place ?? "")
    }
    var numbers: [Int: Int] = [:]
    return drafts.map { draft in
      let year = draft.day.year
      numbers[year, default: 0] += 1
      let number = Staff.padded(numbers[year, default: 0], 4)
      return Arrival(
        id: "A\(year % 100)-\(number)",
        day: draft.day,
        kind: draft.kind,
        subject: draft.subject,
        place: draft.place,
        origin: CheckHistory.origin
      )
    }
  }

  /// Each different trigger of a rule, with the days it is in force.
  private func triggers(of rule: Rule) -> [(trigger: Trigger, inForce: (Day) -> Bool)] {
    var found: [(trigger: Trigger, inForce: (Day) -> Bool)] = []
    for version in rule.versions {
      for trigger in version.triggers {
        found.append(
          (
            trigger,
            { day in
              guard let inForce = rule.version(on: day) else { return false }
              return inForce.number == version.number
            }
          )
        )
      }
    }
    return found
  }

  /// What the rules expect in a city of 245,000, in proportion.
  private func scaled(_ perYear: Int) -> Int {
    let share = min(max(0, perYear), 1_000_000) * inhabitants
    return perYear > 0 ? max(1, (share + Scale.reference / 2) / Scale.reference) : 0
  }

  /// So many days a year, one in each equal part of the year.
  private func days(_ perYear: Int, _ random: inout RandomStream) -> [Day] {
    guard perYear > 0 else { return [] }
    var result: [Day] = []
    for year in from.year...through.year {
      guard let first = Day(year: year, month: 1, day: 1) else { continue }
      for number in 0..<min(perYear, 1_000_000) {
        let thousandths = (number * 1000 + random.below(1000)) / max(1, perYear)
        let day = first.adding(days: thousandths * 365 / 1000)
        if from <= day, day <= through { result.append(day) }
      }
    }
    return result
  }

  /// Reports and complaints come from an area; applications often name none.
  private func place(of kind: Trigger.Kind, _ random: inout RandomStream) -> String? {
    if kind == .application, random.happens(percent: 60) { return nil }
    return ground.areas[random.index(weights: ground.weights.map { min($0, 15_000) })].code
  }

  /// Complaints about the objects that rules sort into classes; a few objects draw most of them.
  private func complaints() -> [(day: Day, kind: String, subject: String, place: String?)] {
    let kinds = Set(rulebook.classifications.map(\.kind))
    let registers = rulebook.kinds.filter { kinds.contains($0.name) }.map(\.register)
    let objects = places.filter { registers.contains($0.register) }.map(\.id)
    guard !objects.isEmpty else { return [] }
    var random = RandomStream(seed: seed, "complaints")
    let known = random.shuffled(objects).prefix(max(1, objects.count / 60))
    return days(max(1, objects.count / 9), &random).map { day in
      let isKnown = random.happens(percent: 55)
      let id = isKnown ? known[random.below(known.count)] : objects[random.below(objects.count)]
      return (day, Trigger.Kind.complaint.rawValue, "geluid", id)
    }
  }
}
