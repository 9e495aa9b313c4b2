import Foundation

@main
enum Main {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "language":
      if let options = BenchOptions(words.dropFirst()) {
        LanguageBenchmark(options).run()
        return
      }
    case "shift-scheduling":
      if let benchmark = ShiftBenchmark(words.dropFirst()) { exit(benchmark.run()) }
    case "home-care":
      if let benchmark = HomeCareBenchmark(words.dropFirst()) { exit(benchmark.run()) }
    default: break
    }
    let usage = [BenchOptions.usage, ShiftBenchmark.usage, HomeCareBenchmark.usage, ""]
      .joined(separator: "\n")
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
  }
}
