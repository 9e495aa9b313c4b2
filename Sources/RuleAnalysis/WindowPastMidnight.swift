import CivilTime
import RuleChecking
import SourceText

/// A10: a window past midnight belongs to the day it starts, and the hours after midnight fall on a
/// day or in a night on which nobody may work.
enum WindowPastMidnight {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let scenes = input.scenes.filter { !$0.hasOwnHours && !EmptyWindow.isEmpty($0) }
      // A window that loses hours before midnight too is told whole by `WindowOutsideDeployment`.
      .filter { LostHours($0, within: 0..<1440).groups.isEmpty }
    return LostHours.merged(scenes.map { ($0, LostHours($0, within: 1440..<2880)) })
      .compactMap { finding($0.scene, $0.lost) }
  }

  private static func finding(_ scene: WorkScene, _ lost: LostHours) -> Diagnostic? {
    guard let group = lost.groups.first, let day = group.days.first else { return nil }
    let days = DayWords.among(group.days, of: lost.open)
    let clocks = Words.clocks(group.lost)
    let next = Words.fullDay(day.adding(days: 1))
    let who = Words.list(group.limits.map { Bilingual(both: $0.by.name) })
    let total = Words.minutes(lost.minutes)
    return Diagnostic.found(
      .windowPastMidnight,
      .warning,
      at: scene.place,
      Bilingual(
        en:
          "the window of \(scene.rule.name) runs past midnight into hours without \(who.english): "
          + "what starts \(days.english) loses \(clocks.english) (the first on \(next.english)), "
          + "\(total.english) in all",
        nl:
          "het venster van \(scene.rule.name) loopt na middernacht door in uren zonder \(who.dutch): "
          + "wat \(days.dutch) begint verliest \(clocks.dutch) (het eerst op \(next.dutch)), "
          + "samen \(total.dutch)"
      ),
      help: Bilingual(
        en:
          "a window past midnight belongs to the day it starts: let `deployed` of that day run past "
          + "midnight too, or end the window sooner",
        nl:
          "een venster na middernacht hoort bij de dag waarop het begint: laat `inzetbaar` van die "
          + "dag ook na middernacht doorlopen, of laat het venster eerder eindigen"
      ),
      also: lost.labels
    )
  }
}
