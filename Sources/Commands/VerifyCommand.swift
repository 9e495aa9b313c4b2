import Obligations
import Reports
import RuleChecking
import SourceText
import Verification

/// `ronde verify FILE`: law, rules and every figure of a roster, or every proof of a capacity file,
/// worked out again from scratch.
enum VerifyCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    if let proofs = try VerifyCapacity.file(context.arguments.operands[0], context) {
      return try VerifyCapacity.run(proofs, context)
    }
    let file = try EarlierRosters.file(context.arguments.operands[0], context)
    let location =
      context.arguments.has(.city)
      ? try context.location()
      : try CityLocation.find(file.roster.city, in: context.console.folder)
    let earlier = try EarlierRosters.read(context, before: file.roster.week, city: location.name)
    let workspace = try context.workspace(location)
    let city = workspace.city.adding(rosters: earlier, rulebook: workspace.rulebook)
    context.console.progress(
      Bilingual(en: "verifying \(file.roster.week)", nl: "\(file.roster.week) toetsen"),
      context.language
    )
    let findings = RosterVerifier.verify(
      rulebook: workspace.rulebook,
      city: city,
      roster: file.roster,
      summary: file.summary,
      sources: file.sources,
      published: try context.day(.published)
    )
    context.console.endProgress()
    if context.arguments.has(.json) {
      context.console.out(json(findings, context))
    } else {
      context.console.out(text(findings, context) + verdict(findings, file.roster, context))
    }
    return findings.contains { $0.severity == .error }
      ? .findings : context.exit(workspace, findings: !findings.isEmpty)
  }

  /// Findings as text: code, what is wrong, and where the limit stands.
  static func text(_ findings: [Finding], _ context: Context) -> String {
    findings.map { finding in
      let place = finding.origin.map { "\n       \($0.file):\($0.line)" } ?? ""
      let cited = finding.citations.map {
        " \($0.document)\($0.place.map { " \($0)" } ?? "")"
      }.joined(separator: ",")
      return "\(finding.code.rawValue)  \(context.say(finding.text))\(place)\(cited)\n"
    }.joined()
  }

  private static func verdict(
    _ findings: [Finding],
    _ roster: Roster,
    _ context: Context
  )
    -> String
  {
    let errors = findings.filter { $0.severity == .error }.count
    let undecided = findings.count - errors
    let notes = Bilingual(
      en: undecided == 0 ? "" : "; \(undecided) not decidable, listed above",
      nl: undecided == 0 ? "" : "; \(undecided) niet te beslissen, zie hierboven"
    )
    guard errors > 0 else {
      return context.say(
        Bilingual(
          en: "\(roster.week): every hard rule and every figure holds\(notes.english)\n",
          nl: "\(roster.week): elke harde regel en elk cijfer klopt\(notes.dutch)\n"
        )
      )
    }
    return context.say(
      Bilingual(
        en: "\(roster.week): rejected, \(errors) \(errors == 1 ? "finding" : "findings")"
          + "\(notes.english)\n",
        nl: "\(roster.week): afgekeurd, \(errors) \(errors == 1 ? "bevinding" : "bevindingen")"
          + "\(notes.dutch)\n"
      )
    )
  }

  private static func json(_ findings: [Finding], _ context: Context) -> String {
    let list = findings.map { finding in
      JSONText.object([
        "code": .string(finding.code.rawValue),
        "severity": .string(finding.severity.rawValue),
        "message": .string(context.say(finding.text)),
        "person": .optional(finding.person),
        "obligation": .optional(finding.obligation),
        "shift": .optional(finding.shift),
        "file": .optional(finding.origin?.file),
        "line": finding.origin.map { .integer($0.line) } ?? .null,
      ])
    }
    return JSONText.object(["findings": .array(list)]).text
  }
}
