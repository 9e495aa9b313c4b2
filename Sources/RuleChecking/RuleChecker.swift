public import RuleSyntax
public import SourceText

/// From parsed files to a rulebook.
public enum RuleChecker {
  /// More files are not checked together.
  static let mostFiles = 2_000
  /// More declarations are not checked together.
  static let mostDeclarations = 200_000

  /// Checks all files together and gives what they say, with what is wrong with their meaning.
  ///
  /// The order of the files makes no difference. Mistakes of form stay in each file's own
  /// `diagnostics` and are not repeated here. A rulebook that comes with an error is incomplete and
  /// only good for further messages.
  public static func check(
    _ files: [ParsedFile]
  ) -> (
    rulebook: Rulebook, diagnostics: [Diagnostic]
  ) {
    if let finding = tooMuch(files) { return (Rulebook(), [finding]) }
    var binder = Binder(Scope(files))
    binder.checkPackages()
    binder.checkDuplicates()
    let rulebook = binder.rulebook()
    binder.reportMisuses()
    binder.noteUnsettledDocuments()
    binder.noteUnused()
    return (rulebook, binder.findingsInOrder())
  }

  /// The finding that there are too many files or declarations to check together.
  private static func tooMuch(_ files: [ParsedFile]) -> Diagnostic? {
    let count = files.reduce(0) { $0 + $1.declarations.count }
    let isFull = files.count > mostFiles
    guard isFull || count > mostDeclarations,
      let first = files.min(by: { $0.file.name < $1.file.name })
    else { return nil }
    return Diagnostic(
      code: CheckCode.tooMuch.rawValue,
      file: first.file.name,
      range: TextRange(0, 0),
      message: isFull
        ? Bilingual(
          en: "\(files.count) rule files are more than the \(mostFiles) that are checked together",
          nl: "\(files.count) regelbestanden zijn meer dan de \(mostFiles) die samen gaan"
        )
        : Bilingual(
          en: "\(count) declarations are more than the \(mostDeclarations) checked together",
          nl: "\(count) declaraties zijn meer dan de \(mostDeclarations) die samen gaan"
        ),
      help: Bilingual(
        en: "give the folder of one city, without copies and old versions",
        nl: "geef de map van één gemeente, zonder kopieën en oude versies"
      ),
      language: first.language
    )
  }

  /// Every name the checker looked up and found, for tests that hold other lists of names against
  /// it: where it stands, and where it is declared.
  static func foundNames(
    _ files: [ParsedFile]
  ) -> [(file: String, range: TextRange, declared: Origin)] {
    var binder = Binder(Scope(files))
    _ = binder.rulebook()
    let scope = binder.scope
    return Set(binder.found).sorted { ($0.unit, $0.range) < ($1.unit, $1.range) }.map { found in
      let declaration = scope.declaration(found.place)
      let range = declaration[.name]?.range ?? declaration.range
      return (
        scope.units[found.unit].parsed.file.name, found.range,
        scope.origin(found.place.unit, range)
      )
    }
  }
}

extension Binder {
  /// Everything the files say.
  fileprivate mutating func rulebook() -> Rulebook {
    var book = Rulebook()
    book.milestones = bind(.milestone) { binder, place in
      let milestone = binder.milestone(place)
      binder.milestones[place] = milestone
      return milestone
    }
    book.parameters = bind(.parameter, .assumption) { binder, place in
      let parameter = binder.parameter(place)
      binder.parameters[place] = parameter
      return parameter
    }
    book.documents = bind(.document) { $0.document($1) }
    book.roles = bind(.role) { $0.role($1) }
    book.qualifications = bind(.qualification) { $0.qualification($1) }
    book.labourLimits = bind(.labourLimits) { $0.labourLimits($1) }
    book.kinds = bind(.kind) { $0.kind($1) }
    book.zones = bind(.zone) { $0.zone($1) }
    book.resources = bind(.resource) { $0.resource($1) }
    let sorted = bind(.classify) { binder, place in
      binder.classification(place).map { (place: place, classification: $0) }
    }
    book.classifications = sorted.map(\.classification)
    checkClasses(sorted)
    book.ladders = bind(.ladder) { $0.ladder($1) }
    book.indicators = bind(.indicator) { $0.indicator($1) }
    let rules = bind(.rule) { binder, place in binder.rule(place).map { (place: place, rule: $0) } }
    book.rules = rules.map(\.rule)
    checkMoreOften(rules)
    let regimes = bind(.regime) { binder, place in
      binder.regime(place).map { (place: place, regime: $0) }
    }
    book.regimes = regimes.map(\.regime)
    checkCollisions(regimes)
    addOperations(to: &book)
    return book
  }

  /// What a city says once: its calendar, priority, travel, shifts and fairness.
  private mutating func addOperations(to book: inout Rulebook) {
    _ = bind(.holidays) { $0.holidayList($1) }
    _ = bind(.calendar) { _, _ in Int?.none }
    let calendar = self.calendar()
    book.holidays = calendar.list
    if !calendar.isDeclared, let use = holidayUse {
      unit = use.unit
      report(.noCalendar(), at: use.range)
    }
    let priorities = bind(.priority) { binder, place in
      binder.priority(place).map { ($0, place, "") }
    }
    book.priority = once(priorities).first
    if let place = priorities.first?.1 { noteUnranked(book, place) }
    let travel = bind(.travel) { binder, place in
      binder.travel(place).map { ($0, place, "") }
    }
    book.travel = once(travel)
    let shapes = bind(.shifts) { binder, place in
      binder.shiftShape(place).map { ($0, place, $0.roles) }
    }
    book.shiftShapes = shapes.map(\.0)
    checkShiftRoles(shapes.map { ($0.1, $0.2) })
    let fairness = bind(.fairness) { binder, place in
      binder.fairness(place).map { ($0, place, "") }
    }
    book.fairness = once(fairness).first
    let root = scope.rootUnit
    book.package = root.flatMap { scope.units[$0].package } ?? ""
    book.version =
      root.flatMap { root in
        scope.units[root].parsed.declarations.first { $0.kind == .package }?[.version]?.text
      } ?? ""
    book.citations = citedPlaces.sorted {
      ($0.origin.file, $0.origin.range) < ($1.origin.file, $1.origin.range)
    }
    book.acknowledgements = scope.allPlaces.flatMap { acknowledgements($0) }
    book.statedAssumptions = scope.allPlaces.compactMap { statedAssumption($0) }
  }

