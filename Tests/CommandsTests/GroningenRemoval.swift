import CivilTime
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import Testing

/// Whatever is taken out of the rules changes what is due or leaves something unbound: nothing that
/// cites a document stands there idle.
struct GroningenRemoval {
  private static let rulebook = Groningen.rules.rulebook

  /// Rules whose due work may change with a rule: itself, and those for which its checks count.
  private static func world(of rule: Rule) -> GroningenWorld {
    GroningenWorld([rule.name] + rule.countsFor)
  }

  @Test
  func `every rule that is taken out changes what is due in some week or year`() {
    for rule in GroningenRemoval.rulebook.rules {
      let world = GroningenRemoval.world(of: rule)
      let without = world.with { $0.rules.removeAll { $0.name == rule.name } }
      #expect(world.isDueDifferent(from: without), "\(rule.name)")
    }
  }

  @Test
  func `every version of a rule that is taken out changes what is due`() {
    for rule in GroningenRemoval.rulebook.rules where rule.versions.count > 1 {
      let world = GroningenRemoval.world(of: rule)
      for version in rule.versions where version.from != nil {
        let without = world.with { book in
          book.rules = book.rules.map { one in
            one.name == rule.name ? one.without(version: version.number) : one
          }
        }
        #expect(world.isDueDifferent(from: without), "\(rule.name) \(version.number)")
      }
    }
  }

  @Test
  func `every check that counts for another rule changes what that rule asks`() {
    let counting = GroningenRemoval.rulebook.rules.filter { !$0.countsFor.isEmpty }
    #expect(!counting.isEmpty)
    for rule in counting {
      let world = GroningenRemoval.world(of: rule)
      let without = world.with { book in
        book.rules = book.rules.map { $0.name == rule.name ? $0.countingForNothing() : $0 }
      }
      #expect(world.isDueDifferent(from: without), "\(rule.name)")
    }
  }

