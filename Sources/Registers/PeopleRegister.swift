import CivilTime
import SourceText

/// `people.csv`: code, roles, area, contract, week-max, sunday-work, adult-from, from, through.
enum PeopleRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let code = reader.neededID(.code)
      if let code { draft.personCodes.insert(code) }
      let roles = reader.content(.roles) == nil ? nil : reader.words(.roles)
      if reader.content(.roles) == nil { reader.failEmpty(.roles) }
      let area = reader.id(.area)
      let contract = reader.duration(.contract, atMost: 60 * 60)
      if reader.content(.contract) == nil { reader.failEmpty(.contract) }
      let weekMax = reader.duration(.weekMax, atMost: 168 * 60)
      let sunday = reader.yesOrNo(.sundayWork)
      let adultFrom = reader.day(.adultFrom)
      let validity = reader.validity(.from, .through)
      if let area { draft.refer(.area, area, file, reader, .area) }
      if let code {
        leave(of: code, &reader, &draft)
        Assumptions.read(&reader, subject: "person \(code)", usual: .contract, into: &draft)
      }
      guard reader.isSound, let code, let roles, let contract, let validity else { continue }
      draft.people.append(
        Person(
          code: code,
          roles: roles,
          area: area,
          contractMinutes: contract,
          weekMaxMinutes: weekMax ?? contract,
          sundayWorkAgreed: sunday ?? false,
          adultFrom: adultFrom,
          validity: validity,
          qualifications: [],
          leave: [],
          origin: reader.origin
        )
      )
    }
    reader.noteLostZeros(.code)
  }

  /// Leave in the list of people itself, as staff lists have it.
  private static func leave(
    of code: String,
    _ reader: inout CellReader,
    _ draft: inout Draft
  ) {
    guard reader.content(.leaveFrom) != nil || reader.content(.leaveThrough) != nil else { return }
    let first = reader.neededDay(.leaveFrom)
    let last = reader.neededDay(.leaveThrough)
    reader.noteLeaveUntil(.leaveThrough)
    guard let first, let last else { return }
    guard first <= last else {
      _ = reader.validity(.leaveFrom, .leaveThrough)
      return
    }
    draft.leave.append(
      Draft.Leave(
        person: code,
        leave: Person.Leave(from: first, through: last, origin: reader.origin)
      )
    )
  }
}

/// `qualifications.csv`: person, qualification, from, through.
enum QualificationsRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let person = reader.neededID(.person)
      let qualification = reader.word(.qualification)
      let validity = reader.validity(.from, .through)
      if let person { draft.refer(.person, person, file, reader, .person) }
      guard reader.isSound, let person, let qualification, let validity else { continue }
      draft.held.append(
        Draft.Held(
          person: person,
          held: Person.Held(
            qualification: qualification,
            validity: validity,
            origin: reader.origin
          )
        )
      )
    }
  }
}

/// `leave.csv`: person, from, through; nothing else may stand in it.
enum LeaveRegister {
  static func read(_ reader: inout CellReader, file: Int, into draft: inout Draft) {
    while reader.next() {
      let person = reader.neededID(.person)
      if reader.content(.from) == nil { reader.failEmpty(.from) }
      if reader.content(.through) == nil { reader.failEmpty(.through) }
      let validity = reader.validity(.from, .through)
      reader.noteLeaveUntil(.through)
      if let person { draft.refer(.person, person, file, reader, .person) }
      guard reader.isSound, let person, let from = validity?.from,
        let through = validity?.through
      else { continue }
      draft.leave.append(
        Draft.Leave(
          person: person,
          leave: Person.Leave(from: from, through: through, origin: reader.origin)
        )
      )
    }
  }
}

extension CellReader {
  /// Keeps that a header `verlof tot` was read as through and including.
  mutating func noteLeaveUntil(_ column: Column) {
    if Column.folded(sheet.header(column)).hasSuffix("tot") { sawLeaveUntil = true }
  }
}
