public import SourceText

extension CodePage {
  /// The page as plain text for a terminal: title, text, and the two examples.
  public func text(_ language: Language) -> String {
    let wrongHead = Bilingual(en: "wrong", nl: "fout")
    let rightHead = Bilingual(en: "right", nl: "goed")
    var parts = ["\(code)  \(title.text(in: language))", CodePage.filled(text.text(in: language))]
    for register in registers {
      parts.append("\(register.name).csv\n\n\(CodePage.indented(register.text))")
    }
    for (head, example) in [(wrongHead, Example.wrong), (rightHead, .right)] {
      let shown = lines(example, language)
      guard !shown.isEmpty else { continue }
      parts.append("\(head.text(in: language))\n\n\(CodePage.indented(shown))")
      if example == .wrong, repeated > 1 { parts.append("    \(often.text(in: language))") }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The page as data.
  public func json(_ language: Language) -> JSONText {
    .object([
      JSONMember("code", .string(code)),
      JSONMember("title", .string(title.text(in: language))),
      JSONMember("text", .string(text.text(in: language))),
      JSONMember(
        "registers",
        .object(registers.map { JSONMember("\($0.name).csv", .string($0.text)) })
      ),
      JSONMember("wrong", .string(wrong.text(in: language))),
      JSONMember("lastTimes", .integer(repeated)),
      JSONMember("right", .string(right.text(in: language))),
    ])
  }

  /// How often the end of the wrong example stands there.
  private var often: Bilingual {
    setting == .files
      ? Bilingual(
        en: "[…] (the last file \(repeated) times in all)",
        nl: "[…] (het laatste bestand in totaal \(repeated) keer)"
      )
      : Bilingual(
        en: "[…] (the last line \(repeated) times in all)",
        nl: "[…] (de laatste regel in totaal \(repeated) keer)"
      )
  }

  /// Lines of an example, set in; very long ones are cut, which is said by a mark.
  private static func indented(_ text: String) -> String {
    let whole = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return whole.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : "    " + (line.count > 160 ? line.prefix(150) + " […]" : line)
    }.joined(separator: "\n")
  }

  /// A text broken at words into lines of at most 80 characters.
  private static func filled(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > 80 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? "\(word)" : " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
