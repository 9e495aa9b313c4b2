import Registers
import RuleChecking
import SourceText

/// Objects that lack what a rule needs: rows, places to scan, own hours; areas that are not there.
struct ObjectFacts {
  let rulebook: Rulebook
  let city: City
  let index: ObjectIndex

  func findings() -> [Diagnostic] { kinds() + areas() + places() + hours() }

  private func kinds() -> [Diagnostic] {
    let used = Set(rulebook.rules.compactMap(\.kind))
    return rulebook.kinds.filter { used.contains($0.name) }.compactMap { kind in
      guard index.lives(ofKind: kind.name).isEmpty else { return nil }
      return FactCode.emptyKind.at(
        kind.origin,
        .warning,
        en: "\(kind.register) has no row for the kind \(kind.name)",
        nl: "\(kind.register) heeft geen rij voor de soort \(kind.name)",
        help: Bilingual(
          en: "rules for each \(kind.name) ask for nothing",
          nl: "regels voor elke \(kind.name) vragen niets"
        )
      )
    }
  }

  private func areas() -> [Diagnostic] {
    let known = Set(city.areas.flatMap { [$0.name, $0.code] })
    guard !known.isEmpty else { return [] }
    return rulebook.rules.flatMap { rule in
      rule.versions.flatMap(\.presence).compactMap { presence -> Diagnostic? in
        guard let area = presence.area, !known.contains(area) else { return nil }
        return FactCode.unknownArea.at(
          presence.origin,
          en: "areas.csv has no area \(area)",
          nl: "areas.csv kent geen \(area)",
          help: FactWording.declared(city.areas.map(\.name))
        )
      }
    }
  }

  /// Rows without places among the objects of rules that scan each place.
  private func places() -> [Diagnostic] {
    let kinds = rulebook.rules.filter { rule in
      rule.versions.contains { $0.uses.contains(where: \.forEachPlace) }
    }.compactMap(\.kind)
    return Set(kinds).sorted().flatMap { kind in
      index.lives(ofKind: kind).compactMap { life -> Diagnostic? in
        guard let row = life.rows.first(where: { $0.places == nil }), let origin = row.row else {
          return nil
        }
        return FactCode.missingPlaces.at(
          origin,
          en: "\(life.id) has no number of places, so there is nothing to scan",
          nl: "\(life.id) heeft geen aantal plaatsen, dus er valt niets te scannen",
          help: Bilingual(en: "fill the column places", nl: "vul de kolom places")
        )
      }
    }
  }

  /// Objects without own hours where a rule holds within them: one finding for each rule.
  private func hours() -> [Diagnostic] {
    let known = Set(city.hours.map(\.object))
    return rulebook.rules.compactMap { rule in
      let isAsked = rule.versions.contains { version in
        version.windows.ownHours || version.presence.contains { $0.windows.ownHours }
      }
      guard isAsked, let kind = rule.kind else { return nil }
      let missing = index.lives(ofKind: kind).map(\.id).filter { !known.contains($0) }
      guard !missing.isEmpty else { return nil }
      let some = FactWording.some(missing)
      return FactCode.missingHours.at(
        rule.origin,
        .warning,
        en: "no hours in the register for \(some.english): nothing is due there",
        nl: "geen uren in het register voor \(some.dutch): daar wordt niets gevraagd",
        help: Bilingual(
          en: "add rows to hours.csv",
          nl: "voeg rijen toe aan hours.csv"
        )
      )
    }
  }
}
