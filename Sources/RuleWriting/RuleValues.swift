import RuleSyntax
import SourceText

/// The values of slots as JSON.
enum RuleValues {
  /// The longest duration that can be written, in minutes: nine digits of hours and of minutes.
  static let mostMinutes = 999_999_999 * 61

  static func json(_ slot: RuleTree.Slot) -> JSONText {
    switch slot.value {
    case .name(let name): .string(name)
    // Where a name may stand too, a text says that it is one.
    case .string(let text): isNamed(slot.label) ? .object(["text": .string(text)]) : .string(text)
    case .integer(let number): .integer(number)
    case .quantity(let quantity): json(quantity)
    case .date(let year, let month, let day): .string(date(year, month, day))
    case .time(let minutes): .string(RuleLineWriter.clock(minutes))
    case .window(let from, let to):
      .object([
        "from": .string(RuleLineWriter.clock(from)), "to": .string(RuleLineWriter.clock(to)),
      ])
    case .days(let items): .array(items.map(json))
    case .condition(let condition): json(condition)
    case .word(let word): .string(word)
    case .outcome(let outcome):
      .array(
        RuleTree.outcomeParts(outcome).map { part in
          .object(
            [JSONMember("name", .string(part.name))]
              + (part.quantity.map { [JSONMember("quantity", json($0))] } ?? [])
          )
        }
      )
    case .present: .bool(true)
    }
  }

  /// Whether a slot holds a name or a text.
  static func isNamed(_ label: SlotLabel) -> Bool { named.contains(label) }

  private static let named = Set(
    Shape.all.flatMap { $0.parts.slotKinds }.compactMap { label, kind in
      if case .nameOrString = kind { label } else { nil }
    }
  )

  static func date(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  // MARK: Quantities

  /// Durations are minutes; how they were written is said when it is not the usual way.
  static func json(_ quantity: QuantitySyntax) -> JSONText {
    var members: [JSONMember] = []
    if let minutes = minutes(quantity) {
      members.append(JSONMember("minutes", .integer(minutes)))
      if let per = quantity.per { members.append(JSONMember("per", .string(per.rawValue))) }
      if duration(minutes, per: quantity.per) != quantity {
        members.append(JSONMember("written", .string(RuleLineWriter(.english).text(of: quantity))))
      }
      return .object(members)
    }
    members.append(JSONMember("amount", .string(RuleLineWriter.decimal(quantity, "."))))
    if quantity.unit != .none {
      members.append(JSONMember("unit", .string(quantity.unit.rawValue)))
    }
    if let per = quantity.per { members.append(JSONMember("per", .string(per.rawValue))) }
    return .object(members)
  }

  /// The whole minutes of a duration; nil for other quantities and for parts of minutes.
  static func minutes(_ quantity: QuantitySyntax) -> Int? {
    guard quantity.unit == .minutes || quantity.unit == .hours, quantity.scale >= 1 else {
      return nil
    }
    let (product, overflow) = quantity.digits.multipliedReportingOverflow(
      by: quantity.unit == .hours ? 60 : 1
    )
    guard !overflow, product % quantity.scale == 0 else { return nil }
    let (sum, tooLarge) = (product / quantity.scale).addingReportingOverflow(
      quantity.plusMinutes ?? 0
    )
    return tooLarge ? nil : sum
  }

  /// The usual way to write a duration: `45 min`, `2 h`, `1 h 30 min`.
  static func duration(_ minutes: Int, per: QuantitySyntax.Unit?) -> QuantitySyntax {
    let (hours, rest) = (minutes / 60, minutes % 60)
    guard hours > 0 else {
      return QuantitySyntax(digits: rest, scale: 1, unit: .minutes, per: per)
    }
    return QuantitySyntax(
      digits: hours,
      scale: 1,
      unit: .hours,
      plusMinutes: rest == 0 ? nil : rest,
      per: per
    )
  }

  // MARK: Days and conditions

  private static func weekday(_ number: Int) -> String {
    RuleLineWriter.weekdays.indices.contains(number - 1)
      ? RuleLineWriter.weekdays[number - 1].canonical : "\(number)"
  }

  private static func json(_ item: DayItemSyntax) -> JSONText {
    switch item {
    case .anyDay: .string(Keyword.anyDay.canonical)
    case .weekday(let day): .string(weekday(day))
    case .weekdays(let from, let through):
      .object(["from": .string(weekday(from)), "through": .string(weekday(through))])
    case .firstOfMonth(let day): .object(["first": .string(weekday(day))])
    case .publicHoliday: .string(Keyword.publicHoliday.canonical)
    case .date(let year, let month, let day): .string(date(year, month, day))
    case .dates(let from, let through):
      .object([
        "from": .string(date(from.year, from.month, from.day)),
        "through": .string(date(through.year, through.month, through.day)),
      ])
    }
  }

  private static func json(_ condition: ConditionSyntax) -> JSONText {
    switch condition {
    case .fieldIs(let field, let word, _):
      .object(["field": .string(field), "is": .string(word)])
    case .compare(let field, let comparison, let value, _):
      .object([
        "field": .string(field), "comparison": .string(comparison), "value": json(value),
      ])
    case .clock(let field, let isAfter, let minutes, _):
      .object([
        "field": .string(field),
        isAfter ? "after" : "before": .string(RuleLineWriter.clock(minutes)),
      ])
    case .recorded(let what, let span, let comparison, let count, _):
      .object([
        "recorded": .string(what), "in": json(span), "comparison": .string(comparison),
        "count": .integer(count),
      ])
    case .bareName(let name, _): .object(["class": .string(name)])
    case .not(let inner): .object(["not": json(inner)])
    case .all(let parts): .object(["all": .array(parts.map(json))])
    case .any(let parts): .object(["any": .array(parts.map(json))])
    }
  }
}

extension [ShapePart] {
  /// All slots of these parts with what they may hold, also those in lists.
  var slotKinds: [(label: SlotLabel, kind: SlotKind)] {
    flatMap { part -> [(label: SlotLabel, kind: SlotKind)] in
      switch part {
      case .word, .number, .comma, .equals, .flag, .oneOf, .signed: []
      case .slot(let label, let kind): [(label, kind)]
      case .optional(let parts), .list(let parts), .andList(let parts): parts.slotKinds
      case .choice(let options): options.flatMap(\.slotKinds)
      }
    }
  }
}
