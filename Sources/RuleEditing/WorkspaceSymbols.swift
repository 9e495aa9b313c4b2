import RuleSyntax

/// A declared name that fits what was typed.
public struct SymbolMatch: Hashable, Sendable {
  /// What it is, and where.
  public let symbol: Symbol
  /// The title of its declaration, when it has one.
  public let title: String
}

extension RuleIndex {
  /// The declared names that fit a query, the best first; all of them for an empty query.
  ///
  /// A name fits when it holds the letters of the query in order, capitals and hyphens aside. What
  /// starts with the query comes first, then what has a part that starts with it, then what holds
  /// it, then titles, then the rest.
  public func symbols(matching query: String, atMost limit: Int = 200) -> [SymbolMatch] {
    let wanted = Array(query.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D })
    var ranked: [(rank: Int, match: SymbolMatch)] = []
    for symbol in symbols {
      let title = declaration(of: symbol)?[.title]?.nameText ?? ""
      guard let rank = FuzzyMatch.rank(wanted, symbol.name, title: title) else { continue }
      ranked.append((rank, SymbolMatch(symbol: symbol, title: title)))
    }
    ranked.sort {
      ($0.rank, $0.match.symbol.name, $0.match.symbol.file, $0.match.symbol.range)
        < ($1.rank, $1.match.symbol.name, $1.match.symbol.file, $1.match.symbol.range)
    }
    return ranked.prefix(limit).map(\.match)
  }
}

/// How well a text fits letters that were typed.
enum FuzzyMatch {
  /// The smaller, the better; nil when it does not fit.
  ///
  /// `wanted` is lower case without hyphens.
  static func rank(_ wanted: [UInt8], _ name: String, title: String = "") -> Int? {
    if wanted.isEmpty { return 0 }
    let text = Array(name.lowercased().utf8)
    if starts(text[...], with: wanted) { return text.count == wanted.count ? 0 : 1 }
    for index in text.indices where text[index] == 0x2D || text[index] == UInt8(ascii: ".") {
      if starts(text[(index + 1)...], with: wanted) { return 2 }
    }
    for index in text.indices where starts(text[index...], with: wanted) { return 3 }
    let other = Array(title.lowercased().utf8)
    for index in other.indices where starts(other[index...], with: wanted) { return 4 }
    return holdsInOrder(text, wanted) ? 5 : nil
  }

  /// Whether a text starts with letters, hyphens and spaces of the text aside.
  private static func starts(_ text: ArraySlice<UInt8>, with wanted: [UInt8]) -> Bool {
    var next = 0
    for byte in text {
      if next == wanted.count { return true }
      if byte == wanted[next] {
        next += 1
      } else if next == 0 || byte != 0x2D && byte != 0x20 {
        return false
      }
    }
    return next == wanted.count
  }

  private static func holdsInOrder(_ text: [UInt8], _ wanted: [UInt8]) -> Bool {
    var next = 0
    for byte in text where next < wanted.count && byte == wanted[next] { next += 1 }
    return next == wanted.count
  }
}
