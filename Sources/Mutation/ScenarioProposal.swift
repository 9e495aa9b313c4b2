import RuleChecking
import RuleSyntax
import Scenarios
public import SourceText

/// A scenario that holds as the rules are, and fails with a change.
public struct ScenarioProposal: Hashable, Sendable {
  /// Its lines, ready to stand in a file of scenarios.
  public let text: String
}

extension MutationBench {
  /// A scenario that would notice a change that none notices now, in the keywords of a language; nil
  /// when none of those tried does.
  ///
  /// It is run against both: what is proposed holds as the rules are and fails with the change.
  public func proposal(for mutant: Mutant, in language: Language) -> ScenarioProposal? {
    guard let (files, changed) = changed(mutant) else { return nil }
    let place = RuleMap.Place(file: mutant.file, index: mutant.index)
    let head = Bilingual(
      en: "language en\ntests \(book.package)\n",
      nl: "taal nl\ntoetst \(book.package)\n"
    ).text(in: language)
    let title = ProposalTitle.text(mutant, language)
    let targets = rulesResting(on: place).prefix(4)
    for target in targets {
      let writer = ProbeWriter(
        book: book,
        other: changed,
        rule: target,
        cities: cities.keys.sorted(),
        language: language
      )
      for probe in writer.probes() {
        let names = Set(targets.map(\.name))
        let lines = probe.lines.map { "  \($0)\n" }.joined()
        func text(_ answers: [String?]) -> String? {
          let asked = zip(probe.questions, answers).map { Probe.line($0, $1, language) }
          guard asked.allSatisfy({ $0 != nil }) else { return nil }
          return "\(head)\nscenario \"\(title)\"\n\(lines)"
            + asked.compactMap { $0 }.map { "  \($0)\n" }.joined()
        }
        guard let blank = text(probe.questions.map { _ in nil }),
          let before = found(blank, rules, book, only: names, language),
          let after = found(blank, files, changed, only: names, language),
          before.count == probe.questions.count
        else { continue }
        let seen = probe.questions.indices.filter { index in
          !after.indices.contains(index) || before[index] != after[index]
        }
        // With a pair of objects both sides of the limit are told; else one line is enough.
        let chosen = probe.isPair ? Array(probe.questions.indices) : Array(seen.prefix(1))
        guard !seen.isEmpty else { continue }
        let asked = chosen.map { Probe.line(probe.questions[$0], before[$0], language) }
        guard asked.allSatisfy({ $0 != nil }) else { continue }
        let body =
          "scenario \"\(title)\"\n\(lines)" + asked.compactMap { $0 }.map { "  \($0)\n" }.joined()
        if holds("\(head)\n\(body)", rules, book), !holds("\(head)\n\(body)", files, changed) {
          return ScenarioProposal(text: body)
        }
      }
    }
    return nil
  }

  private func trials(_ text: String) -> (ScenarioTrials, Scenario)? {
    let file = RuleParser.parse(SourceFile(name: "proposal.scenarios", text: text))
    guard !file.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    let trials = ScenarioTrials(file: file, book: book)
    guard trials.diagnostics.isEmpty, let scenario = trials.scenarios.first else { return nil }
    return (trials, scenario)
  }

  func found(
    _ text: String,
    _ rules: [ParsedFile],
    _ book: Rulebook,
    only names: Set<String>,
    _ language: Language
  ) -> [String]? {
    guard let (trials, scenario) = trials(text) else { return nil }
    var narrow = book
    narrow.rules = book.rules.filter { names.contains($0.name) || !$0.countsFor.isEmpty }
    let outcome = trials.run(scenario, rules: rules, book: narrow, cities: cities)
    return outcome.diagnostics.isEmpty ? outcome.found.map { $0.text(in: language) } : nil
  }

  func holds(_ text: String, _ rules: [ParsedFile], _ book: Rulebook) -> Bool {
    guard let (trials, scenario) = trials(text) else { return false }
    return trials.run(scenario, rules: rules, book: book, cities: cities).holds
  }
}

/// The title of a proposed scenario: what it guards.
enum ProposalTitle {
  static func text(_ mutant: Mutant, _ language: Language) -> String {
    let plain = mutant.before.replacing("\"", with: "'")
    let short = plain.count > 70 ? String(plain.prefix(69)) + "…" : plain
    return Bilingual(
      en: "\(mutant.declaration): \(short)",
      nl: "\(mutant.declaration): \(short)"
    ).text(in: language)
  }
}
