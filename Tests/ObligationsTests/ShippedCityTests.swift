import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

/// The rules and registers that are shipped, worked out for whole years.
struct ShippedCityTests {
  private static let shipped = RuleText.shipped("groningen")

  private var book: Rulebook { ShippedCityTests.shipped.book }
  private var city: City { ShippedCityTests.shipped.city }

  @Test
  func `rules and registers are sound, also across each other`() {
    #expect(ShippedCityTests.shipped.errors == [])
    let findings = FactChecker.check(book, city).filter { $0.severity == .error }
    #expect(findings.map { "\($0.code) \($0.file) \($0.message.english)" } == [])
  }

  @Test
  func `coffeeshops are checked 18 times in 2024, 36 in 2025 and in 2026`() {
    var own = book
    own.rules = own.rules.filter { $0.name == "coffeeshop-check" }
    var free = city
    free.checks = []
    func all(_ year: Int) -> [Obligation] {
      Sample.build(own, free, "\(year)-01-01", "\(year)-12-31")
    }
    #expect(all(2024).count == 18)
    #expect(all(2025).count == 36)
    #expect(all(2026).count == 36)
    // 2024: 9 × 2 × 90 min × 1 police officer = 27 h.
    let minutes = DueLine.lines(all(2024), rulebook: own).reduce(0) { sum, line in
      sum + (line.minutes ?? 0)
        * line.team.filter { $0.role == "police" }.reduce(0) { $0 + $1.count }
    }
    #expect(minutes == 27 * 60)
  }

  @Test
  func `21,350 places are scanned on a day on which all must be paid`() {
    var own = book
    own.rules = own.rules.filter { $0.name == "parking-scan" }
    func places(_ day: String) -> Set<String> {
      Set(
        Sample.build(own, city, day, day).compactMap { item in
          guard case .round(let places) = item.work else { return nil }
          return "\(item.object ?? "") \(places)"
        }
      )
    }
    func sum(_ day: String) -> Int {
      places(day).reduce(0) { $0 + (Int($1.split(separator: " ").last ?? "") ?? 0) }
    }
    #expect(sum("2026-11-25") == 21_350)
    #expect(sum("2026-11-29") < 21_350)
    // 21,350 / 1,200 = 427/24 = 17.79 h.
    #expect(
      own.resource("scan-car")?.handles.map { $0.value } == Fraction(1200)
    )
  }

  @Test
  func `each rule that is not about arrivals or reserve asks for something`() {
    // 2022 holds the corona regime, 2023 a pilot, 2024 an evaluation, 2026 the present rules.
    var free = city
    free.checks = (0..<4).map {
      Sample.check("horeca-check", "HR000\($0)", "2021-1\($0 % 3)-01", "noise")
    }
    let asked = Set(
      [
        ("2022-01-01", "2022-12-31"), ("2023-05-01", "2023-05-31"), ("2024-01-01", "2024-01-31"),
        ("2026-01-01", "2026-12-31"),
      ]
      .flatMap { Sample.build(book, free, $0.0, $0.1).map(\.rule) }
    )
    let silent = book.rules.filter { rule in
      !asked.contains(rule.name)
        && rule.versions.contains {
          !$0.frequencies.isEmpty || !$0.presence.isEmpty
        }
    }.map(\.name)
    #expect(silent == [])
  }
}
