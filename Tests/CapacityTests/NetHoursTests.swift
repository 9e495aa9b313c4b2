import CapacityValues
import CivilTime
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import Capacity

/// From contract hours to what is left for work.
@Suite
struct NetHoursTests {
  private static let work = """
    rule talk "Talk"
      source plan
      team 1 boa
      takes 1 h
      from 1 January 2026
        every week 3 times
        reserve 10% of boa for reports
    resource scan-car count 1
      source plan
      available 10 h per day
      within 08:00-20:00 on any day
    rule scan "Scan" for each shop
      source plan
      team 1 driver
      takes 1 h
      uses scan-car
      from 1 January 2026
        every week 1 time

    """

  private static func share(_ name: String, _ value: String, _ range: String) -> String {
    """
    assumption \(name) = \(value)
      because "not measured"
      owner "Team"
      review by 1 January 2028
      range \(range)

    """
  }

  private static func steps(
    _ rules: String,
    _ pool: CapacityPool,
    leave: String = "B1,2026-05-04,2026-05-10\n"
  ) throws -> [SupplyStep] {
    let town = try CapacityTown(
      work + rules,
      [
        ("shops", "id,name,area,lat,lon\nS1,One,A1,53.2,6.56\n"),
        ("people", "code,roles,area,contract\nB1,boa,A1,30:00\nD1,driver,A1,36:00\n"),
        ("leave", "person,from,through\n" + leave),
      ]
    )
    return try #require(try town.result("2026", pool).pools.first).steps
  }

  private static let boa = CapacityPool(kind: .role, name: "boa")

  @Test
  func `each share is taken from what those before it leave`() throws {
    // 53 weeks × 30 h = 95,400 min. A week of leave: 1,800. Leave expected: 10 % of 95,400 = 9,540, so
    // 7,740 more. Left 85,860; sickness 5 % 4,293, left 81,567; training 2 % 1,631.34, so 1,631, left
    // 79,936; briefing 10 % 7,993.6, so 7,993, left 71,943; travel 4 % 2,877.72, so 2,877, left 69,066;
    // reports 10 % 6,906.6, so 6,906: net 62,160.
    let steps = try Self.steps(
      Self.share("leave-share", "10%", "8% to 14%") + Self.share("sickness-share", "5%", "2% to 9%")
        + Self.share("training-share", "2%", "1% to 3%")
        + Self.share("briefing-share", "10%", "5% to 15%")
        + Self.share("travel-share", "4%", "2% to 8%"),
      Self.boa
    )
    #expect(
      steps.map(\.minutes) == [95_400, -1_800, -7_740, -4_293, -1_631, -7_993, -2_877, -6_906]
    )
    #expect(steps.reduce(0) { $0 + $1.minutes } == 62_160)
    #expect(
      steps.map(\.parameter) == [
        nil, nil, "leave-share", "sickness-share", "training-share", "briefing-share",
        "travel-share", nil,
      ]
    )
    let sickness = try #require(steps.first { $0.parameter == "sickness-share" })
    #expect(sickness.isAssumption)
    #expect(sickness.percent == Fraction(5))
    #expect(sickness.owner == "Team")
    #expect(sickness.range?.english == "2% to 9%" || sickness.range?.english == "2 % to 9 %")
    #expect(sickness.place?.file == "city.rules")
  }

  @Test
  func `a share of one role goes before that of all, and more leave than expected adds none`()
    throws
  {
    // 95,400 less 30 days of leave: 30 × 1,800 / 7 = 7,714, more than 5 % (4,770). Then 20 % of 87,686.
    let steps = try Self.steps(
      Self.share("leave-share", "5%", "1% to 8%") + Self.share("sickness-share", "5%", "2% to 9%")
        + Self.share("sickness-share-boa", "20%", "2% to 30%"),
      Self.boa,
      leave: "B1,2026-05-04,2026-06-02\n"
    )
    #expect(steps.map(\.parameter) == [nil, nil, "sickness-share-boa", nil])
    #expect(steps.map(\.minutes).prefix(3) == [95_400, -7_714, -17_537])
  }

  @Test
  func `a unit loses its window, its charging and its days in the garage`() throws {
    // 371 days: 24 h each, less 12 h outside the window, less 2 h charging, less 4 % of 371 × 600 min.
    let steps = try Self.steps(
      Self.share("breakdown-share-scan-car", "4%", "1% to 9%"),
      CapacityTown.car
    )
    #expect(steps.map(\.minutes) == [534_240, -267_120, -44_520, -8_904])
    #expect(steps.map(\.percent) == [nil, Fraction(50), Fraction(50, over: 3), Fraction(4)])
  }

  @Test(arguments: [
    ("sickness-share", true), ("sickness-share-boa", true), ("breakdown-share-scan-car", true),
    ("sickness-share-bao", false), ("breakdown-share-boa", false), ("sicknes-share", false),
  ])
  func `a figure that no line names is noted unless a report looks it up`(
    name: String,
    isMeant: Bool
  ) {
    let text = CapacityTown.head + Self.work + Self.share(name, "5%", "1% to 9%")
    let checked = RuleChecker.check([
      RuleParser.parse(SourceFile(name: "city.rules", text: text))
    ])
    let notes = checked.diagnostics.filter { $0.code == "R0118" }
    #expect(notes.contains { $0.message.english.contains("`\(name)`") } != isMeant)
  }
}
