import CivilTime
import Foundation
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

@testable import Reports

@Suite
struct `Hostile names` {
  static let names = [
    "<img src=x onerror=alert(1)>", "\"><svg onload=x>", "=cmd()|' /C calc'!A0", "+1", "-1", "@x",
    "\u{202E}gnp.exe", "a\r\nBEGIN:VEVENT\r\nb", "\u{1B}[31mred", "👩‍🚒 brand; weer, \\ ok",
    "\u{FF1D}SUM(1)", "nul\u{0}byte", "'already", "</style></title><script>x</script>",
  ]

  @Test(arguments: names)
  func `do no harm in any format`(name: String) throws {
    let formats = Formats(Fixture.model { _ in name })
    for page in [formats.html, formats.english, formats.svg] {
      for word in ["<img", "<svg onload", "<script", "</style></title>"] {
        #expect(!page.contains(word))
      }
    }
    for text in formats.all {
      // The zone, the object and the controls would be invisible: only line ends may stay.
      let hidden = text.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\r") || scalar.value == 0x7F
          || (0x202A...0x202E).contains(scalar.value)
      }
      #expect(hidden.isEmpty)
    }
    #expect(!formats.calendarText.contains("\r\nBEGIN:VEVENT\r\nb"))
    for csv in [formats.excel, formats.rfc4180] {
      let separator: Character = csv.hasPrefix("\u{FEFF}") ? ";" : ","
      for row in Self.parse(csv, separator) {
        for cell in row {
          #expect(!"=+-@\t\r\n".contains(cell.first ?? "x"))
        }
      }
    }
  }

  @Test(arguments: names)
  func `come back from a CSV cell after its guard is taken off`(name: String) {
    let shown = VisibleText.of(name)
    var writer = CSVWriter(dialect: .excelDutch)
    writer.append([.text(name), .text("x")])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    let cell = Self.parse(text, ";")[0][0]
    #expect(CSVWriter.unguarded(cell) == shown)
  }

  @Test(arguments: ["", "'", "''", "'=x", "=", "-5", "a'", "＝1"])
  func `guarding and unguarding give the text back`(text: String) {
    #expect(CSVWriter.unguarded(CSVWriter.guarded(text)) == text)
  }

  @Test
  func `a person's code is no way out of the folder`() {
    for code in ["../../etc/passwd", "a/b", "CON", "", "B 1", "ë", "..", "a\u{0}b"] {
      let name = CalendarReport.fileName(code)
      #expect(
        !name.isEmpty
          && name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
              || byte == 45 || byte == 95
          }
      )
      #expect(name.lowercased() != "con")
    }
  }

  /// A small reader of RFC 4180, by bytes so that CR LF is seen.
  static func parse(_ text: String, _ separator: Character) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"" {
          if index + 1 < scalars.count, scalars[index + 1] == "\"" {
            cell.unicodeScalars.append(scalar)
            index += 1
          } else {
            isQuoted = false
          }
        } else {
          cell.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if Character(scalar) == separator {
        row.append(cell)
        cell = ""
      } else if scalar == "\r" {
        row.append(cell)
        rows.append(row)
        (row, cell) = ([], "")
        index += 1
      } else {
        cell.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return rows
  }
}

@Suite
struct `Calendar files` {
  @Test
  func `no line is longer than 75 octets and no character is cut`() throws {
    let model = Fixture.model { _ in String(repeating: "é👩‍🚒", count: 40) }
    for file in CalendarReport.render(model) {
      let lines = file.bytes.split(separator: 10).map { $0.dropLast() }
      #expect(lines.allSatisfy { $0.count <= 75 })
      for line in lines { #expect(String(validating: line, as: UTF8.self) != nil) }
      #expect(file.bytes.suffix(2) == [13, 10])
      let unfolded = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      #expect(unfolded.contains("LOCATION:" + String(repeating: "é👩‍🚒", count: 40)))
    }
  }

  @Test
  func `a line of 75 octets is whole and one of 76 is folded`() {
    let whole = String(repeating: "a", count: 75)
    #expect(PersonCalendar.folded(whole).count == 77)
    #expect(PersonCalendar.folded(whole + "b").count == 76 + 2 + 3)
  }

  @Test
  func `the same shift has the same UID in every run, and no UID stands twice`() {
    let text = CalendarReport.render(RichFixture.model).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }.joined()
    let ids = text.matches(of: /UID:([^\r]+)/).map { String($0.1) }
    #expect(ids.count == RichFixture.roster.shifts.count)
    #expect(Set(ids).count == ids.count)
  }

