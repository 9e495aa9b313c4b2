public import CivilTime
public import Obligations
public import Registers
public import RuleChecking
import SourceText

/// Checks a roster and its summary against rules, registers and working-time law.
///
/// Everything is worked out anew, slowly and plainly: objects, classes, windows, what is due, law and
/// every figure. Nothing of the planner or of the building of obligations is used, only the values.
public enum RosterVerifier {
  /// All violations, and notes for what is not decidable, in order.
  ///
  /// `city` holds what happened before the week; facts of the week itself are left out. Notice is
  /// judged only when the day of publication is given, and what the roster rests on only when that
  /// is.
  public static func verify(
    rulebook: Rulebook,
    city: City,
    roster: Roster,
    summary: RosterSummary,
    sources: RosterSources? = nil,
    published: Day? = nil
  ) -> [Finding] {
    let scene = Scene(rulebook: rulebook, city: city, roster: roster)
    return verify(
      scene,
      due: scene.dueItems(),
      summary: summary,
      sources: sources,
      published: published
    )
  }

  /// All violations of a roster itself, and notes for what is not decidable, without a summary of
  /// its figures.
  public static func verify(rulebook: Rulebook, city: City, roster: Roster) -> [Finding] {
    let scene = Scene(rulebook: rulebook, city: city, roster: roster)
    let law = LabourLaw.check(rulebook: rulebook, city: city, roster: roster, published: nil)
    return Finding.inOrder(
      law.findings + work(scene, due: scene.dueItems(), demands: scene.presenceDemands())
    )
  }

  /// What is wrong with the shifts alone: law, deployment, contract and what is fixed by hand.
  public static func verifyShifts(
    rulebook: Rulebook,
    city: City,
    roster: Roster
  ) -> [Finding] {
    let scene = Scene(rulebook: rulebook, city: city, roster: roster)
    let law = LabourLaw.check(rulebook: rulebook, city: city, roster: roster, published: nil)
    return Finding.inOrder(
      law.findings + ShiftRules.check(scene) + ShapeRules.check(scene) + PinRules.check(scene)
    )
  }

  /// All violations, with what is due in the week worked out already: that does not depend on the roster.
  static func verify(
    _ scene: Scene,
    due: [String: DueItem],
    summary: RosterSummary,
    sources: RosterSources? = nil,
    published: Day? = nil
  ) -> [Finding] {
    let (city, roster) = (scene.city, scene.roster)
    let demands = scene.presenceDemands()
    let law = LabourLaw.check(
      rulebook: scene.rulebook,
      city: city,
      roster: roster,
      published: published
    )
    var findings = law.findings
    if roster.city != city.name {
      findings.append(
        Finding(
          .otherCity,
          text: Bilingual(
            en: "the roster is of \(roster.city), the registers are of \(city.name)",
            nl: "het rooster is van \(roster.city), de registers zijn van \(city.name)"
          )
        )
      )
    }
    findings += work(scene, due: due, demands: demands)
    findings += OrderRules.check(scene, summary)
    findings += SummaryRules(
      scene: scene,
      summary: summary,
      due: due,
      demands: demands,
      exceptions: law.exceptions
    ).check()
    if let sources {
      findings += SourceRules(scene: scene, sources: sources, due: due, demands: demands).check()
    }
    return Finding.inOrder(findings)
  }
  /// What is wrong with shifts, visits, rounds, open work and proofs.
  private static func work(
    _ scene: Scene,
    due: [String: DueItem],
    demands: [PresenceDemand]
  ) -> [Finding] {
    ShiftRules.check(scene) + ShapeRules.check(scene) + PinRules.check(scene)
      + ActivityRules.check(scene) + VisitRules.check(scene, due)
      + PartnerRules.check(scene, due) + UnitRules.check(scene, due)
      + RoundRules.check(scene, due) + OpenRules.check(scene, due, demands)
      + CertificateRules(scene: scene, due: due, demands: demands).check()
      + ReasonRules(scene: scene, due: due, demands: demands).check()
  }
}
