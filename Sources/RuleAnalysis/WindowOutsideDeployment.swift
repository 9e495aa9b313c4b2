import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A08: a part of a window lies outside the hours in which the work can be done.
///
/// A warning when the rules say the window; hours of objects are not the rules' choice, so for
/// them one note for each role or resource is enough.
enum WindowOutsideDeployment {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let scenes = input.scenes.filter { !$0.hasOwnHours && !EmptyWindow.isEmpty($0) }
      .filter { !LostHours($0, within: 0..<1440).groups.isEmpty }
    // What is lost after midnight too belongs to the same mistake.
    return LostHours.merged(scenes.map { ($0, LostHours($0, within: 0..<2880)) })
      .map { finding($0.scene, $0.lost) } + ofOwnHours(input)
  }

  private static func finding(_ scene: WorkScene, _ lost: LostHours) -> Diagnostic {
    let total = Words.minutes(lost.minutes)
    let days = Words.days(lost.open.count)
    return Diagnostic.found(
      .windowOutsideDeployment,
      .warning,
      at: scene.place,
      Bilingual(
        en: "a part of the window of \(scene.rule.name) cannot be used: \(lost.text.english); "
          + "that is \(total.english) over \(days.english)",
        nl: "een deel van het venster van \(scene.rule.name) is niet te gebruiken: "
          + "\(lost.text.dutch); dat is \(total.dutch) over \(days.dutch)"
      ),
      help: help(scene),
      also: lost.labels
    )
  }

  /// The window that loses nothing, when it is the same on every day.
  private static func help(_ scene: WorkScene) -> Bilingual {
    if let turned = turned(scene) {
      return Bilingual(
        en: "were the times swapped? `within \(turned.english)` can be used whole",
        nl: "zijn de tijden verwisseld? `binnen \(turned.dutch)` is helemaal te gebruiken"
      )
    }
    let left = Set(scene.open.map { ClockSet($0.possible) })
    guard left.count == 1, let set = left.first else {
      return Bilingual(
        en: "make the window smaller on these days, or name another role",
        nl: "maak het venster op deze dagen kleiner, of noem een andere rol"
      )
    }
    let clocks = Words.clocks(set)
    return Bilingual(
      en: "write `within \(clocks.english)`, or name another role",
      nl: "schrijf `binnen \(clocks.dutch)`, of noem een andere rol"
    )
  }

  /// The one window past midnight with its times swapped, when the work could be done in all of it.
  private static func turned(_ scene: WorkScene) -> Bilingual? {
    let asked = Set(scene.open.map(\.asked))
    guard asked.count == 1, let parts = asked.first?.parts, parts.count == 1,
      let part = parts.first, part.upperBound > 1440, part.lowerBound > part.upperBound - 1440
    else { return nil }
    let turned = ClockSet([part.upperBound - 1440..<part.lowerBound])
    let isFree = scene.open.allSatisfy { cell in
      cell.limits.allSatisfy { turned.subtracting($0.cover).isEmpty }
    }
    return isFree ? Words.clocks(turned) : nil
  }

  // MARK: Own hours

  /// What one rule loses at some objects.
  private struct Loss {
    let rule: String
    var objects: [String]
    var minutes: Int
    let example: (object: String, day: Day, lost: ClockSet)
  }

  private static func ofOwnHours(_ input: AnalysisInput) -> [Diagnostic] {
    struct Case {
      let limits: [WorkScene.Limit]
      var losses: [Loss]
    }
    var cases: [Case] = []
    var known: [[WorkScene.Limiter]: Int] = [:]
    for scene in input.scenes where scene.hasOwnHours && !EmptyWindow.isEmpty(scene) {
      let lost = LostHours(scene, within: 0..<2880)
      guard let group = lost.groups.first, let day = group.days.first,
        let object = scene.objects.first
      else { continue }
      let key = group.limits.map(\.by)
      let index = known[key] ?? cases.count
      if index == cases.count {
        known[key] = index
        cases.append(Case(limits: group.limits, losses: []))
      }
      let minutes = lost.minutes * scene.objects.count
      if let loss = cases[index].losses.firstIndex(where: { $0.rule == scene.rule.name }) {
        cases[index].losses[loss].objects += scene.objects
        cases[index].losses[loss].minutes += minutes
      } else {
        cases[index].losses.append(
          Loss(
            rule: scene.rule.name,
            objects: scene.objects,
            minutes: minutes,
            example: (object, day, group.lost)
          )
        )
      }
    }
    return cases.compactMap { note($0.limits, $0.losses, input) }
  }

  private static func note(
    _ limits: [WorkScene.Limit],
    _ losses: [Loss],
    _ input: AnalysisInput
  ) -> Diagnostic? {
    guard let first = limits.first else { return nil }
    let parts = losses.map { loss -> Bilingual in
      let count = Set(loss.objects).count
      let day = Words.fullDay(loss.example.day)
      let clocks = Words.clocks(loss.example.lost)
      let total = Words.minutes(loss.minutes)
      return Bilingual(
        en: "\(loss.rule) loses \(total.english) at \(count) \(count == 1 ? "object" : "objects") "
          + "(\(loss.example.object) on \(day.english): \(clocks.english))",
        nl:
          "\(loss.rule) verliest \(total.dutch) bij \(count) \(count == 1 ? "object" : "objecten") "
          + "(\(loss.example.object) op \(day.dutch): \(clocks.dutch))"
      )
    }
    let list = Words.list(parts)
    let duty = Words.list(limits.map { $0.by.hours($0.own) })
    return Diagnostic.found(
      .windowOutsideDeployment,
      .note,
      at: first.by.place,
      Bilingual(
        en: "objects have own hours in which nobody can come: \(duty.english), so \(list.english)",
        nl: "objecten hebben eigen tijden waarop niemand kan komen: \(duty.dutch), dus "
          + list.dutch
      ),
      help: Bilingual(
        en: "know that these hours stay without a check, or widen the hours here",
        nl: "weet dat er in die uren geen controle is, of verruim hier de uren"
      ),
      also: limits.dropFirst().map { ($0.by.place, $0.by.label) }
    )
  }
}
