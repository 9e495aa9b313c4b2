import Foundation
import TestSupport
import Testing

/// The graph of modules: the table of the architecture page, Package.swift, and the imports.
struct Modules {
  /// Module to imports, from the table in Sources/ARCHITECTURE.md.
  private var table: [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for line in Repository.text("Sources/ARCHITECTURE.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard line.hasPrefix("| "), cells.count == 4, !cells[0].hasPrefix("Module"),
        !cells[0].hasPrefix("-")
      else { continue }
      let imports = cells[1].split(whereSeparator: { $0 == "," || $0 == " " || $0 == "–" })
      result[cells[0].split(separator: " ").joined()] = Set(imports.map(String.init))
    }
    return result
  }

  @Test
  func `the table names every module`() {
    let folders = Set(Repository.sources.compactMap(\.module))
    #expect(Set(table.keys) == folders)
  }

  @Test
  func `a module imports what the table says`() {
    let table = table
    for file in Repository.sources {
      guard let module = file.module, let allowed = table[module] else { continue }
      for line in file.lines where line.contains("import ") && !line.contains("//") {
        guard let name = line.split(separator: " ").last.map(String.init),
          table.keys.contains(name)
        else { continue }
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test
  func `Package.swift gives each module what the table says`() {
    let package = Repository.text("Package.swift").split(whereSeparator: \.isWhitespace).joined()
    for (module, imports) in table {
      let start =
        package.range(of: "module(\"\(module)\"")
        ?? package.range(of: "executableTarget(name:\"\(module)\"")
      guard let start else {
        Issue.record("no module \(module)")
        continue
      }
      let rest = package[start.upperBound...]
      let entry =
        (rest.range(of: "module(\"") ?? rest.range(of: "swiftSettings")).map {
          rest[..<$0.lowerBound]
        } ?? rest
      let list = entry.range(of: "needs:[") ?? entry.range(of: "dependencies:[")
      let needs = list.flatMap { open in
        entry[open.upperBound...].range(of: "]").map {
          entry[open.upperBound..<$0.lowerBound]
        }
      }
      let names = Set(
        (needs ?? "").split(separator: ",").map { $0.filter { $0 != "\"" } }.filter { !$0.isEmpty }
      )
      #expect(names == imports, "\(module)")
    }
  }
}
