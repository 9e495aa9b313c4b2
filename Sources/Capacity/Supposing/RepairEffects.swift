import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// What a repair does beside its own pool: promises that become smaller, indicators these count for,
/// and the work it asks of others.
struct RepairEffects {
  private let question: CapacityQuestion
  private let pool: CapacityPool
  private let before: [PoolWork]

  init(_ base: PoolAnalysis, _ question: CapacityQuestion) {
    self.question = question
    pool = base.pool
    before = base.works
  }

  /// The effects under a change; one sentence says so when there are none.
  func sentences(_ after: [PoolWork]) -> [Bilingual] {
    let (now, then) = (counts(before), counts(after))
    let names = Set(now.keys).union(then.keys).sorted()
    var texts: [Bilingual] = []
    for name in names {
      let (old, new) = (now[name] ?? 0, then[name] ?? 0)
      guard old != new else { continue }
      texts.append(promise(name, old, new))
      texts += indicators(name, old - new)
    }
    let others = amounts(before)
    let changed = amounts(after)
    for (place, other) in others.keys.sorted().enumerated() {
      let (old, new) = (others[other] ?? .zero, changed[other] ?? .zero)
      if old != new {
        texts.append(load(other, new.minus(old)))
      } else if texts.isEmpty, place == 0 {
        texts.append(same(others))
      }
    }
    if texts.isEmpty {
      texts.append(
        Bilingual(
          en: "every other promise stays as it is",
          nl: "elke andere afspraak blijft zoals hij is"
        )
      )
    }
    return texts
  }

  /// How often each rule asks for the pool in the period.
  private func counts(_ works: [PoolWork]) -> [String: Int] {
    var counts: [String: Int] = [:]
    var last: WorkItem?
    for work in works where work.item !== last {
      counts[work.item.rule.name, default: 0] += 1
      last = work.item
    }
    return counts
  }

  /// Minutes the same work asks of each other pool.
  private func amounts(_ works: [PoolWork]) -> [String: Fraction] {
    var lists: [String: [Fraction]] = [:]
    var last: WorkItem?
    for work in works where work.item !== last {
      last = work.item
      for need in work.item.needs where need.pool != pool {
        // Speed and places that are only supposed stand in the work that is looked at.
        let own = work.item.needs.first { $0.pool == pool && $0.places > 0 }
        let share =
          own.flatMap { own in
            need.places > 0 ? need.amount.times(work.need.amount).divided(by: own.amount) : nil
          } ?? need.amount
        lists[need.pool.name, default: []].append(share)
      }
    }
    return lists.mapValues { Fraction.sum($0) }
  }

  private func promise(_ rule: String, _ old: Int, _ new: Int) -> Bilingual {
    let (a, b) = (CapacityWords.count(old), CapacityWords.count(new))
    let less = CapacityWords.count(abs(old - new))
    return Bilingual(
      en: "`\(rule)`: \(b.english) instead of \(a.english) times, \(less.english) "
        + (new < old ? "fewer" : "more"),
      nl: "`\(rule)`: \(b.dutch) in plaats van \(a.dutch) keer, \(less.dutch) "
        + (new < old ? "minder" : "meer")
    )
  }

  /// The targets that count the rule.
  private func indicators(_ rule: String, _ fewer: Int) -> [Bilingual] {
    let book = question.rulebook
    return book.indicators.compactMap { indicator in
      guard fewer > 0, let target = indicator.target,
        book.rules(countingFor: indicator).contains(rule)
      else { return nil }
      let (norm, less) = (
        CapacityWords.count(target.count.value), CapacityWords.count(fewer)
      )
      return Bilingual(
        en: "target `\(indicator.name)`, norm \(norm.english): \(less.english) fewer count for it",
        nl: "doel `\(indicator.name)`, norm \(norm.dutch): \(less.dutch) minder tellen ervoor mee"
      )
    }
  }

  private func load(_ name: String, _ change: Fraction) -> Bilingual {
    let hours = CapacityWords.hours(change.numerator < 0 ? Fraction.zero.minus(change) : change)
    let isLess = change.numerator < 0
    return Bilingual(
      en: "\(name): \(hours.english) \(isLess ? "less" : "more") work",
      nl: "\(name): \(hours.dutch) \(isLess ? "minder" : "meer") werk"
    )
  }

  private func same(_ others: [String: Fraction]) -> Bilingual {
    let names = others.keys.sorted()
    let hours = names.map { CapacityWords.hours(others[$0] ?? .zero) }
    let english = zip(names, hours).map { "\($0) \($1.english)" }.joined(separator: ", ")
    let dutch = zip(names, hours).map { "\($0) \($1.dutch)" }.joined(separator: ", ")
    return Bilingual(
      en: "no promise changes; the same work for \(english)",
      nl: "geen afspraak verandert; hetzelfde werk voor \(dutch)"
    )
  }
}
