import Registers
import RuleChecking

/// The places of each register by the words of a column, so that many kinds that share a register
/// need not each look at all of it.
struct RegisterColumns {
  private struct Column: Hashable {
    let register: String
    let field: String
  }

  private let byRegister: [String: [Place]]
  private var known: [Column: [String: [Place]]] = [:]

  init(_ byRegister: [String: [Place]]) { self.byRegister = byRegister }

  /// The places that may be of a kind, in the order of the register: all of it, or where the kind's
  /// condition only asks a word of a column, the places with that word.
  mutating func places(of kind: Kind, isChosenByColumns: Bool) -> [Place] {
    let all = byRegister[kind.register] ?? []
    guard isChosenByColumns, case .fieldIs(let field, let word)? = kind.condition else {
      return all
    }
    let column = Column(register: kind.register, field: field)
    if let words = known[column] { return words[word] ?? [] }
    var words: [String: [Place]] = [:]
    for place in all {
      guard let own = RegisterObject(kind: kind.name, place: place).column(field) else { continue }
      words[own, default: []].append(place)
    }
    known[column] = words
    return words[word] ?? []
  }
}
