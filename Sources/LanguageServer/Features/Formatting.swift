import RuleEditing
import RuleWriting
import SourceText

/// The one style, for a whole file, a part of it, or the line that was just ended.
extension Session {
  func formatting(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    return edits(LineChange.changes(in: place.file), place.file)
  }

  func rangeFormatting(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let place = try filePlace(params)
    let range = try range(params, in: place.file)
    let changes = LineChange.changes(in: place.file).filter {
      $0.range.start <= range.end && range.start <= $0.range.end
    }
    return edits(changes, place.file)
  }

  /// After a line break: what changes in the line before it, so that nothing moves under the cursor.
  func onTypeFormatting(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    let lines = place.file.lines
    let line = lines.position(of: offset).line
    let start = lines.offset(of: LineMap.Position(line: max(0, line - 1), column: 0))
    let end = lines.offset(of: LineMap.Position(line: line, column: 0))
    let changes = LineChange.changes(in: place.file).filter {
      start <= Int($0.range.start) && Int($0.range.end) <= end && $0.range.length > 0
    }
    return edits(changes, place.file)
  }

  private func edits(_ changes: [LineChange], _ file: RuleFile) -> JSONText {
    .array(
      changes.map { change in
        .object([
          "range": file.lines.json(change.range),
          "newText": .string(String(decoding: change.bytes, as: UTF8.self)),
        ])
      }
    )
  }
}

/// Whole lines that give way to others.
struct LineChange: Equatable {
  /// The bytes that go.
  let range: TextRange
  /// What comes in their place.
  let bytes: [UInt8]

  /// More lines than this between the first and the last that differ are changed as one.
  private static let mostLines = 3000

  /// What formatting changes in a file, in order and apart from each other.
  static func changes(in file: RuleFile) -> [LineChange] {
    changes(from: file.bytes, to: RuleFormatter.format(file.parsed))
  }

  /// The changes that make one text of another.
  static func changes(from old: [UInt8], to new: [UInt8]) -> [LineChange] {
    let (before, after) = (lines(of: old), lines(of: new))
    let shorter = min(before.count, after.count)
    var head = 0
    while head < shorter, before[head] == after[head] { head += 1 }
    var tail = 0
    while tail < shorter - head,
      before[before.count - 1 - tail] == after[after.count - 1 - tail]
    {
      tail += 1
    }
    let gone = before[head..<(before.count - tail)]
    let come = after[head..<(after.count - tail)]
    guard !gone.isEmpty || !come.isEmpty else { return [] }
    var isGone = Array(repeating: true, count: gone.count)
    var isNew = Array(repeating: true, count: come.count)
    if max(gone.count, come.count) <= mostLines {
      isGone = Array(repeating: false, count: gone.count)
      isNew = Array(repeating: false, count: come.count)
      for change in Array(come).difference(from: Array(gone)) {
        switch change {
        case .remove(let offset, _, _): isGone[offset] = true
        case .insert(let offset, _, _): isNew[offset] = true
        }
      }
    }
    return changes(Array(gone), isGone, Array(come), isNew, end: old.count - after.bytes(tail))
  }

  /// Puts neighbouring lines that go and come together.
  private static func changes(
    _ gone: [ArraySlice<UInt8>],
    _ isGone: [Bool],
    _ come: [ArraySlice<UInt8>],
    _ isNew: [Bool],
    end: Int
  ) -> [LineChange] {
    var changes: [LineChange] = []
    var (left, right) = (0, 0)
    while left < gone.count || right < come.count {
      let start = left < gone.count ? gone[left].startIndex : end
      var stop = start
      var bytes: [UInt8] = []
      let (firstLeft, firstRight) = (left, right)
      while left < gone.count, isGone[left] {
        stop = gone[left].endIndex
        left += 1
      }
      while right < come.count, isNew[right] {
        bytes += come[right]
        right += 1
      }
      if left == firstLeft, right == firstRight {
        left += 1
        right += 1
      } else {
        changes.append(LineChange(range: TextRange(start, stop), bytes: bytes))
      }
    }
    return changes
  }

  /// The lines of a text, each with its line break.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}

extension [ArraySlice<UInt8>] {
  /// How many bytes the last lines have together.
  fileprivate func bytes(_ lines: Int) -> Int { suffix(lines).reduce(0) { $0 + $1.count } }
}
