import CapacityValues
import Obligations
import RuleChecking
import SourceText

extension RepairProbe {
  /// Wider hours, one whole hour after the other at one end, as long as each helps: of the rules that
  /// do not fit, their objects, the resource, and those who do the work.
  mutating func windows() -> [CapacityRepair] {
    var found: [CapacityRepair] = []
    for owner in owners {
      for isLater in [false, true] {
        var before = base.short
        for count in 1...4 {
          let answer = probe.answer(
            [
              .wider(
                owner.hours,
                earlier: isLater ? 0 : count * 60,
                later: isLater ? count * 60 : 0
              )
            ],
            isFull: true
          )
          guard answer.short < before else { break }
          before = answer.short
          found.append(
            repair(
              .window,
              size: count,
              RepairProbe.text(owner.text, count, isLater: isLater),
              whatIf: nil,
              answer
            )
          )
          if !answer.isShort { break }
        }
      }
    }
    return found
  }

  private static func text(_ owner: Bilingual, _ count: Int, isLater: Bool) -> Bilingual {
    Bilingual(
      en: "\(owner.english): \(count) h \(isLater ? "longer" : "earlier")",
      nl: "\(owner.dutch): \(count) u \(isLater ? "langer door" : "eerder beginnen")"
    )
  }

  /// Whose hours could be wider, each with its words.
  private var owners: [(hours: SupposedHours, text: Bilingual)] {
    let book = probe.question.rulebook
    var owners: [(hours: SupposedHours, text: Bilingual)] = []
    var roles = Set<String>()
    var resources = Set<String>()
    for name in names {
      let versions = (book.rule(name)?.versions ?? []).filter { !$0.frequencies.isEmpty }
      roles.formUnion(versions.flatMap(\.team).map(\.role))
      resources.formUnion(versions.flatMap(\.uses).map(\.resource))
      if versions.contains(where: { !$0.windows.windows.isEmpty }) {
        owners.append(
          (.rule(name), Bilingual(en: "windows of `\(name)`", nl: "vensters van `\(name)`"))
        )
      }
      if versions.contains(where: \.windows.ownHours) {
        owners.append(
          (
            .objects(rule: name),
            Bilingual(
              en: "own hours of the objects of `\(name)`",
              nl: "eigen uren van de objecten van `\(name)`"
            )
          )
        )
      }
    }
    owners += book.resources.filter { resources.contains($0.name) && !$0.windows.windows.isEmpty }
      .map {
        (.resource($0.name), Bilingual(en: "hours of `\($0.name)`", nl: "uren van `\($0.name)`"))
      }
    owners += book.roles.filter {
      !$0.isExternal && !$0.deployed.isEmpty
        && (roles.contains($0.name) || $0.name == probe.pool.name)
    }.map {
      (
        .role($0.name),
        Bilingual(en: "duty hours of `\($0.name)`", nl: "diensturen van `\($0.name)`")
      )
    }
    return owners
  }
}
