import SourceText

/// A command line as understood: the command, its operands and its options.
struct Arguments: Sendable {
  let command: CommandKind
  let operands: [String]
  /// The values of each option given, by flag; an option without value has an empty list.
  let options: [String: [String]]

  /// The first value of an option.
  func value(_ option: Option) -> String? { options[option.flag]?.first }

  /// All values of an option.
  func values(_ option: Option) -> [String] { options[option.flag] ?? [] }

  /// Whether an option was given.
  func has(_ option: Option) -> Bool { options[option.flag] != nil }
}

/// What a command line asks for, or what is wrong with it.
enum ParsedArguments: Sendable {
  case run(Arguments)
  case help(CommandKind?)
  case version
  case wrong(Bilingual)
}

extension Arguments {
  /// Reads the words after the program's name.
  static func parse(_ words: [String]) -> ParsedArguments {
    guard let first = words.first else { return .help(nil) }
    if first == "help" || first == "--help" || first == "-h" {
      guard let about = words.dropFirst().first, !about.hasPrefix("-") else { return .help(nil) }
      guard let command = CommandKind(rawValue: about) else { return .wrong(unknown(about)) }
      return .help(command)
    }
    if first == "--version" || first == "version" { return .version }
    guard let command = CommandKind(rawValue: first) else { return .wrong(unknown(first)) }
    return parse(command, Array(words.dropFirst()))
  }

  private static func parse(_ command: CommandKind, _ words: [String]) -> ParsedArguments {
    var operands: [String] = []
    var options: [String: [String]] = [:]
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--help" || word == "-h" { return .help(command) }
      guard word.hasPrefix("-") else {
        operands.append(word)
        continue
      }
      let pieces = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let flag = String(pieces[0])
      guard let option = command.options.first(where: { $0.flag == flag }) else {
        return .wrong(unknown(flag, of: command))
      }
      var values = options[flag] ?? []
      if let name = option.value {
        if pieces.count == 2 {
          values.append(String(pieces[1]))
        } else {
          let before = values.count
          while index < words.count, !words[index].hasPrefix("--"),
            option.takesMany || values.count == before
          {
            values.append(words[index])
            index += 1
          }
          if values.count == before { return .wrong(missingValue(flag, name)) }
        }
        if values.count > 1, !option.takesMany { return .wrong(twice(flag)) }
      } else if pieces.count == 2 {
        return .wrong(needlessValue(flag, String(pieces[1])))
      }
      options[flag] = values
    }
    guard command.operandCount.contains(operands.count) else {
      return .wrong(wrongOperands(command, operands))
    }
    return .run(Arguments(command: command, operands: operands, options: options))
  }

  private static func unknown(_ word: String) -> Bilingual {
    let known = CommandKind.allCases.map(\.rawValue)
    let near = Suggestion.nearest(to: word, among: known)
    let list = known.joined(separator: ", ")
    return Bilingual(
      en: "unknown command `\(word)`"
        + (near.map { "; did you mean `\($0)`?" } ?? "; there are: \(list)"),
      nl: "onbekende opdracht `\(word)`"
        + (near.map { "; bedoel je `\($0)`?" } ?? "; er zijn: \(list)")
    )
  }

  private static func unknown(_ flag: String, of command: CommandKind) -> Bilingual {
    let known = command.options.map(\.flag)
    let near = Suggestion.nearest(to: flag, among: known)
    let list = known.joined(separator: ", ")
    return Bilingual(
      en: "`\(command.rawValue)` has no option `\(flag)`"
        + (near.map { "; did you mean `\($0)`?" } ?? "; it has: \(list)"),
      nl: "`\(command.rawValue)` kent geen optie `\(flag)`"
        + (near.map { "; bedoel je `\($0)`?" } ?? "; wel: \(list)")
    )
  }

  private static func missingValue(_ flag: String, _ name: String) -> Bilingual {
    Bilingual(en: "`\(flag)` needs a value: \(name)", nl: "`\(flag)` vraagt een waarde: \(name)")
  }

  private static func needlessValue(_ flag: String, _ value: String) -> Bilingual {
    Bilingual(
      en: "`\(flag)` takes no value, read `\(value)`",
      nl: "`\(flag)` heeft geen waarde, gelezen `\(value)`"
    )
  }

  private static func twice(_ flag: String) -> Bilingual {
    Bilingual(en: "`\(flag)` is given twice", nl: "`\(flag)` staat er twee keer")
  }

  private static func wrongOperands(_ command: CommandKind, _ operands: [String]) -> Bilingual {
    let form = "ronde \(command.rawValue) \(command.operands)"
    let example = "ronde \(command.example)"
    let read = operands.joined(separator: " ")
    return Bilingual(
      en: (operands.isEmpty ? "" : "read `\(read)`, ")
        + "expected: \(form), for example: \(example)",
      nl: (operands.isEmpty ? "" : "gelezen `\(read)`, ")
        + "verwacht: \(form), bijvoorbeeld: \(example)"
    )
  }
}
