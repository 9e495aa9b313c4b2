import CivilTime
import RuleChecking
import SourceText

/// A07: no minute is left of a window under deployment, resources, own hours and the law.
///
/// An error when the rules alone say so, for then nobody can ever obey; a warning when it follows
/// from the hours of objects in a register.
enum EmptyWindow {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let said = input.scenes.filter { !$0.hasOwnHours && isEmpty($0) }
    return said.compactMap { finding($0, input) } + ofOwnHours(input)
  }

  /// Whether hours are asked for and none of them is left.
  static func isEmpty(_ scene: WorkScene) -> Bool {
    let open = scene.open
    return !open.isEmpty && open.allSatisfy { $0.possible.isEmpty }
  }

  private static func finding(_ scene: WorkScene, _ input: AnalysisInput) -> Diagnostic? {
    guard let cell = scene.open.first, let day = cell.days.first else { return nil }
    let alone = cell.limits.filter { cell.asked.intersection($0.cover).isEmpty }
    let limits = alone.isEmpty ? cell.limits : alone
    let clocks = Words.clocks(cell.asked)
    let hours = Words.list(limits.map { $0.by.hours($0.own) })
    let date = Words.fullDay(day)
    return Diagnostic.found(
      .emptyWindow,
      .error,
      at: scene.place,
      Bilingual(
        en:
          "\(scene.rule.name) can never be done: on \(date.english), as on every other day, it asks "
          + "for \(clocks.english), and \(hours.english)",
        nl: "\(scene.rule.name) kan nooit: op \(date.dutch) wordt, zoals op elke andere dag, "
          + "\(clocks.dutch) gevraagd, en \(hours.dutch)"
      ),
      help: Bilingual(
        en: "move the window, widen the hours, or name another role",
        nl: "verschuif het venster, verruim de uren, of noem een andere rol"
      ),
      also: limits.map { ($0.by.place, $0.by.label) }
    )
  }

  /// One warning for each version with all its objects that have no minute left.
  private static func ofOwnHours(_ input: AnalysisInput) -> [Diagnostic] {
    var order: [Origin] = []
    var found: [Origin: [WorkScene]] = [:]
    for scene in input.scenes where scene.hasOwnHours && isEmpty(scene) {
      let place = scene.presence?.origin ?? scene.version.origin
      if found[place] == nil { order.append(place) }
      found[place, default: []].append(scene)
    }
    return order.compactMap { place in
      guard let scenes = found[place], let first = scenes.first, let cell = first.open.first,
        let day = cell.days.first
      else { return nil }
      let objects = Words.names(scenes.flatMap(\.objects))
      let hours = Words.list(cell.limits.map { $0.by.hours($0.own) })
      let (date, clocks) = (Words.fullDay(day), Words.clocks(cell.asked))
      return Diagnostic.found(
        .emptyWindow,
        .warning,
        at: place,
        Bilingual(
          en:
            "\(first.rule.name) can never be done for \(objects.english): on \(date.english) the own "
            + "hours leave \(clocks.english), and \(hours.english)",
          nl:
            "\(first.rule.name) kan nooit bij \(objects.dutch): op \(date.dutch) laten de eigen tijden "
            + "\(clocks.dutch) over, en \(hours.dutch)"
        ),
        help: Bilingual(
          en: "widen the hours of the role, or leave these objects out with `when`",
          nl: "verruim de uren van de rol, of laat deze objecten weg met `wanneer`"
        ),
        also: cell.limits.map { ($0.by.place, $0.by.label) }
      )
    }
  }
}
