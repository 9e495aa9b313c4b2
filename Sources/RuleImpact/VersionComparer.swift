import CivilTime
import RuleChecking
import SourceText

/// Compares two versions of a rule that hold on the same days, part by part.
struct VersionComparer {
  /// The days, in words.
  let span: Bilingual
  /// nil when the rule did not hold then.
  let before: RuleVersion?
  /// nil when the rule does not hold then.
  let after: RuleVersion?

  func differences() -> [PartDifference] {
    guard let before else {
      return after == nil
        ? []
        : [inForce(Bilingual(en: "not in force", nl: "niet van kracht"), .stricter, isNew: true)]
    }
    guard let after else {
      return [inForce(Bilingual(en: "not in force", nl: "niet van kracht"), .looser, isNew: false)]
    }
    return frequencies(before, after) + who(before, after) + how(before, after)
      + presence(before, after) + triggers(before, after)
  }

  private func inForce(_ none: Bilingual, _ relation: Relation, isNew: Bool) -> PartDifference {
    let yes = Bilingual(en: "in force", nl: "van kracht")
    return .of(
      part(Bilingual(en: "in force", nl: "van kracht")),
      isNew ? none : yes,
      isNew ? yes : none,
      relation
    )
  }

  private func part(_ name: Bilingual) -> Bilingual {
    Bilingual(en: "\(name.english), \(span.english)", nl: "\(name.dutch), \(span.dutch)")
  }

  // MARK: How often

  /// Frequencies for the same objects are compared; one that has no other is new or gone.
  private func frequencies(_ old: RuleVersion, _ new: RuleVersion) -> [PartDifference] {
    var found: [PartDifference] = []
    var left = new.frequencies
    let name = part(Bilingual(en: "how often", nl: "hoe vaak"))
    for one in old.frequencies {
      guard let index = left.firstIndex(where: { $0.condition == one.condition }) else {
        let rest = new.frequencies.first { other in
          !old.frequencies.contains { $0.condition == other.condition }
        }
        // The objects it is for changed: told as one difference when it is the only one.
        if let rest, new.frequencies.count == old.frequencies.count,
          let index = left.firstIndex(of: rest)
        {
          left.remove(at: index)
          let relation = frequency(one, rest).flatMap { asked in
            PartRelations.condition(one.condition, rest.condition).map {
              Relation.together([asked, $0])
            }
          }
          // Classes share the objects among them, so that one gains what another loses.
          let isAlone = old.frequencies.count == 1
          found.append(
            .of(name, PartText.frequency(one), PartText.frequency(rest), isAlone ? relation : nil)
          )
        } else {
          found.append(.of(name, PartText.frequency(one), .none, .looser))
        }
        continue
      }
      let other = left.remove(at: index)
      if let relation = frequency(one, other), relation == .same, one.promise == other.promise {
        continue
      }
      found.append(
        .of(name, PartText.frequency(one), PartText.frequency(other), frequency(one, other))
      )
    }
    return found + left.map { .of(name, .none, PartText.frequency($0), .stricter) }
  }

  private func frequency(_ one: Frequency, _ other: Frequency) -> Relation? {
    PartRelations.frequency(one, other)
  }

  // MARK: Who and how

  private func who(_ old: RuleVersion, _ new: RuleVersion) -> [PartDifference] {
    var found: [PartDifference] = []
    let team = PartRelations.team(old.team, new.team)
    if team != .same {
      found.append(
        .of(
          part(Bilingual(en: "team", nl: "team")),
          PartText.team(old.team),
          PartText.team(new.team),
          team
        )
      )
    }
    for (name, one, other) in [
      (Bilingual(en: "partners", nl: "partners"), old.partners, new.partners),
      (Bilingual(en: "with", nl: "met"), old.uses.map(\.resource), new.uses.map(\.resource)),
    ] {
      let relation = PartRelations.names(one, other)
      guard relation != .same else { continue }
      found.append(.of(part(name), PartText.names(one), PartText.names(other), relation))
    }
    return found
  }

