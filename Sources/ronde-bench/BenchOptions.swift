/// How a benchmark is run.
struct BenchOptions {
  static let usage = """
    usage: ronde-bench language [--kilobytes 450] [--repeat 20] [--only WORD] [--cpu] [--write DIR]
      --cpu    judge by processor time instead of time on the clock, for a machine that is shared
      --only   only the figures whose name holds WORD
      --write  write the made city to a folder as well
    """

  /// The size of the made city's rules in thousands of bytes.
  var kilobytes = 450
  /// How often each piece of work is timed.
  var rounds = 20
  /// Only the groups of figures whose name holds this.
  var only = ""
  /// Whether processor time is judged.
  var usesProcessorTime = false
  /// A folder to write the made city to.
  var folder: String?

  /// The options of some words; nil when a word is not known.
  init?(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "--kilobytes":
        guard let number = rest.popFirst().flatMap({ Int($0) }), (10...4000).contains(number)
        else { return nil }
        kilobytes = number
      case "--repeat":
        guard let number = rest.popFirst().flatMap({ Int($0) }), (1...10_000).contains(number)
        else { return nil }
        rounds = number
      case "--only":
        guard let text = rest.popFirst() else { return nil }
        only = text
      case "--write":
        guard let text = rest.popFirst() else { return nil }
        folder = text
      case "--cpu": usesProcessorTime = true
      default: return nil
      }
    }
  }
}
