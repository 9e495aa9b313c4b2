import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText
import TestSupport
import Testing

@testable import Reports

/// Every file of one result, as text.
struct CapacityFiles {
  let dutch: String
  let english: String
  let excel: String
  let rfc4180: String

  init(_ result: CapacityResult) {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    dutch = text(CapacityReport.html(result))
    english = text(CapacityReport.html(result, language: .english))
    excel = text(CapacityReport.csv(result))
    rfc4180 = text(CapacityReport.csv(result, dialect: .rfc4180))
  }

  var pages: [String] { [dutch, english] }
  var all: [String] { [dutch, english, excel, rfc4180] }
}

@Suite
struct `The capacity report` {
  let rounds = CapacityFiles(CapacityFixture.rounds())
  let zones = CapacityFiles(CapacityFixture.zones())

  @Test
  func `is as the golden files`() {
    #expect(Golden.difference(rounds.dutch, "reports/capacity.rounds.nl.html") == nil)
    #expect(Golden.difference(zones.dutch, "reports/capacity.zones.nl.html") == nil)
    #expect(Golden.difference(zones.english, "reports/capacity.zones.en.html") == nil)
    #expect(Golden.difference(zones.excel, "reports/capacity.zones.excel-nl.csv") == nil)
    #expect(Golden.difference(zones.rfc4180, "reports/capacity.zones.rfc4180.csv") == nil)
  }

  @Test
  func `says that a total of 630 minutes hides 100 of 730`() {
    #expect(rounds.dutch.contains("4.050 min − 3.420 min = 630 min tekort"))
    #expect(rounds.dutch.contains("<strong>730 min</strong>: het totaal verbergt 100 min."))
    // Both proofs carry the same total; it is told once.
    #expect(rounds.dutch.ranges(of: "verbergt 100").count == 1)
    #expect(rounds.english.contains("4,050 min − 3,420 min = 630 min short"))
    // 730 ÷ 60 = 12.1666…; 53 × 730 ÷ 60 = 644.83….
    #expect(rounds.dutch.contains("▲ 12,17"))
    #expect(rounds.dutch.contains("▲ 644,83"))
  }

