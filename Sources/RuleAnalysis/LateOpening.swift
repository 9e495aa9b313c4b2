import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A08, second part: objects are chosen because they are open late, and every visit of a rule about
/// them ends before that hour.
///
/// One note for each class or condition with such an hour, with all rules that use it.
enum LateOpening {
  /// A time that objects must be open after, and where it is said.
  private struct Late {
    let field: String
    let time: TimeOfDay
    let place: Origin
    /// `medium` of `risk`; nil when a rule says the hour itself.
    let ownClass: String?
  }

  private struct Use {
    let rule: String
    let end: Int
    let place: Origin
    let limits: [WorkScene.Limiter]
  }

  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    var order: [Origin] = []
    var found: [Origin: (late: Late, kind: String, uses: [Use])] = [:]
    for scene in input.scenes where scene.presence == nil && !scene.hasOwnHours {
      guard let kind = scene.rule.kind,
        let end = scene.cells.flatMap(\.possible).map(\.upperBound).max()
      else { continue }
      let limits = (scene.open.first?.limits ?? []).map(\.by)
      let use = Use(rule: scene.rule.name, end: end, place: scene.place, limits: limits)
      for late in times(scene, kind, input) where end <= evening(late.time) {
        if found[late.place] == nil {
          order.append(late.place)
          found[late.place] = (late, kind, [])
        }
        if found[late.place]?.uses.contains(where: { $0.rule == use.rule }) == false {
          found[late.place]?.uses.append(use)
        }
      }
    }
    return order.compactMap { found[$0] }.map { note($0.late, $0.kind, $0.uses, input) }
  }

  /// Minutes of the evening a time belongs to: 01:00 is 1500.
  private static func evening(_ time: TimeOfDay) -> Int {
    Int(time.minutes) < 360 ? Int(time.minutes) + 1440 : Int(time.minutes)
  }

  private static func times(_ scene: WorkScene, _ kind: String, _ input: AnalysisInput) -> [Late] {
    let own = [(scene.rule.condition, scene.rule.origin)]
    let each = scene.version.frequencies.map { ($0.condition, $0.origin) }
    var found: [Late] = []
    for (condition, place) in own + each {
      guard let condition else { continue }
      for leaf in asked(condition) {
        switch leaf {
        case .time(let field, true, let time):
          found.append(Late(field: field, time: time, place: place, ownClass: nil))
        case .fieldIs(let field, let word):
          let sorting = input.rulebook.classifications.first { $0.name == field && $0.kind == kind }
          guard let part = sorting?.classes.first(where: { $0.name == word }),
            let inner = part.condition
          else { continue }
          for case .time(let field, true, let time) in asked(inner) {
            found.append(Late(field: field, time: time, place: part.origin, ownClass: word))
          }
        case .time, .number, .recorded, .hasClass, .not, .all, .any: continue
        }
      }
    }
    return found
  }

  /// The leaves that are asked for, not those that are denied.
  private static func asked(_ condition: Condition) -> [Condition] {
    switch condition {
    case .fieldIs, .number, .time, .recorded, .hasClass: [condition]
    case .not: []
    case .all(let parts), .any(let parts): parts.flatMap(asked)
    }
  }

  private static func note(
    _ late: Late,
    _ kind: String,
    _ uses: [Use],
    _ input: AnalysisInput
  ) -> Diagnostic {
    let hour = Words.time(Int(late.time.minutes), isEnd: false)
    let list = Words.list(
      uses.map {
        let end = Words.time($0.end, isEnd: true)
        return Bilingual(en: "\($0.rule) at \(end)", nl: "\($0.rule) om \(end)")
      }
    )
    var seen: Set<Origin> = []
    let labels =
      uses.map { ($0.place, Bilingual(en: "ends before that", nl: "eindigt eerder")) }
      + uses.flatMap(\.limits).map { ($0.place, $0.label) }
    let what = late.ownClass.map {
      Bilingual(
        en: "\(kind) is in class \($0) because \(late.field) is after \(hour)",
        nl: "\(kind) valt in klasse \($0) omdat \(late.field) na \(hour) is"
      )
    }
    let subject =
      what
      ?? Bilingual(
        en: "\(kind) is chosen because \(late.field) is after \(hour)",
        nl: "\(kind) is gekozen omdat \(late.field) na \(hour) is"
      )
    return Diagnostic.found(
      .windowOutsideDeployment,
      .note,
      at: late.place,
      Bilingual(
        en: "\(subject.english), and no visit is that late: \(list.english) at the latest",
        nl: "\(subject.dutch), en geen bezoek is zo laat: \(list.dutch) op zijn laatst"
      ),
      help: Bilingual(
        en: "know that the late hours themselves stay unseen, or deploy somebody then",
        nl: "weet dat de late uren zelf ongezien blijven, of zet dan iemand in"
      ),
      also: labels.filter { seen.insert($0.0).inserted }
    )
  }
}
