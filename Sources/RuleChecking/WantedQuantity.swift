import CivilTime
import SourceText

/// The sort of quantity a clause wants, with the bounds that make sense there.
enum WantedQuantity {
  /// A duration in minutes.
  case duration(atMost: Int)
  case period
  /// A bare number, or one per this unit.
  case count(per: CalendarPeriod.Unit?)
  case placesPerHour
  case places
  /// Hours, or hours per day.
  case budget
  case speed
  case percent(atLeast: Int, atMost: Int)
  case window

  /// In words.
  var text: Bilingual {
    switch self {
    case .duration: Bilingual(en: "a duration", nl: "een duur")
    case .period: Bilingual(en: "a period", nl: "een periode")
    case .count(let unit):
      unit.map {
        Bilingual(
          en: "a number, or a number per \($0.text(1).english)",
          nl: "een aantal, of een aantal per \($0.text(1).dutch)"
        )
      } ?? Bilingual(en: "a number without a unit", nl: "een getal zonder eenheid")
    case .placesPerHour:
      Bilingual(en: "a number of places per hour", nl: "een aantal plaatsen per uur")
    case .places: Bilingual(en: "a number of places", nl: "een aantal plaatsen")
    case .budget: Bilingual(en: "a number of hours per day", nl: "een aantal uren per dag")
    case .speed: Bilingual(en: "a speed", nl: "een snelheid")
    case .percent: Bilingual(en: "a percentage", nl: "een percentage")
    case .window: Bilingual(en: "a window of the day", nl: "een venster van de dag")
    }
  }

  /// A correct one.
  var example: Bilingual {
    switch self {
    case .duration: Bilingual(en: "1 h 30 min", nl: "1 u 30 min")
    case .period: Bilingual(en: "6 weeks", nl: "6 weken")
    case .count(let unit):
      unit.map {
        Bilingual(en: "4 per \($0.text(1).english)", nl: "4 per \($0.text(1).dutch)")
      } ?? Bilingual(both: "4")
    case .placesPerHour: Bilingual(en: "1200 places per h", nl: "1200 plaatsen per u")
    case .places: Bilingual(en: "6000 places", nl: "6000 plaatsen")
    case .budget: Bilingual(en: "14 h per day", nl: "14 u per dag")
    case .speed: Bilingual(en: "15 km per h", nl: "15 km per u")
    case .percent: Bilingual(both: "10%")
    case .window: Bilingual(both: "09:00-17:00")
    }
  }
}
