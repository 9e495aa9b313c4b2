import Foundation
import SourceText

/// Files as a revision of git holds them, read with the program `git`; nothing else of Ronde needs it.
enum GitTree {
  /// The paths of a revision under a folder, relative to the project, in byte order.
  static func paths(
    _ revision: String,
    under folder: String,
    in root: String
  ) throws(Refusal)
    -> [String]
  {
    let text = try output(
      ["ls-tree", "-r", "--name-only", "-z", "--end-of-options", revision, "--", folder],
      root,
      revision
    )
    return text.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file at a revision.
  static func file(_ path: String, _ revision: String, in root: String) throws(Refusal) -> [UInt8] {
    try output(["show", "--end-of-options", "\(revision):./\(path)"], root, revision)
  }

  private static func output(
    _ words: [String],
    _ root: String,
    _ revision: String
  ) throws(Refusal) -> [UInt8] {
    // An option in the place of a revision would be git's to read.
    guard !revision.isEmpty, !revision.hasPrefix("-") else { throw unknown(revision) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", root] + words
    let out = Pipe()
    process.standardOutput = out
    process.standardError = Pipe()
    do {
      try process.run()
    } catch {
      throw missing
    }
    let bytes = [UInt8](out.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    // `env` ends with 127 when there is no such program.
    if process.terminationStatus == 127 { throw missing }
    guard process.terminationStatus == 0 else { throw unknown(revision) }
    return bytes
  }

  private static let missing = Refusal.wrongUse(
    Bilingual(
      en: "`git:` needs the program git, which is not here; give two folders of rules instead",
      nl: "`git:` vraagt het programma git, dat hier niet is; geef twee mappen met regels"
    )
  )

  private static func unknown(_ revision: String) -> Refusal {
    .wrongUse(
      Bilingual(
        en: "git finds no rules at revision `\(revision)` of this folder",
        nl: "git vindt geen regels bij revisie `\(revision)` van deze map"
      )
    )
  }
}
