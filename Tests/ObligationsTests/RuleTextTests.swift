import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// From the words of a rule file to what is due, in both languages.
struct RuleTextTests {
  private let english = """
    language en
    package town version 1.0
    document plan "Plan" at "file" status adopted
    milestone start-experiment on 7 April 2025
    role toezichthouder
      source plan
    role police external
      source plan
    kind coffeeshop from "coffeeshops.csv"
      source plan
    rule coffeeshop-check for each coffeeshop
      source plan
      takes 1 h 30 min
      within 12:00-22:00 on any day
      on violation follow shop-ladder
      from 1 January 2022
        team 1 toezichthouder and 1 police
        every calendar year 2 times, at least 3 months apart
      from start-experiment
        team 2 toezichthouder
        every calendar year 4 times, at least 2 months apart
        transition pro rata, rounded up
    rule briefing
      source plan
      team 2 toezichthouder
      takes 45 min
      within 09:00-10:00 on Tuesday
      from 1 January 2022
        every week 1 time
    ladder shop-ladder
      source plan
      counts any violation within 36 months
      step 1 warning, recheck within 6 weeks
      step 2 closure 3 months
    """

  private let dutch = """
    taal nl
    pakket town versie 1.0
    document plan "Plan" op "file" status vastgesteld
    mijlpaal start-experiment op 7 april 2025
    rol toezichthouder
      bron plan
    rol police extern
      bron plan
    soort coffeeshop uit "coffeeshops.csv"
      bron plan
    regel coffeeshop-check voor elke coffeeshop
      bron plan
      duurt 1 u 30 min
      binnen 12:00-22:00 op alle dagen
      bij overtreding volg shop-ladder
      vanaf 1 januari 2022
        team 1 toezichthouder en 1 police
        elk kalenderjaar 2 keer, minstens 3 maanden ertussen
      vanaf start-experiment
        team 2 toezichthouder
        elk kalenderjaar 4 keer, minstens 2 maanden ertussen
        overgang naar rato, naar boven afgerond
    regel briefing
      bron plan
      team 2 toezichthouder
      duurt 45 min
      binnen 09:00-10:00 op dinsdag
      vanaf 1 januari 2022
        elke week 1 keer
    ladder shop-ladder
      bron plan
      telt elke overtreding binnen 36 maanden
      trede 1 warning, hercontrole binnen 6 weken
      trede 2 closure 3 maanden
    """

  private var city: City {
    var city = City()
    city.places = (1...9).map { Sample.place("CS0\($0)", in: "coffeeshops.csv") }
    city.checks = [Sample.check("coffeeshop-check", "CS01", "2026-10-19", "stock")]
    return city
  }

  @Test
  func `English and Dutch files ask for the same`() {
    let (first, errors) = RuleText.rulebook(english)
    #expect(errors == [])
    let (second, fouten) = RuleText.rulebook(dutch)
    #expect(fouten == [])
    for (from, through) in [
      ("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-12-31"), ("2026-11-23", "2026-11-29"),
    ] {
      let one = Sample.build(first, city, from, through)
      let two = Sample.build(second, city, from, through)
      #expect(one.map(\.id) == two.map(\.id))
      #expect(one.map(\.span) == two.map(\.span))
      #expect(one.map(\.work) == two.map(\.work))
    }
  }

  @Test
  func `the sums of the sample hold from its text`() {
    let book = RuleText.rulebook(english).book
    func count(_ year: Int) -> Int {
      Sample.build(book, city, "\(year)-01-01", "\(year)-12-31")
        .filter { $0.rule == "coffeeshop-check" }.count
    }
    #expect(count(2024) == 18)
    #expect(count(2025) == 36)
    #expect(count(2026) == 36)
    // 53 ISO weeks in 2026, and 2025-W01 starts in 2024: 2026 touches W01 … W53.
    let briefings = Sample.build(book, city, "2026-01-01", "2026-12-31")
      .filter { $0.rule == "briefing" }
    #expect(briefings.count == 53)
  }

  @Test
  func `a recheck follows from the ladder's text`() {
    let book = RuleText.rulebook(english).book
    let all = Sample.build(book, city, "2026-11-23", "2026-11-29")
      .filter { $0.object == "CS01" && $0.id.contains("recheck") }
    // 19 October + 6 weeks = 30 November.
    #expect(all.map(\.due) == [Sample.day("2026-11-30")])
  }

  @Test
  func `a line of what is due names rule, document, team and time`() {
    let book = RuleText.rulebook(english).book
    let lines = DueLine.lines(Sample.build(book, city, "2024-01-01", "2024-01-07"), rulebook: book)
    let first = lines.first { $0.obligation.rule == "coffeeshop-check" }
    #expect(first?.citations.map(\.document) == ["plan"])
    #expect(first?.team.map(\.role) == ["toezichthouder", "police"])
    #expect(first?.minutes == 90)
    #expect(first?.line == "rules/test.rules:18")
  }
}
