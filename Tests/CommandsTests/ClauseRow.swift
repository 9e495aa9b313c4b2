import RuleSyntax
import SourceText
import Testing
import Verification

/// One clause: a rule text with a hole, what is put in it, and where the difference must show.
struct ClauseRow: CustomTestStringConvertible, Sendable {
  enum Shows: Sendable {
    /// A finding of the check under one of the two texts: clauses that are promises about the text.
    case findings(String)
    /// What is due, with its dates, team and work.
    case due
    /// The same for the whole year.
    case dueInYear
    /// What was missed in periods that are over.
    case missed
    /// The weeks of the year plan.
    case plan
    /// What indicators come to.
    case indicators
    /// The roster, its open work or its figures; the verifier accepts both.
    case roster
    /// The roster made for one text breaks the other: the verifier must say so with this code.
    case verdict(FindingCode)
    /// Shifts written here break the clause; the verifier must say so with this code.
    case law(FindingCode, shifts: [String], published: String? = nil)
    /// The files and pages about a roster.
    case reports
  }

  let text: String
  let clause: String
  let instead: String
  let shows: Shows

  init(_ clause: String, instead: String = "", in text: String, _ shows: Shows) {
    self.clause = clause
    self.instead = instead
    self.text = text
    self.shows = shows
  }

  var testDescription: String { instead.isEmpty ? clause : "\(clause) | \(instead)" }

  /// The two texts; both have the same number of lines, so that no line number differs.
  var with: String { text.replacing("§", with: padded(clause, to: instead)) }
  var without: String { text.replacing("§", with: padded(instead, to: clause)) }

  private func padded(_ text: String, to other: String) -> String {
    let lines = { (text: String) in text.count { $0 == "\n" } }
    return text + String(repeating: "\n", count: max(0, lines(other) - lines(text)))
  }

  /// Visits to shops by one boa, one hour long, with more lines.
  static func visit(_ lines: String...) -> String {
    """
    rule check for each shop
      source plan
      team 1 boa
      takes 1 h
      from 1 January 2026
    """ + lines.map { "\n  \($0)" }.joined()
  }

  /// The same twice a week, with more lines before.
  static func weekly(_ lines: String...) -> String {
    visit() + lines.map { "\n  \($0)" }.joined() + "\n  every week 2 times"
  }

  /// Scanning each parking zone every day.
  static func scan(_ lines: String...) -> String {
    """
    rule scan for each parking
      source plan
      team 1 guard
      uses scan-car for each place
      within 10:00-16:00 on Monday through Friday
      from 1 January 2026
      every day 1 time
    """ + lines.map { "\n\($0)" }.joined()
  }

  /// Somebody on duty, with more lines before.
  static func presence(_ keep: String, _ lines: String...) -> String {
    """
    rule street
      source plan
      from 1 January 2026

    """ + lines.map { "  \($0)\n" }.joined() + "  \(keep)"
  }
}

/// What a text says, in words that name each form of the language, with what was written in it.
struct ClauseForm: Hashable {
  /// `team qualification`, `every unit week`, `days public holiday`, `condition after`.
  let name: String
  let written: String

  /// The forms that one of two texts has and the other has not, or has with something else in it.
  static func different(_ one: ParsedFile, _ other: ParsedFile) -> Set<String> {
    Set(of(one).symmetricDifference(of(other)).map(\.name))
  }

  private static func of(_ parsed: ParsedFile) -> Set<ClauseForm> {
    var forms: Set<ClauseForm> = []
    for declaration in parsed.declarations {
      let owner = declaration.kind.rawValue
      let head = parsed.file.text(declaration.range)
      forms.insert(ClauseForm(name: owner, written: head))
      forms.formUnion(slots(declaration.slots, of: owner, parsed))
      for clause in declaration.clauses {
        let text = parsed.file.text(clause.range)
        forms.insert(ClauseForm(name: clause.kind.rawValue, written: text))
        forms.formUnion(slots(clause.slots, of: clause.kind.rawValue, parsed))
      }
    }
    return forms
  }

  private static func slots(
    _ slots: [SlotSyntax],
    of owner: String,
    _ parsed: ParsedFile
  ) -> Set<ClauseForm> {
    var forms: Set<ClauseForm> = []
    for slot in slots {
      let text = parsed.file.text(slot.range)
      let label = "\(owner) \(slot.label.rawValue)"
      forms.insert(ClauseForm(name: label, written: text))
      var more: Set<String> = []
      switch slot.value {
      case .word(let word): more = ["\(label) \(word)"]
      case .days(let items): more = Set(items.map { "days \(name($0))" })
      case .condition(let condition): more = parts(condition)
      case .name, .string, .integer, .quantity, .date, .time, .window, .outcome, .present: continue
      }
      forms.formUnion(more.map { ClauseForm(name: $0, written: text) })
    }
    return forms
  }

  private static func name(_ item: DayItemSyntax) -> String {
    switch item {
    case .anyDay: "any day"
    case .weekday: "weekday"
    case .weekdays: "weekdays"
    case .firstOfMonth: "first of month"
    case .publicHoliday: "public holiday"
    case .date: "date"
    case .dates: "dates"
    }
  }

  private static func parts(_ condition: ConditionSyntax) -> Set<String> {
    switch condition {
    case .fieldIs: ["condition is"]
    case .compare(_, let comparison, _, _): ["condition \(comparison)"]
    case .clock(_, let isAfter, _, _): ["condition \(isAfter ? "after" : "before")"]
    case .recorded(let what, _, _, _, _): ["condition \(what)"]
    case .bareName: ["condition class"]
    case .not(let inner): parts(inner).union(["condition not"])
    case .all(let all): all.reduce(["condition and"]) { $0.union(parts($1)) }
    case .any(let any): any.reduce(["condition or"]) { $0.union(parts($1)) }
    }
  }
}
