/// A piece of HTML; every text put into it by interpolation is escaped and made visible.
public struct Markup: ExpressibleByStringInterpolation, Sendable {
  /// Interpolates text escaped and markup as it is.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Room for the text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Markup as it stands in the program.
    public mutating func appendLiteral(_ literal: String) { text += literal }
    /// Text, escaped.
    public mutating func appendInterpolation(_ value: String) { text += Markup.escape(value) }
    /// A number.
    public mutating func appendInterpolation(_ value: Int) { text += String(value) }
    /// Markup, as it is.
    public mutating func appendInterpolation(_ value: Markup) { text += value.text }
    /// Parts, one after the other.
    public mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { text += part.text }
    }
  }

  /// The HTML.
  public private(set) var text: String

  /// Markup as it stands in the program.
  public init(stringLiteral value: String) { text = value }
  /// Markup with texts put in.
  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Markup that was escaped where it was made.
  init(raw: String) { text = raw }

  /// Nothing.
  public static let empty: Markup = ""

  /// Adds markup.
  public static func += (left: inout Markup, right: Markup) { left.text += right.text }

  /// The parts with something between them.
  public static func joined(_ parts: [Markup], by separator: Markup) -> Markup {
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