  /// Binds all declarations of some kinds in order of file and place.
  private mutating func bind<Value>(
    _ kinds: DeclarationKind...,
    by read: (inout Binder, Scope.Place) -> Value?
  ) -> [Value] {
    let places = kinds.flatMap { scope.places($0) }.sorted()
    var values: [Value] = []
    for place in places {
      unit = place.unit
      let declaration = scope.declaration(place)
      let told = findings.count
      checkClauses(declaration)
      if let value = read(&self, place) { values.append(value) }
      unit = place.unit
      tellBareHead(declaration, since: told)
    }
    return values
  }

  /// Says which of some declarations stand twice where one holds; gives the first of each key.
  private mutating func once<Value>(_ found: [(Value, Scope.Place, String)]) -> [Value] {
    var kept: [(Value, Scope.Place, String)] = []
    for item in found {
      guard let first = kept.first(where: { $0.2 == item.2 }) else {
        kept.append(item)
        continue
      }
      unit = item.1.unit
      let declaration = scope.declaration(item.1)
      report(
        .declaredTwice(
          declaration.kind.text,
          first: scope.origin(first.1.unit, scope.declaration(first.1).range),
          help: Bilingual(en: "keep one of the two", nl: "houd er één over")
        ),
        at: declaration.range
      )
    }
    return kept.map(\.0)
  }

  /// A role has one form of shifts.
  private mutating func checkShiftRoles(_ shapes: [(Scope.Place, [String])]) {
    var seen: [String: Scope.Place] = [:]
    for (place, roles) in shapes {
      for role in roles {
        guard let first = seen[role] else {
          seen[role] = place
          continue
        }
        unit = place.unit
        let declaration = scope.declaration(place)
        guard first != place else { continue }
        let slot = declaration.slots.first { $0.label == .role && $0.text == role }
        report(
          .declaredTwice(
            Bilingual(en: "`shifts for \(role)`", nl: "`diensten voor \(role)`"),
            first: scope.origin(first.unit, scope.declaration(first).range),
            help: Bilingual(
              en: "name each role in one of them",
              nl: "noem elke rol in één ervan"
            )
          ),
          at: slot?.range ?? declaration.range
        )
      }
    }
  }

  /// The findings in order of file and place; what was found again in another version of the same
  /// rule is said once.
  fileprivate func findingsInOrder() -> [Diagnostic] {
    struct Key: Hashable {
      let code: String
      let file: String
      let range: TextRange
      let message: Bilingual
    }
    var seen: Set<Key> = []
    let each = Diagnostic.inOrder(findings).filter {
      seen.insert(Key(code: $0.code, file: $0.file, range: $0.range, message: $0.message)).inserted
    }
    return withClassesOnce(each)
  }

  /// An unknown class is said once a file, with the other places where it is used.
  private func withClassesOnce(_ each: [Diagnostic]) -> [Diagnostic] {
    struct Use: Hashable {
      let file: String
      let message: Bilingual
    }
    var kept: [Diagnostic] = []
    var first: [Use: Int] = [:]
    var labels: [Int: [Diagnostic.Label]] = [:]
    for finding in each {
      let use = Use(file: finding.file, message: finding.message)
      if finding.code == CheckCode.unknownClass.rawValue, let index = first[use] {
        let label = Diagnostic.Label(
          file: finding.file,
          range: finding.range,
          text: Bilingual(en: "also used here", nl: "ook hier gebruikt")
        )
        labels[index, default: []].append(label)
      } else {
        first[use] = kept.count
        kept.append(finding)
      }
    }
    for (index, more) in labels { kept[index] = kept[index].adding(more) }
    return kept
  }
}

extension Scope {
  /// The city's own file: one nobody imports, with a calendar if there is such a file.
  var rootUnit: Int? {
    var imported: Set<Int> = []
    for unit in units.indices {
      for line in imports(of: unit) {
        if let other = line[.path]?.text.flatMap({ packages[$0] }) { imported.insert(other) }
      }
    }
    let roots = units.indices.filter { !imported.contains($0) }
    return roots.first { units[$0].parsed.declarations.contains { $0.kind == .calendar } }
      ?? roots.first ?? units.indices.first
  }

  /// Every declaration, in order of file and place.
  var allPlaces: [Place] {
    units.indices.flatMap { unit in
      units[unit].parsed.declarations.indices.map { Place(unit: unit, declaration: $0) }
    }
  }
}

extension Diagnostic {
  /// The same finding with more places; its fixes would mend only the first, so they go.
  fileprivate func adding(_ more: [Label]) -> Diagnostic {
    Diagnostic(
      code: code,
      severity: severity,
      file: file,
      range: range,
      message: message,
      help: help,
      labels: labels + more,
      fixes: [],
      language: language
    )
  }
}
