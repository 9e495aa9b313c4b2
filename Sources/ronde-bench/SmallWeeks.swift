/// Two hundred scenarios that each plan a week of a few people and at most forty visits, as text.
struct SmallWeeks {
  let rules = """
    language en
    package bench.weeks version 1
    document plan "Plan" at "plan.pdf" status adopted
    role boa
      source plan
      deployed 07:00-22:00 on any day
    role supervisor
      source plan
      deployed 07:00-22:00 on any day
    qualification exam
      source plan
    shifts for boa, supervisor
      source plan
      length 4 h through 9 h
      starting every 30 min
      at most 5 per week
    labour limits rest for every role
      source plan
      rest at least 11 h between shifts, once per 7 days 8 h
      weekly rest at least 36 h in 7 days
      shift at most 12 h
      week at most 60 h
      Sunday work only when agreed
    kind shop from "shops.csv"
      source plan
    kind market from "markets.csv"
      source plan
    rule shop-check for each shop
      source plan
      team 1 boa with exam
      takes 45 min
      within 09:00-17:00 on Monday through Friday
      from 1 January 2026
        every week 1 time
    rule market-round for each market
      source plan
      team 2 supervisor
      takes 1 h
      within 08:00-16:00 on Tuesday, Saturday
      from 1 January 2026
        every day 1 time

    """

  /// The scenarios: 10 to 36 shops and 1 or 2 markets, so at most 40 visits; 3 to 10 people.
  func scenarios(_ count: Int) -> String {
    var text = "language en\ntests bench.weeks\n"
    for number in 0..<count {
      let shops = 10 + number * 7 % 27
      let boas = 1 + number % 5
      let supervisors = 2 + number % 4
      text += """

        scenario "Week \(number + 1)"
          given \(shops) shop
          given \(1 + number % 2) market
          given \(boas) boa with exam
          given \(supervisors) supervisor
          plan week \(2 + number % 50) of 2026
          expect shop-check planned at least 1 time
          expect market-round planned at least 1 time

        """
    }
    return text
  }
}
