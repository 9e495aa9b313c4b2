import RuleSyntax
import SourceText

/// An extension for Visual Studio Code: the colours, the brackets and a client of `ronde lsp`.
///
/// It needs nothing from the network: no packages, no build. Copied or linked into the editor's
/// folder of extensions it works.
public enum EditorExtension {
  /// A file of the extension, with its path in the folder.
  public typealias File = (path: String, bytes: [UInt8])

  /// The files, for a version of the program.
  public static func files(version: String) -> [File] {
    [
      ("package.json", package(version).text),
      ("language-configuration.json", configuration.text),
      ("syntaxes/ronde.tmLanguage.json", TextMateGrammar.text),
      ("extension.js", EditorScripts.main),
      ("client.js", EditorScripts.client),
      ("convert.js", EditorScripts.convert),
      ("features.js", EditorScripts.features),
      ("README.md", readme),
    ].map { ($0.0, Array($0.1.utf8)) }
  }

  /// The id of the language in the editor.
  static let language = "ronde-rules"

  private static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  private static func package(_ version: String) -> JSONText {
    .object([
      "name": .string("ronde-rules"),
      "displayName": .string("Ronde rules"),
      "description": .string("Rules and scenarios of Ronde, in English and Dutch."),
      "version": .string(version),
      "publisher": .string("ronde"),
      "license": .string("SEE LICENSE IN LICENSE"),
      "engines": .object(["vscode": .string("^1.75.0")]),
      "categories": strings(["Programming Languages", "Formatters", "Linters"]),
      "main": .string("./extension.js"),
      "activationEvents": strings(["onLanguage:\(language)", "workspaceContains:rules/*.rules"]),
      "contributes": .object([
        "languages": .array([
          .object([
            "id": .string(language),
            "aliases": strings(["Ronde rules", "ronde"]),
            "extensions": strings(RuleDialect.allCases.map { ".\($0.rawValue)" }),
            "firstLine": .string("^(language|taal)\\s+(en|nl)\\b"),
            "configuration": .string("./language-configuration.json"),
          ])
        ]),
        "grammars": .array([
          .object([
            "language": .string(language),
            "scopeName": .string(TextMateGrammar.scope),
            "path": .string("./syntaxes/ronde.tmLanguage.json"),
          ])
        ]),
        "configuration": .object([
          "title": .string("Ronde"), "properties": settings,
        ]),
        "commands": .array([
          command("ronde.restart", "Restart the server"),
          command("ronde.showLog", "Show what the server says"),
          command("ronde.check", "Check the rules in a terminal"),
        ]),
      ]),
    ])
  }

  private static var settings: JSONText {
    .object([
      "ronde.path": .object([
        "type": .string("string"), "default": .string("ronde"), "scope": .string("machine"),
        "description": .string("The program ronde: its path, or its name when it is on the PATH."),
      ]),
      "ronde.city": .object([
        "type": .string("string"), "default": .string(""),
        "description": .string("The city whose work is shown above rules; empty: the first."),
      ]),
      "ronde.year": .object([
        "type": .array([.string("integer"), .string("null")]), "default": .null,
        "minimum": .integer(1900), "maximum": .integer(2199),
        "description": .string("The year whose work is shown; none: that of the registers."),
      ]),
    ])
  }

  private static func command(_ name: String, _ title: String) -> JSONText {
    .object([
      "command": .string(name), "title": .string(title), "category": .string("Ronde"),
    ])
  }

  /// Comments, brackets, quotes and indentation.
  private static var configuration: JSONText {
    let heads = Language.allCases.flatMap { language in
      Shape.all.compactMap { shape -> String? in
        guard case .declaration = shape.target, let lead = shape.lead,
          ![Keyword.language, .package, .importing, .calendar].contains(lead)
        else { return nil }
        return lead.spelling(in: language)
      }
    }
    let words = heads.enumerated().filter { heads.firstIndex(of: $1) == $0 }.map(\.element)
    let pair = JSONText.array([.string("("), .string(")")])
    let quotes = JSONText.array([.string("\""), .string("\"")])
    return .object([
      "comments": .object(["lineComment": .string("#")]),
      "brackets": .array([pair]),
      "autoClosingPairs": .array([
        .object(["open": .string("("), "close": .string(")")]),
        .object([
          "open": .string("\""), "close": .string("\""),
          "notIn": strings(["string", "comment"]),
        ]),
      ]),
      "surroundingPairs": .array([pair, quotes]),
      "wordPattern": .string("[a-zA-Z\u{C0}-\u{24F}][-\\w./\u{C0}-\u{24F}]*|\\d+(?:[.,:]\\d+)*"),
      "indentationRules": .object([
        "increaseIndentPattern": .string("^(?:\(words.joined(separator: "|")))\\b"),
        "decreaseIndentPattern": .string("^(?!)"),
      ]),
      "folding": .object(["offSide": .bool(true)]),
    ])
  }

  private static let readme = """
    # Ronde rules for Visual Studio Code

    Rules (`.rules`) and scenarios (`.scenarios`) in English and Dutch: colours, messages with fixes,
    names that can be followed and renamed, one style, and the work of a year above each rule.

    `ronde lsp --write-extension DIR` wrote this folder. To use it, copy or link it into the folder of
    extensions (`~/.vscode/extensions/ronde-rules`) and start the editor anew. Nothing is downloaded:
    `client.js` speaks the Language Server Protocol by itself.

    | setting | meaning |
    | --- | --- |
    | `ronde.path` | the program; default `ronde`, found on the PATH |
    | `ronde.city` | the city whose work is shown; empty is the first |
    | `ronde.year` | the year whose work is shown; none is that of the registers |

    The commands *Restart the server*, *Show what the server says* and *Check the rules in a terminal*
    stand under *Ronde*. The colours in `syntaxes/` come from the keyword table of the parser; write
    the folder again after an update of the program.

    """
}
