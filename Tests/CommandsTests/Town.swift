import Foundation
import SourceText

@testable import Commands

/// A small town of our own invention on disk: rules and registers in a folder that is gone after
/// the test, and the commands run in it through the entry the program uses.
///
/// In 2026-W48 B1 is away on Monday and Tuesday and B2's exam ends on Wednesday, so shop S1 (only
/// open on Tuesday) is B2's and shop S3 (only open on Thursday) is B1's. The scan car has 2 h a day
/// for 3,000 places at 1,200 an hour: on Tuesday and on Wednesday 600 places stay open.
struct Town {
  let folder: String

  /// What a command said and how it ended.
  struct Outcome {
    let code: Int32
    let out: String
    let err: String
    /// Both streams, as somebody at a terminal reads them.
    var text: String { err + out }
  }

  /// Runs a test in a fresh town; `files` replace or add, an empty text removes a file.
  static func inTown<Result>(
    _ files: [String: String] = [:],
    _ body: (Town) throws -> Result
  ) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "ronde-town-\(UUID().uuidString)").resolvingSymlinksInPath()
    defer { try? FileManager.default.removeItem(at: url) }
    let town = Town(folder: url.path)
    for (name, text) in TownFiles.all.merging(files, uniquingKeysWith: { $1 }) where !text.isEmpty {
      try town.write(name, Array(text.utf8))
    }
    return try body(town)
  }

  /// Writes a file of the town.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: "\(folder)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  /// Writes a register of the town.
  func register(_ name: String, _ text: String) throws {
    try write("scenarios/town/\(name).csv", Array(text.utf8))
  }

  /// The text of a file; empty when it is not there.
  func text(_ name: String) -> String {
    (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Runs a command line: `ronde("roster 2026-W48 --lang en")`.
  func ronde(
    _ line: String,
    variables: [String: String] = [:],
    interruption: Interruption = Interruption(),
    planning: RondeCommand.Planning? = nil
  ) -> Outcome {
    var (out, err) = ("", "")
    let console = Console(
      out: { out += $0 },
      err: { err += $0 },
      folder: folder,
      variables: variables,
      interruption: interruption
    )
    let words = line.split(separator: " ").map(String.init)
    let code =
      planning.map { RondeCommand.run(words, console, planning: $0) }
      ?? RondeCommand.run(words, console)
    return Outcome(code: code, out: out, err: err)
  }

  /// Every file and folder of the town with its bytes, hidden ones too.
  var snapshot: [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let walker = FileManager.default.enumerator(
      at: URL(filePath: folder),
      includingPropertiesForKeys: nil
    )
    while let url = walker?.nextObject() as? URL {
      let name = String(url.path.dropFirst(folder.count + 1))
      found[name] = (try? Data(contentsOf: url)).map { Array($0) } ?? []
    }
    return found
  }
}
