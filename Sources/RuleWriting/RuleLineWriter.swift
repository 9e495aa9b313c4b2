import RuleSyntax
public import SourceText

/// Writes lines of rule files from their slots: the shapes read the other way round.
public struct RuleLineWriter: Sendable {
  let language: Language

  /// A writer of one language.
  public init(_ language: Language) { self.language = language }

  /// The line of a declaration or clause without indentation; nil when the slots do not fit it.
  public func text(of line: RuleTree.Line) -> String? {
    guard let shape = RuleTree.shapes[line.target] else { return nil }
    if line.target == .declaration(.language) {
      return "\(Keyword.language.spelling(in: language)) \(language.rawValue)"
    }
    var run = Run(writer: self, slots: line.slots)
    guard run.write(shape.parts), run.next == line.slots.count else { return nil }
    return run.text
  }

  /// One line in the making.
  private struct Run {
    let writer: RuleLineWriter
    let slots: [RuleTree.Slot]
    var next = 0
    var text = ""
    /// The last whole number written, while no word follows that it counts.
    var count: Int?

    var label: SlotLabel? { next < slots.count ? slots[next].label : nil }

    mutating func put(_ word: String) {
      text += text.isEmpty || word == "," ? word : " " + word
    }

    mutating func write(_ parts: [ShapePart]) -> Bool {
      for part in parts {
        guard write(part) else { return false }
      }
      return true
    }

    private mutating func write(_ part: ShapePart) -> Bool {
      switch part {
      case .word(let keyword): put(spelling(keyword))
      case .flag(let label, let keyword):
        guard take(label) == .present else { return false }
        put(writer.spelling(keyword))
      case .oneOf(let label, let keywords):
        guard case .word(let word)? = take(label),
          let keyword = keywords.first(where: { $0.canonical == word })
        else { return false }
        put(writer.spelling(keyword, isOne: (count ?? 1) == 1))
        count = nil
      case .number(let number): put("\(number)")
      case .slot(let label, let kind): return writeSlot(label, kind)
      case .comma: put(",")
      case .equals: put("=")
      case .optional(let parts): return starts(parts) ? write(parts) : true
      case .choice(let options):
        let option = options.first(where: starts) ?? options.first { $0.firstLabels.isEmpty }
        return option.map { write($0) } ?? false
      case .list(let parts): return writeList(parts, ",")
      case .andList(let parts): return writeList(parts, writer.spelling(.and))
      case .signed(let label, let negative, let positive, let signFirst):
        guard case .integer(let number)? = take(label) else { return false }
        let sign = writer.spelling(number < 0 ? negative : positive)
        if signFirst { put(sign) }
        put("\(abs(number))")
        put(writer.spelling(.day, isOne: abs(number) == 1))
        if !signFirst { put(sign) }
      }
      return true
    }

    private mutating func writeList(_ parts: [ShapePart], _ mark: String) -> Bool {
      guard starts(parts), write(parts) else { return false }
      while starts(parts) {
        put(mark)
        guard write(parts) else { return false }
      }
      return true
    }

    private func starts(_ parts: [ShapePart]) -> Bool {
      label.map { parts.firstLabels.contains($0) } ?? false
    }

    private mutating func take(_ label: SlotLabel) -> SlotValue? {
      guard self.label == label else { return nil }
      next += 1
      return slots[next - 1].value
    }

    private mutating func writeSlot(_ label: SlotLabel, _ kind: SlotKind) -> Bool {
      if case .dayOfYear = kind {
        guard case .integer(let month)? = take(.month), (1...12).contains(month),
          case .integer(let day)? = take(.dayOfMonth)
        else { return false }
        put("\(day) \(writer.month(month))")
        return true
      }
      guard let value = take(label), let text = writer.text(of: value, kind) else { return false }
      put(text)
      count = if case .integer(let number) = value { number } else { nil }
      return true
    }

    /// The form of a keyword that fits what it counts, or what follows it.
    private mutating func spelling(_ keyword: Keyword) -> String {
      defer { count = nil }
      var following: Keyword?
      if keyword == .every, label == .unit, case .word(let unit) = slots[next].value {
        following = [.quarter, .calendarYear].first { $0.canonical == unit }
      }
      return keyword.spelling(in: writer.language, isOne: count == 1, before: following)
    }
  }

  /// A keyword; the spelling for one when asked.
  func spelling(_ keyword: Keyword, isOne: Bool = false) -> String {
    keyword.spelling(in: language, isOne: isOne, before: nil)
  }

  func month(_ number: Int) -> String {
    RuleLineWriter.months.indices.contains(number - 1)
      ? spelling(RuleLineWriter.months[number - 1]) : "\(number)"
  }

  static let months: [Keyword] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]
  static let weekdays: [Keyword] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]
}

extension [ShapePart] {
  /// The labels with which slots of these parts may begin; empty when they hold no slot.
  var firstLabels: Set<SlotLabel> {
    var result: Set<SlotLabel> = []
    for part in self {
      switch part {
      case .word, .number, .comma, .equals: continue
      case .flag(let label, _), .oneOf(let label, _), .slot(let label, _),
        .signed(let label, _, _, _):
        return result.union([label])
      case .optional(let parts): result.formUnion(parts.firstLabels)
      case .list(let parts), .andList(let parts): return result.union(parts.firstLabels)
      case .choice(let options): return result.union(options.flatMap { $0.firstLabels })
      }
    }
    return result
  }
}
