import SourceText

/// The help texts, made from the tables of commands and options.
enum Help {
  /// The help of one command, or the overview.
  static func text(_ command: CommandKind?, _ language: Language) -> String {
    command.map { text(of: $0, language) } ?? overview(language)
  }

  private static func overview(_ language: Language) -> String {
    let head = Bilingual(
      en: """
        ronde: from enforcement policy to a lawful weekly roster, proved and traceable.

          ronde roster 2026-W48  the roster of a week, in out/<city>/2026-W48/
          ronde check            every mistake in rules and registers
          ronde due 2026         what is due in a year, and which document asks for it

        commands
        """,
      nl: """
        ronde: van beleid naar een wettig weekrooster, bewezen en herleidbaar.

          ronde roster 2026-W48  het rooster van een week, in out/<gemeente>/2026-W48/
          ronde check            alle fouten in regels en registers
          ronde due 2026         wat in een jaar moet, en welk document dat vraagt

        opdrachten
        """
    ).text(in: language)
    let width = CommandKind.allCases.map { $0.rawValue.utf8.count + $0.operands.count }.max() ?? 0
    let rows = CommandKind.allCases.map { command in
      row("\(command.rawValue) \(command.operands)", command.summary.text(in: language), width + 3)
    }
    let foot = Bilingual(
      en: """
        `ronde COMMAND --help` lists the options. Weeks are ISO weeks: 2026-W48 is
        23 to 29 November 2026. Exit codes: 0 done, 1 findings, 2 wrong use, 3 input
        not valid, 4 proved impossible, 6 the folder holds other work, 70 our own
        check failed.
        """,
      nl: """
        `ronde OPDRACHT --help` noemt de opties. Weken zijn ISO-weken: 2026-W48 is
        23 t/m 29 november 2026. Eindcodes: 0 klaar, 1 bevindingen, 2 verkeerd
        gebruik, 3 invoer ongeldig, 4 bewezen onmogelijk, 6 de map bevat ander werk,
        70 onze eigen toets faalde.
        """
    ).text(in: language)
    return head + "\n" + rows.joined() + "\n" + foot + "\n"
  }

  private static func text(of command: CommandKind, _ language: Language) -> String {
    let example = Bilingual(en: "for example:", nl: "bijvoorbeeld:").text(in: language)
    let head =
      "ronde \(command.rawValue) \(command.operands)\n  \(command.summary.text(in: language))\n"
      + "  \(example) ronde \(command.example)\n"
      + (command.detail.map { detail in
        wrapped(detail.text(in: language), 78).map { "  \($0)\n" }.joined()
      } ?? "") + "\n"
    let names = command.options.map { $0.flag + ($0.value.map { " \($0)" } ?? "") }
    let width = (names.map(\.count).max() ?? 0) + 2
    return head
      + zip(names, command.options).map { row($0, $1.help.text(in: language), width) }.joined()
  }

  /// A name with its meaning beside it; what is too long goes on below, at most 80 wide.
  private static func row(_ left: String, _ right: String, _ width: Int) -> String {
    let margin = String(repeating: " ", count: 2 + width)
    let lines = wrapped(right, 78 - width)
    let name = "  " + left + String(repeating: " ", count: max(1, width - left.count))
    return name + lines.joined(separator: "\n" + margin) + "\n"
  }

  /// Words in lines of at most so many characters; a longer word has a line of its own.
  private static func wrapped(_ text: String, _ most: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= most {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
