import CivilTime
import RuleSyntax
import SourceText

/// Travel, shifts, fairness, priority and indicators.
extension Binder {
  mutating func travel(_ place: Scope.Place) -> Travel? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    let speed = metresPerHour(declaration[.quantity])
    let detour =
      declaration[.detour].map { percent($0, atLeast: 100, atMost: 400) }
      ?? Given(Fraction(100), origin: origin(declaration.range))
    guard let speed, let detour else { return nil }
    return Travel(
      metresPerHour: speed,
      detourPercent: detour,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  mutating func shiftShape(_ place: Scope.Place) -> ShiftShape? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    let roles = rosteredRoles(declaration.slots.filter { $0.label == .role })
    let length = declaration.clause(.length)
    let start = declaration.clause(.startingEvery)
    let atMost = count(declaration.clause(.atMostPerWeek)?[.count], atMost: 14)
    if length == nil {
      lacking(
        declaration,
        Bilingual(en: "length 4 h through 9 h", nl: "lengte 4 u tot en met 9 u")
      )
    }
    if start == nil {
      lacking(declaration, Bilingual(en: "starting every 30 min", nl: "begin elke 30 min"))
    }
    let low = minutes(length?[.duration])
    let high = minutes(length?[.secondDuration])
    let step = minutes(start?[.duration])
    guard let length, let shortest = low, let longest = high, let every = step else { return nil }
    if shortest.value > longest.value, let low = length[.duration],
      let high = length[.secondDuration]
    {
      let between = file.text(TextRange(Int(low.range.end), Int(high.range.start)))
      let (lowText, highText) = (text(low.range), text(high.range))
      let fix = Fix(
        range: low.range.union(high.range),
        replacement: highText + between + lowText,
        title: Bilingual(en: "swap the two", nl: "wissel de twee om"),
        isSafe: false
      )
      report(.reversedRange(lowText, highText, fix: fix), at: length.range)
      return nil
    }
    return ShiftShape(
      roles: roles,
      shortest: shortest.value,
      longest: longest.value,
      startEvery: every.value,
      atMostPerWeek: atMost?.value,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  mutating func fairness(_ place: Scope.Place) -> Fairness? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    let evening = declaration.clause(.eveningFrom)
    let over = declaration.clause(.over)
    if evening == nil {
      lacking(declaration, Bilingual(en: "evening from 18:00", nl: "avond vanaf 18:00"))
    }
    if over == nil {
      lacking(declaration, Bilingual(en: "over 13 weeks", nl: "over 13 weken"))
    }
    guard let from = time(evening?[.time]), let weeks = count(over?[.count], atMost: 104) else {
      return nil
    }
    return Fairness(
      eveningFrom: from,
      overWeeks: weeks.value,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  mutating func priority(_ place: Scope.Place) -> Priority? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    guard let clause = declaration.clause(.order) else {
      lacking(
        declaration,
        Bilingual(
          en: "order coffeeshop-check, parking-scan",
          nl: "volgorde coffeeshop-check, parking-scan"
        )
      )
      return nil
    }
    return Priority(
      order: names(clause.all(.rule), of: .order, .rule),
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  /// Says once which rules the order leaves out; rules of a regime that goes first need no place.
  mutating func noteUnranked(_ book: Rulebook, _ place: Scope.Place) {
    guard let priority = book.priority, let clause = scope.declaration(place).clause(.order),
      priority.order.count == clause.all(.rule).count
    else { return }
    let first = book.regimes.filter(\.goesFirstWhenShort).map(\.name)
    let unnamed = book.rules.filter { rule in
      !priority.order.contains(rule.name) && !(rule.during.map(first.contains) ?? false)
    }
    // A rule on a line that could not be read may be one of the order, or one that is not in it.
    guard !unnamed.isEmpty, isSound else { return }
    unit = place.unit
    report(.unranked(unnamed.map(\.name).sorted()), at: clause.range)
  }

  mutating func indicator(_ place: Scope.Place) -> Indicator? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    guard let name = declaration[.name]?.text else { return nil }
    let clauses = declaration.clauses.filter {
      [.countsChecks, .countsViolationsOf, .countsElsewhere].contains($0.kind)
    }
    guard let clause = clauses.first else {
      lacking(
        declaration,
        Bilingual(
          en: "counts checks of coffeeshop-check",
          nl: "telt controles van coffeeshop-check"
        )
      )
      return nil
    }
    for extra in clauses.dropFirst() where extra.kind != clause.kind {
      report(.clauseTwice(extra.kind, first: origin(clause.range)), at: extra.range)
    }
    let counts: Indicator.Counts
    switch clause.kind {
    case .countsChecks: counts = .checks(names(clause.all(.rule), of: .countsChecks, .rule))
    case .countsViolationsOf:
      counts = .violations(names(clause.all(.rule), of: .countsViolationsOf, .rule))
    default: counts = .elsewhere(clause[.text]?.text ?? "")
    }
    return Indicator(
      name: name,
      counts: counts,
      target: declaration.clause(.target).flatMap { target($0) },
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  private mutating func target(_ clause: ClauseSyntax) -> Indicator.Target? {
    count(clause[.amount], per: .year).map {
      Indicator.Target(count: $0, promise: Promise(clause[.promise]), per: .year)
    }
  }

  /// The names of roles whose people stand in the roster.
  mutating func rosteredRoles(_ slots: [SlotSyntax]) -> [String] {
    var roles: [String] = []
    for slot in slots {
      guard let role = rosteredRole(slot) else { continue }
      if roles.contains(role) {
        report(.roleTwice(role), at: slot.range)
      } else {
        roles.append(role)
      }
    }
    return roles
  }

  /// A role whose people stand in the roster; a role from outside gives a message.
  mutating func rosteredRole(_ slot: SlotSyntax?) -> String? {
    guard let slot, let entry = find(slot, .role) else { return nil }
    if scope.declaration(entry.place)[.external] != nil {
      report(.roleFromOutside(entry.name, declared: entry.origin), at: slot.range)
      return nil
    }
    return entry.name
  }

  mutating func lacking(_ declaration: DeclarationSyntax, _ example: Bilingual) {
    report(
      .clauseMissing(declaration.kind, declaration[.name]?.text, example: example),
      at: declaration.range
    )
  }
}

extension Promise {
  /// The promise of a count; without a word it is exact.
  init(_ slot: SlotSyntax?) {
    switch slot?.text {
    case "at least": self = .atLeast
    case "about": self = .about
    case nil, _?: self = .exact
    }
  }
}
