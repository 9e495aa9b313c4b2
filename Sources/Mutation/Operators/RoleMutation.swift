import RuleChecking
import RuleSyntax
import SourceText

/// Somebody else does it: another role of the same sort (own or from outside), another partner; or
/// what a person must hold is no longer asked.
enum RoleMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard site.declaration.kind == .rule else { return [] }
    return site.slots.flatMap { slot -> [MutationEdit] in
      guard let name = slot.text else { return [] }
      switch slot.label {
      case .role, .partner:
        let others = others(than: name, site)
        return others.prefix(1).map { MutationEdit(slot.range, $0) }
      case .qualification:
        let word = site.isDutch ? "met" : "with"
        let written = " \(word) \(name)"
        let end = Int(slot.range.end)
        let before = TextRange(end - written.utf8.count, end)
        return site.text(before) == written ? [MutationEdit(before, "")] : []
      default: return []
      }
    }
  }

  /// The roles of the same sort that the line does not name, those after it first.
  private static func others(than name: String, _ site: MutationSite) -> [String] {
    guard let role = site.book.role(name),
      let index = site.book.roles.firstIndex(where: { $0.name == name })
    else { return [] }
    let named = Set(site.slots.compactMap(\.text))
    let all = Array(site.book.roles[index...]) + Array(site.book.roles[..<index])
    return all.filter { $0.isExternal == role.isExternal && !named.contains($0.name) }.map(\.name)
  }
}
