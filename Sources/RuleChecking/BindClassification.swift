import RuleSyntax
import SourceText

extension Binder {
  mutating func classification(_ place: Scope.Place) -> Classification? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    guard let name = declaration[.name]?.text, let kindSlot = declaration[.kind],
      let kind = kindName(kindSlot)
    else { return nil }
    let clauses = declaration.clauses.filter {
      $0.kind == .classWhen || $0.kind == .classOtherwise
    }
    let all = clauses.compactMap { $0[.className]?.text }
    let classes = self.classes(clauses, kind: kind, by: name, all: all)
    let exactlyOne = declaration[.exactlyOne] != nil
    if clauses.isEmpty {
      report(
        .clauseMissing(
          .classify,
          name,
          example: Bilingual(
            en: "high when visitors >= 500",
            nl: "high wanneer visitors >= 500"
          )
        ),
        at: declaration.range
      )
    }
    return Classification(
      name: name,
      kind: kind,
      classes: classes,
      exactlyOne: exactlyOne,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  private mutating func classes(
    _ clauses: [ClauseSyntax],
    kind: String,
    by name: String,
    all: [String]
  ) -> [Classification.Class] {
    var classes: [Classification.Class] = []
    for (index, clause) in clauses.enumerated() {
      guard let slot = clause[.className], let className = slot.text else { continue }
      if let first = classes.first(where: { $0.name == className }) {
        report(.duplicateClass(className, first: first.origin), at: slot.range)
        continue
      }
      if clause.kind == .classOtherwise, index + 1 < clauses.count {
        report(.otherwiseNotLast(className), at: clause.range)
      }
      let bound = condition(
        clause[.condition],
        .classes(of: kind, by: name, before: classes.map(\.name), all: all)
      )
      classes.append(
        Classification.Class(name: className, condition: bound, origin: origin(slot.range))
      )
    }
    return classes
  }

  /// A kind by its name; `zone` is a kind without being declared.
  mutating func kindName(_ slot: SlotSyntax) -> String? {
    if slot.text == "zone" { return "zone" }
    return find(slot, .kind)?.name
  }
}
