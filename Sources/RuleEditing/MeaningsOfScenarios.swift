extension Meanings {
  static let scenarioText = """
    givenRegisters
    Starts from the registers of a folder.
    Gaat uit van de registers in een map.
    givenCount
    So many objects of a kind, or units of a resource.
    Zoveel objecten van een soort, of eenheden van een middel.
    givenObject
    One object with a name.
    Eén object met een naam.
    givenParameter
    Another value for a parameter.
    Een andere waarde voor een parameter.
    planDays
    The days that are looked at.
    De dagen waarnaar wordt gekeken.
    planYear
    The calendar year that is looked at.
    Het kalenderjaar waarnaar wordt gekeken.
    planWeek
    The week that is looked at.
    De week waarnaar wordt gekeken.
    planDay
    The day that is looked at.
    De dag waarnaar wordt gekeken.
    eventOn
    Something that was found at an object on a day.
    Iets wat op een dag bij een object is gevonden.
    checkOn
    A check that was done on a day.
    Een controle die op een dag is gedaan.
    expectCount
    How often a rule must ask for a check.
    Hoe vaak een regel om een controle moet vragen.
    expectNone
    A rule that must ask for nothing.
    Een regel die niets mag vragen.
    expectDue
    The day by which a check must be due.
    De dag waarop een controle uiterlijk moet.
    expectDemand
    How much time of a role or resource must be asked.
    Hoeveel tijd van een rol of middel gevraagd moet worden.
    expectStep
    The step of a ladder that must be reached.
    De trede van een ladder die bereikt moet zijn.
    whatIf
    The same again with something changed.
    Hetzelfde nog eens met iets anders.
    cases
    The columns of a table: each case below gives them values, and is run by itself.
    De kolommen van een tabel: elk geval hieronder geeft ze waarden en wordt apart nagerekend.
    case
    One row of the table, with a value for each column.
    Eén rij van de tabel, met een waarde voor elke kolom.
    givenWorks
    A shift of a person: worked before the days planned, or fixed by hand in them.
    Een dienst van iemand: gewerkt voor de geplande dagen, of daarin vastgezet.
    givenWorker
    A person with a role, and a shift of that person.
    Iemand met een rol, en een dienst van die persoon.
    givenContract
    The hours of a person's contract, and the most in a week.
    De uren van iemands contract, en de meeste in een week.
    givenHolds
    A qualification of a person, and the days it holds.
    Een bevoegdheid van iemand, en de dagen dat zij geldt.
    givenAway
    Days on which a person is away.
    Dagen waarop iemand afwezig is.
    givenSundays
    That a person agreed to work on Sundays.
    Dat iemand instemt met werk op zondag.
    givenAge
    The day a young person turns eighteen.
    De dag waarop een jongere achttien wordt.
    givenOnly
    The only rules that ask for work here; the others are left out.
    De enige regels die hier werk vragen; de andere blijven erbuiten.
    givenHours
    The hours of an object on some days.
    De tijden van een object op sommige dagen.
    givenPartner
    People of another organisation, and when they are there.
    Mensen van een andere organisatie, en wanneer zij er zijn.
    givenArrival
    An application, complaint or report that came in.
    Een aanvraag, klacht of melding die binnenkwam.
    changeEvery
    Another frequency for a rule.
    Een andere frequentie voor een regel.
    changeTeam
    Another team for a rule.
    Een ander team voor een regel.
    changeTakes
    Another duration for a rule.
    Een andere duur voor een regel.
    changeWithin
    Another window for a rule.
    Een ander venster voor een regel.
    expectWork
    Whether a person may work a shift; according to what, when only some limits are meant.
    Of iemand een dienst mag werken; volgens wat, als alleen sommige grenzen bedoeld zijn.
    expectFree
    The first time at which working-time law lets a person start.
    De eerste tijd waarop iemand volgens de arbeidstijden mag beginnen.
    expectShifts
    How many shifts a person has in the roster of the week.
    Hoeveel diensten iemand heeft in het rooster van de week.
    expectQualified
    Whether a person may be in the team of a rule on a day.
    Of iemand op een dag in het team van een regel mag.
    expectPresence
    How many people are on duty at every moment of a window.
    Hoeveel mensen op elk moment van een venster aanwezig zijn.
    expectPlanned
    How many checks of a rule the roster of the week holds.
    Hoeveel controles van een regel het rooster van de week bevat.
    expectOpen
    How much work of a rule the roster of the week leaves open.
    Hoeveel werk van een regel het rooster van de week openlaat.
    expectRoster
    That the week has a lawful roster, as the verifier confirms.
    Dat de week een wettig rooster heeft, zoals de toets bevestigt.
    expectNoRoster
    That what is fixed by hand breaks the law, whatever the rest.
    Dat wat vastgezet is de wet breekt, hoe de rest ook is.
    expectRecheck
    The day by which a recheck must be done.
    De dag waarop een hercontrole uiterlijk gedaan is.
    expectNoRecheck
    That no recheck is due.
    Dat er geen hercontrole moet.
    expectNotBefore
    The first day on which the next check may be done.
    De eerste dag waarop de volgende controle mag.
    expectPossible
    Whether a check may be done at a time, by its windows and those of its team.
    Of een controle op een tijd mag, volgens haar vensters en die van het team.
    expectClass
    The class of an object on the first day planned.
    De klasse van een object op de eerste geplande dag.
    expectSupply
    How much time a role or resource has.
    Hoeveel tijd een rol of middel heeft.
    expectShortfall
    How much more is asked of a role or resource than it has.
    Hoeveel meer van een rol of middel gevraagd wordt dan er is.
    expectNoShortfall
    That a role or resource has enough time.
    Dat een rol of middel genoeg tijd heeft.
    expectUse
    What part of a role's or resource's time is asked.
    Welk deel van de tijd van een rol of middel gevraagd wordt.
    expectReason
    The rule, limit or resource that decides the answer above.
    De regel, grens of het middel dat het antwoord hierboven bepaalt.
    expectAssumptions
    The assumptions on which the answer above rests.
    De aannames waarop het antwoord hierboven rust.
    expectTarget
    Whether an indicator reaches its target in the days planned.
    Of een indicator in de geplande dagen zijn doel haalt.
    expectIndicator
    How many an indicator counts in the days planned.
    Hoeveel een indicator in de geplande dagen telt.
    """
}
