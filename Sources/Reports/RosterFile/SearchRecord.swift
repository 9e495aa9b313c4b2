import SourceText

/// How a roster was searched for, when that was not the usual way to its end.
public struct SearchRecord: Hashable, Sendable {
  /// The effort's name: `quick`, `normal` or `thorough`.
  public var effort: String
  /// The last step of each search, when it was ended by a number of steps, by time or by hand; with
  /// the same numbers it ends at the same roster again.
  public var steps: [Int]
  /// Whether it was ended by hand.
  public var isInterrupted: Bool

  /// A record of one search.
  public init(effort: String, steps: [Int] = [], isInterrupted: Bool = false) {
    self.effort = effort
    self.steps = steps
    self.isInterrupted = isInterrupted
  }

  /// The options with which `ronde roster` repeats it: `--effort quick --steps 800+790`.
  public var options: String {
    let parts =
      (effort == "normal" ? [] : ["--effort \(effort)"])
      + (steps.isEmpty ? [] : ["--steps " + steps.map(String.init).joined(separator: "+")])
    return parts.joined(separator: " ")
  }
}

extension Wording {
  /// What a reader should know of a search: whether it was cut short, and how to repeat it.
  func search(_ record: SearchRecord) -> String {
    let repeated = record.options
    if record.isInterrupted {
      return self(
        "INTERRUPTED: the best lawful roster so far; \(repeated) ends at the same one",
        "AFGEBROKEN: het beste wettige rooster tot dan; \(repeated) komt op hetzelfde uit"
      )
    }
    guard !record.steps.isEmpty else {
      return self("effort \(record.effort)", "inspanning \(record.effort)")
    }
    return self(
      "ended after a number of steps; \(repeated) makes the same roster",
      "gestopt na een aantal stappen; \(repeated) maakt hetzelfde rooster"
    )
  }
}
