import Rostering

/// A shift-scheduling instance in the text format of Curtois and Qu (2014), read into a problem.
struct ShiftInstance {
  /// What is wrong with a file, and where.
  struct Fault: Error {
    let line: Int
    let text: String
  }

  let problem: RosterProblem
  let shiftNames: [String]
  let peopleNames: [String]
  /// The demands: day and shift of each.
  let cells: [(day: Int, shift: Int)]

  private struct Row {
    let line: Int
    let cells: [Substring]

    func text(_ column: Int) throws(Fault) -> String {
      guard cells.indices.contains(column) else {
        throw Fault(
          line: line,
          text: "expected at least \(column + 1) values, found \(cells.count)"
        )
      }
      return String(cells[column])
    }

    func number(_ column: Int, in range: ClosedRange<Int32>) throws(Fault) -> Int32 {
      let word = try text(column)
      guard let value = Int32(word), range.contains(value) else {
        throw Fault(
          line: line,
          text: "expected a number from \(range.lowerBound) to \(range.upperBound), read \(word)"
        )
      }
      return value
    }
  }

  /// Reads an instance.
  init(_ text: String) throws(Fault) {
    let sections = ShiftInstance.sections(text)
    guard let horizon = sections["HORIZON"]?.first else {
      throw Fault(line: 1, text: "expected SECTION_HORIZON with a number of days")
    }
    let days = Int(try horizon.number(0, in: 1...3660))
    var names: [String: Int] = [:]
    var shifts: [ShiftType] = []
    let shiftRows = sections["SHIFTS"] ?? []
    for (index, row) in shiftRows.enumerated() { names[try row.text(0)] = index }
    for row in shiftRows {
      let next = row.cells.count > 2 ? row.cells[2].split(separator: "|") : []
      shifts.append(
        ShiftType(
          minutes: try row.number(1, in: 0...1_000_000),
          // A shift that is not in the file can follow nothing.
          forbiddenNext: next.compactMap { names[String($0)] }
        )
      )
    }
    var people: [RosterPerson] = []
    var peopleIndex: [String: Int] = [:]
    for row in sections["STAFF"] ?? [] {
      peopleIndex[try row.text(0)] = people.count
      people.append(
        RosterPerson(law: try ShiftInstance.law(row, shifts: names), days: days)
      )
    }
    try ShiftInstance.addDaysOff(sections, peopleIndex, shifts.count, days, &people)
    try ShiftInstance.addRequests(sections, peopleIndex, names, days, &people)
    var cells: [DemandCell] = []
    var places: [(day: Int, shift: Int)] = []
    var covers = [[CoverPart]](repeating: [], count: days * shifts.count)
    for row in sections["COVER"] ?? [] {
      let day = Int(try row.number(0, in: 0...Int32(days - 1)))
      let shift = try ShiftInstance.index(row, 1, names)
      covers[day * shifts.count + shift].append(CoverPart(cell: Int32(cells.count)))
      places.append((day, shift))
      cells.append(
        DemandCell(
          required: try row.number(2, in: 0...1_000_000),
          underCost: try row.number(3, in: 0...1_000_000),
          overCost: try row.number(4, in: 0...1_000_000)
        )
      )
    }
    do {
      problem = try RosterProblem(
        dayCount: days,
        shifts: shifts,
        cells: cells,
        covers: covers,
        people: people,
        // All instances start on a Monday.
        isWeekend: (0..<days).map { $0 % 7 >= 5 }
      )
    } catch {
      throw Fault(line: horizon.line, text: "cannot be planned: \(error)")
    }
    shiftNames = try ShiftInstance.firsts(sections["SHIFTS"] ?? [])
    peopleNames = try ShiftInstance.firsts(sections["STAFF"] ?? [])
    self.cells = places
  }

  private static func firsts(_ rows: [Row]) throws(Fault) -> [String] {
    var names: [String] = []
    for row in rows { names.append(try row.text(0)) }
    return names
  }

  /// The rows of each section, without comments; spaces around values do not count.
  private static func sections(_ text: String) -> [String: [Row]] {
    var found: [String: [Row]] = [:]
    var current = ""
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, raw) in lines.enumerated() {
      let line = trimmed(raw)
      if line.isEmpty || line.first == "#" { continue }
      if line.hasPrefix("SECTION_") {
        current = String(line.dropFirst(8))
      } else {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
        found[current, default: []].append(Row(line: index + 1, cells: cells))
      }
    }
    return found
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }

  private static func index(_ row: Row, _ column: Int, _ names: [String: Int]) throws(Fault) -> Int
  {
    let word = try row.text(column)
    guard let index = names[word] else {
      throw Fault(line: row.line, text: "\(word) is not declared")
    }
    return index
  }

  private static func law(_ row: Row, shifts: [String: Int]) throws(Fault) -> PersonLaw {
    var law = PersonLaw(shiftCount: shifts.count)
    for shift in law.mostOfType.indices { law.mostOfType[shift] = 0 }
    for entry in try row.text(1).split(separator: "|") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let shift = shifts[String(parts[0])], let most = Int32(parts[1]),
        (0...PersonLaw.unlimited).contains(most)
      else { throw Fault(line: row.line, text: "expected shift=number, read \(entry)") }
      law.mostOfType[shift] = most
    }
    let any: ClosedRange<Int32> = 0...PersonLaw.unlimited
    law.mostMinutes = try row.number(2, in: any)
    law.fewestMinutes = try row.number(3, in: any)
    law.longestRun = try row.number(4, in: any)
    law.shortestRun = try row.number(5, in: any)
    law.fewestDaysOff = try row.number(6, in: any)
    law.mostWeekends = try row.number(7, in: any)
    return law
  }

  private static func addRequests(
    _ sections: [String: [Row]],
    _ peopleIndex: [String: Int],
    _ shifts: [String: Int],
    _ days: Int,
    _ people: inout [RosterPerson]
  ) throws(Fault) {
    for (section, sign) in [("SHIFT_ON_REQUESTS", Int32(-1)), ("SHIFT_OFF_REQUESTS", 1)] {
      for row in sections[section] ?? [] {
        let person = try index(row, 0, peopleIndex)
        let day = Int(try row.number(1, in: 0...Int32(days - 1)))
        let shift = try index(row, 2, shifts)
        let weight = try row.number(3, in: 0...100_000)
        let slot = day * shifts.count + shift
        let sum = Int64(people[person].shiftCost[slot]) + Int64(sign * weight)
        guard abs(sum) < RosterProblem.largestCost else {
          throw Fault(line: row.line, text: "requests of this day and shift sum to \(sum)")
        }
        people[person].shiftCost[slot] = Int32(sum)
        if sign < 0 { people[person].fixedCost += Int64(weight) }
      }
    }
  }

  private static func addDaysOff(
    _ sections: [String: [Row]],
    _ peopleIndex: [String: Int],
    _ shifts: Int,
    _ days: Int,
    _ people: inout [RosterPerson]
  ) throws(Fault) {
    for row in sections["DAYS_OFF"] ?? [] {
      let person = try index(row, 0, peopleIndex)
      for column in row.cells.indices.dropFirst() where !row.cells[column].isEmpty {
        let day = Int(try row.number(column, in: 0...Int32(days - 1)))
        for shift in 0..<shifts { people[person].mayWork[day * shifts + shift] = false }
      }
    }
  }
}
