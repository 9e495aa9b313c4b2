import RuleSyntax
import SourceText

extension RuleSchema {
  static func integer(_ low: Int, _ high: Int) -> JSONText {
    .object([
      "type": .string("integer"), "minimum": .integer(low), "maximum": .integer(high),
    ])
  }

  private static let number = integer(0, 999_999_999)

  /// What a slot may hold.
  static func value(_ kind: SlotKind) -> JSONText {
    switch kind {
    case .name, .kindName: ref("name")
    case .rawWord, .version: ref("word")
    case .languageCode: words(Language.allCases.map(\.rawValue))
    case .string: ref("text")
    case .nameOrString:
      oneOf([ref("name"), object([JSONMember("text", ref("text"))], required: ["text"])])
    case .integer: number
    case .integerOrName: oneOf([number, ref("name")])
    case .duration: ref("duration")
    case .durationOrName: oneOf([ref("duration"), ref("name")])
    case .period: ref("period")
    case .percentOrName: oneOf([quantity([.percent]), ref("name")])
    case .speedOrName: oneOf([quantity([.kilometres], per: [.hours]), ref("name")])
    case .places: quantity([.places])
    case .quantity: oneOf([ref("quantity"), ref("window"), ref("date")])
    case .quantityOrName: oneOf([ref("quantity"), ref("window"), ref("date"), ref("name")])
    case .date: ref("date")
    case .dateOrName: oneOf([ref("date"), ref("name")])
    case .time: ref("time")
    case .window: ref("window")
    case .windowOrName: oneOf([ref("window"), ref("name")])
    case .days: list(of: ref("day"))
    case .condition: ref("condition")
    case .outcome: ref("outcome")
    case .dayOfYear: integer(1, 12)
    }
  }

  private static func text(_ pattern: String, _ description: String? = nil) -> JSONText {
    .object(
      [JSONMember("type", .string("string")), JSONMember("pattern", .string(pattern))]
        + (description.map { [JSONMember("description", .string($0))] } ?? [])
    )
  }

  private static func units(_ units: [QuantitySyntax.Unit]) -> JSONText {
    words(units.map(\.rawValue))
  }

  private static func quantity(
    _ own: [QuantitySyntax.Unit],
    per: [QuantitySyntax.Unit] = []
  ) -> JSONText {
    var properties = [JSONMember("amount", ref("amount")), JSONMember("unit", units(own))]
    if !per.isEmpty { properties.append(JSONMember("per", units(per))) }
    return object(properties, required: properties.map(\.name))
  }

  /// What values are made of.
  static var values: [JSONMember] {
    let units = QuantitySyntax.Unit.allCases.filter { $0 != .none }
    let minutes = [
      JSONMember("minutes", integer(0, RuleValues.mostMinutes)), JSONMember("written", ref("text")),
    ]
    let per = JSONMember("per", self.units(units))
    return [
      JSONMember(
        "name",
        text("^[^A-Z0-9\\s\"#,;:()<>=%-][^A-Z\\s\"#,;:()<>=%]*$", "Not a keyword of one word.")
      ),
      JSONMember("word", text("^[^\\s\"#,;:()<>=%]+$")),
      JSONMember("text", text("^[^\"\\n]*$")),
      JSONMember("comment", text("^[^\\n]*$")),
      JSONMember("amount", text("^(0|[1-9]\\d{0,8})(\\.\\d{1,4})?$", "An exact decimal.")),
      JSONMember("date", text("^(19|20|21)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$")),
      JSONMember("time", text("^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$")),
      JSONMember(
        "window",
        object(
          [JSONMember("from", ref("time")), JSONMember("to", ref("time"))],
          required: ["from", "to"]
        )
      ),
      JSONMember(
        "duration",
        oneOf([object(minutes, required: ["minutes"]), quantity([.hours, .minutes])])
      ),
      JSONMember("period", quantity([.days, .weeks, .months, .quarters, .years])),
      JSONMember(
        "quantity",
        oneOf([
          object(minutes + [per], required: ["minutes"]),
          object(
            [JSONMember("amount", ref("amount")), JSONMember("unit", self.units(units)), per],
            required: ["amount"]
          ),
        ])
      ),
      JSONMember("weekday", words(RuleLineWriter.weekdays.map(\.canonical))),
      JSONMember("day", day),
      JSONMember("condition", condition),
      JSONMember(
        "outcome",
        list(
          of: object(
            [JSONMember("name", ref("name")), JSONMember("quantity", ref("quantity"))],
            required: ["name"]
          )
        )
      ),
    ]
  }

  private static var day: JSONText {
    func range(_ name: String) -> JSONText {
      object(
        [JSONMember("from", ref(name)), JSONMember("through", ref(name))],
        required: ["from", "through"]
      )
    }
    return oneOf([
      words([Keyword.anyDay.canonical, Keyword.publicHoliday.canonical]), ref("weekday"),
      ref("date"), range("weekday"), range("date"),
      object([JSONMember("first", ref("weekday"))], required: ["first"]),
    ])
  }

  private static var condition: JSONText {
    let comparison = JSONMember("comparison", words(["<", "<=", "=", ">=", ">"]))
    let field = JSONMember("field", .object(["type": .string("string")]))
    let recorded = [Keyword.violations, .complaints, .checks].map(\.canonical)
    func test(_ members: [JSONMember]) -> JSONText {
      object(members, required: members.map(\.name))
    }
    let several = list(of: ref("condition"), from: 2)
    return oneOf([
      test([JSONMember("not", ref("condition"))]), test([JSONMember("all", several)]),
      test([JSONMember("any", several)]), test([JSONMember("class", ref("name"))]),
      test([field, JSONMember("is", ref("text"))]),
      test([field, JSONMember("after", ref("time"))]),
      test([field, JSONMember("before", ref("time"))]),
      test([field, comparison, JSONMember("value", ref("quantity"))]),
      test([
        JSONMember("recorded", words(recorded)), JSONMember("in", ref("period")), comparison,
        JSONMember("count", number),
      ]),
    ])
  }
}
