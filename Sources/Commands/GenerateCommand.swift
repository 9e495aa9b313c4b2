import CivilTime
import Generation
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// `ronde generate --inhabitants N --seed S --out DIR`: the registers of a municipality.
///
/// In a new folder everything is made, for the rules of the city that `--city` names. In the folder
/// of a city its own rules count, and the registers kept by hand stay as they are.
enum GenerateCommand {
  /// The first day to plan when `--on` does not give one: the Monday of 2026-W48.
  private static let usualDay = Week(year: 2026, number: 48)?.monday ?? Day(number: 0)
  /// Weeks of worked shifts before it: enough for the averages of a year and its moving windows.
  private static let historyWeeks = 99

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    guard context.arguments.has(.inhabitants), let out = context.arguments.value(.out) else {
      throw .wrongUse(
        Bilingual(
          en: "expected: ronde generate --inhabitants N --seed S --out DIR",
          nl: "verwacht: ronde generate --inhabitants N --seed S --out MAP"
        )
      )
    }
    let inhabitants = try context.number(.inhabitants, default: 0, in: 1000...20_000_000)
    let seed = try context.number(.seed, default: 1, in: 0...Int(Int32.max))
    let folder = context.path(out)
    let isCity = Files.isFile("\(folder)/city.rules")
    guard isCity || Files.names(in: folder, hidden: true).isEmpty else {
      throw Refusal(
        code: .conflict,
        text: Bilingual(
          en: "`\(out)` is not empty and holds no city; give a new folder",
          nl: "`\(out)` is niet leeg en geen gemeente; geef een nieuwe map"
        )
      )
    }
    context.console.progress(
      Bilingual(en: "making a municipality", nl: "gemeente maken"),
      context.language
    )
    let kept = isCity ? try keptFiles(folder, "") : []
    let until = try context.day(.on) ?? GenerateCommand.usualDay
    let template = try template(context, isCity ? out : nil, inhabitants: inhabitants)
    let made = Generator.generate(
      inhabitants: inhabitants,
      seed: UInt64(seed),
      from: until.adding(days: -7 * historyWeeks),
      through: until.adding(days: -1),
      rulebook: template.rulebook,
      cityRules: template.rules,
      keeping: city(kept)
    )
    do {
      try Files.writeFolder(
        folder,
        (kept + template.files + made).map { ($0.path, $0.bytes) }
      )
    } catch {
      throw Refusal(error)
    }
    context.console.endProgress()
    let (count, stay) = (made.count + template.files.count, kept.count)
    context.console.out(
      context.say(
        Bilingual(
          en: "wrote \(count) files to \(out), left \(stay) as they were\n"
            + "next: ronde check --city \(out)\n",
          nl: "\(count) bestanden geschreven in \(out), \(stay) bleven zoals ze waren\n"
            + "volgende: ronde check --city \(out)\n"
        )
      )
    )
    return .done
  }

  /// The rules history is made for: those of the folder itself or of the city that is there.
  private static func template(
    _ context: Context,
    _ folder: String?,
    inhabitants: Int
  ) throws(Refusal) -> (rulebook: Rulebook, rules: [UInt8], files: [GeneratedFile]) {
    let wish = folder ?? context.arguments.value(.city)
    if wish == nil, CityLocation.names(in: context.console.folder).isEmpty {
      return (Rulebook(), Array(Generator.lawOnly.utf8), [])
    }
    let location = try CityLocation.find(wish, in: context.console.folder)
    let parsed = try RuleFiles.reachable(from: location)
    let (rulebook, found) = RuleChecker.check(parsed)
    if (parsed.flatMap(\.diagnostics) + found).contains(where: { $0.severity == .error }) {
      throw .invalid(
        Bilingual(
          en: "the rules of \(location.name) have errors: ronde check --city \(location.name)",
          nl: "de regels van \(location.name) hebben fouten: ronde check --city \(location.name)"
        )
      )
    }
    let rules = try RuleFiles.source("\(location.folder)/city.rules", root: location.root).bytes
    guard folder == nil else { return (rulebook, rules, []) }
    // A new city gets the files in which people are asked for, with numbers for its size.
    let files = PresenceScaling.files(
      parsed.map(\.file),
      rulebook: rulebook,
      inhabitants: inhabitants
    )
    let changed = parsed.map { own in
      files.first { $0.name == own.file.name }.map { RuleParser.parse($0) } ?? own
    }
    return (
      RuleChecker.check(changed).0, rules,
      files.map { file in
        let name = file.name.split(separator: "/").suffix(2).joined(separator: "-")
        return GeneratedFile(path: "rules/\(name)", bytes: file.bytes)
      }
    )
  }

  /// Every file of a city that is not made, with its path in the folder.
  private static func keptFiles(
    _ folder: String,
    _ inside: String
  ) throws(Refusal) -> [GeneratedFile] {
    var files: [GeneratedFile] = []
    for name in Files.names(in: folder, hidden: true) {
      let path = inside.isEmpty ? name : "\(inside)/\(name)"
      if Files.isFolder("\(folder)/\(name)") {
        files += try keptFiles("\(folder)/\(name)", path)
      } else if !Generator.isMade(path) {
        do {
          files.append(GeneratedFile(path: path, bytes: try Files.read("\(folder)/\(name)")))
        } catch {
          throw Refusal(error)
        }
      }
    }
    return files
  }

  /// The city that registers kept by hand describe.
  private static func city(_ files: [GeneratedFile]) -> City {
    RegisterReader.read(
      city: "kept",
      files: files.map { SourceFile(name: "kept/\($0.path)", bytes: $0.bytes) }
    ).city
  }
}
