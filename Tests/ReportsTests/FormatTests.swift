import CivilTime
import Obligations
import Registers
import Reports
import RuleChecking
import SourceText
import TestSupport
import Testing

/// Every format of the small town, as text.
struct Formats {
  let html: String
  let english: String
  let svg: String
  let excel: String
  let rfc4180: String
  let calendars: [CalendarReport.File]
  let terminal: String

  init(_ model: ReportModel) {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    html = text(HTMLReport.render(model))
    english = text(HTMLReport.render(model, language: .english, paper: .a4))
    svg = text(MapReport.render(model))
    excel = text(CSVReport.render(model))
    rfc4180 = text(CSVReport.render(model, dialect: .rfc4180))
    calendars = CalendarReport.render(model)
    terminal = TerminalReport.summary(
      model,
      language: .dutch,
      isVerified: true,
      written: ["out/town/2026-W43/roster.html"],
      next: ["ronde explain 2026-W43 open 1"]
    )
  }

  var calendarText: String {
    calendars.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }
  var all: [String] { [html, english, svg, excel, rfc4180, calendarText, terminal] }
}

@Suite
struct `The formats of a small town` {
  let formats = Formats(Fixture.model())

  @Test
  func `they are as the golden files`() {
    #expect(Golden.difference(formats.html, "reports/roster.nl.html") == nil)
    #expect(Golden.difference(formats.english, "reports/roster.en.html") == nil)
    #expect(Golden.difference(formats.svg, "reports/map.svg") == nil)
    #expect(Golden.difference(formats.excel, "reports/roster.excel-nl.csv") == nil)
    #expect(Golden.difference(formats.rfc4180, "reports/roster.rfc4180.csv") == nil)
    #expect(Golden.difference(formats.calendarText, "reports/people.ics") == nil)
    #expect(Golden.difference(formats.terminal, "reports/terminal.nl.txt") == nil)
    let english = TerminalReport.summary(Fixture.model())
    #expect(Golden.difference(english, "reports/terminal.en.txt") == nil)
  }

  @Test
  func `an unannounced check is not named by object outside the page`() {
    for text in [formats.excel, formats.rfc4180, formats.calendarText] {
      #expect(text.contains("Winkelcontrole") || text.contains("Shop check"))
      #expect(!text.contains("S1"))
    }
    #expect(formats.html.contains("Name of S1"))
  }

  @Test
  func `the night of the clock change says nine hours`() {
    #expect(formats.html.contains("22:00–06:00 <span class=\"next\">→ zo</span> <strong>(9 u)"))
    #expect(formats.calendarText.contains("DTSTART;TZID=Europe/Amsterdam:20261024T220000"))
    #expect(formats.calendarText.contains("DTEND;TZID=Europe/Amsterdam:20261025T060000"))
    // 9 h less 45 min of break is 8.25 h.
    #expect(formats.excel.contains(";24-10-2026;22:00;25-10-2026;06:00;8,25;B03;"))
    #expect(formats.rfc4180.contains(",2026-10-24,22:00,2026-10-25,06:00,8.25,B03,"))
  }

  @Test
  func `an end in the hour that autumn repeats is written in UTC`() {
    // 22:00 to 02:30 winter time is 5 h 30 min; local 02:30 would be read as summer time.
    var roster = Fixture.roster
    let start = Amsterdam.moment(Fixture.day("2026-10-24"), Fixture.time(22))
    roster.shifts = [
      Shift(
        id: "B03/2026-10-24",
        person: "B03",
        role: "boa",
        post: "WK01",
        interval: Interval(start: start, end: start.adding(minutes: 330)),
        breaks: []
      )
    ]
    let model = ReportModel(
      rulebook: Fixture.rulebook,
      city: Fixture.city(),
      obligations: [],
      roster: roster,
      summary: Fixture.summary
    )
    #expect(Formats(model).calendarText.contains("DTEND:20261025T013000Z"))
  }

  @Test
  func `every open item is on the page and in the terminal with its verdict`() {
    for text in ["Name of S2", "Name of Z1", "Toezicht centrum"] {
      #expect(formats.html.contains(text))
      #expect(formats.terminal.contains(text))
    }
    #expect(formats.html.contains("Nee, bewezen: nodig 3.000 plaatsen, hoogstens 1.200"))
    #expect(formats.html.contains("Niet bewezen: misschien kan het anders."))
    #expect(formats.terminal.contains("onvermijdelijk, bewezen"))
  }

  @Test
  func `open work comes before everybody's shifts and assumptions name their owner`() throws {
    let open = try #require(formats.html.firstRange(of: "id=\"open\""))
    let week = try #require(formats.html.firstRange(of: "id=\"week\""))
    #expect(open.lowerBound < week.lowerBound)
    #expect(formats.html.contains("head of parking"))
    #expect(formats.html.contains("1000 plaatsen per uur t/m 1500 plaatsen per uur"))
    #expect(formats.html.contains("2500 to 3500"))
  }
}

