import SourceText

/// Words people write, and the words of the language that say the same.
///
/// They are tried only on a line that cannot be read, and count only when it can be read with them.
enum Rewordings {
  /// The words read and the words to write, both cut into tokens.
  struct Row: Sendable {
    let from: [String]
    let to: String
  }

  static let english = rows(englishText + "\n" + bothText)
  static let dutch = rows(dutchText + "\n" + bothText)

  private static func rows(_ text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      let sides = line.split(separator: "→", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let from = sides[0].split(separator: " ").map { String($0) }
      let to = sides[1].split(separator: " ").joined(separator: " ")
      return Row(from: from, to: to)
    }
  }

  private static let bothText = """
    > = → >=
    < = → <=
    = > → >=
    = < → <=
    & gt ; = → >=
    """

  private static let englishText = """
    and/or → or
    & & → and
    | | → or
    & → and
    & → ,
    / → or
    / → ,
    , → and
    and → ,
    and → to
    every half year → every 6 months
    every year → every calendar year
    each year → every calendar year
    once a year → every calendar year 1 time
    twice a year → every calendar year 2 times
    once a month → every month 1 time
    twice a month → every month 2 times
    once a week → every week 1 time
    twice a week → every week 2 times
    once a day → every day 1 time
    weekdays → Monday through Friday
    2nd → 2
    second week → 2 weeks
    second month → 2 months
    biweekly → every 2 weeks
    fortnightly → every 2 weeks
    half-yearly → every 6 months
    who is → with
    who are → with
    that is → with
    as of → from
    as from → from
    effective from → from
    effective → from
    valid from → from
    in force from → from
    starting on → from
    level → step
    keep at least → keep
    keep about → keep
    reserve at least → reserve
    reserve about → reserve
    takes at most → takes
    takes at least → takes
    takes approximately → takes
    team consisting of → team
    unannounced visits → unannounced
    unannounced visit → unannounced
    : yes →
    public holidays and → public holiday ,
    no longer than → at most
    not longer than → at most
    no more than → at most
    not more than → at most
    shifts per week → per week
    in all other cases → otherwise
    in other cases → otherwise
    all others → otherwise
    range from → range
    length from → length
    from → on
    with every → ; every
    per visit →
    each time →
    pieces →
    till → through
    until → through
    24 hours a day → 00:00-24:00 on any day
    half an hour → 30 min
    an hour and a half → 1 h 30 min
    one and a half hours → 1 h 30 min
    stage → step
    phase → step
    , and → ,
    > → ,
    - → through
    to → through
    between → on
    greater than → >
    more than → >
    larger than → >
    less than → <
    fewer than → <
    at least → >=
    at most → <=
    later than → after
    earlier than → before
    > → after
    < → before
    either →
    = = → is
    = = → =
    = → is
    violation → violations
    complaint → complaints
    check → checks
    in the last → in
    > = → at least
    >= → at least
    <= → at most
    at least about → at least
    daily → every day
    daily → on any day
    weekly → every week
    monthly → every month
    quarterly → every quarter
    yearly → every calendar year
    annually → every calendar year
    every other week → every 2 weeks
    every other month → every 2 months
    every other day → every 2 days
    a fortnight → 2 weeks
    fortnight → 2 weeks
    per year → per calendar year
    a year → per calendar year
    a week → per week
    a day → per day
    1 quarter → 13 weeks
    per week → in 7 days
    per calendar year → in 52 weeks
    once → 1 time
    twice → 2 times
    : → when
    , → on
    max . → at most
    max → at most
    min . → at least
    approx . → about
    approx → about
    ca . → about
    ± → about
    for all → for each
    for every → for each
    all roles → every role
    everybody → every role
    else → otherwise
    according to → source
    next period → from next period
    every violation → any violation
    each violation → any violation
    violation in → violation within
    recheck after → recheck within
    recheck in → recheck within
    night is → night means
    Sunday work when → Sunday work only when
    longer than → over
    review before → review by
    not in force through → not in force from
    be decided → open date
    TBD → open date
    tbd → open date
    unknown date → open date
    percent → %
    euro → EUR
    euros → EUR
    of the month →
    in the weekend → on Saturday , Sunday
    , → ;
    | → or
    own hours on duty → on duty , own hours
    on any day except → on any day ; except on
    own hours on any day → own hours
    every whole hour → every 1 h
    en-GB → en
    english → en
    expires on → not in force from
    replaces team of → replaces frequency of
    counts → counts checks of
    """

