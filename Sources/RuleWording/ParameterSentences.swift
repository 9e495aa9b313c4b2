import Obligations
public import RuleChecking
public import SourceText

/// A parameter or assumption in sentences.
public struct ParameterSentences: Sendable {
  private let language: Language

  /// Sentences in a language.
  public init(language: Language) { self.language = language }

  /// Its value, what it may be, why, and whose it is, as Markdown.
  public func text(_ parameter: Parameter) -> String {
    let isDutch = language == .dutch
    let sort =
      parameter.isAssumption
      ? (isDutch ? "aanname" : "assumption") : (isDutch ? "parameter" : "parameter")
    var lines = [
      "**\(sort) `\(parameter.name)`** = \(QuantityText.text(parameter.value, language))"
    ]
    if let range = parameter.range {
      let text = QuantityText.text(range, language)
      lines.append(isDutch ? "Mogelijk: \(text)." : "Possible: \(text).")
    }
    if let because = parameter.because {
      lines.append(isDutch ? "Omdat: \(because)." : "Because: \(because).")
    }
    if let owner = parameter.owner {
      let review = parameter.reviewBy.map { day in
        let date = RuleSentences(language: language).date(day)
        return isDutch ? ", herzien voor \(date)" : ", review by \(date)"
      }
      lines.append((isDutch ? "Eigenaar: \(owner)" : "Owner: \(owner)") + (review ?? "") + ".")
    }
    return lines.joined(separator: "\n\n")
  }
}
