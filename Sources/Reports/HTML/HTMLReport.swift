import CivilTime
import Obligations
import Registers
import RuleChecking
public import SourceText

/// The page `roster.html`: one self-contained file without script or external request.
///
/// It is the team lead's variant: it names everybody and every visit.
public enum HTMLReport {
  /// The paper the page prints on.
  public enum Paper: String, Sendable, CaseIterable {
    /// A3 landscape.
    case a3
    /// A4 landscape.
    case a4
  }

  /// The page as UTF-8.
  public static func render(
    _ model: ReportModel,
    language: Language = .dutch,
    paper: Paper = .a3
  ) -> [UInt8] {
    Array(HTMLPage(model: model, language: language, paper: paper).document.text.utf8)
  }
}

/// The page in one language; each section stands in a file of its own.
struct HTMLPage: HTMLParts {
  typealias Row = HTMLRow
  typealias Cell = HTMLCell

  let model: ReportModel
  let words: Wording
  let paper: HTMLReport.Paper
  let sources: RosterSources
  let open: OpenWording
  let roleCodes: [String: String]

  init(model: ReportModel, language: Language, paper: HTMLReport.Paper) {
    self.model = model
    words = Wording(language)
    self.paper = paper
    sources = RosterSources(
      rulebook: model.rulebook,
      city: model.city,
      roster: model.roster,
      summary: model.summary,
      language: language
    )
    open = OpenWording(model: model, words: words)
    roleCodes = model.roleCodes
  }

  var document: Markup {
    let week = model.roster.week
    let title = words("Roster \(week) · \(cityName)", "Rooster \(week) · \(cityName)")
    return page(
      title: title,
      style: HTMLStyle.sheet(paper: paper, language: words.language),
      skip: ("open", words("Skip to open work", "Direct naar open werk")),
      body: """
        \(head)
        <main>
        \(openSection)
        \(matrixSection)
        \(placesSection)
        \(unitsSection)
        \(visitsSection)
        \(peopleSection)
        \(targetsSection)
        \(fairnessSection)
        \(mapSection)
        \(notesSection)
        </main>
        \(foot)
        """
    )
  }

  /// The city's name with a capital; folders are in lower case.
  var cityName: String {
    let name = VisibleText.of(model.city.name.isEmpty ? model.roster.city : model.city.name)
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
