/// One subject of a part of town: its kind, its rules and what they stand on.
struct SyntheticSubject {
  /// The number of the package, from 1.
  let package: Int
  /// The number in the package, from 1.
  let number: Int

  /// What makes a name of this subject one of a kind.
  private var own: String { "\(number)-of-\(package)" }

  /// Its declarations, in English.
  var text: String {
    let parts: [String]
    switch (package + number) % 4 {
    case 0: parts = [classified, assumptions, ladder]
    case 1: parts = [versioned, assumptions, ladder, indicator]
    case 2: parts = [simple, assumptions, presence, ladder]
    default: parts = [simple, assumptions, rounds, ladder, indicator]
    }
    return parts.joined(separator: "\n") + "\n"
  }

  private var kind: String {
    """
    # Premises of sort \(number) in part \(package); the register says which they are.
    kind premises-\(own) from "venues.csv" when type is sort-\(own)
      source programme "par. \(number), Inspections"

    """
  }

  private var head: String {
    """
    rule visit-\(own) "Visits to premises of sort \(number)" for each premises-\(own)
      label nl "Bezoeken aan panden van soort \(number)"
      source programme "par. \(number), What we do"
      source protocol "chapter \(package)"
      takes minutes-\(own)
      within 1\(number % 4):00-2\(number % 3):00 on Tuesday through Saturday
      except on public holiday
      on violation follow ladder-\(own)
      unannounced

    """
  }

  private var classified: String {
    kind + """
      classify premises-\(own) by risk, exactly one
        source protocol "chapter \(package)"
        high when violations in 24 months >= 1 or complaints in 12 months >= 3
        medium when not high and closing-time after 01:00
        low otherwise

      """ + head + """
          team 2 supervisor
          from 1 January 2022
            every calendar year frequency-\(own) times when risk is high, at least 6 weeks apart
            every calendar year 2 times when risk is medium, at least 3 months apart
            every 2 calendar years 1 time when risk is low

        """
  }

  private var versioned: String {
    kind + head + """
        uses camera
        # The number went up when the programme was renewed.
        from 1 January 2022
          team 1 supervisor and 1 police
          every calendar year 2 times, at least 3 months apart
        from 1 April 2025
          team 2 supervisor
          every calendar year frequency-\(own) times, at least 6 weeks apart
          transition pro rata, rounded up

      """
  }

  private var simple: String {
    let before = package % 3 == 1 ? own : "1-of-\(package - 1)"
    let counts = package % 3 == 1 ? "" : "  counts for visit-\(before)\n"
    return kind + head + counts + """
        team 1 officer with oath and 1 supervisor
        partners inspectorate
        from 1 January 2022
          every calendar year frequency-\(own) times, at least 2 months apart

      """
  }

  private var assumptions: String {
    """
    assumption frequency-\(own) = \(number % 3 + 2) per calendar year
      because "the programme says regularly and gives no number; the usual number is taken"
      owner "Team \(package)"
      review by 1 October 2027
      range \(number % 3 + 1) per calendar year to \(number % 3 + 4) per calendar year
    assumption minutes-\(own) = \(number % 3 + 1) h 30 min
      because "papers, premises and the way there; not measured"
      owner "Team \(package)"
      review by 1 October 2027
      range 1 h to 6 h

    """
  }

  private var presence: String {
    """
    rule presence-\(own) "People in the streets of part \(package)"
      label nl "Mensen op straat in deel \(package)"
      source programme "par. \(number), Presence"
      from 1 January 2022
        keep 1 supervisor on duty in "Part \(package)", 09:00-18:00 on Monday through Thursday
        keep 2 supervisor on duty in "Part \(package)", 12:00-22:00 on Friday, Saturday

    """
  }

  private var rounds: String {
    """
    rule report-\(own) "Reports of nuisance in part \(package)"
      label nl "Meldingen van overlast in deel \(package)"
      source by-law "art. \(package):\(number)"
      team 1 officer with oath
      takes 45 min
      within 09:00-17:00 on Monday through Friday
      from 1 January 2023
        on report nuisance-\(own) within 2 weeks, about 40 per calendar year

    """
  }

  private var ladder: String {
    """
    ladder ladder-\(own)
      source protocol "chapter \(package)"
      counts same violation within \(number % 2 + 1) years
      step 1 warning, recheck within 6 weeks
      step 2 penalty EUR 2500, recheck within 6 weeks
      step 3 closure 1 month and permit-review
      sale-to-minor starts at step 2

    """
  }

  private var indicator: String {
    """
    indicator indicator-\(own)
      source programme "par. \(number), What we measure"
      counts checks of visit-\(own)
      target at least \(number + 4) per calendar year

    """
  }
}
