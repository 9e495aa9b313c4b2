import RuleSyntax
import SourceText

/// Reading the values of slots.
extension ImportFields {
  mutating func value(_ place: Place, _ kind: SlotKind) -> SlotValue? {
    switch kind {
    case .name: return name(place)
    case .kindName:
      if case .string("zone") = place.node.value { return .name("zone") }
      return name(place)
    case .rawWord: return raw(place).map { .name($0) }
    case .version: return raw(place).map { .string($0) }
    case .languageCode: return word(place, ["en", "nl"]).map { .word($0) }
    case .string: return string(place)
    case .nameOrString:
      guard case .object = place.node.value else { return name(place) }
      guard var object = object(place) else { return nil }
      let text = member("text", of: &object).flatMap { string($0) }
      finish(object)
      return text
    case .integer: return integer(place, 0...999_999_999).map { .integer($0) }
    case .integerOrName:
      if case .string = place.node.value { return name(place) }
      return integer(place, 0...999_999_999).map { .integer($0) }
    case .duration, .period, .places: return quantity(place).map { .quantity($0) }
    case .durationOrName, .percentOrName, .speedOrName:
      if case .string = place.node.value { return name(place) }
      return quantity(place).map { .quantity($0) }
    case .quantity: return anyQuantity(place)
    case .quantityOrName:
      if case .string(let text) = place.node.value, !ImportFields.isDated(text) {
        return name(place)
      }
      return anyQuantity(place)
    case .date: return date(place).map(ImportFields.value)
    case .dateOrName:
      if case .string(let text) = place.node.value, !ImportFields.isDated(text) {
        return name(place)
      }
      return date(place).map(ImportFields.value)
    case .time: return time(place, 24 * 60).map { .time($0) }
    case .window: return window(place)
    case .windowOrName:
      if case .string = place.node.value { return name(place) }
      return window(place)
    case .days: return days(place).map { .days($0) }
    case .condition: return condition(place).map { .condition($0) }
    case .outcome: return outcome(place).map { .outcome($0) }
    // Filled with the month of the same shape.
    case .dayOfYear: return nil
    }
  }

  private static func value(_ date: DateSyntax) -> SlotValue {
    .date(year: date.year, month: date.month, day: date.day)
  }

  /// Names start with a letter, dates with a digit.
  private static func isDated(_ text: String) -> Bool {
    text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
  }

  // MARK: Words

  private mutating func name(_ place: Place) -> SlotValue? {
    guard let text = text(place) else { return nil }
    guard ImportFields.reads("role \(text)", as: .name(text)) else {
      return wrong(
        .wrongValue,
        place,
        text,
        "a name: lower case, digits, hyphens, no keyword",
        "een naam: kleine letters, cijfers, streepjes, geen sleutelwoord"
      )
    }
    return .name(text)
  }

  private mutating func raw(_ place: Place) -> String? {
    guard let text = text(place) else { return nil }
    guard ImportFields.reads("import \(text)", as: .name(text)) else {
      return wrong(.wrongValue, place, text, "one word", "één woord")
    }
    return text
  }

  /// Whether a line declares something with just this value in its one slot.
  private static func reads(_ line: String, as value: SlotValue) -> Bool {
    let parsed = RuleParser.parse(SourceFile(name: "", text: "language en\n\(line)\n"))
    return parsed.diagnostics.isEmpty && parsed.declarations.count == 2
      && parsed.declarations[1].slots.map(\.value) == [value]
  }

  private mutating func string(_ place: Place) -> SlotValue? {
    guard let text = text(place) else { return nil }
    guard !text.utf8.contains(0x0A), !text.utf8.contains(UInt8(ascii: "\"")) else {
      return wrong(
        .wrongValue,
        place,
        text,
        "one line without `\"`",
        "één regel zonder `\"`"
      )
    }
    return .string(text)
  }

  // MARK: Quantities

  private mutating func anyQuantity(_ place: Place) -> SlotValue? {
    if case .string = place.node.value { return date(place).map(ImportFields.value) }
    if case .object(let members) = place.node.value, members.contains(where: { $0.key == "from" }) {
      return window(place)
    }
    return quantity(place).map { .quantity($0) }
  }

  mutating func quantity(_ place: Place) -> QuantitySyntax? {
    guard var object = object(place) else { return nil }
    defer { finish(object) }
    let units = QuantitySyntax.Unit.allCases.filter { $0 != .none }
    let per = optional("per", of: &object).flatMap { self.unit($0, units) }
    if let place = optional("minutes", of: &object) {
      let written = optional("written", of: &object)
      guard let minutes = integer(place, 0...RuleValues.mostMinutes) else { return nil }
      guard let written else { return RuleValues.duration(minutes, per: per) }
      guard let text = text(written) else { return nil }
      guard case .quantity(let quantity)? = RuleTree.value(text, in: .english),
        RuleValues.minutes(quantity) == minutes, quantity.per == per
      else {
        let usual = RuleLineWriter(.english).text(of: RuleValues.duration(minutes, per: per))
        return wrong(
          .wrongValue,
          written,
          text,
          "another way to write \(usual), or nothing",
          "een andere schrijfwijze van \(usual), of niets"
        )
      }
      return quantity
    }
    guard let amount = member("amount", of: &object).flatMap({ self.amount($0) }) else {
      return nil
    }
    let unit =
      optional("unit", of: &object).map { self.unit($0, units) } ?? QuantitySyntax.Unit.none
    guard let unit else { return nil }
    let quantity = QuantitySyntax(digits: amount.digits, scale: amount.scale, unit: unit, per: per)
    guard RuleValues.minutes(quantity) == nil else {
      return wrong(
        .wrongValue,
        place,
        RuleLineWriter(.english).text(of: quantity),
        "a duration as `minutes`",
        "een duur als `minutes`"
      )
    }
    return quantity
  }

