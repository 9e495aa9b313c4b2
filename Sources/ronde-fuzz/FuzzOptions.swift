/// How a fuzz run goes.
struct FuzzOptions {
  static let usage = """
    usage: ronde-fuzz --inputs N --seed S [--seconds T] [--first I] [--workers K] [--show I]
      The corpus is read from the folder it is run in: rules, scenarios, Tests/Golden.
      Inputs are numbered. The first are every prefix of every corpus text and every text with one
      token taken out; what follows is made from the seed and the number.
      --first I  start at input I (skips what comes before)
      --show I   print input I and what it breaks
      --one      read one input from standard input and say what it breaks
    """

  var inputs = 0
  var seed: UInt64 = 1
  var seconds: Int?
  var first = 0
  var workers = 1
  var shown: Int?
  /// Whether this process does one batch for another.
  var isWorker = false
  /// Whether one input comes from standard input.
  var readsOne = false

  /// The options of some words; nil when a word is not known.
  init?(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.popFirst() {
      if word == "--worker" {
        isWorker = true
        continue
      }
      if word == "--one" {
        readsOne = true
        continue
      }
      guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 0 else { return nil }
      switch word {
      case "--inputs": inputs = number
      case "--seed": seed = UInt64(number)
      case "--seconds": seconds = number
      case "--first": first = number
      case "--workers": workers = max(1, min(64, number))
      case "--show": shown = number
      default: return nil
      }
    }
    guard inputs > 0 || shown != nil || readsOne else { return nil }
  }
}
