import Foundation

@main
enum Main {
  static func main() {
    guard let options = FuzzOptions(CommandLine.arguments.dropFirst()) else {
      FileHandle.standardError.write(Data((FuzzOptions.usage + "\n").utf8))
      exit(2)
    }
    let corpus = Corpus()
    if options.readsOne {
      let input = Array(FileHandle.standardInput.readDataToEndOfFile())
      var properties = Properties(corpus: corpus)
      let broken = properties.broken(by: input, thoroughly: true)
      for failure in broken { print("\(failure)") }
      exit(broken.isEmpty ? 0 : 1)
    }
    exit(
      options.isWorker
        ? Worker(options: options, corpus: corpus).run()
        : Batches(options: options, corpus: corpus).run()
    )
  }
}
