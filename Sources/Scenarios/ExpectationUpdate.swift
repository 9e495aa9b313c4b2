import CivilTime
import RuleChecking
public import RuleSyntax
public import SourceText

/// What came out, written in the place of what a scenario expected.
///
/// Only one value can be put in the place of one value: a number, a day, a class, a time, a step. What
/// says that something may or may not happen, or why, is left alone: it is the point of its scenario.
public enum ExpectationUpdate {
  /// The edit of a file that makes an expectation say what was found; nil when it has none.
  ///
  /// An expectation with columns of a table says something else in each row and has none.
  public static func edit(
    of result: ExpectationResult,
    in file: ParsedFile
  ) -> (range: TextRange, text: String)? {
    guard !result.holds,
      let clause = file.declarations.lazy.flatMap(\.clauses).first(where: {
        $0.range == result.origin.range
      })
    else { return nil }
    let got = result.got.text(in: file.language)
    switch clause.kind {
    case .expectCount, .expectPlanned, .expectOpen, .expectShifts, .expectIndicator:
      guard Int(got) != nil else { return nil }
      return edit(clause[.amount], got)
    case .expectStep:
      let words = got.split(separator: " ")
      guard clause[.outcome] == nil, words.count == 2, Int(words[1]) != nil else { return nil }
      return edit(clause[.step], String(words[1]))
    case .expectDue, .expectRecheck, .expectNotBefore:
      guard let day = got.split(separator: " ").last.flatMap({ Day(iso: String($0)) }),
        !got.contains(",")
      else { return nil }
      return edit(clause[.date], text(day, file.language))
    case .expectClass:
      guard got.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }), got != "-" else {
        return nil
      }
      return edit(clause[.className], got)
    case .expectDemand, .expectSupply, .expectShortfall:
      return figure(clause, got, file.language)
    default: return nil
    }
  }

  /// One value in the place of one that is written out.
  private static func edit(_ slot: SlotSyntax?, _ text: String) -> (TextRange, String)? {
    guard let slot else { return nil }
    switch slot.value {
    case .integer, .date: return (slot.range, text)
    case .name where slot.label == .className: return (slot.range, text)
    default: return nil
    }
  }

  /// A time for all days or the same every day; between two ends it was meant to be rough.
  private static func figure(
    _ clause: ClauseSyntax,
    _ got: String,
    _ language: Language
  ) -> (TextRange, String)? {
    guard let slot = clause[.quantity], case .quantity = slot.value else { return nil }
    let (every, per) =
      language == .dutch ? (" elke dag", " per dag") : (" every day", " per day")
    let isDaily = got.hasSuffix(every)
    let time = isDaily ? String(got.dropLast(every.count)) : got
    // A rounded time, or other times on other days, are no value to hold the rules to.
    guard time.first?.isNumber ?? false, time.allSatisfy({ $0.isNumber || " humin".contains($0) })
    else { return nil }
    return (slot.range, isDaily ? time + per : time)
  }

  /// A day as scenarios write it.
  private static func text(_ day: Day, _ language: Language) -> String {
    let month = months[max(0, min(11, day.month - 1))].spelling(in: language)
    return "\(day.dayOfMonth) \(month) \(day.year)"
  }

  private static let months: [Keyword] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]
}
