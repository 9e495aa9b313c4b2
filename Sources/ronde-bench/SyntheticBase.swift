import SourceText

/// What every made city has: documents, roles, holidays and limits of working time.
enum SyntheticBase {
  static let files = [
    SourceFile(name: "rules/documents.rules", text: documents),
    SourceFile(name: "rules/law.rules", text: law),
    SourceFile(name: "rules/roles.rules", text: roles),
  ]

  private static let documents = """
    language en
    package made.documents version 2026.1

    document programme "Programme of enforcement" at "the town, 2022" status adopted
    document protocol "Protocol of sanctions" at "the town, 2023" status adopted
    document byLaw "By-law" at "https://example.org/by-law" status adopted

    """.replacing("byLaw", with: "by-law")

  private static let roles = """
    language en
    package made.roles version 2026.1
    import made.documents

    role supervisor
      source programme "par. 3"
      deployed 07:00-23:00 on any day
    role officer
      source programme "par. 3"
      deployed 07:00-24:00 on any day
    qualification oath
      source by-law "art. 6:2"
    qualification alcohol-exam
      source by-law "art. 6:3"
    role police external
      source programme "par. 4"
    role inspectorate external
      source programme "par. 4"

    resource camera count 12
      source programme "par. 5"
      available camera-hours
    assumption camera-hours = 9 h per day
      because "two batteries; not measured"
      owner "Supervision"
      review by 1 October 2027
      range 7 h per day to 12 h per day

    shifts for supervisor, officer
      assumed because "usual lengths"
      owner "Supervision"
      review by 1 October 2027
      length 5 h through 9 h
      starting every 30 min
      at most 5 per week
    travel at 12 km per h, detour 130%
      assumed because "by bicycle"
      owner "Supervision"
      review by 1 October 2027
    fairness
      assumed because "shared over a quarter of a year"
      owner "Supervision"
      review by 1 October 2027
      evening from 19:00
      over 13 weeks

    """

  private static let law = """
    language en
    package made.law version 2026.1

    document working-hours-act "Working hours act" at "BWBR0007671" status adopted
    document holidays-act "Holidays act" at "BWBR0002448" status adopted

    holidays NL
      source holidays-act "art. 3"
      holiday new-year on 1 January
      holiday easter-monday on easter plus 1 days
      holiday kings-day on 27 April, on Sunday 1 day earlier
      holiday ascension on easter plus 39 days
      holiday first-christmas-day on 25 December
      holiday second-christmas-day on 26 December
    labour limits daily-rest for every role
      source working-hours-act "art. 5:3"
      rest at least 11 h between shifts, once per 7 days 8 h
    labour limits breaks for every role
      source working-hours-act "art. 5:4"
      break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min
    labour limits working-hours for every role
      source working-hours-act "art. 5:7"
      shift at most 12 h
      week at most 60 h
      average week at most 48 h over 16 weeks
    labour limits night-meaning for every role
      source working-hours-act "art. 1:7"
      night means more than 1 h between 00:00-06:00

    """
}
