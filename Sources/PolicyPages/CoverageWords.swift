import Scenarios
import SourceText

extension CoverageItem.Sort {
  /// One of them, in words.
  var single: Bilingual {
    switch self {
    case .rule: Bilingual(en: "rule", nl: "regel")
    case .version: Bilingual(en: "version", nl: "versie")
    case .branch: Bilingual(en: "branch", nl: "tak")
    case .classification: Bilingual(en: "class", nl: "klasse")
    case .step: Bilingual(en: "step", nl: "trede")
    case .windowEdge: Bilingual(en: "edge of a window", nl: "rand van een venster")
    case .limit: Bilingual(en: "limit of working-time law", nl: "grens van de arbeidstijden")
    case .parameter: Bilingual(en: "figure with a name", nl: "cijfer met een naam")
    case .regime: Bilingual(en: "what a regime changes", nl: "wat een regime verandert")
    }
  }

  /// When one is reached, in a sentence or two.
  var meaning: Bilingual {
    switch self {
    case .rule:
      Bilingual(
        en: "An expectation names it, or its work counts in a figure that is expected.",
        nl: "Een verwachting noemt haar, of haar werk telt in een cijfer dat wordt verwacht."
      )
    case .version:
      Bilingual(
        en: "Such an expectation rests on something due under it, or is asked of a day on which it "
          + "is in force; when nothing is due, every version in force on the days planned.",
        nl: "Zo'n verwachting rust op iets dat volgens haar moet, of gaat over een dag waarop zij "
          + "geldt; als niets moet, elke versie die op de geplande dagen geldt."
      )
    case .branch:
      Bilingual(
        en: "It holds: something due because of it is expected. It does not hold: so it is for an "
          + "object that the expectation is about, on the first day planned.",
        nl: "Zij geldt: iets dat erdoor moet, wordt verwacht. Zij geldt niet: dat is zo voor een "
          + "object waar de verwachting over gaat, op de eerste geplande dag."
      )
    case .classification:
      Bilingual(
        en: "An object that the expectation is about has it on the first day planned, and the rule "
          + "asks for classes of this sort; or the class of an object is expected.",
        nl: "Een object waar de verwachting over gaat heeft haar op de eerste geplande dag, en de "
          + "regel vraagt naar zulke klassen; of de klasse van een object wordt verwacht."
      )
    case .step:
      Bilingual(
        en: "The last violation is expected at it, or a recheck that it asks for is expected of a "
          + "rule by name.",
        nl: "De laatste overtreding wordt erop verwacht, of een hercontrole die zij vraagt wordt "
          + "verwacht van een regel bij naam."
      )
    case .windowEdge:
      Bilingual(
        en:
          "A question whether something may be done, or somebody may work, starts or ends exactly "
          + "there or lies across by at most half an hour; or the hours between both edges count in "
          + "a figure that is expected.",
        nl: "Een vraag of iets gedaan mag worden, of iemand mag werken, begint of eindigt precies "
          + "daar of ligt er hoogstens een half uur overheen; of de uren tussen beide randen tellen "
          + "in een cijfer dat wordt verwacht."
      )
    case .limit:
      Bilingual(
        en:
          "It forbids what is asked, or the question is put according to its limits and none forbids.",
        nl:
          "Zij verbiedt wat wordt gevraagd, of de vraag gaat over haar grenzen en geen verbiedt het."
      )
    case .parameter:
      Bilingual(
        en:
          "An expectation rests on a clause that uses it, with the value that stands here. Expected "
          + "arrivals, reserves and shares for the capacity report are not counted.",
        nl:
          "Een verwachting rust op een zin die het gebruikt, met de waarde die hier staat. Verwachte "
          + "meldingen, reserves en aandelen voor het capaciteitsrapport tellen niet mee."
      )
    case .regime:
      Bilingual(
        en:
          "Something of the paused rule is asked about days of the regime; or something due because "
          + "of the replaced frequency is expected.",
        nl:
          "Van de stilgezette regel wordt iets gevraagd over dagen van het regime; of iets dat door "
          + "de vervangen frequentie moet, wordt verwacht."
      )
    }
  }
}
