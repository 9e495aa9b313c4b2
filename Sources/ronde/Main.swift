import Commands
import Foundation

@main
enum Main {
  static func main() {
    exit(RondeCommand.run(Array(CommandLine.arguments.dropFirst()), Console.process()))
  }
}
