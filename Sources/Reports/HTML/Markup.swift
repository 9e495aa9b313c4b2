/// A piece of HTML; every text put into it by interpolation is escaped and made visible.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  /// Interpolates text escaped and markup as it is.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += Markup.escape(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ value: Markup) { text += value.text }
    mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { text += part.text } }
  }

  /// The HTML.
  private(set) var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Markup that was escaped where it was made.
  init(raw: String) { text = raw }

  static let empty: Markup = ""

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  /// The parts with something between them.
  static func joined(_ parts: [Markup], by separator: Markup) -> Markup {
    var result = Markup.empty
    for (index, part) in parts.enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }

  /// Text for elements and quoted attributes.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.of(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A path that may be broken after its slashes and hyphens.
  static func breakable(_ path: String) -> Markup {
    let parts = VisibleText.of(path).split(separator: "/", omittingEmptySubsequences: false)
    return Markup.joined(parts.map { "\(String($0))" }, by: "/<wbr>")
  }
}
