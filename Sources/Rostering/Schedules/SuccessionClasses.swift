/// Shift types grouped by what may follow them: two types with the same followers are one class, so
/// that a schedule's state needs only the class of the last shift.
struct SuccessionClasses: Sendable {
  /// The class of each shift type.
  let ofShift: [Int]
  /// Whether a shift may not follow a class, at `class * shiftCount + shift`.
  let forbids: [Bool]
  /// The number of classes.
  let count: Int

  init(_ shifts: [ShiftType]) {
    var classes: [[Bool]] = []
    ofShift = shifts.map { shift in
      var row = [Bool](repeating: false, count: shifts.count)
      for next in shift.forbiddenNext { row[next] = true }
      if let known = classes.firstIndex(of: row) { return known }
      classes.append(row)
      return classes.count - 1
    }
    forbids = Array(classes.joined())
    count = classes.count
  }
}
