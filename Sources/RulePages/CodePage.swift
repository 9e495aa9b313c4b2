public import SourceText

/// The page of one code: what it means, why it matters, and how it goes wrong and right.
public struct CodePage: Hashable, Sendable {
  /// The code it is about.
  public let code: String
  /// A few words.
  public let title: Bilingual
  /// What it means and why it matters, in a few sentences.
  public let text: Bilingual
  /// Lines that raise it, in each language.
  public let wrong: Bilingual
  /// How often the last line of `wrong` stands there, or its last file where it holds several.
  public let repeated: Int
  /// The same lines, mended.
  public let right: Bilingual
  /// The registers the example needs: text of `shops.csv` and so on, by name without ending.
  public let registers: [Register]
  /// What the example stands in.
  public let setting: Setting

  /// A register of an example.
  public struct Register: Hashable, Sendable {
    /// The name of the file, without `.csv`.
    public let name: String
    /// Its text.
    public let text: String

    /// A register.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// What the lines of an example stand in.
  public enum Setting: Hashable, Sendable {
    /// They follow the declarations of a small town.
    case town
    /// They are a whole file; several files are divided by lines such as `=== law.rules`.
    case files
    /// They are a file of scenarios about the rules of a small town.
    case scenarios
    /// They are JSON of rules.
    case json
  }

  /// Which of the two examples.
  public enum Example: CaseIterable, Sendable {
    /// What raises the code.
    case wrong
    /// What does not.
    case right
  }

  /// A page whose right example is written out.
  public init(
    _ code: String,
    title: Bilingual,
    text: Bilingual,
    wrong: Bilingual,
    repeated: Int = 1,
    right: Bilingual,
    registers: [Register] = [],
    setting: Setting = .town
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.repeated = repeated
    self.right = right
    self.registers = registers
    self.setting = setting
  }

  /// A page whose right example is the wrong one with one place changed: that of the first
  /// `changing`, which becomes `to`.
  public init(
    _ code: String,
    title: Bilingual,
    text: Bilingual,
    wrong: Bilingual,
    changing old: Bilingual,
    to new: Bilingual,
    registers: [Register] = [],
    setting: Setting = .town
  ) {
    self.init(
      code,
      title: title,
      text: text,
      wrong: wrong,
      right: Bilingual(
        en: wrong.english.replacing(old.english, with: new.english, maxReplacements: 1),
        nl: wrong.dutch.replacing(old.dutch, with: new.dutch, maxReplacements: 1)
      ),
      registers: registers,
      setting: setting
    )
  }

  /// The lines of an example.
  public func lines(_ example: Example, _ language: Language) -> String {
    switch example {
    case .wrong: wrong.text(in: language)
    case .right: right.text(in: language)
    }
  }

  /// The files of an example, with names, as they can be checked.
  public func files(_ example: Example, _ language: Language) -> [SourceFile] {
    let text = lines(example, language)
    let times = example == .wrong ? repeated : 1
    switch setting {
    case .town:
      let last = text.split(separator: "\n").last.map { "\($0)\n" } ?? ""
      let more = String(repeating: last, count: times - 1)
      return [
        CodePage.file("town.rules", "\(ExampleTown.text(language))\(text)\n\(more)")
      ]
    case .scenarios:
      return [
        SourceFile(name: "town.rules", text: ExampleTown.withRule(language)),
        SourceFile(name: "town.scenarios", text: "\(text)\n"),
      ]
    case .json:
      return [SourceFile(name: "rules.json", text: "\(text)\n")]
    case .files:
      let files = CodePage.divided(text)
      let more = files.last.map { last in
        (1..<times).map { SourceFile(name: "\($0 + 1)-\(last.name)", bytes: last.bytes) }
      }
      return files + (more ?? [])
    }
  }

  /// Several files, divided by lines such as `=== law.rules`.
  private static func divided(_ text: String) -> [SourceFile] {
    var files: [(name: String, lines: [Substring])] = [("town.rules", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.filter { !$0.lines.isEmpty }.map {
      file($0.name, $0.lines.joined(separator: "\n") + "\n")
    }
  }

  /// A file in which `\u{FFFD}`, as editors show what they cannot read, is a byte that is no UTF-8:
  /// the é of older ways of storing text.
  private static func file(_ name: String, _ text: String) -> SourceFile {
    let parts = text.split(separator: "\u{FFFD}", omittingEmptySubsequences: false)
    return SourceFile(
      name: name,
      bytes: Array(parts.map { Array($0.utf8) }.joined(separator: [0xE9]))
    )
  }
}

/// The declarations that examples may use, so that each shows only what it is about.
enum ExampleTown {
  static func text(_ language: Language) -> String {
    switch language {
    case .english: english
    case .dutch: dutch
    }
  }

  /// The same with a rule, for scenarios.
  static func withRule(_ language: Language) -> String {
    switch language {
    case .english: english + rule
    case .dutch: dutch + regel
    }
  }

  private static let english = """
    language en
    package town.rules version 1
    document plan "Plan of the town" at "file:plan.pdf" status adopted
    role boa
      source plan
    role police external
      source plan
    qualification exam
      source plan
    kind shop from "shops.csv"
      source plan
    ladder shop-ladder
      source plan
      counts same violation within 24 months
      step 1 warning, recheck within 6 weeks
      step 2 closure 1 week

    """

  private static let dutch = """
    taal nl
    pakket town.rules versie 1
    document plan "Plan van de stad" op "file:plan.pdf" status vastgesteld
    rol boa
      bron plan
    rol police extern
      bron plan
    bevoegdheid exam
      bron plan
    soort shop uit "shops.csv"
      bron plan
    ladder shop-ladder
      bron plan
      telt dezelfde overtreding binnen 24 maanden
      trede 1 warning, hercontrole binnen 6 weken
      trede 2 closure 1 week

    """

  private static let rule = """
    assumption shop-minutes = 90 min
      because "not measured"
      owner "Team"
      review by 1 January 2028
      range 60 min to 120 min
    rule shop-check for each shop
      source plan
      team 2 boa
      takes shop-minutes
      within 12:00-20:00 on any day
      on violation follow shop-ladder
      from 1 January 2024
        every calendar year 2 times, at least 3 months apart

    """

  private static let regel = """
    aanname shop-minutes = 90 min
      omdat "niet gemeten"
      eigenaar "Team"
      herzien voor 1 januari 2028
      bereik 60 min t/m 120 min
    regel shop-check voor elke shop
      bron plan
      team 2 boa
      duurt shop-minutes
      binnen 12:00-20:00 op alle dagen
      bij overtreding volg shop-ladder
      vanaf 1 januari 2024
        elk kalenderjaar 2 keer, minstens 3 maanden ertussen

    """
}
