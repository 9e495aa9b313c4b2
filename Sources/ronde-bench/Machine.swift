import Foundation

/// What a run took of the machine.
enum Machine {
  /// Seconds of all processors that this process used.
  static var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

  /// The most memory this process held, in megabytes; nil where the system does not say.
  static var peakMegabytes: Int? {
    guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("VmHWM:") {
      return line.split { !$0.isNumber }.first.flatMap { Int($0) }.map { $0 / 1024 }
    }
    return nil
  }
}
