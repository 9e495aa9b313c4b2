import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A19: rules that count for each other in a circle, and two regimes that both go first.
///
/// Regimes that change one rule on the same days, or change a rule without a word about precedence,
/// are found by rule checking; so is every circle of `more often than`, since no two counts can each
/// be the larger one.
enum PrecedenceCircle {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    circles(input) + bothFirst(input)
  }

  private static func circles(_ input: AnalysisInput) -> [Diagnostic] {
    let rules = Dictionary(input.rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    var state: [String: Int] = [:]  // 1 on the path, 2 done
    var found: [Diagnostic] = []
    for root in input.rulebook.rules where state[root.name] == nil {
      // Each entry: a rule and the next of its targets to look at.
      var path: [(rule: Rule, next: Int)] = [(root, 0)]
      state[root.name] = 1
      while let top = path.last {
        guard top.next < top.rule.countsFor.count else {
          state[top.rule.name] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        guard let next = rules[top.rule.countsFor[top.next]] else { continue }
        if state[next.name] == nil {
          state[next.name] = 1
          path.append((next, 0))
        } else if state[next.name] == 1,
          let start = path.firstIndex(where: { $0.rule.name == next.name })
        {
          found.append(circle(path[start...].map(\.rule), input))
        }
      }
    }
    return found
  }

  private static func circle(_ rules: [Rule], _ input: AnalysisInput) -> Diagnostic {
    let first = rules[0]
    let way = (rules.map(\.name) + [first.name]).joined(separator: " → ")
    return Diagnostic.found(
      .precedenceCircle,
      .warning,
      at: first.origin,
      Bilingual(
        en: "these rules count for each other in a circle, so one check meets them all: \(way)",
        nl:
          "deze regels tellen in een kring voor elkaar, dus één controle vervult ze allemaal: \(way)"
      ),
      help: Bilingual(
        en: "let checks count in one direction only",
        nl: "laat controles maar één kant op tellen"
      ),
      also: rules.dropFirst().map {
        ($0.origin, Bilingual(en: "also in the circle", nl: "ook in de kring"))
      }
    )
  }

  private static func bothFirst(_ input: AnalysisInput) -> [Diagnostic] {
    let first = input.rulebook.regimes.filter(\.goesFirstWhenShort)
    return first.indices.dropFirst().compactMap { index in
      let later = first[index]
      guard let span = later.span else { return nil }
      for earlier in first[..<index] {
        guard let both = earlier.span.flatMap({ $0.intersection(span) }) else { continue }
        let days = Words.span(both)
        return Diagnostic.found(
          .precedenceCircle,
          .warning,
          at: later.origin,
          Bilingual(
            en: "\(earlier.name) and \(later.name) both go first when short \(days.english), and "
              + "nothing says which of the two",
            nl:
              "\(earlier.name) en \(later.name) gaan \(days.dutch) allebei eerst bij schaarste, en "
              + "nergens staat welk van de twee"
          ),
          help: Bilingual(
            en: "let one of them end before the other starts, or take `goes first` out of one",
            nl:
              "laat de ene eindigen voor de andere begint, of haal bij één `eerst bij schaarste` weg"
          ),
          also: [(earlier.origin, Bilingual(en: "the other regime", nl: "het andere regime"))]
        )
      }
      return nil
    }
  }
}
