import Obligations
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

/// A scenario without its figures: what is given, and what is asked of it.
struct Probe {
  /// A question, and how it stands in a scenario with the answer filled in.
  enum Question: Hashable {
    /// How many are due, perhaps at one object.
    case count(rule: String, object: String?)
    /// How much work it is for a role or a resource.
    case work(String, rule: String)
    /// Where the last violation stands.
    case step(ladder: String)
    /// Which last day there is.
    case lastDay(rule: String)
  }

  /// The lines before the questions, in the language of the file.
  let lines: [String]
  let questions: [Question]
  /// Whether the questions are about objects on both sides of a limit, and are told together.
  var isPair = false

  /// The questions in the keywords of a language, with an answer each; nil for one that cannot be
  /// written.
  static func line(_ question: Question, _ answer: String?, _ language: Language) -> String? {
    let dutch = language == .dutch
    let expect = dutch ? "verwacht" : "expect"
    switch question {
    case .count(let rule, let object):
      let number = answer ?? "77"
      guard number.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
      let place = object.map { dutch ? " bij \($0)" : " at \($0)" } ?? ""
      if number == "0" { return "\(expect) \(dutch ? "geen" : "no") \(rule)\(place)" }
      return "\(expect) \(rule) \(number) \(dutch ? "keer" : "times")\(place)"
    case .work(let name, let rule):
      let time = answer ?? (dutch ? "999 u" : "999 h")
      guard !time.contains("≈") else { return nil }
      return dutch
        ? "\(expect) vraag naar \(name) uit \(rule) \(time)"
        : "\(expect) demand for \(name) from \(rule) \(time)"
    case .step(let ladder):
      let number = answer?.split(separator: " ").last.flatMap { Int($0) } ?? 1
      if answer != nil, answer?.split(separator: " ").last.flatMap({ Int($0) }) == nil {
        return nil
      }
      return "\(expect) \(ladder) \(dutch ? "trede" : "step") \(number)"
    case .lastDay(let rule):
      let date = answer.map { DateText.firstOf($0, language) } ?? DateText.example(language)
      return date.map { "\(expect) \(rule) \(dutch ? "uiterlijk op" : "due by") \($0)" }
    }
  }
}
