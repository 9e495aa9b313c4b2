import Foundation

@main
enum Main {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let rest = words.dropFirst()
    switch words.first {
    case "language":
      if let options = BenchOptions(rest) {
        LanguageBenchmark(options).run()
        exit(0)
      }
      refuse(BenchOptions.usage)
    case "roster":
      if let benchmark = RosterBenchmark(rest) { exit(benchmark.run()) }
      refuse(RosterBenchmark.usage)
    case "export":
      if let benchmark = ExportBenchmark(rest) { exit(benchmark.run()) }
      refuse(ExportBenchmark.usage)
    case "country":
      if let benchmark = CountryBenchmark(rest) { exit(benchmark.run()) }
      refuse(CountryBenchmark.usage)
    case "shift-scheduling":
      if let benchmark = ShiftBenchmark(rest) { exit(benchmark.run()) }
      refuse(ShiftBenchmark.usage)
    case "home-care":
      if let benchmark = HomeCareBenchmark(rest) { exit(benchmark.run()) }
      refuse(HomeCareBenchmark.usage)
    case "scenarios":
      if let benchmark = ScenarioBenchmark(rest) { exit(benchmark.run()) }
      refuse(ScenarioBenchmark.usage)
    default:
      refuse(
        [
          BenchOptions.usage, RosterBenchmark.usage, ExportBenchmark.usage, CountryBenchmark.usage,
          ShiftBenchmark.usage, HomeCareBenchmark.usage, ScenarioBenchmark.usage,
        ].joined(separator: "\n")
      )
    }
  }

  private static func refuse(_ usage: String) {
    FileHandle.standardError.write(Data((usage + "\n").utf8))
    exit(2)
  }
}
