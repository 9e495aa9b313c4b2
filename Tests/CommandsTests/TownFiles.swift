/// The files of the small town.
enum TownFiles {
  static let all: [String: String] = [
    "rules/law.rules": law,
    "rules/work.rules": work,
    "scenarios/town/city.rules": city,
  ].merging(
    registers.map { ("scenarios/town/\($0.key).csv", $0.value) },
    uniquingKeysWith: { $1 }
  )

  static let law = """
    language en
    package town.law version 2026.1

    document hours-act "Working hours act" at "law:1" status adopted

    labour limits daily-rest for every role
      source hours-act "art. 1"
      rest at least 11 h between shifts, once per 7 days 8 h

    labour limits breaks for every role
      source hours-act "art. 2"
      break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min

    labour limits weekly-rest for every role
      source hours-act "art. 3"
      weekly rest at least 36 h in 7 days, or 72 h in 14 days in parts of at least 32 h

    labour limits sundays for every role
      source hours-act "art. 4"
      Sunday work only when agreed

    labour limits working-hours for every role
      source hours-act "art. 5"
      shift at most 12 h
      week at most 60 h

    holidays town
      source hours-act "art. 6"
      holiday founding-day on 25 December

    """

  static let work = """
    language en
    package town.work version 2026.1
    import town.law

    document programme "Programme 2026" at "town:1" status adopted

    role boa
      source programme "par. 1"
      deployed 07:00-22:00 on any day
    role controller
      source programme "par. 1"
      deployed 09:00-22:00 on any day
    role police external
      source programme "par. 1"
    qualification exam
      source programme "par. 1"

    kind shop from "shops.csv"
      source programme "par. 2"
    kind zone-paid from "zones.csv"
      source programme "par. 3"

    rule shop-check "Every shop is checked" for each shop
      label nl "Elke winkel wordt gecontroleerd"
      source programme "par. 2"
      team 1 boa with exam and 1 police
      takes 45 min
      within own hours
      unannounced
      from 1 January 2026
        every week 1 time

    rule street "Somebody is in the centre"
      label nl "Er is iemand in het centrum"
      source programme "par. 4"
      from 1 January 2026
        keep 1 boa on duty in "Centre", 10:00-16:00 on Tuesday, Thursday

    rule noise "Reports of noise are looked into"
      label nl "Meldingen van geluid worden bekeken"
      source programme "par. 5"
      team 1 boa
      takes 30 min
      within 09:00-21:00 on any day
      from 1 January 2026
        on report noise within 1 week, about 10 per calendar year

    resource scan-car count 1
      source programme "par. 3"
      handles 1200 places per h
      available car-hours
      within 09:00-22:00 on any day

    assumption car-hours = 2 h per day
      because "not measured"
      owner "Team Parking"
      review by 1 January 2027
      range 1 h per day to 4 h per day

    rule scan "Every paid place is scanned" for each zone-paid
      label nl "Elke betaalde plek wordt gescand"
      source programme "par. 3"
      team 1 controller
      uses scan-car for each place
      within 09:00-22:00 on Tuesday, Wednesday
      from 1 January 2026
        every day at least 1 time

    priority when short
      source programme "par. 6"
      order shop-check, street, scan, noise

    travel at 12 km per h, detour 130%
      source programme "par. 7"

    shifts for boa, controller
      source programme "par. 7"
      length 4 h through 8 h
      starting every 60 min
      at most 4 per week

    fairness
      source programme "par. 7"
      evening from 19:00
      over 4 weeks

    """

  static let city = """
    language en
    package town.city version 2026.1
    import town.law
    import town.work
    calendar Europe/Amsterdam with public holidays town

    """

  static let registers: [String: String] = [
    "areas": """
    code,name,lat,lon
    A1,Centre,53.2000,6.5000
    A2,North,53.2200,6.5600

    """,
    "arrivals": """
    id,date,kind,subject,place
    R1,2026-11-20,report,noise,A2
    R2,2026-11-10,report,noise,A1

    """,
    "checks": """
    rule,object,date,violations,arrival
    shop-check,S1,2026-11-17,,
    shop-check,S2,2026-11-19,,
    noise,A1,2026-11-12,,R2

    """,
    "hours": """
    object,days,from,to,valid-from,valid-through
    S1,Tue,10:00,18:00,,
    S2,Tue Thu,10:00,18:00,,
    S3,Thu,10:00,18:00,,

    """,
    "leave": """
    person,from,through
    B1,2026-11-23,2026-11-24
    B3,2026-11-28,2026-11-29

    """,
    "partners": """
    partner,date,from,to,count
    police,2026-11-24,09:00,17:00,1
    police,2026-11-26,09:00,17:00,1
    police,2026-12-01,09:00,17:00,1
    police,2026-12-03,09:00,17:00,1

    """,
    "people": """
    code,roles,area,contract,sunday-work,from,through
    B1,boa,A1,24:00,no,,
    B2,boa,A1,24:00,no,,
    B3,boa,A2,24:00,no,,
    C1,controller,A1,16:00,no,,

    """,
    "qualifications": """
    person,qualification,from,through
    B1,exam,2024-01-01,
    B2,exam,2021-11-26,2026-11-25

    """,
    "resources": """
    resource,unit,from,through
    scan-car,SC1,2020-01-01,

    """,
    "shops": """
    id,name,area,lat,lon,from,through
    S1,Shop one,A1,53.2010,6.5010,2020-01-01,
    S2,Shop two,A2,53.2210,6.5610,2020-01-01,
    S3,Shop three,A1,53.1990,6.4990,2020-01-01,

    """,
    "zones": """
    id,name,area,lat,lon,places,from,through,assumed,because,owner,range
    Z1,Zone one,A1,53.2000,6.5000,1200,2020-01-01,,places,counted on a map,Team Parking,1000 to 1400
    Z2,Zone two,A1,53.2010,6.5000,1800,2020-01-01,,places,counted on a map,Team Parking,1500 to 2100

    """,
    "worked/2026-q4": """
    person,start,end,break-minutes
    B1,2026-11-16T09:00,2026-11-16T17:00,30
    B2,2026-11-22T13:00,2026-11-22T21:00,30
    B3,2026-11-19T09:00,2026-11-19T17:00,30
    C1,2026-11-18T09:00,2026-11-18T17:00,30

    """,
  ]
}
