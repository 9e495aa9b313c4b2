import CivilTime
import Generation
import Registers
import SourceText

/// `ronde generate --inhabitants N --seed S --out DIR`: a synthetic municipality.
enum GenerateCommand {
  /// The first day to plan when `--on` does not give one: the Monday of 2026-W48.
  private static let usualDay = Week(year: 2026, number: 48)?.monday ?? Day(number: 0)
  /// Weeks of worked shifts before it: enough for the averages of a year and its moving windows.
  private static let historyWeeks = 99

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    guard context.arguments.has(.inhabitants), let out = context.arguments.value(.out) else {
      throw .wrongUse(
        Bilingual(
          en: "expected: ronde generate --inhabitants N --seed S --out DIR",
          nl: "verwacht: ronde generate --inhabitants N --seed S --out MAP"
        )
      )
    }
    let inhabitants = try context.number(.inhabitants, default: 0, in: 1000...20_000_000)
    let seed = try context.number(.seed, default: 1, in: 0...Int(Int32.max))
    let folder = context.path(out)
    guard Files.names(in: folder).isEmpty else {
      throw Refusal(
        code: .conflict,
        text: Bilingual(
          en: "`\(out)` is not empty; give a new folder",
          nl: "`\(out)` is niet leeg; geef een nieuwe map"
        )
      )
    }
    let until = try context.day(.on) ?? GenerateCommand.usualDay
    let files = Generator.generate(
      inhabitants: inhabitants,
      seed: UInt64(seed),
      from: until.adding(days: -7 * historyWeeks),
      through: until.adding(days: -1)
    )
    do {
      try Files.writeFolder(folder, files.map { ($0.path, $0.bytes) })
    } catch {
      throw Refusal(error)
    }
    context.console.out(
      context.say(
        Bilingual(
          en: "wrote \(files.count) files to \(out)\nnext: ronde check --city \(out)\n",
          nl: "\(files.count) bestanden geschreven in \(out)\nvolgende: ronde check --city \(out)\n"
        )
      )
    )
    return .done
  }
}
