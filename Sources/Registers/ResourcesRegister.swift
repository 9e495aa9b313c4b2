import CivilTime
import SourceText

/// `resources.csv`: resource, unit, from, through.
enum ResourcesRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let resource = reader.word(.resource)
      let unit = reader.neededID(.unit)
      let validity = reader.validity(.from, .through)
      if let unit {
        Assumptions.read(&reader, subject: "resource \(unit)", usual: .resource, into: &draft)
      }
      guard reader.isSound, let resource, let unit, let validity else { continue }
      draft.units.append(
        ResourceUnit(
          resource: resource,
          unit: unit,
          validity: validity,
          origin: reader.origin
        )
      )
    }
    reader.noteLostZeros(.unit)
  }
}

/// `partners.csv`: partner, date, from, to, count.
enum PartnersRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let partner = reader.word(.partner)
      let day = reader.neededDay(.date)
      let window = reader.window(.from, .to, mayBeEmpty: false)
      let count = reader.whole(.count, in: 1...9999)
      if let partner {
        Assumptions.read(&reader, subject: "partner \(partner)", usual: .date, into: &draft)
      }
      guard reader.isSound, let partner, let day, let window else { continue }
      draft.partners.append(
        PartnerDay(
          partner: partner,
          day: day,
          from: window.from,
          to: window.to,
          count: count ?? 1,
          origin: reader.origin
        )
      )
    }
  }
}

/// `pins.csv`: person, date, from, to; both times empty: the day stays free.
enum PinsRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let person = reader.neededID(.person)
      let day = reader.neededDay(.date)
      let window = reader.window(.from, .to, mayBeEmpty: true)
      if let person { draft.refer(.person, person, file, reader, .person) }
      guard reader.isSound, let person, let day else { continue }
      draft.pins.append(
        Pin(
          person: person,
          day: day,
          from: window?.from,
          to: window?.to,
          origin: reader.origin
        )
      )
    }
  }
}
