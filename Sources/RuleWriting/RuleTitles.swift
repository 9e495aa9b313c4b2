import RuleSyntax
import SourceText

/// The title in a rule's head is in the language of its file; a tree has it as an English file does.
extension RuleTree.Declaration {
  /// A declaration read from a file of a language.
  func inEnglish(from language: Language) -> RuleTree.Declaration {
    language == .english ? withLeadingLabelAsTitle(.english) : exchanged(from: .dutch)
  }

  /// The declaration as a file of a language has it.
  func written(in language: Language) -> RuleTree.Declaration {
    language == .english ? self : exchanged(from: .english)
  }

  private var isRule: Bool { kind == .rule }

  private var title: SlotValue? { head.slots.first { $0.label == .title }?.value }

  /// A label in the file's own language right under a head without title is its title.
  private func withLeadingLabelAsTitle(_ language: Language) -> RuleTree.Declaration {
    guard isRule, title == nil, let first = clauses.first, let text = first.label(language),
      first.comments.isEmpty, first.note == nil
    else { return self }
    var result = self
    result.put(title: text)
    result.clauses.removeFirst()
    return result
  }

  /// The title of one language becomes a label, and the label of the other the title.
  private func exchanged(from language: Language) -> RuleTree.Declaration {
    guard isRule else { return self }
    let other = language.other
    guard let title else { return withLeadingLabelAsTitle(other) }
    var result = self
    let label = RuleTree.Line(
      .clause(.label),
      [.init(.languageCode, .word(language.rawValue)), .init(.text, title)]
    )
    if let index = clauses.firstIndex(where: { $0.label(other) != nil }),
      let text = clauses[index].label(other)
    {
      result.put(title: text)
      result.clauses[index].slots = label.slots
    } else {
      result.head.slots.removeAll { $0.label == .title }
      result.clauses.insert(label, at: 0)
    }
    return result
  }

  private mutating func put(title text: SlotValue) {
    if let index = head.slots.firstIndex(where: { $0.label == .title }) {
      head.slots[index] = .init(.title, text)
    } else {
      // After the name.
      head.slots.insert(.init(.title, text), at: min(1, head.slots.count))
    }
  }
}

extension RuleTree.Line {
  /// The text of a label in a language; nil for anything else.
  fileprivate func label(_ language: Language) -> SlotValue? {
    guard target == .clause(.label),
      slots.contains(.init(.languageCode, .word(language.rawValue)))
    else { return nil }
    return slots.first { $0.label == .text }?.value
  }
}
