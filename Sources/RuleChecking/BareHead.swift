import RuleSyntax
import SourceText

/// A declaration of which only the head stands there: one mistake, so one message, whatever it
/// lacks.
extension Binder {
  /// Puts one finding in the place of all that say what a declaration without clauses lacks.
  ///
  /// `start` is how many findings there were before it was read.
  mutating func tellBareHead(_ declaration: DeclarationSyntax, since start: Int) {
    guard declaration.clauses.isEmpty, let lines = declaration.kind.usualLines else { return }
    let lacking = findings.indices.dropFirst(start).filter { index in
      let finding = findings[index]
      return finding.file == file.name && finding.range == declaration.range
        && finding.severity == .error
        && CheckCode(rawValue: finding.code)?.isAboutAbsence == true
    }
    guard lacking.count > 1 else { return }
    for index in lacking.reversed() { findings.remove(at: index) }
    // The head through its name: `rule dyke-watch`, without its title.
    let end = declaration[.name]?.range.end ?? declaration.range.end
    let head = text(TextRange(Int(declaration.range.start), Int(end)))
    report(.nothingUnder(head, lines), at: declaration.range)
  }
}

extension Finding {
  /// A head without clauses; `lines` are those that usually stand under it.
  static func nothingUnder(_ head: String, _ lines: [Bilingual]) -> Finding {
    func listed(_ texts: [String]) -> String { texts.map { "`\($0)`" }.joined(separator: ", ") }
    return Finding(
      .clauseMissing,
      Bilingual(
        en: "nothing stands under `\(head)`, so it does not say what holds",
        nl: "er staat niets onder `\(head)`, dus het zegt niet wat er geldt"
      ),
      help: Bilingual(
        en: "write lines under it such as \(listed(lines.map(\.english)))",
        nl: "schrijf er regels onder zoals \(listed(lines.map(\.dutch)))"
      )
    )
  }
}

extension DeclarationKind {
  /// Lines that usually stand under such a head, the first those it cannot do without; nil where
  /// one line at most can be lacking.
  fileprivate var usualLines: [Bilingual]? {
    let source = Bilingual(en: "source plan \"par. 3\"", nl: "bron plan \"par. 3\"")
    return ownLines.map { [source] + $0 }
  }

  /// The same without their source.
  private var ownLines: [Bilingual]? {
    let from = Bilingual(en: "from 1 January 2026", nl: "vanaf 1 januari 2026")
    switch self {
    case .rule:
      return [
        from, Bilingual(en: "team 2 boa", nl: "team 2 boa"),
        Bilingual(en: "takes 45 min", nl: "duurt 45 min"),
        Bilingual(en: "every calendar year 2 times", nl: "elk kalenderjaar 2 keer"),
      ]
    case .ladder:
      return [
        Bilingual(
          en: "counts any violation within 24 months",
          nl: "telt elke overtreding binnen 24 maanden"
        ),
        Bilingual(en: "step 1 warning", nl: "trede 1 waarschuwing"),
      ]
    case .regime:
      return [
        from,
        Bilingual(en: "takes precedence over cafe-check", nl: "gaat voor cafecontrole"),
        Bilingual(en: "pauses cafe-check", nl: "pauzeert cafecontrole"),
      ]
    case .indicator:
      return [
        Bilingual(en: "counts checks of cafe-check", nl: "telt controles van cafecontrole")
      ]
    case .classify: return classLines
    case .holidays:
      return [
        Bilingual(en: "holiday new-year on 1 January", nl: "feestdag nieuwjaar op 1 januari")
      ]
    case .labourLimits:
      return [Bilingual(en: "shift at most 10 h", nl: "dienst hoogstens 10 u")]
    case .priority:
      return [Bilingual(en: "order cafe-check", nl: "volgorde cafecontrole")]
    case .shifts:
      return [Bilingual(en: "length 5 h through 9 h", nl: "lengte 5 u tot en met 9 u")]
    case .fairness: return [Bilingual(en: "over 13 weeks", nl: "over 13 weken")]
    case .language, .package, .importing, .calendar, .document, .milestone, .role, .qualification,
      .kind, .zone, .resource, .parameter, .assumption, .travel, .tests, .scenario:
      return nil
    }
  }

  private var classLines: [Bilingual] {
    [
      Bilingual(
        en: "high when complaints in 12 months >= 3",
        nl: "hoog wanneer klachten in 12 maanden >= 3"
      ), Bilingual(en: "low otherwise", nl: "laag anders"),
    ]
  }
}