  private func how(_ old: RuleVersion, _ new: RuleVersion) -> [PartDifference] {
    var found: [PartDifference] = []
    let takes = (old.takes?.value, new.takes?.value)
    if takes.0 != takes.1 {
      found.append(
        .of(
          part(Bilingual(en: "takes", nl: "duurt")),
          PartText.minutes(takes.0),
          PartText.minutes(takes.1),
          takes.0.flatMap { one in takes.1.map { Relation.of(one, $0) } }
        )
      )
    }
    let windows = PartRelations.windows(old.windows, new.windows)
    if windows != .same {
      found.append(
        .of(
          part(Bilingual(en: "when it may be done", nl: "wanneer het mag")),
          PartText.windows(old.windows),
          PartText.windows(new.windows),
          windows
        )
      )
    }
    if old.ladder != new.ladder {
      found.append(
        .open(
          part(Bilingual(en: "ladder", nl: "ladder")),
          Bilingual(both: old.ladder ?? "–"),
          Bilingual(both: new.ladder ?? "–")
        )
      )
    }
    if old.isUnannounced != new.isUnannounced {
      found.append(
        .open(
          part(Bilingual(en: "unannounced", nl: "onaangekondigd")),
          PartText.yes(old.isUnannounced),
          PartText.yes(new.isUnannounced)
        )
      )
    }
    let transitions = [old.transition, new.transition].map {
      $0.map { "\($0.reading.rawValue) \($0.rounding.rawValue)" } ?? "–"
    }
    if transitions[0] != transitions[1] {
      found.append(
        .open(
          part(Bilingual(en: "transition", nl: "overgang")),
          Bilingual(both: transitions[0]),
          Bilingual(both: transitions[1])
        )
      )
    }
    return found
  }

  // MARK: Presence, triggers, reserves

  private func presence(_ old: RuleVersion, _ new: RuleVersion) -> [PartDifference] {
    let name = part(Bilingual(en: "on duty", nl: "aanwezig"))
    let reserves = [old, new].map { version in
      version.reserves.map {
        "\($0.percent.value.numerator)/\($0.percent.value.denominator) \($0.role) \($0.purpose)"
      }
    }
    var found: [PartDifference] = []
    if reserves[0] != reserves[1] {
      found.append(
        .open(
          part(Bilingual(en: "kept free", nl: "vrijgehouden")),
          PartText.names(reserves[0]),
          PartText.names(reserves[1])
        )
      )
    }
    let (one, other) = (old.presence, new.presence)
    guard one.count == other.count else {
      return found + [.open(name, PartText.presence(one), PartText.presence(other))]
    }
    for (left, right) in zip(one, other) {
      let isSameWork =
        left.role == right.role && left.qualification == right.qualification
        && left.area == right.area && left.visitsCount == right.visitsCount
      let windows = PartRelations.presenceWindows(left.windows, right.windows)
      let relation =
        isSameWork
        ? windows.map { Relation.together([Relation.of(left.count.value, right.count.value), $0]) }
        : nil
      guard relation != .same else { continue }
      found.append(.of(name, PartText.presence([left]), PartText.presence([right]), relation))
    }
    return found
  }

  private func triggers(_ old: RuleVersion, _ new: RuleVersion) -> [PartDifference] {
    let (one, other) = (old.triggers.map(PartText.trigger), new.triggers.map(PartText.trigger))
    guard one != other else { return [] }
    let name = part(Bilingual(en: "on arrival", nl: "bij binnenkomst"))
    guard old.triggers.count == 1, new.triggers.count == 1, let left = old.triggers.first,
      let right = new.triggers.first, left.kind == right.kind, left.subject == right.subject,
      let spacing = PartRelations.spacing(left.within, right.within)
    else {
      return [.open(name, PartText.list(one), PartText.list(other))]
    }
    // Sooner is stricter; what is expected only loads capacity.
    return [.of(name, PartText.list(one), PartText.list(other), spacing.reversed)]
  }
}

extension Bilingual {
  /// Nothing.
  static let none = Bilingual(both: "–")
}
