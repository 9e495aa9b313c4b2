import RuleSyntax
import SourceText

/// Writes what a rule asks in plain sentences, one for each version, and its versions in time.
struct RuleWriter {
  private let index: RuleIndex
  private let number: Int
  private let syntax: DeclarationSyntax
  private let parsed: ParsedFile
  private let language: Language

  init?(_ index: RuleIndex, _ symbol: Symbol, _ language: Language) {
    guard let number = index.number(symbol.file), let syntax = index.declaration(of: symbol) else {
      return nil
    }
    self.index = index
    self.number = number
    self.syntax = syntax
    parsed = index.parts[number].parsed
    self.language = language
  }

  private struct Version {
    let head: ClauseSyntax?
    let own: [ClauseSyntax]
  }

  /// The blocks of Markdown: the line of time, then a sentence for each version.
  var blocks: [String] {
    let versions = self.versions
    let sentences = versions.map { version in
      let when = version.head.map { "**\(plain($0.range))**: " } ?? ""
      return "- \(when)\(sentence(version))"
    }
    return [versions.count > 1 ? line(versions) : "", sentences.joined(separator: "\n")]
  }

  private var versions: [Version] {
    let heads = syntax.clauses.indices.filter {
      syntax.clauses[$0].kind == .from || syntax.clauses[$0].kind == .notInForce
    }
    let shared = Array(syntax.clauses[..<(heads.first ?? syntax.clauses.count)])
    guard !heads.isEmpty else { return [Version(head: nil, own: shared)] }
    return heads.enumerated().map { index, head in
      let end = index + 1 < heads.count ? heads[index + 1] : syntax.clauses.count
      let own = Array(syntax.clauses[(head + 1)..<end])
      let kinds = Set(own.map(\.kind))
      return Version(
        head: syntax.clauses[head],
        own: own + shared.filter { !kinds.contains($0.kind) }
      )
    }
  }

  /// `2022-01-01 ──▶ 2023-01-01 ──▶ …`: the first days of the versions, in order.
  private func line(_ versions: [Version]) -> String {
    var text = ""
    for version in versions {
      guard let head = version.head else { continue }
      let day = head[.date].map { parsed.line($0.range) } ?? ""
      text += text.isEmpty ? "" : " "
      text += head.kind == .notInForce ? "○ \(day)" : "●── \(day) ──"
      if let end = head[.throughDate] { text += "┤ \(parsed.line(end.range))" }
    }
    let isOpen = versions.last?.head.map { $0.kind == .from && $0[.throughDate] == nil } ?? true
    return "```\n\(text)\(isOpen ? "▶" : "")\n```"
  }

  /// What a version asks, in one sentence.
  private func sentence(_ version: Version) -> String {
    if version.head?.kind == .notInForce {
      return Bilingual(en: "asks nothing", nl: "vraagt niets").text(in: language)
    }
    var parts: [String] = []
    for kind in [ClauseKind.every, .onTrigger, .keep, .reserve] {
      let texts = version.own.filter { $0.kind == kind }.map { plain($0.range) }
      if !texts.isEmpty { parts.append(texts.joined(separator: "; ")) }
    }
    if let objects = syntax[.kind] {
      let end = syntax[.condition]?.range ?? objects.range
      let words = Keyword.forEach.spelling(in: language)
      parts.append("\(words) \(plain(objects.range.union(end)))")
    }
    if let team = version.own.first(where: { $0.kind == .team }), let first = team.slots.first {
      let by = Bilingual(en: "done by", nl: "gedaan door").text(in: language)
      parts.append("\(by) \(plain(TextRange(Int(first.range.start), Int(team.range.end))))")
    }
    for kind in [
      ClauseKind.partners, .takes, .uses, .within, .withinOwnHours, .except, .unannounced,
    ] {
      parts += version.own.filter { $0.kind == kind }.prefix(4).map { plain($0.range) }
    }
    return parts.joined(separator: ", ")
  }

  /// The words of a range, with the value of each parameter after its name.
  private func plain(_ range: TextRange) -> String {
    var text = ""
    var place = range.start
    for occurrence in index.parts[number].occurrences(within: range) {
      guard let value = index.value(of: occurrence, in: number) else { continue }
      text += parsed.file.text(TextRange(Int(place), Int(occurrence.range.end))) + " (\(value))"
      place = occurrence.range.end
    }
    text += parsed.file.text(TextRange(Int(place), Int(range.end)))
    return HoverWriter.plain(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    )
  }
}