  @Test
  func `the stamp is the day given, else the week's Monday`() {
    let model = Fixture.model()
    let monday = String(decoding: CalendarReport.render(model)[0].bytes, as: UTF8.self)
    #expect(monday.contains("DTSTAMP:20261019T000000Z"))
    let given = CalendarReport.render(model, stamp: Fixture.day("2026-09-20"))[0].bytes
    #expect(String(decoding: given, as: UTF8.self).contains("DTSTAMP:20260920T000000Z"))
  }
}

@Suite
struct `Shares` {
  @Test
  func `are rounded half up and never say all when some is missing`() {
    // 47 of 48 is 97.9166…, 1 of 16 is 6.25, 43316 of 43320 is 99.99….
    let words = Wording(.dutch)
    #expect(words.percent(47, of: 48) == "97,9%")
    #expect(words.percent(1, of: 16) == "6,3%")
    #expect(words.percent(43_316, of: 43_320) == "99,9%")
    #expect(words.percent(5, of: 5) == "100%")
    #expect(words.percent(0, of: 0) == "100%")
    #expect(Wording(.english).percent(47, of: 48) == "97.9%")
  }
}

@Suite
struct `The map` {
  @Test
  func `cells meet at the middle of two centres and cover the outline once`() {
    // Two centres 1000 apart: the border lies at x = 500.
    let cells = Voronoi.cells([DrawingPoint(x: 0, y: 0), DrawingPoint(x: 1000, y: 0)], margin: 400)
    #expect(cells[0].map(\.x).max() == 500)
    #expect(cells[1].map(\.x).min() == 500)
  }

  @Test
  func `the areas of the cells add up to the outline`() {
    var state: UInt64 = 3
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 100_000
    }
    for _ in 0..<20 {
      let centres = (0..<15).map { _ in DrawingPoint(x: next(), y: next()) }
      let cells = Voronoi.cells(centres, margin: 9000)
      let outline = Voronoi.hull(cells.flatMap { $0 })
      let sum = cells.reduce(0) { $0 + Self.doubleArea($1) }
      let whole = Self.doubleArea(outline)
      // Corners are rounded to whole units, so a sliver of a unit along each edge may differ.
      #expect(abs(sum - whole) < whole / 1000)
      for (centre, cell) in zip(centres, cells) { #expect(Self.contains(cell, centre)) }
    }
  }

  @Test
  func `one centre, equal centres and far centres make no trap`() {
    #expect(Voronoi.cells([], margin: 5).isEmpty)
    let same = Voronoi.cells(
      [DrawingPoint(x: 1, y: 1), DrawingPoint(x: 1, y: 1)],
      margin: 50
    )
    #expect(same[0] == same[1])
    var city = Fixture.city()
    city.areas = [(Int32.min, Int32.max), (Int32.max, Int32.min), (0, 0)].enumerated().map {
      Area(
        code: "W\($0)",
        name: "W\($0)",
        centre: GeoPoint(latitudeMicro: $1.0, longitudeMicro: $1.1),
        origin: Fixture.row("a", 1)
      )
    }
    let model = ReportModel(
      rulebook: Fixture.rulebook,
      city: city,
      obligations: [],
      roster: Fixture.roster,
      summary: Fixture.summary
    )
    #expect(!MapReport.render(model).isEmpty)
  }

  private static func doubleArea(_ cell: [DrawingPoint]) -> Int {
    cell.indices.reduce(0) { sum, index in
      let (a, b) = (cell[index], cell[(index + 1) % cell.count])
      return sum + a.x * b.y - a.y * b.x
    }
  }

  private static func contains(_ cell: [DrawingPoint], _ p: DrawingPoint) -> Bool {
    cell.indices.allSatisfy { index in
      let (a, b) = (cell[index], cell[(index + 1) % cell.count])
      return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) >= 0
    }
  }
}
