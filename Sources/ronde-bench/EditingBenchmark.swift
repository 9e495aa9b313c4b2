import RuleEditing
import RuleSyntax
import SourceText

/// What an editor asks for: the index, names, completion, and a rename over fifty files.
func editingFigures(_ bench: Bench) -> [Figure] {
  let watch = bench.stopwatch
  let city = SyntheticCity(kilobytes: max(bench.kilobytes, 530))
  let files = city.files.map { RuleParser.parse($0) }
  let index = RuleIndex(files)
  let edited = city.files[city.files.count - 2]
  let build = watch.time { _ in RuleIndex(files) }
  let replace = watch.time { round in
    index.replacing(RuleParser.parse(edit(edited, round)))
  }
  let places = offsets(edited)
  func place(_ round: Int) -> Int { places[(round + places.count) % places.count] }
  let names = watch.time { index.name(in: edited.name, at: place($0)) }
  let hover = watch.time { index.hover(in: edited.name, at: place($0)) }
  let completions = watch.time { index.completions(in: edited.name, at: place($0)) }
  let highlights = watch.time { index.highlights(in: edited.name, at: place($0)) }
  let roles = SyntheticBase.files[2]
  let declared = String(decoding: roles.bytes, as: UTF8.self).utf8Offset(of: "role supervisor") + 5
  let references = watch.time { _ in
    index.definition(in: roles.name, at: declared).map { index.references(to: $0) }
  }
  let renamed = watch.time { round in
    index.rename(in: roles.name, at: declared, to: "warden-\(round + 1)")
  }
  let outline = watch.time { _ in index.semanticTokens(in: edited.name) }
  return [
    .time("index of \(files.count) files", build, atMost: nil),
    .time("index, one file edited", replace, atMost: nil),
    .time("the name at a place", names, atMost: 5),
    .time("hover", hover, atMost: 5),
    .time("completion", completions, atMost: 15),
    .time("highlights of a name", highlights, atMost: 5),
    .time("references to a role used in every file", references, atMost: nil),
    .time("rename over \(files.count) files", renamed, atMost: 50),
    .time("semantic tokens of a file", outline, atMost: nil),
  ]
}

/// Places of names in a file: the starts of words, a few hundred bytes apart.
private func offsets(_ file: SourceFile) -> [Int] {
  stride(from: 100, to: max(101, file.bytes.count - 10), by: 301).map { start in
    (file.bytes[start...].firstIndex(of: 0x20) ?? start) + 1
  }
}

extension String {
  /// Where a text starts in the bytes of this one; 0 when it does not.
  fileprivate func utf8Offset(of text: String) -> Int {
    let all = Array(utf8)
    let part = Array(text.utf8)
    guard all.count >= part.count else { return 0 }
    return (0...all.count - part.count).first { Array(all[$0..<$0 + part.count]) == part } ?? 0
  }
}
