import Foundation
import TestSupport

/// The repository's own files, for the tests of the house rules.
enum Repository {
  struct File {
    let path: String
    let text: String
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// The module, for a file under Sources.
    var module: String? {
      let parts = path.split(separator: "/")
      return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }
  }

  static func files(under folder: String, ending: String) -> [File] {
    let base = Golden.root.appending(path: folder)
    let walker = FileManager.default.enumerator(
      at: base,
      includingPropertiesForKeys: nil,
      options: [.skipsHiddenFiles]
    )
    var found: [File] = []
    while let url = walker?.nextObject() as? URL {
      guard url.pathExtension == ending, let data = try? Data(contentsOf: url) else { continue }
      let path = String(url.path.dropFirst(Golden.root.path.count))
      found.append(
        File(
          path: path.hasPrefix("/") ? String(path.dropFirst()) : path,
          text: String(decoding: data, as: UTF8.self)
        )
      )
    }
    return found.sorted { $0.path < $1.path }
  }

  static let sources = files(under: "Sources", ending: "swift")
  static let tests = files(under: "Tests", ending: "swift")

  static func text(_ path: String) -> String {
    let data = try? Data(contentsOf: Golden.root.appending(path: path))
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