@Suite
struct `The page` {
  static let pages = [
    Formats(Fixture.model()).html, Formats(Fixture.model()).english,
    String(decoding: HTMLReport.render(RichFixture.model), as: UTF8.self),
  ]

  @Test(arguments: pages)
  func `has no script and asks for nothing outside itself`(page: String) {
    for word in [
      "<script", "javascript:", " onclick", " onload", "src=", "@import", "<link", "<iframe",
      "<img", "<object", "href=\"http", "url(http", "url(\"", "<form",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
  }

  @Test(arguments: pages)
  func `has one h1, and every table a caption and heads with a scope`(page: String) {
    #expect(page.ranges(of: "<h1>").count == 1)
    #expect(page.ranges(of: "<table").count == page.ranges(of: "<caption").count)
    let heads = page.ranges(of: "<th ").count
    #expect(heads == page.ranges(of: "scope=\"").count)
    #expect(page.ranges(of: "<th>").isEmpty)
    #expect(page.contains("<a class=\"skip\" href=\"#open\">"))
  }

  @Test(arguments: pages)
  func `closes what it opens`(page: String) throws {
    var stack: [String] = []
    let void: Set = ["meta", "wbr", "br", "path", "rect", "polygon", "!doctype"]
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      let end = try #require(rest[open...].firstIndex(of: ">"))
      let tag = rest[rest.index(after: open)..<end]
      let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
      rest = rest[rest.index(after: end)...]
      if name == "style", !tag.hasPrefix("/") {
        let close = try #require(rest.firstRange(of: "</style>"))
        rest = rest[close.upperBound...]
      } else if tag.hasPrefix("/") {
        #expect(stack.popLast() == name)
      } else if !void.contains(name), !tag.hasSuffix("/") {
        stack.append(name)
      }
    }
    #expect(stack.isEmpty)
  }

  @Test(arguments: pages)
  func `has each id once, and links that lead somewhere`(page: String) {
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]+)"/) { #expect(ids.contains(String(link.1))) }
    for label in page.matches(of: /aria-labelledby="([^"]+)"/) {
      for id in label.1.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
  }

  /// Text on its ground, in light and dark: WCAG asks 4.5 for text and 3 for lines that matter.
  @Test
  func `its colours have contrast`() throws {
    let page = Self.pages[0]
    let sheets = page.matches(of: /:root\{([^}]*)\}/).map { String($0.1) }
    #expect(sheets.count >= 2)
    for sheet in sheets.prefix(2) {
      func colour(_ name: String) throws -> Int {
        let start = try #require(sheet.firstRange(of: "--\(name):#"))
        let digits = sheet[start.upperBound...].prefix { $0.isHexDigit }
        let long = digits.count == 3 ? String(digits.flatMap { [$0, $0] }) : String(digits)
        return try #require(Int(long, radix: 16))
      }
      let pairs: [(String, String, Double)] = [
        ("ink", "paper", 4.5), ("ink", "card", 4.5), ("soft", "paper", 4.5), ("soft", "card", 4.5),
        ("accent", "card", 4.5), ("accent", "paper", 4.5), ("accent", "accent-soft", 4.5),
        ("alert", "card", 4.5), ("alert", "paper", 4.5), ("ink", "alert-soft", 4.5),
        ("soft", "alert-soft", 4.5), ("ink", "late", 4.5), ("ink", "night", 4.5),
        ("ink", "day", 4.5), ("late-line", "late", 4.5), ("night-line", "night", 4.5),
        ("day-line", "day", 4.5), ("edge", "card", 3), ("focus", "paper", 3), ("focus", "card", 3),
      ]
      for (front, back, least) in pairs {
        let ratio = try Self.contrast(colour(front), colour(back))
        #expect(ratio >= least, "\(front) on \(back): \(ratio)")
      }
    }
  }

  private static func contrast(_ first: Int, _ second: Int) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The 2.4 power by squaring roots: x^2.4 = x² · x^0.4, with x^0.4 by Newton's method.
  private static func luminance(_ colour: Int) -> Double {
    func channel(_ value: Int) -> Double {
      let part = Double(value) / 255
      if part <= 0.04045 { return part / 12.92 }
      let x = (part + 0.055) / 1.055
      var root = 1.0
      for _ in 0..<60 {
        root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
      }
      return x * x * root
    }
    return 0.2126 * channel(colour >> 16 & 255) + 0.7152 * channel(colour >> 8 & 255)
      + 0.0722 * channel(colour & 255)
  }
}
