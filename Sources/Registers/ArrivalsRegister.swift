import CivilTime
import SourceText

/// `arrivals.csv`: id, date, kind, subject, place.
enum ArrivalsRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let id = reader.neededID(.id)
      if let id { draft.arrivalIDs.insert(id) }
      let day = reader.neededDay(.date)
      let kind = arrivalKind(&reader)
      let subject = reader.word(.subject)
      let place = reader.id(.place)
      if let place { draft.refer(.object, place, file, reader, .place) }
      guard reader.isSound, let id, let day, let kind, let subject else { continue }
      draft.arrivals.append(
        Arrival(
          id: id,
          day: day,
          kind: kind,
          subject: subject,
          place: place,
          origin: reader.origin
        )
      )
    }
    reader.noteLostZeros(.id)
  }

  private static func arrivalKind(_ reader: inout CellReader) -> String? {
    guard let word = reader.word(.kind) else { return nil }
    switch word {
    case "application", "aanvraag": return "application"
    case "complaint", "klacht": return "complaint"
    case "report", "melding": return "report"
    default:
      reader.fail(
        .unknownWord,
        .kind,
        Bilingual(
          en: "\"\(word)\" is not a kind of arrival",
          nl: "\"\(word)\" is geen soort binnenkomst"
        ),
        help: Bilingual(
          en: "write application, complaint or report",
          nl: "schrijf aanvraag, klacht of melding"
        )
      )
      return nil
    }
  }
}

/// `checks.csv`: rule, object, date, violations, arrival.
enum ChecksRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let rule = reader.word(.rule)
      let object = reader.neededID(.object)
      let day = reader.neededDay(.date)
      let violations = reader.words(.violations)
      let arrival = reader.id(.arrival)
      if let object, object != "-" { draft.refer(.object, object, file, reader, .object) }
      if let arrival { draft.refer(.arrival, arrival, file, reader, .arrival) }
      guard reader.isSound, let rule, let object, let day, let violations else { continue }
      draft.checks.append(
        RecordedCheck(
          rule: rule,
          object: object,
          day: day,
          violations: violations,
          arrival: arrival,
          origin: reader.origin
        )
      )
    }
  }
}

/// `worked/….csv`: person, start, end, break-minutes.
enum WorkedRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    draft.worked.reserveCapacity(draft.worked.count + reader.rowCount)
    while reader.next() {
      let person = reader.neededID(.person)
      let start = reader.moment(.start)
      let end = reader.moment(.end)
      let breakMinutes = reader.whole(.breakMinutes, in: 0...1440)
      if reader.content(.breakMinutes) == nil { reader.failEmpty(.breakMinutes) }
      if let person { draft.refer(.person, person, file, reader, .person) }
      guard reader.isSound, let person, let start, let end, let breakMinutes else { continue }
      let minutes = start.minutes(until: end)
      guard minutes > 0, minutes <= 1440, breakMinutes < minutes else {
        failShift(&reader, minutes: minutes, breakMinutes: breakMinutes)
        continue
      }
      draft.worked.append(
        WorkedShift(
          person: person,
          interval: Interval(start: start, end: end),
          breakMinutes: breakMinutes,
          origin: reader.origin
        )
      )
    }
  }

  private static func failShift(_ reader: inout CellReader, minutes: Int, breakMinutes: Int) {
    if minutes <= 0 {
      reader.fail(
        .endBeforeStart,
        .end,
        Bilingual(
          en: "the shift ends before or when it starts",
          nl: "de dienst eindigt voor of op het begin"
        ),
        help: Bilingual(
          en: "a shift past midnight ends on the next day",
          nl: "een dienst na middernacht eindigt op de volgende dag"
        )
      )
    } else if minutes > 1440 {
      reader.fail(
        .badShift,
        .end,
        Bilingual(en: "the shift is longer than 24 hours", nl: "de dienst is langer dan 24 uur")
      )
    } else {
      reader.fail(
        .badShift,
        .breakMinutes,
        Bilingual(
          en: "\(breakMinutes) minutes of break fill the whole shift of \(minutes) minutes",
          nl: "\(breakMinutes) minuten pauze vullen de hele dienst van \(minutes) minuten"
        )
      )
    }
  }
}
