/// Makes a failing input smaller while it keeps failing.
enum Minimiser {
  /// Takes out lines, then ever shorter runs of bytes, as long as the input fails; at most some
  /// hundreds of tries.
  static func smallest(
    _ input: [UInt8],
    tries: Int = 600,
    fails: ([UInt8]) -> Bool
  ) -> [UInt8] {
    var left = tries
    var current = byLines(input, &left, fails)
    var size = max(1, current.count / 2)
    while size >= 1, left > 0 {
      var start = 0
      var isSmaller = false
      while start < current.count, left > 0 {
        let candidate = Array(
          current[..<start] + current[min(start + size, current.count)...]
        )
        left -= 1
        if candidate.count < current.count, fails(candidate) {
          current = candidate
          isSmaller = true
        } else {
          start += size
        }
      }
      if size == 1, !isSmaller { break }
      size = max(1, size / 2)
    }
    return current
  }

  private static func byLines(
    _ input: [UInt8],
    _ left: inout Int,
    _ fails: ([UInt8]) -> Bool
  ) -> [UInt8] {
    var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    var index = lines.count - 1
    while index >= 0, left > 0 {
      var fewer = lines
      fewer.remove(at: index)
      left -= 1
      if fails(Array(fewer.joined(separator: [0x0A]))) { lines = fewer }
      index -= 1
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
