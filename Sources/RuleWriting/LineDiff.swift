/// What differs between two texts, line by line, by the algorithm of Myers (1986).
public enum LineDiff {
  /// One line of the older text, the newer one, or both.
  public struct Line: Hashable, Sendable {
    /// Where a line stands.
    public enum Side: Sendable {
      case both, older, newer
    }

    /// Where it stands.
    public let side: Side
    /// Its bytes, with its line break when it has one.
    public let text: ArraySlice<UInt8>
  }

  /// Texts that differ in more lines than this are given as wholly replaced between what they share
  /// at their start and end, so that time and memory stay bounded.
  static let mostChanges = 1000

  /// The lines of both texts in order, as few as can be in one of them only.
  public static func lines(from older: [UInt8], to newer: [UInt8]) -> [Line] {
    let (old, new) = (cut(older), cut(newer))
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    let middle = changed(
      old[start..<(old.count - end)],
      new[start..<(new.count - end)]
    )
    return old[..<start].map { Line(side: .both, text: $0) } + middle
      + old[(old.count - end)...].map { Line(side: .both, text: $0) }
  }

  /// The difference as `diff -u` writes it, with lines of context around it; empty when there is
  /// none.
  public static func unified(
    from older: [UInt8],
    to newer: [UInt8],
    name: String,
    context: Int = 3
  ) -> [UInt8] {
    let lines = lines(from: older, to: newer)
    guard lines.contains(where: { $0.side != .both }) else { return [] }
    var result = Array("--- a/\(name)\n+++ b/\(name)\n".utf8)
    var (oldLine, newLine) = (1, 1)
    var index = 0
    for hunk in hunks(lines, context) {
      while index < hunk.lowerBound {
        if lines[index].side != .newer { oldLine += 1 }
        if lines[index].side != .older { newLine += 1 }
        index += 1
      }
      let oldCount = lines[hunk].count { $0.side != .newer }
      let newCount = lines[hunk].count { $0.side != .older }
      let old = place(oldLine, oldCount)
      let new = place(newLine, newCount)
      result += Array("@@ -\(old) +\(new) @@\n".utf8)
      for line in lines[hunk] { write(line, to: &result) }
    }
    return result
  }

  /// `first,count` of a hunk; an empty side names the line before it.
  private static func place(_ first: Int, _ count: Int) -> String {
    count == 1 ? "\(first)" : "\(count == 0 ? first - 1 : first),\(count)"
  }

  private static func write(_ line: Line, to result: inout [UInt8]) {
    switch line.side {
    case .both: result.append(UInt8(ascii: " "))
    case .older: result.append(UInt8(ascii: "-"))
    case .newer: result.append(UInt8(ascii: "+"))
    }
    result += line.text
    if line.text.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// The ranges of lines to show: changes with their context, joined where they meet.
  private static func hunks(_ lines: [Line], _ context: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in lines.indices where lines[index].side != .both {
      let start = max(0, index - context)
      let end = min(lines.count, index + context + 1)
      if let last = result.last, start <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<end
      } else {
        result.append(start..<end)
      }
    }
    return result
  }

  /// The lines of a text, each with its line break.
  private static func cut(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      result.append(text[start...index])
      start = index + 1
    }
    if start < text.count { result.append(text[start...]) }
    return result
  }

  // MARK: Myers

  private static func changed(
    _ old: ArraySlice<ArraySlice<UInt8>>,
    _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [Line] {
    let (old, new) = (Array(old), Array(new))
    guard let path = shortestPath(numbers(old, new)) else {
      return old.map { Line(side: .older, text: $0) } + new.map { Line(side: .newer, text: $0) }
    }
    var result: [Line] = []
    var (x, y) = (0, 0)
    for step in path {
      switch step {
      case .both:
        result.append(Line(side: step, text: old[x]))
        x += 1
        y += 1
      case .older:
        result.append(Line(side: step, text: old[x]))
        x += 1
      case .newer:
        result.append(Line(side: step, text: new[y]))
        y += 1
      }
    }
    return result
  }

  /// Equal lines as equal numbers, so that comparing them is quick.
  private static func numbers(
    _ old: [ArraySlice<UInt8>],
    _ new: [ArraySlice<UInt8>]
  ) -> (old: [Int], new: [Int]) {
    var known: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let number = known[line] { return number }
      known[line] = known.count
      return known.count - 1
    }
    return (old.map { number($0) }, new.map { number($0) })
  }

  /// The shortest way from the start of both to their ends; nil when it is longer than the bound.
  private static func shortestPath(_ lines: (old: [Int], new: [Int])) -> [Line.Side]? {
    let (old, new) = lines
    let bound = min(old.count + new.count, mostChanges)
    // How far along the older text each diagonal came, by number of changes: `furthest[d][k + d]`.
    var furthest: [[Int]] = []
    for changes in 0...bound {
      var row = [Int](repeating: 0, count: 2 * changes + 1)
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        var x = 0
        if changes > 0 {
          let before = furthest[changes - 1]
          x =
            isDown(diagonal, changes, before)
            ? before[diagonal + changes] : before[diagonal + changes - 2] + 1
        }
        while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
        row[diagonal + changes] = x
        if x >= old.count, x - diagonal >= new.count {
          furthest.append(row)
          return walkBack(furthest, old.count, new.count)
        }
      }
      furthest.append(row)
    }
    return nil
  }

  /// Whether the best way onto a diagonal adds a line of the newer text.
  private static func isDown(_ diagonal: Int, _ changes: Int, _ before: [Int]) -> Bool {
    if diagonal == -changes { return true }
    if diagonal == changes { return false }
    return before[diagonal + changes - 2] < before[diagonal + changes]
  }

  private static func walkBack(_ furthest: [[Int]], _ oldCount: Int, _ newCount: Int) -> [Line.Side]
  {
    var steps: [Line.Side] = []
    var (x, y) = (oldCount, newCount)
    for changes in stride(from: furthest.count - 1, to: 0, by: -1) {
      let before = furthest[changes - 1]
      let diagonal = x - y
      let down = isDown(diagonal, changes, before)
      let fromX = down ? before[diagonal + changes] : before[diagonal + changes - 2]
      let startX = down ? fromX : fromX + 1
      while x > startX {
        steps.append(.both)
        x -= 1
        y -= 1
      }
      steps.append(down ? .newer : .older)
      if down { y -= 1 } else { x -= 1 }
    }
    steps += Array(repeating: .both, count: x)
    return steps.reversed()
  }
}
