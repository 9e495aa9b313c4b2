import Capacity
import CapacityValues
import SourceText
import Verification

/// `ronde verify …/capacity.json`: every proof of a capacity report, worked out again.
enum VerifyCapacity {
  /// The file when it is one of capacity; nil for other JSON, which is left to the reader of rosters.
  static func file(_ path: String, _ context: Context) throws(Refusal) -> CapacityFile? {
    guard let bytes = try? Files.read(context.path(path)),
      case .success(let node) = JSONReader.read(bytes), CapacityFile.isMeant(node)
    else { return nil }
    switch CapacityFile.read(node) {
    case .success(let file): return file
    case .failure(let mistake):
      throw .invalid(
        Bilingual(
          en: "\(path): \(mistake.message.english)",
          nl: "\(path): \(mistake.message.dutch)"
        )
      )
    }
  }

  static func run(_ file: CapacityFile, _ context: Context) throws(Refusal) -> ExitCode {
    let location =
      context.arguments.has(.city)
      ? try context.location() : try CityLocation.find(file.city, in: context.console.folder)
    let workspace = try context.workspace(location)
    let question = CapacityQuestion(
      rulebook: workspace.rulebook,
      city: workspace.city,
      period: file.period,
      reference: file.reference
    )
    let supposed = try WhatIfs.read(file.whatIfs, question).reduce(question) {
      $1.applied(to: $0)
    }
    context.console.progress(
      Bilingual(en: "verifying the proofs", nl: "de bewijzen toetsen"),
      context.language
    )
    let findings = CapacityVerifier.verify(
      rulebook: supposed.rulebook,
      city: supposed.city,
      file: file
    )
    context.console.endProgress()
    if context.arguments.has(.json) {
      context.console.out(json(findings, context))
    } else {
      context.console.out(text(findings, context) + verdict(findings, file, context))
    }
    return findings.isEmpty ? context.exit(workspace) : .findings
  }

  static func text(_ findings: [CapacityFinding], _ context: Context) -> String {
    findings.map { "\($0.code.rawValue)  \(context.say($0.text))\n" }.joined()
  }

  private static func verdict(
    _ findings: [CapacityFinding],
    _ file: CapacityFile,
    _ context: Context
  ) -> String {
    let proofs = file.claims.reduce(0) { $0 + $1.shortages.count }
    let spans = file.claims.flatMap(\.shortages).reduce(0) { $0 + $1.certificate.spans.count }
    guard !findings.isEmpty else {
      if file.state == .enough {
        return context.say(
          Bilingual(
            en: "there is enough: all work of each day was divided again, and fits\n",
            nl: "er is genoeg: al het werk van elke dag is opnieuw verdeeld, en past\n"
          )
        )
      }
      return context.say(
        Bilingual(
          en:
            "every proof holds: \(proofs) sums over \(spans) days or weeks, each worked out again\n",
          nl: "elk bewijs klopt: \(proofs) sommen over \(spans) dagen of weken, elk opnieuw "
            + "uitgerekend\n"
        )
      )
    }
    return context.say(
      Bilingual(
        en: "rejected, \(findings.count) \(findings.count == 1 ? "finding" : "findings")\n",
        nl: "afgekeurd, \(findings.count) \(findings.count == 1 ? "bevinding" : "bevindingen")\n"
      )
    )
  }

  private static func json(_ findings: [CapacityFinding], _ context: Context) -> String {
    let list = findings.map { finding in
      JSONText.object([
        "code": .string(finding.code.rawValue),
        "severity": .string("error"),
        "message": .string(context.say(finding.text)),
        "certificate": .optional(finding.certificate),
      ])
    }
    return JSONText.object(["findings": .array(list)]).text
  }
}
