import Foundation
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport

/// One slip of the collection: an edit of a correct file.
struct Slip {
  var name = ""
  var theme = ""
  var base = ""
  /// Lines where a reader would look, from 1; the first is where the wrong text stands.
  var lines: [Int] = []
  var removed: [String] = []
  var added: [String] = []
  var intent: String?

  /// The text of the base with the edit, and the base's lines the edit took away; nil when they do
  /// not stand at exactly one place.
  func applied(to base: String) -> String? {
    var lines = base.components(separatedBy: "\n")
    let trimmed = lines.map { $0.trimmingCharacters(in: .whitespaces) }
    let wanted = removed.map { $0.trimmingCharacters(in: .whitespaces) }
    let places = lines.indices.filter { start in
      start + wanted.count <= lines.count
        && wanted.indices.allSatisfy { trimmed[start + $0] == wanted[$0] }
    }
    guard let place = places.first, places.count == 1 else { return nil }
    lines.replaceSubrange(place..<place + wanted.count, with: added)
    return lines.joined(separator: "\n")
  }
}

/// The collection on disk, with its bases.
struct SlipCollection {
  let slips: [Slip]
  let bases: [String: String]
  private let parsed: [String: ParsedFile]
  private let imports: [String: [String]]

  init() throws {
    let folder = Golden.root.appending(path: "Tests/RuleCheckingTests/Slips")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    slips = try names.filter { $0.hasSuffix(".slips") }.flatMap { name in
      SlipCollection.read(
        try String(contentsOf: folder.appending(path: name), encoding: .utf8),
        theme: String(name.dropLast(6))
      )
    }
    var bases: [String: String] = [:]
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "bases").path
    )
    for file in files.sorted() {
      bases[file] = try String(contentsOf: folder.appending(path: "bases/\(file)"), encoding: .utf8)
    }
    self.bases = bases
    let parsed = bases.mapValues { $0 }.reduce(into: [String: ParsedFile]()) {
      $0[$1.key] = RuleParser.parse(SourceFile(name: $1.key, text: $1.value))
    }
    self.parsed = parsed
    let byPackage = Dictionary(
      parsed.compactMap { name, file in SlipCollection.path(.package, file).first.map { ($0, name) }
      }
    ) { first, _ in first }
    imports = parsed.mapValues { file in
      SlipCollection.path(.importing, file).compactMap { byPackage[$0] }
    }
  }

  private static func path(_ kind: DeclarationKind, _ file: ParsedFile) -> [String] {
    file.declarations.filter { $0.kind == kind }.compactMap { declaration in
      guard case .name(let path)? = declaration.slots.first?.value else { return nil }
      return path
    }
  }

  private static func read(_ text: String, theme: String) -> [Slip] {
    var slips: [Slip] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let word = line.prefix { $0 != " " }
      let rest = String(line.dropFirst(word.count + 1))
      if word == "slip" {
        slips.append(Slip(name: rest, theme: theme))
        continue
      }
      guard !slips.isEmpty else { continue }
      let last = slips.count - 1
      switch word {
      case "in": slips[last].base = rest
      case "line", "also": slips[last].lines += Int(rest).map { [$0] } ?? []
      case "-": slips[last].removed.append(rest)
      case "+": slips[last].added.append(rest)
      case "intent": slips[last].intent = rest
      default: break
      }
    }
    return slips
  }

  /// A base and all it imports, directly or not.
  private func together(with base: String) -> [String] {
    var found = [base]
    var index = 0
    while index < found.count {
      for other in imports[found[index], default: []] where !found.contains(other) {
        found.append(other)
      }
      index += 1
    }
    return found
  }

  /// What is found in a base with another text, together with what the base imports.
  func findings(in base: String, text: String, isSure: Bool = false) -> [Diagnostic] {
    let own = RuleParser.parseMending(SourceFile(name: base, text: text))
    let others = together(with: base).dropFirst().compactMap { parsed[$0] }
    let files = [own] + others
    let found = files.flatMap(\.diagnostics) + RuleChecker.check(files).diagnostics
    return Diagnostic.inOrder(isSure ? RuleChecker.withSureFixes(found, files) : found)
  }
}

/// What the messages on a slip are worth.
struct SlipOutcome {
  let slip: Slip
  let text: String
  /// The findings that the untouched base does not have.
  let told: [Diagnostic]
  let isRightLine: Bool
  /// The fixes that do not give a file as clean as the base, with what is then found.
  let badFixes: [(fix: Fix, left: [Diagnostic])]
  let isIntended: Bool?

  var hasFix: Bool { told.contains { !$0.fixes.isEmpty } }

  init(_ slip: Slip, _ collection: SlipCollection, clean: [Diagnostic]) {
    self.slip = slip
    let base = collection.bases[slip.base] ?? ""
    let text = slip.applied(to: base) ?? base
    let findings = collection.findings(in: slip.base, text: text, isSure: true)
    let told = SlipOutcome.beyond(clean, findings)
    let source = SourceFile(name: slip.base, text: text)
    self.text = text
    self.told = told
    isRightLine = told.contains {
      $0.file == slip.base && slip.lines.contains(source.position(of: Int($0.range.start)).line)
    }
    var bad: [(Fix, [Diagnostic])] = []
    var intended: Bool?
    for fix in told.flatMap(\.fixes) {
      let mended = Check.applied(fix, to: text)
      let left = SlipOutcome.beyond(clean, collection.findings(in: slip.base, text: mended))
      if !left.isEmpty { bad.append((fix, left)) }
      if let wanted = slip.intent, intended == nil {
        intended = SlipOutcome.isIntended(mended, wanted, base)
      }
    }
    badFixes = bad
    isIntended = slip.intent == nil ? nil : intended ?? false
  }

  /// Whether a mended text is the one the author meant.
  private static func isIntended(_ mended: String, _ intent: String, _ base: String) -> Bool {
    func plain(_ text: String) -> [String] {
      text.split(separator: "\n").map {
        $0.split(whereSeparator: { " \t".contains($0) }).joined(separator: " ")
      }
    }
    return intent == "same" ? plain(mended) == plain(base) : plain(mended).contains(intent)
  }

  /// The findings that stand not in others, wherever they stand in the file.
  private static func beyond(_ base: [Diagnostic], _ found: [Diagnostic]) -> [Diagnostic] {
    func key(_ finding: Diagnostic) -> [String] {
      // A note lists what there is, which a fix may change.
      finding.severity == .note
        ? [finding.file, finding.code] : [finding.file, finding.code, finding.message.english]
    }
    var left = Dictionary(grouping: base, by: key).mapValues(\.count)
    return found.filter { finding in
      guard let count = left[key(finding)], count > 0 else { return true }
      left[key(finding)] = count - 1
      return false
    }
  }

  /// The codes that are left after a fix.
  var left: String { badFixes.flatMap(\.left).map(\.code).joined(separator: " ") }

  /// The messages as a reader sees them.
  var shown: String {
    let file = SourceFile(name: slip.base, text: text)
    return DiagnosticText.render(told, files: [file])
  }
}
