public import Foundation

/// Where the project lies, and golden files in it.
public enum Golden {
  /// The project's root folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Whether golden files are rewritten instead of compared: `RONDE_UPDATE=1`.
  public static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["RONDE_UPDATE"] == "1"
  }

  /// Compares with `Tests/Golden/<path>`; nil when equal, else what differs first.
  ///
  /// Under `RONDE_UPDATE=1` the file is rewritten and nil is given.
  public static func difference(_ actual: String, _ path: String) -> String? {
    let url = root.appending(path: "Tests/Golden/\(path)")
    if isUpdating {
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try? Data(actual.utf8).write(to: url)
      return nil
    }
    guard let data = try? Data(contentsOf: url) else {
      return "no golden file \(path); make it with RONDE_UPDATE=1"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard actual != expected else { return nil }
    let left = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let right = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(left.count, right.count) {
      let got = index < left.count ? String(left[index]) : "(end)"
      let wanted = index < right.count ? String(right[index]) : "(end)"
      if got != wanted {
        return "\(path):\(index + 1)\n  expected: \(wanted)\n  got:      \(got)"
      }
    }
    return "\(path): only line ends differ"
  }
}
