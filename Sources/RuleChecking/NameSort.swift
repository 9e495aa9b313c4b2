public import RuleSyntax
public import SourceText

/// The sorts of thing a name can stand for; all share one set of names.
public enum NameSort: String, CaseIterable, Sendable {
  case document, milestone, holidays, role, qualification, labourLimits, kind, zone, resource
  /// A parameter or an assumption.
  case parameter
  case rule, ladder, regime, indicator

  /// The sort a declaration gives its name; nil for declarations without a name of their own.
  public init?(_ kind: DeclarationKind) {
    switch kind {
    case .document: self = .document
    case .milestone: self = .milestone
    case .holidays: self = .holidays
    case .role: self = .role
    case .qualification: self = .qualification
    case .labourLimits: self = .labourLimits
    case .kind: self = .kind
    case .zone: self = .zone
    case .resource: self = .resource
    case .parameter, .assumption: self = .parameter
    case .rule: self = .rule
    case .ladder: self = .ladder
    case .regime: self = .regime
    case .indicator: self = .indicator
    case .language, .package, .importing, .calendar, .classify, .priority, .travel, .shifts,
      .fairness, .tests, .scenario:
      return nil
    }
  }

  /// The sort with its article.
  public var text: Bilingual {
    switch self {
    case .document: Bilingual(en: "a document", nl: "een document")
    case .milestone: Bilingual(en: "a milestone", nl: "een mijlpaal")
    case .holidays: Bilingual(en: "a list of holidays", nl: "een lijst met feestdagen")
    case .role: Bilingual(en: "a role", nl: "een rol")
    case .qualification: Bilingual(en: "a qualification", nl: "een bevoegdheid")
    case .labourLimits: Bilingual(en: "a set of labour limits", nl: "een groep arbeidstijden")
    case .kind: Bilingual(en: "a kind", nl: "een soort")
    case .zone: Bilingual(en: "a zone", nl: "een zone")
    case .resource: Bilingual(en: "a resource", nl: "een middel")
    case .parameter: Bilingual(en: "a parameter", nl: "een parameter")
    case .rule: Bilingual(en: "a rule", nl: "een regel")
    case .ladder: Bilingual(en: "a ladder", nl: "een ladder")
    case .regime: Bilingual(en: "a regime", nl: "een regime")
    case .indicator: Bilingual(en: "an indicator", nl: "een indicator")
    }
  }

  /// How to declare one, for a name that is declared nowhere.
  func example(_ name: String) -> Bilingual {
    switch self {
    case .document:
      Bilingual(
        en: "document \(name) \"title\" at \"place\" status adopted",
        nl: "document \(name) \"titel\" op \"plaats\" status vastgesteld"
      )
    case .milestone:
      Bilingual(en: "milestone \(name) on open date", nl: "mijlpaal \(name) op open datum")
    case .holidays: Bilingual(en: "holidays \(name)", nl: "feestdagen \(name)")
    case .role: Bilingual(en: "role \(name)", nl: "rol \(name)")
    case .qualification: Bilingual(en: "qualification \(name)", nl: "bevoegdheid \(name)")
    case .labourLimits:
      Bilingual(
        en: "labour limits \(name) for every role",
        nl: "arbeidstijden \(name) voor elke rol"
      )
    case .kind:
      Bilingual(en: "kind \(name) from \"file.csv\"", nl: "soort \(name) uit \"bestand.csv\"")
    case .zone:
      Bilingual(en: "zone \(name) with 6000 places", nl: "zone \(name) met 6000 plaatsen")
    case .resource: Bilingual(en: "resource \(name) count 1", nl: "middel \(name) aantal 1")
    case .parameter: Bilingual(en: "parameter \(name) = …", nl: "parameter \(name) = …")
    case .rule: Bilingual(en: "rule \(name)", nl: "regel \(name)")
    case .ladder: Bilingual(en: "ladder \(name)", nl: "ladder \(name)")
    case .regime: Bilingual(en: "regime \(name)", nl: "regime \(name)")
    case .indicator: Bilingual(en: "indicator \(name)", nl: "indicator \(name)")
    }
  }
}
