import CivilTime
import SourceText

/// A register of objects: id, name, area, lat, lon, places, from, through and free columns.
enum PlacesRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    let register = reader.sheet.path
    while reader.next() {
      let id = reader.neededID(.id)
      if let id { draft.placeIDs.insert(id) }
      let name = reader.neededText(.name)
      let area = reader.id(.area)
      if let area { draft.refer(.area, area, file, reader, .area) }
      let point = reader.point()
      let places = reader.whole(.places, in: 0...1_000_000)
      let validity = reader.validity(.from, .through)
      let fields = reader.freeFields()
      if let id {
        let subject = "\(register.droppingExtension) \(id)"
        Assumptions.read(&reader, subject: subject, usual: .places, into: &draft)
      }
      guard reader.isSound, let id, let name, let validity else { continue }
      draft.places.append(
        Place(
          register: register,
          id: id,
          name: name,
          area: area,
          point: point,
          places: places,
          validity: validity,
          fields: fields,
          origin: reader.origin
        )
      )
    }
    reader.noteLostZeros(.id)
  }
}

/// `areas.csv`: code, name, lat, lon and free columns.
///
/// An area is an object too.
enum AreasRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let code = reader.neededID(.code)
      if let code {
        draft.areaCodes.insert(code)
        draft.placeIDs.insert(code)
      }
      let name = reader.neededText(.name)
      let point = reader.point()
      if reader.content(.latitude) == nil, reader.content(.longitude) == nil {
        reader.failEmpty(.latitude)
      }
      let validity = reader.validity(.from, .through)
      let fields = reader.freeFields()
      guard reader.isSound, let code, let name, let point, let validity else { continue }
      draft.areas.append(Area(code: code, name: name, centre: point, origin: reader.origin))
      draft.places.append(
        Place(
          register: reader.sheet.path,
          id: code,
          name: name,
          area: code,
          point: point,
          places: nil,
          validity: validity,
          fields: fields,
          origin: reader.origin
        )
      )
    }
  }
}

extension CellReader {
  /// The free columns of this row that hold something, by their names in rules.
  mutating func freeFields() -> [String: String] {
    var fields: [String: String] = [:]
    let start = sheet.table.rows[row].lowerBound
    for (name, place) in sheet.free {
      let cell = sheet.table.cells[start + place]
      guard !sheet.table.content(cell).isEmpty, let text = text(cell, nil) else { continue }
      fields[name] = text
    }
    return fields
  }

  /// Warns about ids of digits that are shorter than nearly all others in their column.
  mutating func noteLostZeros(_ column: Column) {
    guard let place = sheet.place(column) else { return }
    var widths: [(cell: Cell, row: Int, text: String)] = []
    for (index, row) in sheet.table.rows.enumerated() {
      let cell = sheet.table.cells[row.lowerBound + place]
      let content = sheet.table.content(cell)
      guard Digits.areDigits(bytes[content]) else { return }
      widths.append((cell, index, String(decoding: bytes[content], as: UTF8.self)))
    }
    let width = widths.map(\.text.utf8.count).max() ?? 0
    let shorter = widths.filter { $0.text.utf8.count < width }
    guard widths.count >= 3, !shorter.isEmpty,
      shorter.count == 1 || shorter.count * 10 <= widths.count
    else { return }
    for (cell, row, text) in shorter {
      let line = sheet.table.lines[row]
      let padded = String(repeating: "0", count: width - text.utf8.count) + text
      findings.add(
        .lostZeros,
        .warning,
        at: sheet.table.range(cell),
        column: column.position,
        Bilingual(
          en: "row on line \(line), column \(sheet.header(column)): \"\(text)\" has "
            + "\(text.utf8.count) digits, others have \(width)",
          nl: "rij op regel \(line), kolom \(sheet.header(column)): \"\(text)\" heeft "
            + "\(text.utf8.count) cijfers, andere hebben er \(width)"
        ),
        help: Bilingual(
          en: "did Excel drop leading zeros? Then it should be \(padded)",
          nl: "heeft Excel de voorloopnullen gewist? Dan moet het \(padded) zijn"
        ),
        fixes: sheet.table.text.takesFixes
          ? [
            Fix(
              range: sheet.table.range(cell),
              replacement: padded,
              title: Bilingual(en: "write \(padded)", nl: "schrijf \(padded)"),
              isSafe: false
            )
          ] : []
      )
    }
  }
}

extension String {
  /// The name of a register without `.csv`.
  var droppingExtension: String { hasSuffix(".csv") ? String(dropLast(4)) : self }
}

/// The columns `assumed`, `because`, `owner` and `range`, which make a figure an assumption.
enum Assumptions {
  static func read(
    _ reader: inout CellReader,
    subject: String,
    usual: Column,
    into draft: inout Draft
  ) {
    guard let content = reader.content(.assumed) else { return }
    let word = String(decoding: reader.bytes[content], as: UTF8.self)
    let figure: String
    switch word.lowercased() {
    case "no", "nee", "n", "0", "-": return
    case "yes", "ja", "x", "y", "j", "1":
      figure = value(usual.header, reader).map { ": \(usual.header) \($0)" } ?? ""
    default:
      // Which figure: the name of a column, or a word of its own such as `date`.
      let name = Sheet.fieldName(word)
      guard name.count <= 40, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
        reader.fail(
          .notYesOrNo,
          .assumed,
          Bilingual(
            en: "\"\(word.shortened)\" is neither yes or no nor what is assumed",
            nl: "\"\(word.shortened)\" is geen ja of nee en noemt ook niet wat aangenomen is"
          ),
          help: Bilingual(
            en: "write yes, or the name of the column",
            nl: "schrijf ja, of de naam van de kolom"
          )
        )
        return
      }
      figure = ": \(name)" + (value(name, reader).map { " \($0)" } ?? "")
    }
    let because = reader.text(.because)
    let owner = reader.text(.owner)
    guard let because, let owner else {
      let missing = because == nil ? Column.because : .owner
      reader.fail(
        .assumptionIncomplete,
        reader.sheet.has(missing) ? missing : .assumed,
        Bilingual(
          en: "an assumed figure needs a reason (`because`) and an `owner`",
          nl: "een aangenomen getal heeft een onderbouwing (`omdat`) en een `eigenaar` nodig"
        )
      )
      return
    }
    draft.assumptions.append(
      AssumedFigure(
        subject: subject + figure,
        because: because,
        owner: owner,
        range: reader.text(.range),
        origin: reader.origin
      )
    )
  }

  private static func value(_ name: String, _ reader: CellReader) -> String? {
    let start = reader.sheet.table.rows[reader.row].lowerBound
    let place =
      Column.named(name).flatMap(reader.sheet.place)
      ?? reader.sheet.free.first { $0.name == name }?.place
    guard let place else { return nil }
    let text = reader.sheet.table.string(reader.sheet.table.cells[start + place])
    return text.isEmpty ? nil : text
  }
}
