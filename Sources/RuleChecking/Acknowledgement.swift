public import SourceText

/// What the authors of a declaration accept: findings with a code, and why they stay.
public struct Acknowledgement: Hashable, Sendable {
  /// The code: `R0113`.
  public let code: String
  /// The declaration: `document horecaprotocol`.
  public let subject: String
  /// Why what is found may stay.
  public let because: String
  /// The clause.
  public let origin: Origin
  /// From the declaration to the next one: a finding belongs here when it starts in it.
  public let covers: TextRange
  /// The code in the clause.
  public let codeRange: TextRange
  /// What to take out so that the clause no longer names the code.
  public let removal: TextRange
  /// What to take out so that the clause is gone.
  public let clauseRemoval: TextRange
  /// The language of its file.
  public let language: Language

  /// Whether it names the code of a finding that starts in its declaration.
  public func names(_ finding: Diagnostic) -> Bool {
    code == finding.code && origin.file == finding.file && covers.start <= finding.range.start
      && finding.range.start < covers.end
  }
}

/// A finding that was taken out of the list, with the reason.
public struct AcceptedFinding: Sendable {
  /// What was found.
  public let finding: Diagnostic
  /// Who accepts it, and why.
  public let acknowledgement: Acknowledgement
}

/// Findings, parted by what the rules accept.
public struct Acceptance: Sendable {
  /// What is left to look at, with a message for each error that was accepted.
  public let open: [Diagnostic]
  /// What is accepted.
  public let accepted: [AcceptedFinding]
  /// The acknowledgements that met a finding, errors included.
  public let used: Set<Acknowledgement>

  /// Parts findings; errors stay, since nothing can be planned with them.
  public init(of findings: [Diagnostic], by acknowledgements: [Acknowledgement]) {
    let byCode = Dictionary(grouping: acknowledgements, by: \.code)
    var open: [Diagnostic] = []
    var accepted: [AcceptedFinding] = []
    var refused: Set<Acknowledgement> = []
    for finding in findings {
      guard finding.code != CheckCode.acceptsNothing.rawValue,
        let acknowledgement = byCode[finding.code]?.first(where: { $0.names(finding) })
      else {
        open.append(finding)
        continue
      }
      switch finding.severity {
      case .warning, .note:
        accepted.append(AcceptedFinding(finding: finding, acknowledgement: acknowledgement))
      case .error:
        open.append(finding)
        if refused.insert(acknowledgement).inserted {
          open.append(Acceptance.refusal(acknowledgement, finding))
        }
      }
    }
    self.open = Diagnostic.inOrder(open)
    self.accepted = accepted
    used = refused.union(accepted.map(\.acknowledgement))
  }

  private static func refusal(_ one: Acknowledgement, _ error: Diagnostic) -> Diagnostic {
    Diagnostic(
      code: CheckCode.acceptedError.rawValue,
      file: one.origin.file,
      range: one.codeRange,
      message: Bilingual(
        en: "\(one.code) is an error here, and an error cannot be accepted",
        nl: "\(one.code) is hier een fout, en een fout kan niet worden aanvaard"
      ),
      help: Bilingual(
        en: "mend what it is about; only warnings and notes can be accepted",
        nl: "herstel waar het over gaat; alleen waarschuwingen en meldingen zijn te aanvaarden"
      ),
      labels: [
        Diagnostic.Label(
          file: error.file,
          range: error.range,
          text: Bilingual(en: "the error", nl: "de fout")
        )
      ],
      language: one.language
    )
  }

  /// Says which acknowledgements took nothing out, so that none outlives what it was about.
  ///
  /// `used` are those that met a finding in any run; `isJudged` tells whether the findings of a code
  /// were looked for at all.
  public static func idle(
    _ acknowledgements: [Acknowledgement],
    used: Set<Acknowledgement>,
    isJudged: (String) -> Bool
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<Acknowledgement> = []
    for one in acknowledgements where !used.contains(one) && isJudged(one.code) {
      guard seen.insert(one).inserted else { continue }
      let isWhole = !acknowledgements.contains {
        $0.origin == one.origin && (used.contains($0) || !isJudged($0.code))
      }
      found.append(idle(one, removing: isWhole ? one.clauseRemoval : one.removal))
    }
    return found
  }

  private static func idle(_ one: Acknowledgement, removing range: TextRange) -> Diagnostic {
    Diagnostic(
      code: CheckCode.acceptsNothing.rawValue,
      severity: .warning,
      file: one.origin.file,
      range: one.codeRange,
      message: Bilingual(
        en: "\(one.code) is accepted here and nothing here has that code",
        nl: "\(one.code) is hier aanvaard en niets heeft hier die code"
      ),
      help: Bilingual(
        en: "take it out; what it was about is no longer so, or stands in another declaration",
        nl: "haal het weg; waar het over ging is niet meer zo, of staat bij een andere declaratie"
      ),
      fixes: [
        Fix(
          range: range,
          replacement: "",
          title: Bilingual(en: "accept it no longer", nl: "aanvaard het niet langer"),
          isSafe: true
        )
      ],
      language: one.language
    )
  }
}
