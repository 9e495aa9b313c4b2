import Registers
import SourceText

/// A city of small registers, written in the tests.
enum Registry {
  static let people = """
    code,roles,area,contract,sunday-work
    B01,boa,WK01,36:00,yes
    B02,boa toezichthouder,WK01,32:00,no

    """
  static let areas = "code,name,lat,lon\nWK01,Centrum,53.2193,6.5671\n"

  static func read(
    _ files: [(String, String)]
  ) -> (city: City, diagnostics: [Diagnostic]) {
    RegisterReader.read(
      city: "town",
      files: files.map { SourceFile(name: "scenarios/town/\($0.0)", text: $0.1) }
    )
  }

  /// Reads one register beside a sound register of people and areas.
  static func read(_ name: String, _ text: String) -> (city: City, diagnostics: [Diagnostic]) {
    read(name, Array(text.utf8))
  }

  static func read(_ name: String, _ bytes: [UInt8]) -> (city: City, diagnostics: [Diagnostic]) {
    var files = [SourceFile(name: "scenarios/town/\(name)", bytes: bytes)]
    if name != "people.csv" {
      files.append(SourceFile(name: "scenarios/town/people.csv", text: people))
    }
    if name != "areas.csv" {
      files.append(SourceFile(name: "scenarios/town/areas.csv", text: areas))
    }
    return RegisterReader.read(city: "town", files: files)
  }

  static func codes(_ name: String, _ text: String) -> [String] {
    read(name, text).diagnostics.map(\.code)
  }

  /// A finding as it is kept in golden files: both languages, with help and fixes.
  static func shown(_ diagnostic: Diagnostic, _ bytes: [UInt8]) -> String {
    let file = SourceFile(name: diagnostic.file, bytes: bytes)
    let start = file.position(of: Int(diagnostic.range.start))
    let end = file.position(of: Int(diagnostic.range.end))
    var lines = [
      "\(diagnostic.code) \(diagnostic.severity.rawValue) \(diagnostic.language.rawValue) "
        + "\(start.line):\(start.column)-\(end.line):\(end.column)",
      "  en: \(diagnostic.message.english)", "  nl: \(diagnostic.message.dutch)",
    ]
    if let help = diagnostic.help {
      lines += ["  help en: \(help.english)", "  help nl: \(help.dutch)"]
    }
    for fix in diagnostic.fixes {
      lines.append("  fix: `\(file.text(fix.range))` -> `\(fix.replacement)`")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
