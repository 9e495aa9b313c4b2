import CivilTime
import Foundation
import Generation

/// `ronde-bench country`: a folder for each municipality of a country that has the sizes of the
/// Netherlands, to be planned by `ronde roster --all`.
struct CountryBenchmark {
  static let usage = "usage: ronde-bench country --out DIR [--count 342] [--seed 1] [--city NAME]"

  /// The size of the municipality at a rank, largest first.
  ///
  /// An assumption: rough sizes by rank, set down without a published table beside them, so no
  /// municipality's own figure. Sizes between two ranks lie on a line in logarithms; together
  /// 17.6 million people.
  private static let ranks: [(rank: Int, inhabitants: Int)] = [
    (1, 931_000), (2, 670_000), (3, 566_000), (4, 374_000), (5, 246_000), (6, 244_000),
    (7, 229_000), (8, 226_000), (9, 188_000), (10, 187_000), (14, 163_000), (20, 130_000),
    (32, 100_000), (55, 72_000), (90, 50_500), (171, 33_500), (262, 20_000), (320, 11_500),
    (337, 5000), (342, 980),
  ]

  /// The sizes of so many municipalities, evenly over all ranks, largest first.
  static func sizes(_ count: Int) -> [Int] {
    (0..<count).map { index in
      let rank = count > 1 ? 1 + Double(index) * 341 / Double(count - 1) : 171
      for (left, right) in zip(ranks, ranks.dropFirst()) where rank <= Double(right.rank) {
        let share = (rank - Double(left.rank)) / Double(right.rank - left.rank)
        let size =
          log(Double(left.inhabitants))
          + (log(Double(right.inhabitants)) - log(Double(left.inhabitants))) * share
        return max(1000, Int((exp(size) / 100).rounded()) * 100)
      }
      return 1000
    }
  }

  let folder: String
  let count: Int
  let seed: Int
  let rules: BenchRules

  /// The benchmark that some words ask for; nil when they cannot be understood.
  init?(_ words: ArraySlice<String>) {
    guard
      let words = BenchWords(words, known: ["--out", "--count", "--seed", "--city"]),
      let folder = words.text("--out"),
      let count = words.number("--count", usual: 342, in: 1...342),
      let seed = words.number("--seed", usual: 1, in: 0...1_000_000),
      let rules = BenchRules(city: words.text("--city"))
    else { return nil }
    self.folder = folder
    self.count = count
    self.seed = seed
    self.rules = rules
  }

  func run() -> Int32 {
    guard let until = Week(year: 2026, number: 48)?.monday else { return 70 }
    let sizes = CountryBenchmark.sizes(count)
    for (index, inhabitants) in sizes.enumerated() {
      let number = String(1000 + index + 1).dropFirst()
      let made = rules.city(
        inhabitants: inhabitants,
        seed: UInt64(seed * 1000 + index),
        until: until
      )
      for file in made {
        let url = URL(filePath: "\(folder)/m\(number)/\(file.path)")
        do {
          try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
          )
          try Data(file.bytes).write(to: url)
        } catch {
          print("\(url.path): \(error)")
          return 3
        }
      }
    }
    print("\(sizes.count) municipalities, \(sizes.reduce(0, +)) inhabitants, in \(folder)")
    return 0
  }
}
