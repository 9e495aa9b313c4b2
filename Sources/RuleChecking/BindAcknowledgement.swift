import RuleSyntax
import SourceText

extension Binder {
  /// Every code a finding of the rules can have: of form, of meaning, of the 28 analyses.
  private static let known: Set<String> = Set(
    SyntaxCode.allCases.map(\.rawValue) + CheckCode.allCases.map(\.rawValue)
      + (301...328).map { "R0\($0)" }
  )

  /// What a declaration accepts, a value for each code.
  mutating func acknowledgements(_ place: Scope.Place) -> [Acknowledgement] {
    unit = place.unit
    let declaration = scope.declaration(place)
    let end = scope.end(of: place)
    var result: [Acknowledgement] = []
    for clause in declaration.clauses(.accepts) {
      guard let because = clause[.text]?.text else { continue }
      if because.allSatisfy({ $0.isWhitespace || $0.isPunctuation }) {
        report(.acceptedWithoutReason(), at: clause[.text]?.range ?? clause.range)
      }
      let slots = clause.all(.code)
      for (index, slot) in slots.enumerated() {
        guard let code = slot.text else { continue }
        guard Self.known.contains(code) else {
          let upper = code.uppercased()
          let nearest =
            Self.known.contains(upper)
            ? upper : NearestName.of(upper, among: Self.known.sorted())
          report(.unknownCode(code, nearest: nearest), at: slot.range)
          continue
        }
        result.append(
          Acknowledgement(
            code: code,
            subject: subject(of: declaration),
            because: because,
            origin: origin(clause.range),
            covers: TextRange(Int(declaration.range.start), end),
            codeRange: slot.range,
            removal: removal(of: index, slots, clause),
            clauseRemoval: wholeClause(clause.range),
            language: language
          )
        )
      }
    }
    return result
  }

  /// A code with the comma beside it; the only one goes with its clause.
  private func removal(of index: Int, _ slots: [SlotSyntax], _ clause: ClauseSyntax) -> TextRange {
    if index + 1 < slots.count {
      return TextRange(Int(slots[index].range.start), Int(slots[index + 1].range.start))
    }
    if index > 0 {
      return TextRange(Int(slots[index - 1].range.end), Int(slots[index].range.end))
    }
    return wholeClause(clause.range)
  }

  /// A clause with its line when it stands alone there, else with the `;` beside it.
  private func wholeClause(_ range: TextRange) -> TextRange {
    let bytes = file.bytes
    let isBlank = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 13 }
    var start = Int(range.start)
    var end = Int(range.end)
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    let newline = UInt8(ascii: "\n")
    let semicolon = UInt8(ascii: ";")
    let startsLine = start == 0 || bytes[start - 1] == newline
    if startsLine, end == bytes.count || bytes[end] == newline {
      return TextRange(start, min(end + 1, bytes.count))
    }
    if !startsLine, bytes[start - 1] == semicolon {
      return TextRange(start - 1, Int(range.end))
    }
    if end < bytes.count, bytes[end] == semicolon {
      end += 1
      while end < bytes.count, isBlank(bytes[end]) { end += 1 }
      return TextRange(Int(range.start), end)
    }
    return range
  }
}

extension Scope {
  /// Where the next declaration of the file starts, or just past the file's end.
  fileprivate func end(of place: Place) -> Int {
    let parsed = units[place.unit].parsed
    let next = place.declaration + 1
    return next < parsed.declarations.count
      ? Int(parsed.declarations[next].range.start) : parsed.file.bytes.count + 1
  }
}

extension Finding {
  static func unknownCode(_ code: String, nearest: String?) -> Finding {
    let isOther = code.first.map { "DWCS".contains($0) } ?? false
    let nearest = isOther ? nil : nearest
    return Finding(
      .unknownCode,
      Bilingual(
        en: "no finding about rules has the code `\(code)`",
        nl: "geen bevinding over regels heeft de code `\(code)`"
      ),
      help: nearest.map {
        Bilingual(en: "did you mean `\($0)`?", nl: "bedoelt u `\($0)`?")
      }
        ?? (isOther
          ? Bilingual(
            en: "only findings about rules, with a code such as `R0113`, can be accepted",
            nl: "alleen bevindingen over regels, met een code zoals `R0113`, zijn te aanvaarden"
          )
          : Bilingual(
            en: "`ronde check` shows the code before each finding, such as `R0113`",
            nl: "`ronde check` toont de code voor elke bevinding, zoals `R0113`"
          ))
    )
  }

  static func acceptedWithoutReason() -> Finding {
    Finding(
      .noReason,
      Bilingual(
        en: "what is accepted needs a reason, and this text holds no word",
        nl: "wat wordt aanvaard heeft een reden nodig, en deze tekst bevat geen woord"
      ),
      help: Bilingual(
        en: "say why it may stay: `because \"the protocol comes in March\"`",
        nl: "zeg waarom het mag blijven: `omdat \"het protocol komt in maart\"`"
      )
    )
  }

  static func provisionTwice(_ place: String, first: Origin) -> Finding {
    Finding(
      .duplicateName,
      Bilingual(
        en: "the section `\(place)` is listed twice",
        nl: "de bepaling `\(place)` staat er twee keer"
      ),
      help: Bilingual(en: "keep one of the two", nl: "houd er één over"),
      labels: [.init(first, Bilingual(en: "the first is here", nl: "de eerste staat hier"))]
    )
  }
}
