import Foundation

@main
enum Main {
  static func main() {
    FileHandle.standardError.write(Data("usage: ronde-fuzz --inputs N --seed S\n".utf8))
    exit(2)
  }
}
