import Registers
import RuleChecking
import SourceText

/// Recorded checks and arrivals that no rule can use: one finding for each sort, at its first row.
struct RecordFacts {
  let rulebook: Rulebook
  let city: City
  let index: ObjectIndex

  func findings() -> [Diagnostic] { rules() + objects() + arrivals() }

  private func rules() -> [Diagnostic] {
    let known = Set(rulebook.rules.map(\.name))
    var first: [String: RowOrigin] = [:]
    var count: [String: Int] = [:]
    for check in city.checks where !known.contains(check.rule) {
      if first[check.rule] == nil { first[check.rule] = check.origin }
      count[check.rule, default: 0] += 1
    }
    return first.keys.sorted().compactMap { rule in
      first[rule].map { origin in
        let number = count[rule] ?? 0
        return FactCode.unknownRule.at(
          origin,
          .warning,
          en: "\(number) checks of \(rule), which is not a rule; they count for none",
          nl: "\(number) controles van \(rule), dat geen regel is; ze tellen nergens voor"
        )
      }
    }
  }

  private func objects() -> [Diagnostic] {
    let kinds = Dictionary(rulebook.rules.map { ($0.name, $0.kind) }) { first, _ in first }
    var ids: [String: Set<String>] = [:]
    for kind in Set(kinds.values.compactMap { $0 }) {
      ids[kind] = Set(index.lives(ofKind: kind).map(\.id))
    }
    let areas = Set(city.areas.map(\.code))
    var first: [String: RowOrigin] = [:]
    var wrong: [String: Set<String>] = [:]
    for check in city.checks {
      guard let kind = kinds[check.rule] else { continue }
      let isRight: Bool
      if let kind {
        // A report can be about any place, and its check is done there.
        isRight =
          ids[kind]?.contains(check.object) ?? false
          || (check.arrival != nil
            && (index.placeIDs.contains(check.object) || areas.contains(check.object)))
      } else {
        isRight =
          check.object.isEmpty || check.object == History.wholeCity
          || index.placeIDs.contains(check.object)
      }
      guard !isRight else { continue }
      if first[check.rule] == nil { first[check.rule] = check.origin }
      wrong[check.rule, default: []].insert(check.object)
    }
    return first.keys.sorted().compactMap { rule in
      first[rule].map { origin in
        let some = FactWording.some((wrong[rule] ?? []).sorted())
        return FactCode.wrongObject.at(
          origin,
          .warning,
          en: "checks of \(rule) at \(some.english), which the rule is not about",
          nl: "controles van \(rule) bij \(some.dutch), waar de regel niet over gaat"
        )
      }
    }
  }

  private func arrivals() -> [Diagnostic] {
    struct Sort: Hashable {
      let kind: String
      let subject: String
    }
    let known = Set(
      rulebook.rules.flatMap(\.versions).flatMap(\.triggers).map {
        Sort(kind: $0.kind.rawValue, subject: $0.subject)
      }
    )
    // Complaints also count in conditions, so that they need no trigger.
    let isCounted = rulebook.usesComplaints
    var told: Set<Sort> = []
    return city.arrivals.compactMap { arrival in
      let sort = Sort(kind: arrival.kind, subject: arrival.subject)
      if isCounted, arrival.kind == Trigger.Kind.complaint.rawValue { return nil }
      guard !known.contains(sort), told.insert(sort).inserted else { return nil }
      return FactCode.noTrigger.at(
        arrival.origin,
        .warning,
        en: "no rule says what follows on \(arrival.kind) \(arrival.subject)",
        nl: "geen regel zegt wat volgt op \(arrival.kind) \(arrival.subject)"
      )
    }
  }
}

extension Rulebook {
  /// Whether some condition counts complaints.
  fileprivate var usesComplaints: Bool {
    let conditions =
      kinds.compactMap(\.condition) + rules.compactMap(\.condition)
      + classifications.flatMap { $0.classes.compactMap(\.condition) }
      + rules.flatMap(\.versions).flatMap(\.frequencies).compactMap(\.condition)
    return conditions.contains { condition in
      condition.leaves.contains { leaf in
        guard case .recorded("complaints", _, _, _) = leaf else { return false }
        return true
      }
    }
  }
}
