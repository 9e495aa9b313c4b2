import RuleSyntax

extension RuleIndex {
  /// The words of a sort that the rules use and no rule declares, each once, in order.
  func words(_ sort: SymbolSort) -> [String] {
    var words: Set<String> = []
    for part in parts {
      for occurrence in part.occurrences {
        switch occurrence.role {
        case .uses(.word(let other)): if other == sort { words.insert(occurrence.name) }
        case .uses(.field): if sort == .field { words.insert(occurrence.name) }
        case .uses, .declares: continue
        }
      }
    }
    return words.sorted()
  }

  /// The words that conditions compare a column with, each once, in order.
  func values(of field: String) -> [String] {
    var words: Set<String> = []
    for part in parts {
      for occurrence in part.occurrences {
        if case .uses(.value(let other, _)) = occurrence.role, other == field {
          words.insert(occurrence.name)
        }
      }
    }
    return words.sorted()
  }
}
