import RuleChecking
import RuleSyntax
import SourceText

extension RuleIndex {
  /// What an occurrence in a file stands for.
  func meaning(of index: Int, in number: Int) -> Meaning {
    let occurrence = parts[number].occurrences[index]
    switch occurrence.role {
    case .declares: return symbol(index, in: number).map { .symbol($0) } ?? .unknown
    case .uses(.names(let sorts)): return resolve(occurrence.name, in: number, as: sorts)
    case .uses(.kind(let others)):
      if occurrence.name == "zone" { return .word(.name(.kind)) }
      return resolve(occurrence.name, in: number, as: [.kind] + others)
    case .uses(.package): return package(occurrence.name)
    case .uses(.field(let subject)):
      let found = classification(occurrence.name, of: subject, seenFrom: number)
      return found.flatMap { symbol($0.index, in: $0.file) }.map { .symbol($0) } ?? .word(.field)
    case .uses(.value(let field, let subject)):
      guard let found = classification(field, of: subject, seenFrom: number) else {
        return .word(.value)
      }
      return classNamed(occurrence.name, of: found.index, in: found.file)
    case .uses(.ownClass):
      let own = parts[number].classifications.values.first {
        parts[number].occurrences[$0].declaration == occurrence.declaration
      }
      return own.map { classNamed(occurrence.name, of: $0, in: number) } ?? .unknown
    case .uses(.word(let sort)): return .word(sort)
    }
  }

  /// What a name stands for where names of some sorts may stand.
  func resolve(_ name: String, in number: Int, as sorts: [NameSort]) -> Meaning {
    switch names.resolve(name, in: number, as: sorts) {
    case .declared(let declared): .symbol(symbol(declared))
    case .wrongSort, .notImported, .unknown: .unknown
    case .unsure: .unsure
    }
  }

  func symbol(_ declared: RuleNames.Declared) -> Symbol {
    Symbol(
      sort: .name(declared.sort),
      name: declared.name,
      file: parts[declared.file].parsed.file.name,
      range: declared.range,
      declaration: declared.declaration
    )
  }

  private func package(_ name: String) -> Meaning {
    guard let number = names.file(ofPackage: name) else { return .unknown }
    let declared = parts[number].byName[name]?.lazy.compactMap { symbol(Int($0), in: number) }
      .first { $0.sort == .package }
    return declared.map { .symbol($0) } ?? .unknown
  }

  /// The kind a condition is about.
  func kind(_ subject: FileNames.Subject, in number: Int) -> String? {
    switch subject {
    case .kind(let kind): return kind
    case .nothing: return nil
    case .kindOfRule(let rule):
      guard case .symbol(let symbol) = resolve(rule, in: number, as: [.rule]) else { return nil }
      return declaration(of: symbol)?[.kind]?.nameText
    }
  }

  /// The classification of a kind that a file sees under a name.
  func classification(
    _ name: String,
    of subject: FileNames.Subject,
    seenFrom number: Int
  ) -> (file: Int, index: Int)? {
    guard let kind = kind(subject, in: number) else { return nil }
    let key = FileNames.ClassificationKey(kind: kind, name: name)
    for other in names.visible(from: number) {
      if let index = parts[other].classifications[key] { return (other, index) }
    }
    return nil
  }

  private func classNamed(_ name: String, of classification: Int, in number: Int) -> Meaning {
    let index = parts[number].classes(of: classification).first {
      parts[number].occurrences[$0].name == name
    }
    return index.flatMap { symbol($0, in: number) }.map { .symbol($0) } ?? .unknown
  }
}
