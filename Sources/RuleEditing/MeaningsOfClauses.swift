extension Meanings {
  static let basisText = """
    source
    The document this rests on, and the place in it.
    Het document waar dit op rust, en de plaats daarin.
    assumedBecause
    No document says this; here is why it is assumed.
    Geen document zegt dit; hier staat waarom het is aangenomen.
    owner
    Who answers for the assumption.
    Wie voor de aanname verantwoordelijk is.
    reviewBy
    The day by which the assumption must be looked at again.
    De dag waarop de aanname uiterlijk opnieuw is bekeken.
    because
    Why the value is what it is.
    Waarom de waarde is wat zij is.
    range
    Between which values the true one surely lies.
    Tussen welke waarden de echte zeker ligt.
    label
    The title in a language.
    De titel in een taal.
    accepts
    Findings with these codes are known here and not told again, for this reason.
    Bevindingen met deze codes zijn hier bekend en worden om deze reden niet meer gemeld.
    provisions
    The places of the document that rules must rest on.
    De plaatsen van het document waar regels op moeten rusten.
    """

  static let ruleText = """
    from
    Starts a version: what follows holds from this day on.
    Begint een versie: wat volgt geldt vanaf deze dag.
    notInForce
    Ends the last version the day before.
    Beëindigt de laatste versie op de dag ervoor.
    transition
    How a count that changes within a period is carried over.
    Hoe een aantal dat binnen een periode wijzigt wordt overgenomen.
    team
    Who does it together: how many of which role.
    Wie het samen doet: hoeveel van welke rol.
    partners
    Outside organisations that come along, one person each.
    Organisaties van buiten die meegaan, elk met één persoon.
    takes
    How long one visit takes.
    Hoe lang één bezoek duurt.
    uses
    The equipment a visit needs, or that does the work place by place.
    Het middel dat een bezoek nodig heeft, of dat het werk plaats voor plaats doet.
    within
    Between which times and on which days it may be done.
    Tussen welke tijden en op welke dagen het mag gebeuren.
    withinOwnHours
    Only in the opening hours of the object itself.
    Alleen binnen de openingstijden van het object zelf.
    except
    Days on which it is not done.
    Dagen waarop het niet gebeurt.
    every
    How often it is due, for which objects, and how far apart.
    Hoe vaak het moet, voor welke objecten, en hoe ver uit elkaar.
    onViolation
    The ladder that a violation climbs.
    De ladder die bij een overtreding wordt gevolgd.
    onTrigger
    What makes a check due when it arrives, and how many are expected.
    Wat bij binnenkomst een controle vraagt, en hoeveel er worden verwacht.
    keep
    People who must be on duty at these times.
    Mensen die op deze tijden aanwezig moeten zijn.
    visitsCount
    People on a visit count as present too.
    Mensen die op bezoek zijn tellen ook als aanwezig.
    reserve
    Time kept free for what nobody can plan.
    Tijd die vrij blijft voor wat niemand kan plannen.
    unannounced
    The dates may not be known outside the team.
    De data mogen buiten het team niet bekend zijn.
    preferOwnArea
    People of the object's own area go if they can.
    Mensen uit de eigen wijk van het object gaan als dat kan.
    countsFor
    A check of this rule is also one of those rules.
    Een controle van deze regel telt ook voor die regels.
    moreOftenThan
    Must be more frequent than the other rule.
    Moet vaker zijn dan de andere regel.
    during
    Holds only while the regime does.
    Geldt alleen zolang het regime geldt.
    """

  static let otherText = """
    holiday
    A day of the list: a fixed date, or counted from Easter.
    Een dag van de lijst: een vaste datum, of geteld vanaf Pasen.
    deployed
    When people of this role may work.
    Wanneer mensen met deze rol mogen werken.
    handles
    How much the resource does in an hour.
    Hoeveel het middel in een uur doet.
    available
    How long the resource can be used a day.
    Hoe lang het middel per dag te gebruiken is.
    classWhen
    Objects are of this class when the condition holds.
    Objecten zijn van deze klasse als de voorwaarde geldt.
    classOtherwise
    The class of every object that is of none of the others.
    De klasse van elk object dat in geen andere valt.
    countsViolation
    Which violations count, and how far back.
    Welke overtredingen tellen, en tot hoe lang terug.
    step
    What follows at this step, and when the recheck is due.
    Wat op deze trede volgt, en wanneer de hercontrole moet.
    startsAt
    A violation for which the ladder starts higher.
    Een overtreding waarvoor de ladder hoger begint.
    takesPrecedence
    The rules whose norm gives way to this regime.
    De regels waarvan de norm voor dit regime wijkt.
    pauses
    Rules that ask nothing while the regime holds.
    Regels die niets vragen zolang het regime geldt.
    replacesFrequency
    The `every` lines below hold in place of those of the rule.
    De regels met `elke` hieronder gelden in plaats van die van de regel.
    goesFirst
    What the regime asks goes first when people are short.
    Wat het regime vraagt gaat voor bij schaarste.
    order
    Which rule gets scarce people first.
    Welke regel als eerste schaarse mensen krijgt.
    countsChecks
    Counts the checks that were done for these rules.
    Telt de controles die voor deze regels zijn gedaan.
    countsViolationsOf
    Counts the violations that these rules found.
    Telt de overtredingen die deze regels vonden.
    countsElsewhere
    Is counted by somebody else.
    Wordt door een ander geteld.
    target
    How many are wanted a year.
    Hoeveel er per jaar gewenst zijn.
    length
    The shortest and the longest shift.
    De kortste en de langste dienst.
    startingEvery
    The times at which a shift may start.
    De tijden waarop een dienst mag beginnen.
    atMostPerWeek
    The most shifts of one person in a week.
    Het hoogste aantal diensten van één persoon in een week.
    eveningFrom
    From what time work counts as evening work.
    Vanaf welke tijd werk als avondwerk telt.
    over
    The number of weeks over which work is shared.
    Het aantal weken waarover werk wordt verdeeld.
    """

  static let labourText = """
    shiftAtMost
    The longest shift.
    De langste dienst.
    weekAtMost
    The most hours in a week.
    De meeste uren in een week.
    averageWeek
    The most hours a week on average over some weeks.
    De meeste uren per week, gemiddeld over enkele weken.
    restBetween
    The least rest between two shifts.
    De minste rust tussen twee diensten.
    restAfterLateNight
    The least rest after a night shift that ends late.
    De minste rust na een nachtdienst die laat eindigt.
    restAfterSeries
    The least rest after several night shifts in a row.
    De minste rust na enkele nachtdiensten achter elkaar.
    weeklyRest
    The least unbroken rest in a week, or in two.
    De minste ononderbroken rust in een week, of in twee.
    breakAtLeast
    The least break in a long shift.
    De minste pauze in een lange dienst.
    nightMeans
    What makes a shift a night shift.
    Wat een dienst tot nachtdienst maakt.
    nightShiftAtMost
    The longest night shift.
    De langste nachtdienst.
    nightWorkers
    The most hours a week of who often works at night.
    De meeste uren per week van wie vaak 's nachts werkt.
    lateNights
    The most night shifts that end late, over some weeks.
    De meeste nachtdiensten die laat eindigen, over enkele weken.
    seriesAtMost
    The most shifts in a row when a night shift is among them.
    De meeste diensten achter elkaar als er een nachtdienst bij is.
    freeSundays
    The least number of Sundays off.
    Het minste aantal vrije zondagen.
    sundayWork
    Work on Sunday only for who agreed to it.
    Werk op zondag alleen voor wie ermee instemde.
    noWork
    Hours in which nobody works.
    Uren waarin niemand werkt.
    notice
    How long before the roster must be known.
    Hoe lang vooraf het rooster bekend moet zijn.
    """
}