  @Test
  func `says in its first sentence that it rests on what was not measured`() throws {
    let said = "Op aannames die niet zijn gemeten (scan-speed, scan-hours): scan-car: 3,79 u tekort"
    #expect(zones.dutch.contains("<p class=\"say\">\(said)"))
    #expect(
      zones.english.contains(
        "<p class=\"say\">On assumptions not measured (scan-speed, scan-hours): scan-car: 3.79 h"
      )
    )
    // A verdict that rests on nothing unmeasured does not say so.
    #expect(!rounds.dutch.contains("niet zijn gemeten"))
    #expect(!rounds.dutch.contains("die niet is gemeten"))
  }

  @Test
  func `does not say it twice when the verdict names the first assumptions itself`() {
    let text = "scan-car: 3 h short as long as a, b, c and 1 more, not measured, hold"
    let before = CapacityFixture.zones()
    let result = CapacityResult(
      city: before.city,
      period: before.period,
      reference: before.reference,
      focus: nil,
      whatIfs: [],
      verdict: CapacityVerdict(
        state: .short,
        text: Bilingual(en: text, nl: text),
        unmeasured: ["a", "b", "c", "zones.csv inner"]
      ),
      pools: before.pools,
      targets: [],
      contradictions: [],
      differences: [],
      sweep: nil,
      sources: before.sources
    )
    let files = CapacityFiles(result)
    #expect(files.english.contains("<p class=\"say\">\(text).</p>"))
    // Without a what-if, a grid, targets or contradictions there are no sections for them.
    for id in ["diff", "sweep", "goals", "clash"] {
      #expect(!files.english.contains("id=\"\(id)\""))
      #expect(!files.english.contains("href=\"#\(id)\""))
      #expect(zones.english.contains("id=\"\(id)\""))
    }
  }

  @Test
  func `puts the assumptions with owner and range right after the verdict`() throws {
    let page = zones.dutch
    let order = try ["class=\"say\"", "id=\"assume\"", "id=\"diff\"", "id=\"all\"", "id=\"p1\""].map
    {
      try #require(page.firstRange(of: $0)?.lowerBound)
    }
    #expect(order == order.sorted())
    let section = page[order[1]..<order[2]]
    for word in ["scan-speed", "head of parking", "800 plaatsen per uur – 1.500 plaatsen per uur"] {
      #expect(section.contains(word))
    }
  }

  @Test
  func `tells a shortage without colour, and least and most where they differ`() {
    #expect(zones.dutch.contains("▲ 3,79"))
    #expect(zones.dutch.contains("Precies 3,79 u, voor scan-car alleen: er is een verdeling"))
    #expect(
      zones.dutch.contains("Minstens 3,33 u bewezen, hoogstens 4,33 u gevonden voor boa alleen")
    )
    #expect(zones.english.contains("At least 3.33 h proved, at most 4.33 h found"))
  }

  @Test
  func `gives the range of the answer, what turns it, and each option`() {
    // −46 min is 0.77 h spare, 941.25 min 15.69 h short.
    #expect(zones.english.contains("from 0.77 h spare to 15.69 h short"))
    #expect(zones.english.contains("scan-speed, at 1,525 places per hour instead of"))
    #expect(zones.english.contains("(27.1% away)"))
    #expect(zones.english.contains("--what-if \"scan-hours = 15 h per day\""))
    // 1067.5 of 1680 min.
    #expect(zones.english.contains("63.5%"))
    #expect(zones.english.contains("lost from 2026-W17"))
  }

  @Test
  func `proves in plain sentences with rule, file, line and document`() {
    let page = zones.english
    #expect(page.contains("id=\"proof-1\""))
    #expect(page.contains("href=\"#proof-1\""))
    #expect(page.contains("21,350 places ÷ 1,200 places an hour = 17.79 h."))
    #expect(page.contains("17.79 h needed − 14 h at most there = 3.79 h that no roster can do."))
    #expect(page.contains("<code>rules/<wbr>town/<wbr>parking.rules:20</code>"))
    #expect(page.contains("plan par. 4"))
    // Ten shops in one line, six of them named.
    #expect(page.contains("S1, S2, S3, S4, S5, S6 and 4 more"))
  }

  @Test
  func `is one file without script or address`() {
    for page in rounds.pages + zones.pages {
      for word in ["<script", "http://", "https://", "src=", "@import"] {
        #expect(!page.contains(word))
      }
      #expect(page.hasPrefix("<!doctype html>"))
    }
  }

  @Test
  func `every link inside the page has a place to go, and no place is named twice`() {
    for page in rounds.pages + zones.pages {
      let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
      #expect(Set(targets).subtracting(ids) == [])
    }
  }

  private func parts(_ page: String, _ word: String) -> Int { page.ranges(of: word).count }

  @Test
  func `every element that opens also closes`() {
    for page in rounds.pages + zones.pages {
      for name in ["table", "section", "div", "svg", "details", "ul", "ol", "figure", "p", "td"] {
        let opened = parts(page, "<\(name) ") + parts(page, "<\(name)>")
        let closed = parts(page, "</\(name)>")
        #expect(opened == closed, "\(name)")
      }
    }
  }

  @Test
  func `the table holds every week, day, proof and option once`() {
    let rows = `Hostile names`.parse(rounds.excel, ";")
    let widths = Set(rows.map(\.count))
    #expect(widths == [17])
    let ids = rows.dropFirst().map { $0[0] }
    #expect(Set(ids).count == ids.count)
    #expect(rows.count { $0[1] == "week" } == 53)
    #expect(rows.count { $0[1] == "dag" } == 371)
    #expect(rows.count { $0[1] == "bewijs, elke keer" } == 2)
    let week = rows.first { $0[0] == "resource/scan-car/2026-W19" }
    // 4050, 3420 and 730 min.
    #expect(
      week.map { Array($0[5...10]) } == [
        "04-05-2026", "10-05-2026", "67,50", "67,50", "57,00", "12,17",
      ]
    )
    let english = `Hostile names`.parse(rounds.rfc4180, ",")
    #expect(english.first { $0[0] == "resource/scan-car/2026-05-07" }?[10] == "3.00")
  }

  @Test
  func `an empty result is still a page`() {
    let monday = CapacityFixture.day("2026-05-04")
    let empty = CapacityResult(
      city: "",
      period: CapacityPeriod(kind: .week, from: monday, through: monday.adding(days: 6)),
      reference: monday,
      focus: nil,
      whatIfs: [],
      verdict: CapacityVerdict(
        state: .enough,
        text: Bilingual(en: "ok", nl: "goed"),
        unmeasured: []
      ),
      pools: [],
      targets: [],
      contradictions: [],
      differences: [],
      sweep: nil,
      sources: .init()
    )
    let files = CapacityFiles(empty)
    #expect(files.dutch.contains("Er is geen aanname gebruikt."))
    #expect(`Hostile names`.parse(files.excel, ";").count == 2)
  }
}

