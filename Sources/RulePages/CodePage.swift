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
  }

  /// A page.
  public init(
    _ code: String,
    title: Bilingual,
    text: Bilingual,
    wrong: Bilingual,
    right: Bilingual,
    registers: [Register] = [],
    setting: Setting = .town
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
    self.registers = registers
    self.setting = setting
  }

  /// The rule files and scenarios of an example, with names, as they can be checked.
  public func files(_ example: Bilingual, _ language: Language) -> [SourceFile] {
    let text = example.text(in: language)
    switch setting {
    case .town:
      return [SourceFile(name: "town.rules", text: "\(ExampleTown.text(language))\(text)\n")]
    case .scenarios:
      return [
        SourceFile(name: "town.rules", text: ExampleTown.withRule(language)),
        SourceFile(name: "town.scenarios", text: "\(text)\n"),
      ]
    case .files:
      var files: [(name: String, lines: [Substring])] = [("town.rules", [])]
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("=== ") {
          files.append((String(line.dropFirst(4)), []))
        } else {
          files[files.count - 1].lines.append(line)
        }
      }
      return files.filter { !$0.lines.isEmpty }.map {
        SourceFile(name: $0.name, text: $0.lines.joined(separator: "\n") + "\n")
      }
    }
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
      deployed 07:00-22:00 on any day
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
      inzetbaar 07:00-22:00 op alle dagen
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
