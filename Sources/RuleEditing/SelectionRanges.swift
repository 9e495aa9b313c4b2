public import RuleSyntax
public import SourceText

extension ParsedFile {
  /// What to select step by step from an offset; each range holds the one before it.
  ///
  /// In order: the token, its slot, its clause or head, the version, the declaration, the file.
  public func selectionRanges(at offset: Int) -> [TextRange] {
    let tokens = tree.tokens
    var index = tree.tokenIndex(at: offset)
    // Just after a word the word is meant.
    if index > 0, !holds(tokens[index], offset), Int(tokens[index - 1].end) == offset { index -= 1 }
    var ranges: [TextRange] = []
    if holds(tokens[index], offset), tokens[index].kind != .newline {
      ranges.append(tokens[index].range)
    }
    var around: [TextRange] = []
    for node in tree.nodes where Int(node.firstToken) <= index && index < Int(node.endToken) {
      let last = max(Int(node.endToken) - 1, Int(node.firstToken))
      around.append(TextRange(Int(tokens[Int(node.firstToken)].start), Int(tokens[last].end)))
    }
    if let block = Outline(self).block(at: offset), Int(block.range.end) >= offset {
      around.append(block.range)
      around.append(declarations[block.declaration].range)
      around += block.versions.map(\.range)
    }
    around.append(TextRange(0, file.bytes.count))
    around.sort { $0.length < $1.length }
    let place = TextRange(offset, offset)
    for range in around where range.start <= place.start && place.end <= range.end {
      guard let last = ranges.last else {
        ranges.append(range)
        continue
      }
      if range != last, range.start <= last.start, last.end <= range.end { ranges.append(range) }
    }
    return ranges
  }

  private func holds(_ token: SyntaxToken, _ offset: Int) -> Bool {
    Int(token.start) <= offset && offset <= Int(token.end) && token.start < token.end
  }
}
