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

  /// Hours of scanning on a day at the speed of the rules.
  private func scanning(_ day: String) -> Fraction? {
    var own = book
    own.rules = own.rules.filter { $0.name == "parking-scan" }
    let places = Sample.build(own, city, day, day).reduce(0) { sum, item in
      guard case .round(let places) = item.work else { return sum }
      return sum + places
    }
    guard let speed = own.resource("scan-car")?.handles?.value else { return nil }
    return Fraction(Int64(places) * speed.denominator, over: speed.numerator)
  }

  @Test
  func `scanning takes 17.79 h on weekdays, 5 h on Sundays and nothing at Christmas`() {
    // Monday to Saturday all zones are paid: 21,350 / 1,200 = 427/24 = 17.79 h.
    #expect(scanning("2026-11-25") == Fraction(427, over: 24))
    #expect(scanning("2026-11-28") == Fraction(427, over: 24))
    // Sundays and public holidays only the inner city: 6000 / 1,200 = 5 h.
    #expect(scanning("2026-11-29") == Fraction(5))
    #expect(scanning("2026-12-26") == Fraction(5))
    // Christmas Day nothing.
    #expect(scanning("2026-12-25") == Fraction(0))
  }

  @Test
  func `the paid area grew in tranches`() {
    // 15,350 + 2250 = 17,600 (October 2021), + 1850 = 19,450 (March 2022), + 850 = 20,300
    // (October 2022), + 1050 = 21,350 (March 2023); each ÷ 1,200.
    #expect(scanning("2022-02-28") == Fraction(17_600, over: 1200))
    #expect(scanning("2022-03-01") == Fraction(19_450, over: 1200))
    #expect(scanning("2022-09-30") == Fraction(19_450, over: 1200))
    #expect(scanning("2022-10-01") == Fraction(20_300, over: 1200))
    #expect(scanning("2023-02-28") == Fraction(20_300, over: 1200))
    #expect(scanning("2023-03-01") == Fraction(21_350, over: 1200))
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
