import CapacityValues
import CivilTime
public import Obligations
import RuleChecking
public import SourceText

/// What an answer rests on: the rules in force in the period, their documents, and assumptions.
public enum CapacitySources {
  /// The sources of a question, with values in words of a language.
  public static func sources(_ question: CapacityQuestion, _ language: Language) -> RosterSources {
    let rulebook = question.rulebook
    let period = question.period
    var rules: [RosterSources.RuleSource] = []
    var bases: [Basis] = []
    for rule in rulebook.rules.sorted(by: { $0.name < $1.name }) {
      let version = rule.versions.last { version in
        version.from.map { $0 <= period.through } ?? false
          && version.through.map { period.from <= $0 } ?? true
      }
      guard let version else { continue }
      let place = Places.place(version.origin, rule.basis)
      rules.append(
        RosterSources.RuleSource(
          rule: rule.name,
          version: version.number,
          file: place.file,
          line: place.line,
          documents: place.documents
        )
      )
      bases.append(rule.basis)
    }
    bases += rulebook.labourLimits.map(\.basis) + rulebook.resources.map(\.basis)
    bases += rulebook.roles.map(\.basis) + rulebook.shiftShapes.map(\.basis)
    let cited = Set(bases.flatMap(\.citations).map(\.document))
    let used = ParameterUse.names(rulebook.rules)
      .union(
        rulebook.resources.flatMap {
          ParameterUse.names(question, .init(kind: .resource, name: $0.name))
        }
      )
      .union(rulebook.expectedFigures.map(\.name))
      .union(
        rulebook.rules.flatMap(\.versions).flatMap(\.reserves).compactMap(\.percent.parameter)
      )
    return RosterSources(
      package: rulebook.package,
      packageVersion: rulebook.version,
      rules: rules,
      documents: rulebook.documents.filter { cited.contains($0.name) }
        .sorted { $0.name < $1.name }.map {
          RosterSources.DocumentSource(
            name: $0.name,
            title: $0.title,
            location: $0.location,
            status: $0.status.rawValue
          )
        },
      assumptions: rulebook.parameters.filter { $0.isAssumption && used.contains($0.name) }
        .sorted { $0.name < $1.name }.map { assumption($0, language) }
    )
  }

  private static func assumption(
    _ parameter: Parameter,
    _ language: Language
  ) -> RosterSources.Assumption {
    RosterSources.Assumption(
      subject: parameter.name,
      value: QuantityText.text(parameter.value, language),
      because: parameter.because ?? "",
      owner: parameter.owner,
      range: parameter.range.map { QuantityText.text($0, language) },
      reviewBy: parameter.reviewBy,
      file: parameter.origin.file,
      line: parameter.origin.line
    )
  }
}
