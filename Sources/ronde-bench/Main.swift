import Foundation

@main
enum Main {
  static func main() {
    FileHandle.standardError.write(Data("usage: ronde-bench language\n".utf8))
    exit(2)
  }
}
