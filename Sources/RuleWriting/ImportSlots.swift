import RuleSyntax
import SourceText

/// Reading the slots of a line as its shape says.
extension ImportFields {
  mutating func read(
    _ parts: [ShapePart],
    _ object: inout Object,
    into slots: inout [RuleTree.Slot]
  ) {
    for part in parts { read(part, &object, into: &slots) }
  }

  private mutating func read(
    _ part: ShapePart,
    _ object: inout Object,
    into slots: inout [RuleTree.Slot]
  ) {
    switch part {
    case .word, .number, .comma, .equals: return
    case .flag(let label, _):
      guard let place = take(label, &object) else { return }
      guard case .bool(true) = place.node.value else {
        return tellKind(place, "true, or nothing", "true, of niets")
      }
      slots.append(.init(label, .present))
    case .oneOf(let label, let keywords):
      guard let place = take(label, &object), let word = word(place, keywords.map(\.canonical))
      else { return }
      slots.append(.init(label, .word(word)))
    case .signed(let label, _, _, _):
      guard let place = take(label, &object),
        let number = integer(place, -999_999_999...999_999_999)
      else { return }
      slots.append(.init(label, .integer(number)))
    case .slot(_, .dayOfYear):
      let month = take(.month, &object).flatMap { integer($0, 1...12) }
      let day = take(.dayOfMonth, &object).flatMap { integer($0, 1...31) }
      guard let month, let day else { return }
      slots += [.init(.month, .integer(month)), .init(.dayOfMonth, .integer(day))]
    case .slot(let label, let kind):
      guard let place = take(label, &object), let value = value(place, kind) else { return }
      slots.append(.init(label, value))
    case .optional(let parts):
      if holds(parts, object) { read(parts, &object, into: &slots) }
    case .choice(let options):
      if let option = options.first(where: { holds($0, object) })
        ?? options.first(where: { $0.firstLabels.isEmpty })
      {
        read(option, &object, into: &slots)
      } else {
        missing(options.flatMap { $0.labels.prefix(1) }.map(\.rawValue), object)
      }
    case .list(let parts), .andList(let parts): readList(parts, &object, into: &slots)
    }
  }

  private mutating func readList(
    _ parts: [ShapePart],
    _ object: inout Object,
    into slots: inout [RuleTree.Slot]
  ) {
    if case .slot(let label, let kind)? = parts.first, parts.count == 1 {
      for place in list(label.rawValue, of: &object) {
        if let value = value(place, kind) { slots.append(.init(label, value)) }
      }
      return
    }
    for place in list("parts", of: &object) {
      guard var item = self.object(place) else { continue }
      read(parts, &item, into: &slots)
      finish(item)
    }
  }

  /// Whether an object has a member, not read yet, for one of the slots of these parts.
  private func holds(_ parts: [ShapePart], _ object: Object) -> Bool {
    (parts.labels + parts.labelsOfLists).contains { label in
      guard let member = object.members.first(where: { $0.key == label.rawValue }) else {
        return false
      }
      guard object.repeated.contains(label) else { return true }
      guard case .array(let items) = member.node.value else { return false }
      return items.count > object.taken[label, default: 0]
    }
  }

  /// The value of a slot: of a label that is repeated the next one of its list.
  private mutating func take(_ label: SlotLabel, _ object: inout Object) -> Place? {
    guard object.repeated.contains(label) else { return member(label.rawValue, of: &object) }
    let isFirst = object.taken[label] == nil
    if !isFirst, !object.members.contains(where: { $0.key == label.rawValue }) { return nil }
    guard let place = member(label.rawValue, of: &object), let items = items(place) else {
      object.taken[label] = .max / 2
      return nil
    }
    let index = object.taken[label, default: 0]
    object.taken[label] = index + 1
    guard index < items.count else {
      // Told at the first that lacks.
      if index == items.count {
        tell(
          .wrongValue,
          place,
          "\(items.count)",
          "a list of \(index + 1) values",
          "een lijst van \(index + 1) waarden"
        )
      }
      return nil
    }
    return items[index]
  }

  /// Tells values of lists that no slot took.
  mutating func finishLists(_ object: Object) {
    for member in object.members {
      guard let label = SlotLabel(rawValue: member.key), object.repeated.contains(label),
        case .array(let items) = member.node.value, let taken = object.taken[label],
        taken < items.count
      else { continue }
      tell(
        .wrongValue,
        Place(node: member.node, path: "\(object.place.path).\(member.key)"),
        "\(items.count)",
        "a list of \(taken) values",
        "een lijst van \(taken) waarden"
      )
    }
  }
}

extension [ShapePart] {
  /// The labels of lists of single slots, also those in choices.
  fileprivate var labelsOfLists: [SlotLabel] {
    flatMap { part -> [SlotLabel] in
      switch part {
      case .list(let parts), .andList(let parts):
        if case .slot(let label, _)? = parts.first, parts.count == 1 { [label] } else { [] }
      case .optional(let parts): parts.labelsOfLists
      case .choice(let options): options.flatMap(\.labelsOfLists)
      case .word, .number, .comma, .equals, .flag, .oneOf, .signed, .slot: []
      }
    }
  }
}
