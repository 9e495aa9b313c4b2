import RuleSyntax
import SourceText

extension Binder {
  /// Whether nothing wrong was found so far.
  var isSound: Bool {
    !findings.contains { $0.severity == .error } && misuses.isEmpty
      && scope.units.allSatisfy { unit in
        !unit.parsed.diagnostics.contains { $0.severity == .error }
      }
  }

  /// Notes what is declared and named nowhere: it changes nothing, which its author may not know.
  ///
  /// Roles, qualifications and kinds are left out, since registers name them. Where anything is
  /// wrong, a line that names it may be one of those that could not be read.
  mutating func noteUnused() {
    guard isSound else { return }
    let places = scope.places(.document, .milestone, .resource, .parameter, .assumption, .ladder)
    for place in places where !named.contains(place) {
      let declaration = scope.declaration(place)
      guard let slot = declaration[.name], let name = slot.text,
        let sort = NameSort(declaration.kind)
      else { continue }
      if isExpectedFigure(name, declaration.kind) { continue }
      unit = place.unit
      report(.unused(name, sort), at: slot.range)
    }
  }

  /// Whether reports look a parameter up by its name, of a role or resource that there is.
  private func isExpectedFigure(_ name: String, _ kind: DeclarationKind) -> Bool {
    guard kind == .parameter || kind == .assumption,
      let meaning = ExpectedFigure.meaning(of: name)
    else { return false }
    guard let only = meaning.only else { return true }
    let own = meaning.figure.isOfPeople ? scope.places(.role) : scope.places(.resource)
    return own.contains { scope.declaration($0)[.name]?.text == only }
  }
}

extension Finding {
  static func unused(_ name: String, _ sort: NameSort) -> Finding {
    Finding(
      .unused,
      severity: .note,
      Bilingual(
        en: "no line names `\(name)`, \(sort.text.english), so it changes nothing",
        nl: "geen regel noemt `\(name)`, \(sort.text.dutch), dus het verandert niets"
      ),
      help: Bilingual(
        en: "name it where it is meant to count, or remove it",
        nl: "noem het waar het moet meetellen, of haal het weg"
      )
    )
  }
}
