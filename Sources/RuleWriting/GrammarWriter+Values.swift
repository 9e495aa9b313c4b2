import RuleSyntax

/// What slots hold: written by hand beside the matcher, and tested with random sentences.
extension GrammarWriter {
  /// The symbol for what a slot may hold.
  static func name(of kind: SlotKind) -> String {
    switch kind {
    case .name: "name"
    case .kindName: "kindName"
    case .rawWord: "rawWord"
    case .version: "rawWord"
    case .languageCode: "languageCode"
    case .string: "string"
    case .nameOrString: "( name | string )"
    case .integer: "integer"
    case .integerOrName: "( integer | name )"
    case .duration: "duration"
    case .durationOrName: "( duration | name )"
    case .period: "period"
    case .percentOrName: "( percent | name )"
    case .speedOrName: "( speed | name )"
    case .places: "places"
    case .quantity: "quantity"
    case .quantityOrName: "( amount | window | name )"
    case .date: "date"
    case .dateOrName: "( date | name )"
    case .time: "time"
    case .window: "window"
    case .windowOrName: "( window | name )"
    case .days: "days"
    case .condition: "condition"
    case .outcome: "outcome"
    case .dayOfYear: "dayOfYear"
    }
  }

  static var values: [Production] {
    let units: [Keyword] = [
      .minute, .hour, .day, .week, .month, .quarter, .calendarYear, .year, .place, .kilometre,
    ]
    let periods: [Keyword] = [.day, .week, .month, .quarter, .calendarYear, .year]
    func word(_ keyword: Keyword) -> String { name(of: keyword) }
    return [
      Production("kindName", "name", "'zone'"),
      Production("languageCode", "'en'", "'nl'"),
      Production(
        "duration",
        "decimal ( \(word(.hour)) | \(word(.minute)) )",
        "integer \(word(.hour)) integer \(word(.minute))"
      ),
      Production("period", "integer ( \(periods.map(word).joined(separator: " | ")) )"),
      Production("percent", "decimal '%'"),
      Production("speed", "decimal \(word(.kilometre)) \(word(.per)) \(word(.hour))"),
      Production("places", "integer \(word(.place))"),
      Production("quantity", "amount", "window", "date"),
      Production("cell", "amount", "window", "date", "name"),
      Production(
        "amount",
        "\(word(.euro)) decimal",
        "decimal '%'",
        "( decimal unit? | integer \(word(.hour)) integer \(word(.minute)) ) "
          + "( \(word(.per)) unit )?"
      ),
      Production("unit", options: units.map(word)),
      Production("date", "integer month integer"),
      Production("dayOfYear", "integer month"),
      Production("month", options: RuleLineWriter.months.map(word)),
      Production("weekday", options: RuleLineWriter.weekdays.map(word)),
      Production("window", "time '-' time"),
      Production("days", word(.anyDay), "day ( ',' day )*"),
      Production(
        "day",
        word(.publicHoliday),
        "\(word(.first)) weekday",
        "weekday ( \(word(.through)) weekday )?",
        "date",
        "dateRange"
      ),
      Production("dateRange", "date \(word(.through)) date"),
      Production("condition", "conjunction ( \(word(.or)) conjunction )*"),
      Production("conjunction", "negation ( \(word(.and)) negation )*"),
      Production("negation", "\(word(.not)) negation", "'(' condition ')'", "test"),
      Production(
        "test",
        "word \(word(.is)) ( word | integer | string )",
        "word comparison amount",
        "word ( \(word(.after)) | \(word(.before)) ) time",
        "( \(word(.violations)) | \(word(.complaints)) | \(word(.checks)) ) "
          + "\(word(.inSpan)) period comparison integer",
        "name"
      ),
      Production("comparison", "'<'", "'<='", "'='", "'>='", "'>'"),
      Production("outcome", "outcomePart ( \(word(.and)) outcomePart )*"),
      Production("outcomePart", "name amount?"),
    ]
  }

  static var tokens: [Production] {
    // The ranges of letters beyond ASCII are those the lexer reads.
    let wide = "#xC0-#xD6#xD8-#xF6#xF8-#x1FFF#x3040-#xEFFF"
    return [
      Production("name", "small ( small | digit | '-' [a-z0-9] )*"),
      Production(
        "word",
        "( digit+ [a-zA-Z] | letter ) ( letter | digit | '_' | [-./] [a-zA-Z0-9] )*"
      ),
      Production(
        "path",
        "digit* [a-z] ( [a-z0-9] | [-.] [a-z0-9] )*"
      ),
      Production("rawWord", "word", "digit+ ( [.,] digit+ )*"),
      Production("string", "'\"' [^\"#xA]* '\"'"),
      Production("integer", "digit+"),
      Production("decimal", "decimal_en", "decimal_nl"),
      Production("decimal_en", "digit+ ( '.' digit+ )?"),
      Production("decimal_nl", "digit+ ( ',' digit+ )?"),
      Production("time", "( [01]? digit | '2' [0-3] ) ':' [0-5] digit", "'24:00'"),
      Production("small", "[a-z\(wide)]"),
      Production("letter", "[a-zA-Z\(wide)]"),
      Production("digit", "[0-9]"),
    ]
  }
}
