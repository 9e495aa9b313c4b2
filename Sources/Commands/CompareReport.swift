import Obligations
import PolicyPages
import RuleChecking
import RuleImpact
import SourceText

/// A change of rules for the terminal and as data.
struct CompareReport {
  let impact: RuleImpact
  let context: Context

  /// The rules that change, then obligations, hours, shortfalls and rosters before and after.
  var text: String {
    var lines: [String] = []
    for rule in impact.changed {
      lines.append("\(rule.rule): \(context.say(relation(rule)))")
      for difference in rule.differences {
        lines.append("  \(context.say(difference.part))")
        lines.append(
          "    \(context.say(difference.before)) → \(context.say(difference.after))"
        )
      }
    }
    if lines.isEmpty { lines.append(say("no rule changes", "geen regel verandert")) }
    let weeks = "\(impact.weeks.lowerBound)..\(impact.weeks.upperBound)"
    lines.append("")
    lines.append(say("due in \(weeks):", "moet in \(weeks):"))
    for item in counts { lines.append("  \(item.name)  \(item.before) → \(item.after)") }
    lines.append(say("hours of work:", "uren werk:"))
    for item in hours {
      let pair = [item.before, item.after].map { ImpactWords.hours($0, context.language) }
      lines.append("  \(item.name)  \(pair[0]) → \(pair[1])")
    }
    lines += rosters
    return lines.joined(separator: "\n") + "\n"
  }

  private func relation(_ rule: RuleComparison) -> Bilingual {
    switch rule.presence {
    case .added: Bilingual(en: "new", nl: "nieuw")
    case .removed: Bilingual(en: "gone", nl: "vervallen")
    case .kept:
      rule.relation.map {
        Bilingual(en: "\($0.title.english) (proved)", nl: "\($0.title.dutch) (bewezen)")
      } ?? Bilingual(en: "changed (not proved)", nl: "gewijzigd (niet bewezen)")
    }
  }

  private var rosters: [String] {
    guard let before = impact.before.rosters, let after = impact.after.rosters else { return [] }
    var lines = [say("rosters:", "roosters:")]
    for (one, other) in zip(before, after) {
      lines.append(
        say(
          "  \(one.week)  shifts \(one.shifts) → \(other.shifts), visits \(one.visits) → "
            + "\(other.visits), open \(one.open) → \(other.open)",
          "  \(one.week)  diensten \(one.shifts) → \(other.shifts), bezoeken \(one.visits) → "
            + "\(other.visits), open \(one.open) → \(other.open)"
        )
      )
    }
    let short = ImpactWords.shortfalls(before, after)
    if !short.isEmpty {
      lines.append(say("short in all these weeks:", "tekort in deze weken samen:"))
    }
    for line in short {
      let unit = context.say(ImpactWords.unit(line.unit))
      lines.append("  \(line.rule)  \(line.before) → \(line.after) \(unit)")
    }
    return lines
  }

  private var counts: [(name: String, before: Int, after: Int)] {
    let (old, new) = (impact.before.figures.obligations, impact.after.figures.obligations)
    return Set(old.keys).union(new.keys).sorted().map { ($0, old[$0] ?? 0, new[$0] ?? 0) }
      .filter { $0.1 != $0.2 } + [
        (say("all rules", "alle regels"), old.values.reduce(0, +), new.values.reduce(0, +))
      ]
  }

  private var hours: [(name: String, before: Fraction, after: Fraction)] {
    let (old, new) = (impact.before.figures.minutes, impact.after.figures.minutes)
    return Set(old.keys).union(new.keys).sorted().map {
      ($0, old[$0] ?? Fraction(0), new[$0] ?? Fraction(0))
    }
  }

  /// The same as data.
  var json: JSONText {
    .object([
      "weeks": .object([
        "from": .string("\(impact.weeks.lowerBound)"),
        "through": .string("\(impact.weeks.upperBound)"),
      ]),
      "rules": .array(impact.changed.map(rule)),
      "before": side(impact.before),
      "after": side(impact.after),
    ])
  }

  private func rule(_ rule: RuleComparison) -> JSONText {
    .object([
      "rule": .string(rule.rule),
      "presence": .string(rule.presence.rawValue),
      "relation": .optional(rule.relation?.rawValue),
      "proved": .bool(rule.isProved),
      "differences": .array(
        rule.differences.map { difference in
          .object([
            "part": .string(difference.part.english),
            "before": .string(difference.before.english),
            "after": .string(difference.after.english),
            "relation": .optional(difference.isProved ? difference.relation.rawValue : nil),
            "proved": .bool(difference.isProved),
          ])
        }
      ),
    ])
  }

  private func side(_ side: RuleImpact.Side) -> JSONText {
    let figures = side.figures
    return .object([
      "name": .string(side.name),
      "obligations": .object(
        figures.obligations.keys.sorted().map {
          JSONMember($0, .integer(figures.obligations[$0] ?? 0))
        }
      ),
      "minutes": .object(
        figures.minutes.keys.sorted().map { name in
          let minutes = figures.minutes[name] ?? Fraction(0)
          let text =
            minutes.denominator == 1
            ? "\(minutes.numerator)" : "\(minutes.numerator)/\(minutes.denominator)"
          return JSONMember(name, .string(text))
        }
      ),
      "rosters": side.rosters.map { .array($0.map(roster)) } ?? .null,
    ])
  }

  private func roster(_ roster: RosterFigures) -> JSONText {
    .object([
      "week": .string("\(roster.week)"),
      "lawful": .bool(roster.lines != nil),
      "shifts": .integer(roster.shifts),
      "visits": .integer(roster.visits),
      "open": .integer(roster.open),
      "workMinutes": .integer(roster.workMinutes),
      "rules": .array(
        (roster.lines ?? []).map { line in
          .object([
            "rule": .string(line.rule), "unit": .string(line.unit.rawValue),
            "demanded": .integer(line.demanded), "planned": .integer(line.planned),
          ])
        }
      ),
    ])
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}
