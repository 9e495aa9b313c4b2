import Registers
import RuleChecking
import SourceText

/// Roles, qualifications, partners and resources in registers that the rules do not know.
struct PeopleFacts {
  let rulebook: Rulebook
  let city: City

  func findings() -> [Diagnostic] {
    roles() + qualifications() + partners() + resources() + emptyRoles()
  }

  private func roles() -> [Diagnostic] {
    let known = Dictionary(rulebook.roles.map { ($0.name, $0) }) { first, _ in first }
    let own = rulebook.roles.filter { !$0.isExternal }.map(\.name)
    return city.people.flatMap { person in
      person.roles.compactMap { name -> Diagnostic? in
        guard let role = known[name] else {
          return FactCode.unknownRole.at(
            person.origin,
            en: "\(person.code) has the role \(name), which no rule declares",
            nl: "\(person.code) heeft de rol \(name), die geen regel noemt",
            help: FactWording.declared(own)
          )
        }
        guard role.isExternal else { return nil }
        return FactCode.externalRole.at(
          person.origin,
          .warning,
          en: "\(person.code) has the role \(name), which is filled from outside and not rostered",
          nl:
            "\(person.code) heeft de rol \(name), die van buiten komt en niet in het rooster staat",
          help: Bilingual(
            en: "put their days in partners.csv",
            nl: "zet hun dagen in partners.csv"
          )
        )
      }
    }
  }

  private func qualifications() -> [Diagnostic] {
    let known = Set(rulebook.qualifications.map(\.name))
    return city.people.flatMap { person in
      person.qualifications.filter { !known.contains($0.qualification) }.map { held in
        FactCode.unknownQualification.at(
          held.origin,
          .warning,
          en: "\(person.code) holds \(held.qualification), which no rule declares",
          nl: "\(person.code) heeft \(held.qualification), die geen regel noemt",
          help: FactWording.declared(rulebook.qualifications.map(\.name))
        )
      }
    }
  }

  /// One finding for each partner, at its first row.
  private func partners() -> [Diagnostic] {
    let roles = Dictionary(rulebook.roles.map { ($0.name, $0) }) { first, _ in first }
    var told: Set<String> = []
    return city.partners.compactMap { day in
      guard told.insert(day.partner).inserted else { return nil }
      guard let role = roles[day.partner] else {
        return FactCode.unknownPartner.at(
          day.origin,
          en: "the partner \(day.partner) is not a role in the rules",
          nl: "de partner \(day.partner) is geen rol in de regels",
          help: FactWording.declared(rulebook.roles.filter(\.isExternal).map(\.name))
        )
      }
      guard !role.isExternal else { return nil }
      return FactCode.ownPartner.at(
        day.origin,
        en: "\(day.partner) is rostered, so it cannot be a partner",
        nl: "\(day.partner) staat in het rooster en kan dus geen partner zijn",
        help: Bilingual(
          en: "write `role \(day.partner) external` or remove the rows",
          nl: "schrijf `rol \(day.partner) extern` of verwijder de rijen"
        )
      )
    }
  }

  private func resources() -> [Diagnostic] {
    let known = Set(rulebook.resources.map(\.name))
    var told: Set<String> = []
    return city.units.compactMap { unit in
      guard !known.contains(unit.resource), told.insert(unit.resource).inserted else { return nil }
      return FactCode.unknownResource.at(
        unit.origin,
        .warning,
        en: "no rule declares the resource \(unit.resource)",
        nl: "geen regel noemt het middel \(unit.resource)",
        help: FactWording.declared(rulebook.resources.map(\.name))
      )
    }
  }

  /// Roles that teams or presence need and nobody has.
  private func emptyRoles() -> [Diagnostic] {
    let held = Set(city.people.flatMap(\.roles))
    let external = Set(rulebook.roles.filter(\.isExternal).map(\.name))
    guard !city.people.isEmpty else { return [] }
    var told: Set<String> = []
    return rulebook.rules.flatMap { rule in
      rule.versions.flatMap { version in
        version.team.map { ($0.role, $0.origin) } + version.presence.map { ($0.role, $0.origin) }
      }.compactMap { role, origin -> Diagnostic? in
        guard !held.contains(role), !external.contains(role), told.insert(role).inserted else {
          return nil
        }
        return FactCode.emptyRole.at(
          origin,
          .warning,
          en: "nobody in people.csv has the role \(role)",
          nl: "niemand in people.csv heeft de rol \(role)"
        )
      }
    }
  }
}