  private static let dutchText = """
    en/of → of
    & & → en
    & → en
    & → ,
    / → of
    / → ,
    , → en
    en → ,
    en → t/m
    elk halfjaar → elke 6 maanden
    elk jaar → elk kalenderjaar
    elke jaar → elk kalenderjaar
    ieder jaar → elk kalenderjaar
    anderhalf uur → 1 u 30 min
    tweewekelijks → elke 2 weken
    tweemaandelijks → elke 2 maanden
    driemaandelijks → elke 3 maanden
    halfjaarlijks → elke 6 maanden
    tweejaarlijks → elke 2 kalenderjaren
    met ingang van → vanaf
    m.i.v . → vanaf
    m.i.v → vanaf
    ingaande op → vanaf
    ingaande → vanaf
    geldt vanaf → vanaf
    geldig vanaf → vanaf
    van kracht vanaf → vanaf
    bestaande uit →
    duurt ongeveer → duurt
    duurt circa → duurt
    duurt hoogstens → duurt
    duurt maximaal → duurt
    duurt minstens → duurt
    houd minstens → houd
    houd minimaal → houd
    houd ongeveer → houd
    reserveer minstens → reserveer
    reserveer minimaal → reserveer
    reserveer ongeveer → reserveer
    per bezoek →
    per keer →
    per controle →
    : ja →
    stuks →
    niet langer dan → hoogstens
    niet meer dan → hoogstens
    diensten per week → per week
    in alle andere gevallen → anders
    in alle overige gevallen → anders
    in de overige gevallen → anders
    overige gevallen → anders
    lengte van → lengte
    van → op
    met elk → ; elk
    met elke → ; elke
    tot → tot en met
    24 uur per dag → 00:00-24:00 op alle dagen
    een half uur → 30 min
    half uur → 30 min
    drie kwartier → 45 min
    een kwartier → 15 min
    kwartier → 15 min
    stap → trede
    fase → trede
    elk half jaar → elke 6 maanden
    , en → ,
    > → ,
    - → tot en met
    groter dan → >
    meer dan → >
    hoger dan → >
    kleiner dan → <
    minder dan → <
    lager dan → <
    minstens → >=
    minimaal → >=
    hoogstens → <=
    later dan → na
    eerder dan → voor
    > → na
    < → voor
    = = → is
    = = → =
    = → is
    overtreding → overtredingen
    klacht → klachten
    controle → controles
    in de laatste → in
    in de afgelopen → in
    >= → minstens
    <= → hoogstens
    dagelijks → elke dag
    dagelijks → op alle dagen
    wekelijks → elke week
    maandelijks → elke maand
    jaarlijks → elk kalenderjaar
    om de week → elke 2 weken
    om de maand → elke 2 maanden
    om de dag → elke 2 dagen
    per jaar → per kalenderjaar
    1 kwartaal → 13 weken
    1 keer per week → eens per 7 dagen
    per week → in 7 dagen
    eenmaal → 1 keer
    tweemaal → 2 keer
    keren → keer
    totenmet → tot en met
    t.e.m . → tot en met
    t.e.m → tot en met
    tot aan → tot en met
    : → wanneer
    , → op
    max . → hoogstens
    max → hoogstens
    maximaal → hoogstens
    min . → minstens
    minimaal → minstens
    ca . → ongeveer
    ca → ongeveer
    ± → ongeveer
    voor alle plaatsen → voor elke plaats
    voor alle → voor elke
    alle rollen → elke rol
    iedereen → elke rol
    volgens → bron
    bij voorkeur eigen wijk → liefst eigen wijk
    liever eigen wijk → liefst eigen wijk
    volgende periode → vanaf volgende periode
    iedere overtreding → elke overtreding
    overtreding in → overtreding binnen
    hercontrole na → hercontrole binnen
    hercontrole in → hercontrole binnen
    nacht is → nacht betekent
    alleen met toestemming → alleen na instemming
    per 16 weken → over 16 weken
    langer dan → boven
    herzien op → herzien voor
    onbekende datum → open datum
    nog onbekend → open datum
    vroeger → eerder
    + → plus
    procent → %
    euro → EUR
    euro's → EUR
    van de maand →
    in het weekend → op zaterdag , zondag
    , → ;
    eigen tijden aanwezig → aanwezig , eigen tijden
    openingstijden → eigen tijden
    gaat eerst bij → eerst bij
    vervalt op → niet van kracht vanaf
    vervalt per → niet van kracht vanaf
    heel uur → 1 u
    nederlands → nl
    gebruik → importeer
    nacht dienst → nachtdienst
    avond → avond vanaf
    telt → telt controles van
    """

  /// Words that may be left out.
  static let fillers: Set<String> = [
    "the", "a", "an", "of", "is", "are", "either", "that", "about", "over", "by", "bicycle", "for",
    "de", "het", "een", "van", "bekend", "dat", "zowel", "uur", "u", "hrs", "o'clock", "jaar",
    "and", "en", "to", "heel", "dagen", "days", "times", "keer", "places", "plaatsen", "team",
    "on", "op", "in", "per", "between", "tussen",
  ]

  /// Short forms of days and months, by language; the first three letters are found elsewhere.
  static let english3: [String: String] = [
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday",
    "sat": "Saturday", "sun": "Sunday", "jan": "January", "feb": "February", "mar": "March",
    "apr": "April", "jun": "June", "jul": "July", "aug": "August", "sep": "September",
    "sept": "September", "oct": "October", "nov": "November", "dec": "December",
    "noon": "12:00", "midnight": "24:00",
  ]
  static let dutch3: [String: String] = [
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag",
    "za": "zaterdag", "zo": "zondag", "jan": "januari", "feb": "februari", "mrt": "maart",
    "apr": "april", "jun": "juni", "jul": "juli", "aug": "augustus", "sep": "september",
    "sept": "september", "okt": "oktober", "nov": "november", "dec": "december",
    "middernacht": "24:00",
  ]
}