@Suite
struct `Hostile names in a capacity report` {
  @Test(arguments: `Hostile names`.names)
  func `do no harm`(name: String) {
    let files = CapacityFiles(CapacityFixture.zones { _ in name })
    for page in files.pages {
      for word in ["<img", "<svg onload", "<script", "</style></title>"] {
        #expect(!page.contains(word))
      }
    }
    for text in files.all {
      let hidden = text.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\r") || scalar.value == 0x7F
          || (0x202A...0x202E).contains(scalar.value)
      }
      #expect(hidden.isEmpty)
    }
    for csv in [files.excel, files.rfc4180] {
      let separator: Character = csv.hasPrefix("\u{FEFF}") ? ";" : ","
      for row in `Hostile names`.parse(csv, separator) {
        #expect(row.count == 17)
        for cell in row where "=+-@\t\r\n".contains(cell.first ?? "x") {
          // Only a number may start with a sign.
          #expect(cell.wholeMatch(of: /-[0-9]+[.,][0-9]{2}/) != nil)
        }
      }
    }
  }
}

@Suite
struct `Hours in print` {
  @Test
  func `are rounded half up and keep what rounds to nothing apart from nothing`() {
    let words = Wording(.dutch)
    let f = CapacityFixture.fraction
    // 227.5 ÷ 60 = 3.7916…; 0.3 min is 0.005 h; 0.2 min less.
    #expect(words.hourNumber(f(455, 2)) == "3,79")
    #expect(words.hourNumber(f(3, 10)) == "0,01")
    #expect(words.hourNumber(f(1, 5)) == "< 0,01")
    #expect(words.hourNumber(f(-1, 5)) == "> −0,01")
    #expect(words.hourNumber(.zero) == "0")
    #expect(words.hourNumber(Fraction(-46)) == "−0,77")
    #expect(words.hourNumber(Fraction(630)) == "10,50")
    #expect(words.decimalHours(Fraction(630)) == "10,5 u")
    #expect(words.decimalHours(Fraction(60_000)) == "1.000 u")
    #expect(Wording(.english).decimalHours(Fraction(61_230)) == "1,020.5 h")
    #expect(words.minuteNumber(f(455, 2)) == "227,5 min")
    #expect(words.minuteNumber(Fraction(4050)) == "4.050 min")
    #expect(words.percent(f(106_750, 1680)) == "63,5%")
    #expect(words.percent(Fraction(150)) == "150%")
  }

  @Test
  func `spans are told as runs, and as weekdays when there are many`() {
    let words = Wording(.english)
    let monday = CapacityFixture.day("2026-05-04")
    func days(_ offsets: [Int]) -> [CapacitySpan] {
      offsets.map { CapacitySpan(from: monday.adding(days: $0), through: monday.adding(days: $0)) }
    }
    #expect(words.spans(days([0])) == "Mon 4 May 2026")
    #expect(words.spans(days([0, 1, 2])) == "Mon 4 May 2026 to Wed 6 May 2026 (3 days)")
    #expect(
      words.spans(days([0, 2, 7, 9])) == "4 days (Mon, Wed), 4 May 2026 to 13 May 2026"
    )
    let weeks = [0, 7].map {
      CapacitySpan(from: monday.adding(days: $0), through: monday.adding(days: $0 + 6))
    }
    #expect(words.spans(weeks) == "2026-W19 to 2026-W20 (2 weeks)")
    #expect(words.spans([]) == "")
  }

  @Test
  func `scales have two to five round marks`() {
    for hours in 1...3000 {
      let ticks = ChartScale.ticks(Fraction(hours * 60 + 59))
      #expect((2...5).contains(ticks.count))
      #expect(ticks.last.map { $0 <= Fraction(hours * 60 + 59) } == true)
    }
    #expect(ChartScale.ticks(Fraction(4050)).map { $0.numerator / 60 } == [0, 20, 40, 60])
    #expect(ChartScale.ticks(.zero) == [.zero])
    #expect(ChartScale.ticks(Fraction(Int.max)).count <= 5)
  }

  @Test
  func `a share of a width stays between its ends`() {
    #expect(ChartScale.percent(Fraction(1), of: Fraction(3)) == "33.33%")
    #expect(ChartScale.percent(Fraction(-1), of: Fraction(3)) == "0.00%")
    #expect(ChartScale.percent(Fraction(4), of: Fraction(3)) == "100.00%")
    #expect(ChartScale.percent(Fraction(4), of: .zero) == "0.00%")
  }
}
