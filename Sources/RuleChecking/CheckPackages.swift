import RuleSyntax
import SourceText

extension Binder {
  /// Packages that are not there, are there twice, or import each other in a circle.
  mutating func checkPackages() {
    for index in scope.units.indices {
      unit = index
      checkHead()
      checkImports()
    }
    checkCycles()
  }

  /// A line of the head may stand once.
  private mutating func checkHead() {
    for kind in [DeclarationKind.language, .package] {
      let lines = scope.units[unit].parsed.declarations.filter { $0.kind == kind }
      for extra in lines.dropFirst() {
        report(
          .declaredTwice(
            kind.text,
            first: origin(lines[0].range),
            help: Bilingual(en: "a file has one", nl: "een bestand heeft er één")
          ),
          at: extra.range
        )
      }
    }
    guard let package = scope.units[unit].package, let first = scope.packages[package],
      first != unit,
      let declaration = scope.units[unit].parsed.declarations.first(where: { $0.kind == .package }),
      let other = scope.units[first].parsed.declarations.first(where: { $0.kind == .package })
    else { return }
    report(
      .duplicatePackage(package, first: scope.origin(first, other.range)),
      at: declaration[.path]?.range ?? declaration.range
    )
  }

  private mutating func checkImports() {
    var seen: [String: DeclarationSyntax] = [:]
    for declaration in scope.imports(of: unit) {
      guard let slot = declaration[.path], let package = slot.text else { continue }
      if let first = seen[package] {
        report(
          .declaredTwice(
            Bilingual(en: "`import \(package)`", nl: "`importeer \(package)`"),
            first: origin(first.range),
            help: Bilingual(en: "once is enough", nl: "één keer is genoeg")
          ),
          at: declaration.range
        )
        continue
      }
      seen[package] = declaration
      guard scope.packages[package] == nil, !isUnread(package) else { continue }
      let all = scope.packages.keys.sorted()
      let nearest = NearestName.of(package, among: all) ?? Binder.samePackage(package, among: all)
      report(
        .unknownPackage(
          package,
          nearest: nearest,
          fix: nearest.map {
            Fix(
              range: slot.range,
              replacement: $0,
              title: Bilingual(en: "write `\($0)`", nl: "schrijf `\($0)`"),
              isSafe: true
            )
          }
        ),
        at: slot.range
      )
    }
  }

  /// Whether the file that by its name is the package has a mistake, told there, and no package line
  /// that could be read.
  private func isUnread(_ package: String) -> Bool {
    let last = package.split(separator: ".").last.map { String($0) }
    return scope.units.contains { unit in
      unit.package == nil && unit.parsed.diagnostics.contains { $0.severity == .error }
        && unit.parsed.file.name.split(separator: "/").last.map { String($0) }
          == last.map { $0 + ".rules" }
    }
  }

  /// The one package with the same last name: `base` or `town/base.rules` for `town.base`.
  private static func samePackage(_ written: String, among packages: [String]) -> String? {
    var parts = written.split(whereSeparator: { "./".contains($0) }).map { String($0) }
    if parts.last == "rules" { parts.removeLast() }
    let found = packages.filter { $0.split(separator: ".").last.map { String($0) } == parts.last }
    return found.count == 1 ? found[0] : nil
  }

  /// Each circle once, at the import that closes it.
  private mutating func checkCycles() {
    var state = [Int](repeating: 0, count: scope.units.count)
    for start in scope.units.indices where state[start] == 0 {
      var path: [Int] = []
      visit(start, &state, &path)
    }
  }

  private mutating func visit(_ index: Int, _ state: inout [Int], _ path: inout [Int]) {
    state[index] = 1
    path.append(index)
    for declaration in scope.imports(of: index) {
      guard let slot = declaration[.path], let package = slot.text,
        let other = scope.packages[package]
      else { continue }
      if state[other] == 1 {
        let from = path.firstIndex(of: other) ?? 0
        let chain = (path[from...] + [other]).compactMap { scope.units[$0].package }
        unit = index
        report(.importCycle(chain), at: slot.range)
      } else if state[other] == 0 {
        visit(other, &state, &path)
      }
    }
    path.removeLast()
    state[index] = 2
  }

  /// Names that stand for two things where both are seen.
  mutating func checkDuplicates() {
    for name in scope.entries.keys.sorted() {
      let entries = (scope.entries[name] ?? []).sorted { $0.place < $1.place }
      for (index, entry) in entries.enumerated() {
        guard
          let first = entries[..<index].first(where: {
            sharedView(entry.place.unit, $0.place.unit)
          })
        else { continue }
        unit = entry.place.unit
        report(
          .duplicateName(
            name,
            sort: entry.sort,
            first: first.origin,
            firstSort: first.sort
          ),
          at: entry.origin.range
        )
      }
    }
  }

  /// Whether some file sees both.
  private func sharedView(_ one: Int, _ other: Int) -> Bool {
    one == other || scope.units.contains { $0.seen.contains(one) && $0.seen.contains(other) }
  }
}
