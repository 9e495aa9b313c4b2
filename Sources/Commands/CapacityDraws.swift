import Capacity
import CapacityValues
import CivilTime
import Optimiser
import SourceText

/// How often a year is played for the chances of its targets, beside the proofs.
struct CapacityDraws: Sendable {
  /// Nil: as many as is usual; 0: none.
  let draws: Int?
  let seed: Int
  let threads: Int

  /// Reads `--draws`, `--seed` and `--threads`.
  ///
  /// Without `--draws` a question about one pool plays nothing: it is about that pool, and quick.
  init(_ context: Context, _ period: CapacityPeriod) throws(Refusal) {
    seed = try context.number(.seed, default: 1, in: 0...Int(Int32.max))
    threads = try context.number(.threads, default: context.console.processors, in: 1...64)
    guard context.arguments.has(.draws) else {
      draws = context.arguments.has(.pool) || period.kind == .week ? 0 : nil
      return
    }
    let number = try context.number(.draws, default: 0, in: 0...1_000_000)
    guard period.kind != .week || number == 0 else {
      throw .wrongUse(
        Bilingual(
          en: "`--draws \(number)`: targets are counted by the year; ask for a year, such as "
            + "\(period.from.week.year)",
          nl: "`--draws \(number)`: doelen worden per jaar geteld; vraag een jaar, zoals "
            + "\(period.from.week.year)"
        )
      )
    }
    draws = number
  }

  private enum Piece: Sendable {
    case result(CapacityResult)
    case chances(CapacityChances?)
  }

  /// The answer with its chances; both are worked out at the same time.
  func run(
    _ question: CapacityQuestion,
    supposing changes: [Supposition],
    _ analyse: @Sendable () -> CapacityResult
  ) -> CapacityResult {
    guard draws != 0 else { return analyse() }
    let pieces = Parallel.map(count: 2, threads: threads) { index -> Piece in
      guard index == 1 else { return .result(analyse()) }
      return .chances(
        ChanceAnalyser.chances(
          question,
          supposing: changes,
          draws: draws,
          seed: seed,
          threads: threads
        )
      )
    }
    var result: CapacityResult?
    var chances: CapacityChances?
    for piece in pieces {
      switch piece {
      case .result(let own): result = own
      case .chances(let own): chances = own
      }
    }
    return (result ?? analyse()).with(chances: chances)
  }
}