  private mutating func unit(
    _ place: Place,
    _ units: [QuantitySyntax.Unit]
  ) -> QuantitySyntax.Unit? {
    word(place, units.map(\.rawValue)).flatMap(QuantitySyntax.Unit.init(rawValue:))
  }

  /// An exact decimal: at most nine digits, four of them after the point.
  private mutating func amount(_ place: Place) -> (digits: Int, scale: Int)? {
    guard let text = text(place) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let digits = parts.joined()
    let isPlain =
      parts.count <= 2 && parts.allSatisfy { !$0.isEmpty } && digits.allSatisfy { $0 &- 48 < 10 }
    guard isPlain, digits.count <= 9, parts.count == 1 || parts[1].count <= 4,
      parts[0].count == 1 || parts[0].first != 48
    else {
      return wrong(
        .wrongValue,
        place,
        text,
        "a number such as \"2.5\", at most nine digits, four after the point",
        "een getal zoals \"2.5\", hoogstens negen cijfers, vier na de punt"
      )
    }
    let scale = parts.count == 2 ? parts[1].reduce(1) { scale, _ in scale * 10 } : 1
    return (digits.reduce(0) { $0 * 10 + Int($1) - 48 }, scale)
  }

  // MARK: Days and times

  private mutating func date(_ place: Place) -> DateSyntax? {
    guard let text = text(place) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    if parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- 48 < 10 }),
      (1...12).contains(numbers[1])
    {
      let (year, month, day) = (numbers[0], numbers[1], numbers[2])
      let written = "\(day) \(RuleLineWriter(.english).month(month)) \(year)"
      let value = SlotValue.date(year: year, month: month, day: day)
      if RuleTree.value(written, in: .english) == value {
        return DateSyntax(year: year, month: month, day: day)
      }
    }
    return wrong(
      .wrongValue,
      place,
      text,
      "a date that exists, from 1900 through 2199, as 2026-11-23",
      "een datum die bestaat, van 1900 tot en met 2199, als 2026-11-23"
    )
  }

  mutating func time(_ place: Place, _ most: Int) -> Int? {
    guard let text = text(place) else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.map(\.count) == [2, 2], parts.joined().allSatisfy({ $0 &- 48 < 10 }) {
      let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
      let minutes = numbers[0] * 60 + numbers[1]
      if numbers[1] < 60, minutes <= most { return minutes }
    }
    let last = RuleLineWriter.clock(most)
    return wrong(
      .wrongValue,
      place,
      text,
      "a time from 00:00 through \(last)",
      "een tijd van 00:00 tot en met \(last)"
    )
  }

  private mutating func window(_ place: Place) -> SlotValue? {
    guard var object = object(place) else { return nil }
    let from = member("from", of: &object).flatMap { time($0, 24 * 60 - 1) }
    let to = member("to", of: &object).flatMap { time($0, 24 * 60) }
    finish(object)
    guard let from, let to else { return nil }
    guard from != to else {
      return wrong(
        .wrongValue,
        place,
        RuleLineWriter.clock(to),
        "an end other than the start",
        "een ander einde dan het begin"
      )
    }
    return .window(from: from, to: to)
  }

  private mutating func days(_ place: Place) -> [DayItemSyntax]? {
    guard let items = items(place) else { return nil }
    let read = items.compactMap { day($0) }
    return read.count == items.count ? read : nil
  }

  private mutating func day(_ place: Place) -> DayItemSyntax? {
    guard case .object = place.node.value else {
      guard let text = text(place) else { return nil }
      if ImportFields.isDated(text) {
        return date(place).map { .date(year: $0.year, month: $0.month, day: $0.day) }
      }
      let (any, holiday) = (Keyword.anyDay.canonical, Keyword.publicHoliday.canonical)
      let weekdays = RuleLineWriter.weekdays.map(\.canonical)
      guard let word = word(place, [any, holiday] + weekdays) else { return nil }
      if word == any { return .anyDay }
      if word == holiday { return .publicHoliday }
      return weekdays.firstIndex(of: word).map { .weekday($0 + 1) }
    }
    guard var object = object(place) else { return nil }
    defer { finish(object) }
    if let first = optional("first", of: &object) {
      return weekday(first).map { .firstOfMonth($0) }
    }
    guard let from = member("from", of: &object), let through = member("through", of: &object)
    else { return nil }
    if case .string(let text) = from.node.value, ImportFields.isDated(text) {
      guard let first = date(from), let last = date(through) else { return nil }
      return .dates(from: first, through: last)
    }
    guard let first = weekday(from), let last = weekday(through) else { return nil }
    return .weekdays(first, through: last)
  }

  private mutating func weekday(_ place: Place) -> Int? {
    let weekdays = RuleLineWriter.weekdays.map(\.canonical)
    return word(place, weekdays).flatMap { weekdays.firstIndex(of: $0) }.map { $0 + 1 }
  }

  // MARK: Outcomes

  private mutating func outcome(_ place: Place) -> String? {
    guard let items = items(place) else { return nil }
    var parts: [String] = []
    for item in items {
      guard var object = object(item) else { continue }
      let name = member("name", of: &object).flatMap { self.name($0) }
      let amount = optional("quantity", of: &object)
      let quantity = amount.flatMap { self.quantity($0) }
      finish(object)
      guard case .name(let text)? = name, amount == nil || quantity != nil else { continue }
      parts.append(text + (quantity.map { " " + RuleLineWriter(.english).text(of: $0) } ?? ""))
    }
    return parts.count == items.count ? parts.joined(separator: " and ") : nil
  }
}
