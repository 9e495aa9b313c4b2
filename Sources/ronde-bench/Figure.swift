/// One measured figure with the bar it is held against.
struct Figure {
  /// What a value must be.
  enum Bar {
    case atLeast(Double)
    case atMost(Double)
    case none
  }

  let name: String
  let value: Double
  let unit: String
  let bar: Bar
  /// Shown after the value.
  var timing: Timing?

  /// Whether the bar is met; nil without a bar.
  var holds: Bool? {
    switch bar {
    case .atLeast(let least): value >= least
    case .atMost(let most): value <= most
    case .none: nil
    }
  }

  /// A duration in milliseconds that may be at most something, judged at its 95th percentile.
  static func time(_ name: String, _ timing: Timing, atMost most: Double?) -> Figure {
    Figure(
      name: name,
      value: timing.p95,
      unit: "ms",
      bar: most.map { .atMost($0) } ?? .none,
      timing: timing
    )
  }

  /// How many times as long one piece of work takes as another, by the shortest times.
  static func ratio(_ name: String, _ one: Timing, to other: Timing, atMost most: Double?) -> Figure
  {
    Figure(
      name: name,
      value: other.minimum > 0 ? one.minimum / other.minimum : 0,
      unit: "×",
      bar: most.map { .atMost($0) } ?? .none
    )
  }

  /// Bytes read in a second, judged at the 95th percentile of the time.
  static func speed(_ name: String, bytes: Int, _ timing: Timing, atLeast least: Double?) -> Figure
  {
    Figure(
      name: name,
      value: timing.p95 > 0 ? Double(bytes) / 1000 / timing.p95 : 0,
      unit: "MB/s",
      bar: least.map { .atLeast($0) } ?? .none,
      timing: timing
    )
  }

  /// The line that is printed.
  var line: String {
    let barText =
      switch bar {
      case .atLeast(let least): "≥ \(Figure.text(least))"
      case .atMost(let most): "≤ \(Figure.text(most))"
      case .none: "–"
      }
    let verdict = holds.map { $0 ? "holds" : "DOES NOT HOLD" } ?? ""
    let times = timing.map {
      "min \(Figure.text($0.minimum))  median \(Figure.text($0.median))  p95 \(Figure.text($0.p95)) ms"
    }
    return [
      Figure.padded(name, 56), Figure.padded("\(Figure.text(value)) \(unit)", 14, left: true),
      Figure.padded(barText, 8, left: true), Figure.padded(verdict, 14), times ?? "",
    ].joined(separator: "  ")
  }

  private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return left ? space + text : text + space
  }

  /// Three digits that count.
  static func text(_ value: Double) -> String {
    let marks = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
    var scale = 1
    for _ in 0..<marks { scale *= 10 }
    guard value.isFinite, abs(value) < 1e12 else { return "-" }
    let whole = Int((value * Double(scale)).rounded())
    guard marks > 0 else { return "\(whole)" }
    let rest = "\(whole % scale)"
    let text = "\(whole / scale)." + String(repeating: "0", count: marks - rest.count) + rest
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }
}
