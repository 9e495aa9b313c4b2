import Foundation

@main
enum Main {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.first == "language", let options = BenchOptions(words.dropFirst()) else {
      FileHandle.standardError.write(Data((BenchOptions.usage + "\n").utf8))
      exit(2)
    }
    LanguageBenchmark(options).run()
  }
}
