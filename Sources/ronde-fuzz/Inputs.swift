import Optimiser
import RuleSyntax
import SourceText

/// The numbered inputs of a run: the same seed, number and corpus give the same bytes.
struct Inputs: Sendable {
  let corpus: Corpus
  let seed: UInt64
  /// For each text of the corpus the number of its first prefix; one more at the end.
  private let prefixStarts: [Int]
  /// For each text the number of its first input with a token taken out; one more at the end.
  private let deletionStarts: [Int]
  private let tokens: [[Range<Int>]]

  init(corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    self.seed = seed
    tokens = corpus.texts.map { text in
      RuleParser.parse(SourceFile(name: "a", bytes: text)).tree.tokens.dropLast().map {
        Int($0.start)..<Int($0.end)
      }
    }
    var next = 0
    var starts: [Int] = []
    for text in corpus.texts {
      starts.append(next)
      next += text.count
    }
    prefixStarts = starts + [next]
    starts = []
    for list in tokens {
      starts.append(next)
      next += list.count
    }
    deletionStarts = starts + [next]
  }

  /// How many inputs are prefixes and texts with a token taken out.
  var systematic: Int { deletionStarts.last ?? 0 }

  /// An input by its number.
  func input(_ number: Int) -> [UInt8] {
    if let last = prefixStarts.last, number < last {
      let text = Inputs.place(number, in: prefixStarts)
      return Array(corpus.texts[text][..<(number - prefixStarts[text])])
    }
    if number < systematic {
      let text = Inputs.place(number, in: deletionStarts)
      let token = tokens[text][number - deletionStarts[text]]
      return Array(
        corpus.texts[text][..<token.lowerBound] + corpus.texts[text][token.upperBound...]
      )
    }
    var mutator = Mutator(
      corpus: corpus,
      random: RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: number))
    )
    return mutator.input()
  }

  private static func place(_ number: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
