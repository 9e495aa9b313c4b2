import RuleSyntax
import SourceText

/// The whole of each declaration and version of a file, clauses included.
struct Outline {
  /// One declaration.
  struct Block {
    /// Its number in the file.
    let declaration: Int
    /// From its keyword to the end of its last line.
    let range: TextRange
    /// The stretches of a rule, regime or zone that a `from` or `not in force from` starts.
    let versions: [Version]
  }

  /// One stretch of time with what holds in it.
  struct Version {
    /// The number of the clause that starts it.
    let head: Int
    /// The numbers of all its clauses, the first included.
    let clauses: Range<Int>
    let range: TextRange
  }

  let blocks: [Block]

  init(_ parsed: ParsedFile) {
    let tokens = parsed.tree.tokens
    var blocks: [Block] = []
    for node in parsed.tree.nodes {
      guard case .declaration = node.kind, blocks.count < parsed.declarations.count else {
        continue
      }
      let syntax = parsed.declarations[blocks.count]
      let last = max(Int(node.endToken) - 1, Int(node.firstToken))
      // A last line that could not be read is in the node only, the end of a clause not always.
      let said = max(syntax.range.end, syntax.clauses.last?.range.end ?? 0)
      let end = max(tokens[last].end, said)
      blocks.append(
        Block(
          declaration: blocks.count,
          range: TextRange(Int(syntax.range.start), Int(end)),
          versions: Outline.versions(syntax)
        )
      )
    }
    self.blocks = blocks
  }

  private static func versions(_ syntax: DeclarationSyntax) -> [Version] {
    let heads = syntax.clauses.indices.filter {
      syntax.clauses[$0].kind == .from || syntax.clauses[$0].kind == .notInForce
    }
    return heads.enumerated().map { index, head in
      let next = index + 1 < heads.count ? heads[index + 1] : syntax.clauses.count
      return Version(
        head: head,
        clauses: head..<next,
        range: syntax.clauses[head].range.union(syntax.clauses[next - 1].range)
      )
    }
  }

  /// The declaration that holds an offset, or the last one before it.
  func block(at offset: Int) -> Block? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(blocks[middle].range.start) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? blocks[low - 1] : nil
  }
}
