import CivilTime
import Obligations
import Registers
import SourceText

/// Pinned parts: a shift that must be there, a day that must stay free.
enum PinRules {
  static func check(_ scene: Scene) -> [Finding] {
    var findings: [Finding] = []
    for pin in scene.city.pins where pin.day.week == scene.week {
      let shifts = scene.roster.shifts.filter { $0.person == pin.person }
      if let wanted = interval(pin) {
        guard !shifts.contains(where: { $0.interval == wanted }) else { continue }
        findings.append(
          finding(
            pin,
            en: "the pinned shift \(Wording.interval(wanted)) is not in the roster",
            nl: "de vastgezette dienst \(Wording.interval(wanted)) staat niet in het rooster"
          )
        )
      } else {
        for shift in shifts where shift.interval.overlaps(Amsterdam.wholeDay(pin.day)) {
          findings.append(
            finding(
              pin,
              shift: shift.id,
              en: "\(pin.day) is pinned as free",
              nl: "\(pin.day) is vastgezet als vrij"
            )
          )
        }
      }
    }
    for shift in scene.roster.shifts where shift.isPinned != isPinned(scene, shift) {
      findings.append(
        ShiftRules.finding(
          .pinMark,
          shift,
          en: shift.isPinned ? "is marked as pinned without a pin" : "is pinned but not marked",
          nl: shift.isPinned ? "heet vastgezet zonder pin" : "is vastgezet maar niet gemerkt"
        )
      )
    }
    return findings
  }

  /// Whether a pin asks for exactly this shift.
  static func isPinned(_ scene: Scene, _ shift: Shift) -> Bool {
    scene.city.pins.contains { $0.person == shift.person && interval($0) == shift.interval }
  }

  private static func interval(_ pin: Pin) -> Interval? {
    guard let from = pin.from, let to = pin.to else { return nil }
    return Amsterdam.interval(pin.day, from, to <= from ? to.nextDay : to)
  }

  private static func finding(
    _ pin: Pin,
    shift: String? = nil,
    en: String,
    nl: String
  ) -> Finding {
    let place = "(\(pin.origin.file):\(pin.origin.line))"
    return Finding(
      .pinNotKept,
      person: pin.person,
      shift: shift,
      text: Bilingual(en: "\(pin.person): \(en) \(place)", nl: "\(pin.person): \(nl) \(place)")
    )
  }
}
