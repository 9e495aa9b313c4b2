import RuleSyntax
import RuleWriting
import SourceText

/// The rules of a city that does not exist, of about a given size: the same size gives the same
/// bytes.
///
/// Every second package is in Dutch. Each package is a part of town with a few subjects, and every
/// subject has a kind, rules, assumptions, a ladder and an indicator, as real protocols have.
struct SyntheticCity {
  /// The rule files, the city's own file first.
  let files: [SourceFile]

  /// All bytes of all files.
  var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }
  /// All lines of all files.
  var lineCount: Int { files.reduce(0) { $0 + $1.lineCount } }

  /// A city with rules of about some thousands of bytes.
  init(kilobytes: Int) {
    var packages: [SourceFile] = []
    var size = 9000
    var number = 0
    while size < kilobytes * 1000 {
      number += 1
      let file = SyntheticCity.package(number, atMost: kilobytes * 1000 - size)
      size += file.bytes.count
      packages.append(file)
    }
    files = [SyntheticCity.cityFile(packages: number)] + SyntheticBase.files + packages
  }

  /// One file of about some lines that checks clean together with the base.
  static func single(lines: Int) -> SourceFile {
    var text = head(1)
    var subject = 0
    while text.utf8.count(where: { $0 == 0x0A }) < lines {
      subject += 1
      text += SyntheticSubject(package: 1, number: subject).text
    }
    return SourceFile(name: "rules/part-1.rules", text: text)
  }

  private static func head(_ number: Int) -> String {
    // Two of three packages use names of the one before.
    let other = number % 3 == 1 ? "" : "import made.part-\(number - 1)\n"
    return """
      language en
      package made.part-\(number) version 2026.1
      import made.documents
      import made.roles
      \(other)
      # Part \(number) of the town: who is visited, how often, by whom, and what follows.


      """
  }

  private static func package(_ number: Int, atMost limit: Int) -> SourceFile {
    var text = head(number)
    var subject = 0
    repeat {
      subject += 1
      text += SyntheticSubject(package: number, number: subject).text
    } while text.utf8.count < min(limit, 10_000)
    let file = SourceFile(name: "rules/part-\(number).rules", text: text)
    guard number % 2 == 0 else { return file }
    return SourceFile(
      name: file.name,
      bytes: RuleTranslator.translate(RuleParser.parse(file), to: .dutch)
    )
  }

  private static func cityFile(packages: Int) -> SourceFile {
    let parts = (1...max(1, packages)).prefix(packages)
    let imports = parts.map { "import made.part-\($0)" }.joined(separator: "\n")
    return SourceFile(
      name: "rules/city.rules",
      text: """
        language en
        package made.city version 2026.1
        import made.law
        import made.documents
        import made.roles
        \(imports)

        calendar Europe/Amsterdam with public holidays NL

        """
    )
  }
}
