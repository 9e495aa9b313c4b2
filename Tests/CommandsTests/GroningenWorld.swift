import CivilTime
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// A part of the shipped city in which one thing can be taken out and what comes of it compared.
///
/// What is due by a rule follows from that rule, what it names and the checks recorded for it, so a
/// world of a few rules with their checks shows every change of them.
struct GroningenWorld {
  var rulebook: Rulebook
  var city: City

  private static let checks = Dictionary(grouping: Groningen.registers.city.checks, by: \.rule)
  private static let places = Dictionary(
    grouping: Groningen.registers.city.places,
    by: \.register
  )

  /// The world of some rules: their kinds, places and recorded checks; nobody works there.
  init(_ names: [String], of whole: Rulebook = Groningen.rules.rulebook) {
    rulebook = whole
    rulebook.rules = whole.rules.filter { names.contains($0.name) }
    let kinds = Set(rulebook.rules.compactMap(\.kind))
    rulebook.kinds = whole.kinds.filter { kinds.contains($0.name) }
    rulebook.classifications = whole.classifications.filter { kinds.contains($0.kind) }
    city = Groningen.registers.city
    city.checks = names.flatMap { GroningenWorld.checks[$0] ?? [] }
    city.places = Set(rulebook.kinds.map(\.register)).sorted().flatMap {
      GroningenWorld.places[$0] ?? []
    }
    city.people = []
    city.worked = []
  }

  /// What is due between two days as it stands on a third.
  func due(_ from: Day, _ through: Day, on reference: Day) -> [Obligation] {
    ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: from,
      through: through,
      reference: reference
    )
  }

  /// The same city under other rules.
  func with(_ change: (inout Rulebook) -> Void) -> GroningenWorld {
    var world = self
    change(&world.rulebook)
    return world
  }

  /// A week or year, and the day from which one looks at it.
  struct Span {
    let from: Day
    let through: Day
    let reference: Day
  }

  /// First the week that is planned, then it and two busy months as they stood at the end, when all
  /// that came in is known, then the years before and after.
  static let spans: [Span] = {
    func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
      Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
    var spans = [
      Span(from: day(2026, 11, 23), through: day(2026, 11, 29), reference: day(2026, 11, 23)),
      Span(from: day(2026, 5, 1), through: day(2026, 6, 30), reference: day(2026, 6, 30)),
    ]
    // The year 2025 as it was in the end, with all that was done.
    spans.append(
      Span(from: day(2025, 1, 1), through: day(2025, 12, 31), reference: day(2026, 1, 1))
    )
    for year in [2026, 2022, 2023, 2024, 2025, 2027] {
      let first = day(year, 1, 1)
      spans.append(Span(from: first, through: day(year, 12, 31), reference: first))
    }
    return spans
  }()

  /// Whether some week or year asks for something else than in another world.
  func isDueDifferent(from other: GroningenWorld) -> Bool {
    GroningenWorld.spans.contains { span in
      due(span.from, span.through, on: span.reference)
        != other.due(span.from, span.through, on: span.reference)
    }
  }
}

extension Groningen {
  /// Every rule file of the city and of the country, parsed.
  static let parsed: [ParsedFile] =
    (files(under: "rules", ending: "rules")
    + files(under: "scenarios/groningen", ending: "rules")).map(RuleParser.parse)

  /// The files with other declarations: what a change gives nil for is left out.
  static func parsed(
    _ change: (DeclarationSyntax) -> DeclarationSyntax?
  ) -> [ParsedFile] {
    parsed.map { file in
      ParsedFile(
        file: file.file,
        language: file.language,
        tree: file.tree,
        declarations: file.declarations.compactMap(change),
        diagnostics: file.diagnostics,
        unreadNames: file.unreadNames
      )
    }
  }

  /// The rulebook without the clauses of a declaration that fit.
  static func rulebook(
    without clauses: [ClauseKind],
    in kind: DeclarationKind,
    _ name: String? = nil
  ) -> (rulebook: Rulebook, errors: [String], taken: Int) {
    var taken = 0
    let files = parsed { declaration in
      guard declaration.kind == kind, name == nil || declaration[.name]?.text == name else {
        return declaration
      }
      let kept = declaration.clauses.filter { !clauses.contains($0.kind) }
      taken += declaration.clauses.count - kept.count
      return DeclarationSyntax(
        kind: declaration.kind,
        range: declaration.range,
        slots: declaration.slots,
        clauses: kept,
        isComplete: declaration.isComplete
      )
    }
    let checked = RuleChecker.check(files)
    return (
      checked.rulebook,
      checked.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.file)" },
      taken
    )
  }
}

extension SlotSyntax {
  /// The name or string it holds.
  var text: String? {
    switch value {
    case .name(let text), .string(let text): text
    default: nil
    }
  }
}

extension GroningenWorld {
  /// The same city with the first people of a role, and what they worked.
  func staffed(_ role: String, _ count: Int) -> GroningenWorld {
    let whole = Groningen.registers.city
    var world = self
    let people = whole.people.filter { $0.roles.contains(role) }.prefix(count)
    let codes = Set(people.map(\.code))
    world.city.people = (world.city.people + people).sorted { $0.code < $1.code }
    world.city.worked += whole.worked.filter { codes.contains($0.person) }
    return world
  }
}
