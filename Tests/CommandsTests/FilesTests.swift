import Foundation
import Testing

@testable import Commands

struct FilesTests {
  /// A fresh folder that is gone after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "ronde-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  @Test
  func `a folder appears with all its files, in place of the old one`() throws {
    try inFolder { folder in
      try Files.writeFolder("\(folder)/out/week", [("a.txt", [1]), ("ics/b.ics", [2])])
      try Files.writeFolder("\(folder)/out/week", [("c.txt", [3])])
      #expect(Files.names(in: "\(folder)/out/week") == ["c.txt"])
      #expect(try Files.read("\(folder)/out/week/c.txt") == [3])
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out") == ["week"])
    }
  }

  @Test
  func `a folder that cannot be written leaves the old one`() throws {
    try inFolder { folder in
      try Files.writeFolder("\(folder)/week", [("a.txt", [1])])
      // A name that is itself a file cannot hold another file.
      #expect(throws: FileProblem.self) {
        try Files.writeFolder("\(folder)/week", [("b", [2]), ("b/c", [3])])
      }
      #expect(Files.names(in: "\(folder)/week") == ["a.txt"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["week"])
    }
  }

  @Test
  func `a folder moved away by a stopped run comes back when the next one fails`() throws {
    try inFolder { folder in
      try Files.writeFolder("\(folder)/week", [("a.txt", [1])])
      try FileManager.default.moveItem(atPath: "\(folder)/week", toPath: "\(folder)/.week.old")
      #expect(throws: FileProblem.self) {
        try Files.writeFolder("\(folder)/week", [("b", [2]), ("b/c", [3])])
      }
      #expect(Files.names(in: "\(folder)/week") == ["a.txt"])
      try Files.writeFolder("\(folder)/week", [("b", [2])])
      #expect(Files.names(in: "\(folder)/week") == ["b"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["week"])
    }
  }

  @Test
  func `files are found in byte order, folders deep, hidden ones left out`() throws {
    try inFolder { folder in
      try Files.writeFolder(
        "\(folder)/x",
        [("b.csv", []), ("a/z.csv", []), (".h.csv", []), ("B.csv", []), ("n.txt", [])]
      )
      let paths = Files.paths(under: "\(folder)/x", extension: "csv")
      #expect(paths.map { $0.dropFirst(folder.count + 3) } == ["B.csv", "a/z.csv", "b.csv"])
    }
  }
}
