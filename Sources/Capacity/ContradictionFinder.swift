import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Hours in which rules ask for work and in which their own people may not be on duty.
struct ContradictionFinder {
  let question: CapacityQuestion

  private struct Key: Hashable {
    let rule: String
    let version: Int
    let role: String
  }

  /// Contradictions with the hours lost over the period, most first.
  func contradictions(_ list: WorkList) -> [CapacityContradiction] {
    let resolver = WindowResolver(rulebook: question.rulebook, city: question.city)
    let names = PoolNames(question.rulebook)
    var lost: [Key: (minutes: Int, day: Day)] = [:]
    for item in list.items where item.first == item.last {
      for part in item.version.team where !names.isExternal(part.role) {
        let minutes = lostMinutes(item, part.role, resolver)
        guard minutes > 0 else { continue }
        let key = Key(rule: item.rule.name, version: item.version.number, role: part.role)
        let before = lost[key]
        lost[key] = ((before?.minutes ?? 0) + minutes, before?.day ?? item.first)
      }
    }
    return lost.sorted { left, right in
      left.value.minutes != right.value.minutes
        ? left.value.minutes > right.value.minutes
        : (left.key.rule, left.key.role) < (right.key.rule, right.key.role)
    }.compactMap { key, lost in contradiction(key, lost.minutes, lost.day) }
  }

  private func lostMinutes(_ item: WorkItem, _ role: String, _ resolver: WindowResolver) -> Int {
    let asked = resolver.windows(item.version, object: item.obligation.object, on: item.first)
    let duty = Interval.union(
      (-1...1).flatMap { resolver.deployment(ofRole: role, on: item.first.adding(days: $0)) }
    )
    return asked.reduce(0) { sum, one in
      sum + one.subtracting(duty).reduce(0) { $0 + $1.length }
    }
  }

  private func contradiction(_ key: Key, _ minutes: Int, _ day: Day) -> CapacityContradiction? {
    guard let rule = question.rulebook.rule(key.rule),
      let role = question.rulebook.role(key.role),
      let version = rule.versions.first(where: { $0.number == key.version })
    else { return nil }
    let hours = CapacityWords.hours(minutes)
    let window = role.deployed.first?.window?.value
    let duty = window.map { "\($0.from)–\($0.to)" } ?? "-"
    return CapacityContradiction(
      text: Bilingual(
        en: "`\(rule.name)` asks for work in hours in which `\(role.name)` may not be on duty "
          + "(\(duty)), first on \(day): \(hours.english) over these days cannot be used",
        nl: "`\(rule.name)` vraagt werk in uren waarin `\(role.name)` niet inzetbaar is "
          + "(\(duty)), het eerst op \(day): \(hours.dutch) over deze dagen is niet te gebruiken"
      ),
      places: [
        Places.place(version.windows.windows.first?.origin ?? version.origin, rule.basis),
        Places.place(role.deployed.first?.origin ?? role.origin, role.basis),
      ]
    )
  }
}