  // Checked, not planned: with as many checks as the licensed branch the rules are refused.
  @Test
  func `the unlicensed branch must be checked more often than the licensed`() throws {
    let name = "rules/groningen/sex-branch.rules"
    let file = try #require(Groningen.parsed.first { $0.file.name == name })
    let text = String(decoding: file.file.bytes, as: UTF8.self)
    let fewer = text.replacing("unlicensed-frequency = 4 per", with: "unlicensed-frequency = 2 per")
    #expect(fewer != text)
    let files = Groningen.parsed.map { one in
      one.file.name == name ? RuleParser.parse(SourceFile(name: name, text: fewer)) : one
    }
    let errors = RuleChecker.check(files).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["R0226"])
  }

  @Test
  func `every kind, classification and ladder that is taken out changes what is due`() {
    let book = GroningenRemoval.rulebook
    for kind in book.kinds {
      let world = GroningenWorld(book.rules.filter { $0.kind == kind.name }.map(\.name))
      let without = world.with { $0.kinds = [] }
      #expect(world.isDueDifferent(from: without), "kind \(kind.name)")
    }
    for item in book.classifications {
      let world = GroningenWorld(book.rules.filter { $0.kind == item.kind }.map(\.name))
      #expect(world.isDueDifferent(from: world.with { $0.classifications = [] }), "\(item.name)")
    }
    for ladder in book.ladders {
      let climbing = book.rules.filter { $0.versions.contains { $0.ladder == ladder.name } }
      let world = GroningenWorld(climbing.map(\.name))
      let without = world.with { $0.ladders.removeAll { $0.name == ladder.name } }
      #expect(world.isDueDifferent(from: without), "ladder \(ladder.name)")
    }
  }

  @Test
  func `the corona regime and each rule it changes are felt in 2022`() {
    for regime in GroningenRemoval.rulebook.regimes {
      let own = GroningenRemoval.rulebook.rules.filter { $0.during == regime.name }.map(\.name)
      #expect(regime.goesFirstWhenShort && !own.isEmpty)
      for name in regime.pauses + regime.replaces.map(\.rule) + own {
        let world = GroningenWorld([name])
        let without = world.with { $0.regimes = [] }
        #expect(world.isDueDifferent(from: without), "\(regime.name): \(name)")
      }
    }
  }

  // Holidays close markets and delivery rounds. Of the Sundays among them only first Sundays of a
  // month have a market: Easter on 5 April 2026, Whitsun on 5 June 2022.
  @Test
  func `every public holiday that is taken out changes what is due`() throws {
    let list = try #require(GroningenRemoval.rulebook.holidays)
    let world = GroningenWorld(["market-supervision", "delivery-hours-round"])
    for holiday in list.holidays {
      let without = world.with { book in
        book.holidays = HolidayList(
          name: list.name,
          holidays: list.holidays.filter { $0.name != holiday.name },
          basis: list.basis,
          origin: list.origin
        )
      }
      #expect(world.isDueDifferent(from: without), "\(holiday.name)")
    }
  }

  /// The days on which a window may matter.
  private static let days: [Day] = {
    let first = Day(year: 2026, month: 1, day: 1) ?? Day(number: 0)
    let early = Day(year: 2022, month: 1, day: 1) ?? Day(number: 0)
    // The present year first: nearly every window shows in it.
    return (0..<365).map { first.adding(days: $0) } + (0..<2557).map { early.adding(days: $0) }
  }()

  // An exception or a window that another one hides on every day would be idle; so would the hours
  // of a resource that lie around those of every rule that uses it.
  @Test
  func `every window and exception of a rule or resource shows on some day`() {
    let resolver = WindowResolver(
      rulebook: GroningenRemoval.rulebook,
      city: Groningen.registers.city
    )
    func isIdle(_ windows: Windows, without index: Int) -> Bool {
      var rest = windows.windows
      rest.remove(at: index)
      // Without any window the whole day would be open: that shows at once.
      if rest.allSatisfy({ $0.window == nil }) { return false }
      let other = Windows(windows: rest, ownHours: windows.ownHours)
      return GroningenRemoval.days.allSatisfy { day in
        resolver.windows(windows, object: nil, on: day)
          == resolver.windows(other, object: nil, on: day)
      }
    }
    for rule in GroningenRemoval.rulebook.rules {
      for version in rule.versions {
        for windows in [version.windows] + version.presence.map(\.windows) {
          for (index, window) in windows.windows.enumerated() {
            #expect(!isIdle(windows, without: index), "\(rule.name):\(window.origin.line)")
          }
        }
      }
    }
    for resource in GroningenRemoval.rulebook.resources where !resource.windows.windows.isEmpty {
      let open = WindowResolver(
        rulebook: GroningenWorld([]).with { $0.resources = [] }.rulebook,
        city: Groningen.registers.city
      )
      let using = GroningenRemoval.rulebook.rules.filter { rule in
        rule.versions.contains { $0.uses.contains { $0.resource == resource.name } }
      }
      let shows = using.contains { rule in
        let objects = Groningen.registers.city.places.filter { place in
          place.register == GroningenRemoval.rulebook.kind(rule.kind ?? "")?.register
        }.map(\.id)
        return rule.versions.contains { version in
          GroningenRemoval.days.prefix(7).contains { day in
            objects.contains {
              resolver.windows(version, object: $0, on: day)
                != open.windows(version, object: $0, on: day)
            }
          }
        }
      }
      #expect(shows, "\(resource.name)")
    }
  }

  /// What errors say when all declarations of some kinds are left out.
  private static func missed(
    _ kinds: [DeclarationKind]
  ) -> (names: [String], errors: [Diagnostic]) {
    var names: [String] = []
    let files = Groningen.parsed { declaration in
      guard kinds.contains(declaration.kind) else { return declaration }
      if let name = declaration[.name]?.text { names.append(name) }
      return nil
    }
    let errors = RuleChecker.check(files).diagnostics.filter { $0.severity == .error }
    return (names, errors.filter { !GroningenRemoval.isInAList($0) })
  }

  /// Whether an error stands under the order of scarcity or an indicator.
  ///
  /// These only list names: to be missed there is no work.
  private static func isInAList(_ error: Diagnostic) -> Bool {
    let file = Groningen.parsed.first { $0.file.name == error.file }
    let owner = file?.declarations.last { $0.range.start <= error.range.start }
    return owner?.kind == .priority || owner?.kind == .indicator
  }

  @Test(arguments: [
    [DeclarationKind.document], [.milestone], [.role], [.qualification], [.kind], [.resource],
    [.parameter, .assumption], [.ladder], [.regime],
  ])
  func `every name that is taken out leaves something unbound`(kinds: [DeclarationKind]) {
    let (names, errors) = GroningenRemoval.missed(kinds)
    #expect(!names.isEmpty)
    // A capacity report looks some figures up by their own names; `NetHoursTests` say what they change.
    for name in names where ExpectedFigure.meaning(of: name) == nil {
      #expect(errors.contains { $0.message.english.contains("`\(name)`") }, "\(name)")
    }
  }

  // Violations are found in 2025 and 2026; checks of every indicator are recorded in 2025.
  @Test
  func `every indicator that is not kept elsewhere counts something`() throws {
    let reference = try #require(Day(iso: "2026-11-23"))
    for year in [2025, 2026] {
      let counts = IndicatorCount.counts(
        rulebook: GroningenRemoval.rulebook,
        city: Groningen.registers.city,
        year: year,
        before: reference
      )
      #expect(counts.map(\.indicator.name) == GroningenRemoval.rulebook.indicators.map(\.name))
      for count in counts {
        if case .elsewhere(let place) = count.indicator.counts {
          #expect(count.recorded == nil && place.contains(": "), "\(count.indicator.name)")
        } else {
          #expect((count.recorded ?? 0) > 0, "\(count.indicator.name) \(year)")
        }
      }
    }
  }
}

extension Rule {
  /// The rule without `counts for`.
  fileprivate func countingForNothing() -> Rule {
    Rule(
      name: name,
      title: title,
      kind: kind,
      condition: condition,
      versions: versions,
      moreOftenThan: moreOftenThan,
      during: during,
      basis: basis,
      origin: origin
    )
  }

  /// The rule without one of its versions; the one before goes on in its place.
  fileprivate func without(version number: Int) -> Rule {
    Rule(
      name: name,
      title: title,
      kind: kind,
      condition: condition,
      versions: versions.filter { $0.number != number },
      countsFor: countsFor,
      moreOftenThan: moreOftenThan,
      during: during,
      basis: basis,
      origin: origin
    )
  }
}
