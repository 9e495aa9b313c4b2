import Foundation
import TestSupport
import Testing

/// The house rules as tests: what no reviewer should have to look for.
struct Tidy {
  @Test
  func `the top level holds only what belongs there`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Golden.root.path)
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "rules", "scenarios", "README.md", "LICENSE", "out",
    ]
    let extra = names.filter { !$0.hasPrefix(".") && !allowed.contains($0) }
    #expect(extra.sorted() == ["Package.resolved"].filter(extra.contains))
  }

  @Test
  func `the package has no dependencies`() {
    #expect(!Repository.text("Package.swift").contains(".package("))
  }

  @Test
  func `no source file is longer than 400 lines`() {
    let long = Repository.sources.filter { $0.lines.count > 401 }
    #expect(long.map { "\($0.path): \($0.lines.count)" } == [])
  }

  @Test
  func `no function is longer than 70 lines`() {
    let long = Repository.sources.flatMap { file in
      functions(in: file).filter { $0.length > 70 }.map { "\(file.path):\($0.line) \($0.length)" }
    }
    #expect(long == [])
  }

  @Test(arguments: [
    "try!", " as! ", "fatalError(", "String(format:", "DateFormatter", "NumberFormatter",
    "NSRegularExpression", "TimeZone(", "Locale(", "@unchecked Sendable", "nonisolated(unsafe)",
    "TODO", "FIXME", "XXX", " Date()", "SystemRandomNumberGenerator", ".random(in:",
  ])
  func `sources are free of`(_ word: String) {
    let found = Repository.sources.flatMap { file in
      file.lines.enumerated().filter { $0.element.contains(word) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  @Test
  func `only reports, commands and programs import Foundation`() {
    let allowed: Set = ["Reports", "Commands", "ronde", "ronde-bench", "ronde-fuzz"]
    let found = Repository.sources.filter { file in
      !allowed.contains(file.module ?? "")
        && file.lines.contains { $0.hasSuffix("import Foundation") }
    }
    #expect(found.map(\.path) == [])
  }

  @Test
  func `only commands touch files, the environment and the terminal`() {
    let words = ["FileManager", "ProcessInfo", "FileHandle", "CommandLine", "print("]
    let found = Repository.sources.flatMap { file -> [String] in
      let programs = ["Commands", "ronde", "ronde-bench", "ronde-fuzz"]
      guard !programs.contains(file.module ?? "") else { return [] }
      return file.lines.enumerated().filter { line in
        words.contains { line.element.contains($0) && !line.element.contains("//") }
      }.map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  @Test
  func `unsafe code stands in one file`() {
    let found = Repository.sources.filter { file in
      file.lines.contains { $0.contains("UnsafeMutable") || $0.contains("UnsafePointer") }
    }
    #expect(Set(found.map(\.path)).subtracting(["Sources/Optimiser/HotArray.swift"]) == [])
  }

  @Test
  func `the engine knows no city`() throws {
    let cities = try FileManager.default.contentsOfDirectory(
      atPath: Golden.root.appending(path: "scenarios").path
    ).filter { !$0.hasPrefix(".") && !$0.contains(".") }
    let found = Repository.sources.flatMap { file in
      file.lines.enumerated().filter { line in
        // Examples in comments may name a path of a city; code may not.
        let code = line.element.range(of: "//").map { line.element[..<$0.lowerBound] }
        return cities.contains { (code ?? line.element).lowercased().contains($0) }
      }.map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  @Test
  func `no file in the repository is over 200 KB`() throws {
    for folder in ["Sources", "Tests", "rules", "scenarios"] {
      let base = Golden.root.appending(path: folder)
      let walker = FileManager.default.enumerator(
        at: base,
        includingPropertiesForKeys: [.fileSizeKey],
        options: [.skipsHiddenFiles]
      )
      while let url = walker?.nextObject() as? URL {
        let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        #expect(size <= 200 * 1024, "\(url.path)")
      }
    }
  }

  /// Functions with their first line and length, by indentation: a `func` or `init` line up to the
  /// closing brace at the same indentation.
  private func functions(in file: Repository.File) -> [(line: Int, length: Int)] {
    var found: [(line: Int, length: Int)] = []
    let lines = file.lines
    for (index, line) in lines.enumerated() {
      let body = line.drop { $0 == " " }
      let indent = line.count - body.count
      let words = body.split(separator: " ").prefix(5)
      guard words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }) else {
        continue
      }
      guard !body.hasPrefix("//"), !body.hasPrefix("///") else { continue }
      let closing = String(repeating: " ", count: indent) + "}"
      if let end = lines[index...].firstIndex(where: {
        $0 == closing || $0.hasPrefix(closing + " ")
      }) {
        found.append((index + 1, end - index + 1))
      }
    }
    return found
  }
}
