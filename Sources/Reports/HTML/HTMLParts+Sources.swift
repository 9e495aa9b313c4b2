import CivilTime
import Obligations
import SourceText

extension HTMLParts {
  /// Register figures with the same reason stand in one row.
  private func groups(
    _ assumptions: [RosterSources.Assumption]
  ) -> [[RosterSources.Assumption]] {
    var groups: [[RosterSources.Assumption]] = []
    for item in assumptions {
      let isRow = item.file.hasSuffix(".csv")
      if isRow,
        let index = groups.firstIndex(where: {
          $0[0].file == item.file && $0[0].because == item.because && $0[0].owner == item.owner
        })
      {
        groups[index].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups
  }

  /// What is assumed, why, by whom, and where.
  func assumptionTable(_ assumptions: [RosterSources.Assumption]) -> Markup {
    guard !assumptions.isEmpty else {
      return
        "<p class=\"calm\">\(words("No assumption is used.", "Er is geen aanname gebruikt."))</p>"
    }
    let rows = groups(assumptions).map { group -> HTMLRow in
      let first = group[0]
      let more = group.count - 1
      let like = words("and \(more) more like it", "en nog \(more) zulke")
      let subject: Markup =
        more == 0
        ? "<strong>\(first.subject)</strong>"
        : "<strong>\(first.subject)</strong> <span class=\"soft\">\(like)</span>"
      let ranges = Set(group.map(\.range))
      return HTMLRow(cells: [
        HTMLCell(content: subject), .text(first.value ?? ""),
        .text(ranges.count == 1 ? first.range ?? "" : words("per row", "per rij")),
        .text(first.because), .text(first.owner ?? ""),
        .text(first.reviewBy.map { words.plainDate($0) } ?? ""),
        .code(first.place),
      ])
    }
    return table(
      words("Assumptions used", "Gebruikte aannames"),
      class: "assumptions",
      columns: [
        words("Assumption", "Aanname"), words("Value", "Waarde"), words("Range", "Bereik"),
        words("Because", "Omdat"), words("Owner", "Eigenaar"), words("Review by", "Herzien voor"),
        words("Line", "Plaats"),
      ],
      rows: rows,
      hidesCaption: false
    )
  }

  /// The documents cited, with their status.
  func documentTable(_ documents: [RosterSources.DocumentSource]) -> Markup {
    guard !documents.isEmpty else { return "" }
    return table(
      words("Documents", "Documenten"),
      class: "documents",
      columns: [
        words("Name", "Naam"), words("Title", "Titel"), words("Status", "Status"),
        words("Where to find it", "Vindplaats"),
      ],
      rows: documents.map { document in
        HTMLRow(cells: [
          .text(document.name), .text(document.title), .text(status(document.status)),
          .code(document.location),
        ])
      },
      hidesCaption: false
    )
  }

  private func status(_ status: String) -> String {
    switch status {
    case "adopted": words("adopted", "vastgesteld")
    case "concept": words("concept", "concept")
    case "missing": words("missing", "ontbreekt")
    case "withdrawn": words("withdrawn", "ingetrokken")
    default: status
    }
  }
}
