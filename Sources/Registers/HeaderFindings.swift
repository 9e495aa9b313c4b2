import SourceText

extension Findings {
  mutating func duplicateColumn(
    _ header: String,
    _ table: CSVTable,
    _ cell: Cell,
    _ first: Cell?
  ) {
    add(
      .duplicateColumn,
      at: table.range(cell),
      Bilingual(
        en: "column \"\(header)\" stands in the header twice",
        nl: "kolom \"\(header)\" staat twee keer in de kop"
      ),
      help: Bilingual(
        en: "keep one of the two",
        nl: "laat één van de twee staan"
      ),
      labels: first.map {
        [
          Diagnostic.Label(
            file: file.name,
            range: table.range($0),
            text: Bilingual(en: "the first is here", nl: "de eerste staat hier")
          )
        ]
      } ?? []
    )
  }

  mutating func namelessColumn(_ place: Int, _ table: CSVTable, _ cell: Cell) {
    let holds = table.rows.contains { !table.content(table.cells[$0.lowerBound + place]).isEmpty }
    guard holds else { return }
    add(
      .namelessColumn,
      at: table.range(cell),
      Bilingual(
        en: "column \(place + 1) has values and no name",
        nl: "kolom \(place + 1) heeft waarden en geen naam"
      ),
      help: Bilingual(
        en: "give it a name in the header, or remove it",
        nl: "geef hem een naam in de kop, of verwijder hem"
      )
    )
  }

  mutating func personalColumn(_ header: String, _ table: CSVTable, _ cell: Cell) {
    add(
      .personalColumn,
      at: table.range(cell),
      Bilingual(
        en: "column \"\(header)\" is not read: a reason of absence, health data or a citizen "
          + "service number may not be recorded here",
        nl: "kolom \"\(header)\" wordt niet ingelezen: een reden van afwezigheid, gezondheid of "
          + "burgerservicenummer mag hier niet worden vastgelegd"
      ),
      help: Bilingual(
        en: "remove the column; that somebody is away on these days is enough",
        nl: "verwijder de kolom; dat iemand op deze dagen afwezig is, is genoeg"
      )
    )
  }

  mutating func standby(_ header: String, _ table: CSVTable, _ cell: Cell) {
    add(
      .standby,
      at: table.range(cell),
      Bilingual(
        en: "column \"\(header)\": standby duty is not planned",
        nl: "kolom \"\(header)\": consignatie en piket worden niet ingepland"
      ),
      help: Bilingual(
        en: "remove the column; duty on call has rules of its own (ATW 5:9)",
        nl: "verwijder de kolom; voor oproepdienst gelden eigen regels (ATW 5:9)"
      )
    )
  }

  mutating func unknownColumn(
    _ header: String,
    _ table: CSVTable,
    _ cell: Cell,
    _ known: HeaderNames,
    missing: [Column],
    isLeave: Bool
  ) {
    let nearest = known.nearest(header)
    let suggestion = nearest.map {
      Fix(
        range: table.range(cell),
        replacement: $0.header,
        title: Bilingual(en: "call it `\($0.header)`", nl: "noem hem `\($0.header)`"),
        isSafe: false
      )
    }
    let help =
      nearest.map {
        Bilingual(en: "did you mean `\($0.header)`?", nl: "bedoel je `\($0.header)`?")
      }
      ?? Bilingual(
        en: "this register knows \(known.list)",
        nl: "dit register kent \(known.list)"
      )
    // A misspelt name of a needed column is told once, there.
    if let nearest, missing.contains(nearest) { return }
    add(
      .unknownColumn,
      isLeave ? .error : .warning,
      at: table.range(cell),
      isLeave
        ? Bilingual(
          en: "column \"\(header)\" does not belong in the register of leave",
          nl: "kolom \"\(header)\" hoort niet in het verlofregister"
        )
        : Bilingual(
          en: "column \"\(header)\" is not read",
          nl: "kolom \"\(header)\" wordt niet ingelezen"
        ),
      help: isLeave
        ? Bilingual(
          en: "leave holds a person and two dates, nothing else",
          nl: "verlof heeft een persoon en twee datums, verder niets"
        )
        : help,
      fixes: table.text.takesFixes ? suggestion.map { [$0] } ?? [] : []
    )
  }

  mutating func missingColumns(_ missing: [Column], _ table: CSVTable, _ known: HeaderNames) {
    guard let first = table.header.first, let last = table.header.last else { return }
    let header = table.range(Int(first.start), Int(last.end))
    for column in missing {
      let alias = column.aliases.dutch.first.map { " (`\($0)`)" } ?? ""
      // The column is there under a name with a slip of the pen: point at it.
      let near = table.header.first { cell in
        let text = table.string(cell)
        return known.meaning[Column.folded(text)] == nil && known.nearest(text) == column
      }
      add(
        .missingColumn,
        at: near.map(table.range) ?? header,
        Bilingual(
          en: "column `\(column.header)` is missing",
          nl: "kolom `\(column.header)`\(alias) ontbreekt"
        ),
        help: near.map { cell in
          let text = table.string(cell)
          return Bilingual(
            en: "is it \"\(text)\"? Call it `\(column.header)`",
            nl: "is het \"\(text)\"? Noem die `\(column.header)`"
          )
        },
        fixes: near.map { cell in
          table.text.takesFixes
            ? [
              Fix(
                range: table.range(cell),
                replacement: column.header,
                title: Bilingual(
                  en: "call it `\(column.header)`",
                  nl: "noem hem `\(column.header)`"
                ),
                isSafe: false
              )
            ] : []
        } ?? []
      )
    }
  }
}

extension HeaderNames {
  /// The columns as a list for a message.
  var list: String {
    var names: [String] = []
    for (_, column) in all where !names.contains("`\(column.header)`") {
      names.append("`\(column.header)`")
    }
    return names.joined(separator: ", ")
  }
}
