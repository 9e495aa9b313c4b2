public import RuleSyntax
public import SourceText

/// Lines that can be folded away.
public struct FoldingRange: Hashable, Sendable {
  /// What they hold.
  public enum Kind: Hashable, Sendable {
    /// The language, package, imports and calendar.
    case head
    case declaration
    case version
    case comment
  }

  /// What they hold.
  public let kind: Kind
  /// From the first line that stays visible through the last.
  public let range: TextRange
}

extension ParsedFile {
  /// What can be folded in a file, each over more than one line, in order of place.
  public var foldingRanges: [FoldingRange] {
    var ranges: [FoldingRange] = []
    let outline = Outline(self)
    let head = outline.blocks.prefix { isHead(declarations[$0.declaration].kind) }
    if let first = head.first, let last = head.last {
      ranges.append(FoldingRange(kind: .head, range: first.range.union(last.range)))
    }
    for block in outline.blocks {
      ranges.append(FoldingRange(kind: .declaration, range: block.range))
      ranges += block.versions.map { FoldingRange(kind: .version, range: $0.range) }
    }
    ranges += commentBlocks.map { FoldingRange(kind: .comment, range: $0) }
    return ranges.filter { isLong($0.range) }.sorted { $0.range < $1.range }
  }

  private func isHead(_ kind: DeclarationKind) -> Bool {
    [.language, .package, .importing, .calendar].contains(kind)
  }

  private func isLong(_ range: TextRange) -> Bool {
    file.bytes[Int(range.start)..<Int(range.end)].contains(UInt8(ascii: "\n"))
  }

  /// Runs of lines that hold a comment only.
  private var commentBlocks: [TextRange] {
    var blocks: [TextRange] = []
    var open: TextRange?
    for number in 1...file.lineCount {
      guard let line = file.line(number) else { continue }
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard text.first == UInt8(ascii: "#") else {
        if let range = open { blocks.append(range) }
        open = nil
        continue
      }
      let range = TextRange(text.startIndex, text.endIndex)
      open = open.map { $0.union(range) } ?? range
    }
    return blocks + (open.map { [$0] } ?? [])
  }
}
