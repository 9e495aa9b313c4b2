import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// What a declaration rests on; says so when that is nothing.
  ///
  /// `isOver` tells that it has ended by its own dates, so that it may cite what was withdrawn.
  mutating func basis(_ declaration: DeclarationSyntax, isOver: Bool = false) -> Basis {
    var citations: [Citation] = []
    for clause in declaration.clauses(.source) {
      guard let slot = clause[.document], let document = find(slot, .document) else { continue }
      cited[document.place, default: 0] += 1
      let status = scope.declaration(document.place)[.status]?.text
      if status == Document.Status.withdrawn.rawValue, !isOver {
        report(
          .withdrawnDocument(document.name, by: declaration.kind, declared: document.origin),
          at: slot.range
        )
      }
      let citation = Citation(
        document: document.name,
        place: clause[.place]?.text,
        origin: origin(clause.range)
      )
      citations.append(citation)
      citedPlaces.append(citation)
    }
    let because = declaration.clause(.assumedBecause)?[.text]?.text
    let hasSource = declaration.clause(.source) != nil
    if !hasSource, because == nil, declaration.kind.needsBasis {
      report(.noSource(declaration.kind, fix: assumedFix(declaration)), at: declaration.range)
    }
    if because == nil, declaration.kind != .assumption, declaration.kind != .parameter {
      for clause in declaration.clauses where [.owner, .reviewBy].contains(clause.kind) {
        report(.onlyWithAssumption(clause.kind), at: clause.range)
      }
    }
    return Basis(citations: citations, assumedBecause: because)
  }

  /// A line in which somebody says what is assumed.
  private func assumedFix(_ declaration: DeclarationSyntax) -> Fix {
    newLine(
      after: declaration.range,
      language == .english ? "  assumed because \"…\"" : "  aangenomen omdat \"…\"",
      title: Bilingual(
        en: "say that it is assumed, and why",
        nl: "zeg dat het een aanname is en waarom"
      ),
      isSafe: false
    )
  }

  /// The assumption a declaration states, for the list of assumptions.
  func statedAssumption(_ place: Scope.Place) -> StatedAssumption? {
    let declaration = scope.declaration(place)
    guard let clause = declaration.clause(.assumedBecause), let because = clause[.text]?.text
    else { return nil }
    return StatedAssumption(
      subject: subject(of: declaration),
      because: because,
      owner: declaration.clause(.owner)?[.text]?.text,
      reviewBy: declaration.clause(.reviewBy)?[.date]?.day,
      origin: scope.origin(place.unit, clause.range)
    )
  }

  /// A declaration as the list of assumptions names it: `rule market-presence`.
  func subject(of declaration: DeclarationSyntax) -> String {
    let name = declaration[.name]?.text
    switch declaration.kind {
    case .importing, .language, .package, .calendar, .document, .milestone, .holidays, .role,
      .qualification, .kind, .zone, .resource, .parameter, .assumption, .rule, .ladder, .regime,
      .indicator:
      return [declaration.kind.rawValue, name].compactMap { $0 }.joined(separator: " ")
    case .classify:
      let kind = declaration[.kind]?.text ?? ""
      return "classify \(kind) by \(name ?? "")"
    case .labourLimits:
      return ["labour limits", name].compactMap { $0 }.joined(separator: " ")
    case .priority: return "priority when short"
    case .travel: return "travel"
    case .shifts:
      let roles = declaration.slots.filter { $0.label == .role }.compactMap(\.text)
      return "shifts for " + roles.joined(separator: ", ")
    case .fairness: return "fairness"
    case .tests, .scenario: return declaration.kind.rawValue
    }
  }

  /// Notes which cited documents are missing or only a concept.
  mutating func noteUnsettledDocuments() {
    for (place, uses) in cited.sorted(by: { $0.key < $1.key }) {
      let declaration = scope.declaration(place)
      guard let name = declaration[.name]?.text,
        let status = declaration[.status]?.text.flatMap(Document.Status.init)
      else { continue }
      unit = place.unit
      switch status {
      case .missing, .concept:
        report(
          .unsettledDocument(name, status, uses: uses),
          at: declaration[.name]?.range ?? declaration.range
        )
      case .adopted, .withdrawn: continue
      }
    }
  }
}
