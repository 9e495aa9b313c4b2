public import SourceText

/// Reads all registers of a city: every mistake of every file in one run.
public enum RegisterReader {
  /// The city the files describe, and what is wrong with them.
  ///
  /// Files that are no registers (rules) are left alone. The city holds the rows that are right,
  /// in an order that does not depend on the order of rows or files.
  public static func read(
    city name: String,
    files: [SourceFile]
  ) -> (city: City, diagnostics: [Diagnostic]) {
    var reading = Reading(city: name)
    for file in files.sorted(by: { $0.name < $1.name }) { reading.take(file) }
    reading.checkPresence(city: name, files: files)
    let city = reading.city(named: name)
    return (city, Diagnostic.inOrder(reading.findings.flatMap { $0.finished() }))
  }

  /// The path of a file inside the city's folder: `worked/2026-q4.csv`.
  static func path(of file: String, city: String) -> String {
    let parts = file.split(separator: "/").map(String.init)
    if let folder = parts.lastIndex(of: city), folder < parts.count - 1 {
      return parts[(folder + 1)...].joined(separator: "/").lowercased()
    }
    let isWorked = parts.count > 1 && parts[parts.count - 2] == "worked"
    return parts.suffix(isWorked ? 2 : 1).joined(separator: "/").lowercased()
  }
}

/// The files of one city while they are read.
struct Reading {
  let cityName: String
  var draft = Draft()
  /// The findings of each file, in the order of the files.
  var findings: [Findings] = []
  /// The kinds of register that were given, with the index of the file.
  var given: [(kind: RegisterKind, path: String, file: Int)] = []
  private var paths: Set<String> = []

  init(city: String) { cityName = city }

  /// Reads one file.
  mutating func take(_ file: SourceFile) {
    let path = RegisterReader.path(of: file.name, city: cityName)
    var findings = Findings(file: file)
    let index = self.findings.count
    let kind = RegisterKind(path: path)
    var isComplete = false
    defer {
      self.findings.append(findings)
      if path.hasSuffix(".csv"), !isComplete || findings.hidesKeys { draft.unread.insert(kind) }
    }
    for ending in [".xlsx", ".xls", ".ods"] where path.hasSuffix(ending) {
      findings.undecodable(file, .workbook(offset: 0))
    }
    guard path.hasSuffix(".csv") else { return }
    given.append((kind, path, index))
    guard paths.insert(path).inserted else {
      findings.add(
        .duplicateRegister,
        at: TextRange(0, 0),
        Bilingual(
          en: "the register \(path) was given twice",
          nl: "het register \(path) is twee keer gegeven"
        )
      )
      return
    }
    if PersonalColumns.isStandby(path.droppingExtension) {
      findings.standbyRegister(path)
      return
    }
    guard let table = CSVTable.read(file, &findings),
      let sheet = Sheet(kind: kind, path: path, table: table, &findings)
    else { return }
    if table.rows.isEmpty, !findings.hasErrors { findings.emptyRegister(kind, table) }
    var reader = CellReader(sheet, findings)
    read(kind, &reader, index)
    reader.sayHowItWasRead()
    findings = reader.findings
    isComplete = true
  }

  private mutating func read(_ kind: RegisterKind, _ reader: inout CellReader, _ file: Int) {
    switch kind {
    case .people: PeopleRegister.read(&reader, file: file, into: &draft)
    case .qualifications: QualificationsRegister.read(&reader, file: file, into: &draft)
    case .leave: LeaveRegister.read(&reader, file: file, into: &draft)
    case .areas: AreasRegister.read(&reader, file: file, into: &draft)
    case .places: PlacesRegister.read(&reader, file: file, into: &draft)
    case .hours: HoursRegister.read(&reader, file: file, into: &draft)
    case .resources: ResourcesRegister.read(&reader, file: file, into: &draft)
    case .partners: PartnersRegister.read(&reader, file: file, into: &draft)
    case .arrivals: ArrivalsRegister.read(&reader, file: file, into: &draft)
    case .checks: ChecksRegister.read(&reader, file: file, into: &draft)
    case .pins: PinsRegister.read(&reader, file: file, into: &draft)
    case .worked: WorkedRegister.read(&reader, file: file, into: &draft)
    }
  }

  /// Tells when a register that every city needs is not there.
  mutating func checkPresence(city: String, files: [SourceFile]) {
    guard !given.contains(where: { $0.kind == .people }) else { return }
    let folder = files.map(\.name).sorted().first { $0.hasSuffix(".csv") }
      .map { name in
        let inside = RegisterReader.path(of: name, city: city)
        return String(name.dropLast(inside.count))
      }
    var findings = Findings(
      file: SourceFile(name: (folder ?? "") + "people.csv", bytes: [])
    )
    findings.add(
      .missingRegister,
      at: TextRange(0, 0),
      Bilingual(
        en: "the register of people, people.csv, is not there",
        nl: "het register van medewerkers, people.csv, is er niet"
      ),
      help: Bilingual(
        en: "its columns are code, roles, area, contract, week-max, sunday-work, from, through",
        nl: "de kolommen zijn code, roles, area, contract, week-max, sunday-work, from, through"
      )
    )
    self.findings.append(findings)
  }
}

extension Findings {
  /// Whether rows may have codes or ids that could not be read.
  var hidesKeys: Bool {
    let codes: [RegisterCode] = [.rowWidth, .scientificID, .notAName, .textAfterQuote]
    return list.contains { finding in codes.contains { $0.rawValue == finding.code } }
  }

  mutating func standbyRegister(_ path: String) {
    add(
      .standby,
      at: TextRange(0, 0),
      Bilingual(
        en: "\(path): standby duty is not planned",
        nl: "\(path): consignatie wordt niet ingepland"
      ),
      help: Bilingual(
        en: "remove the register; duty on call has rules of its own (ATW 5:9)",
        nl: "verwijder het register; voor oproepdienst gelden eigen regels (ATW 5:9)"
      )
    )
  }

  /// A register with a header only: fatal for people and areas, remarkable for objects.
  mutating func emptyRegister(_ kind: RegisterKind, _ table: CSVTable) {
    let severity: Severity
    switch kind {
    case .people, .areas: severity = .error
    case .places: severity = .warning
    case .qualifications, .leave, .hours, .resources, .partners, .arrivals, .checks, .pins,
      .worked:
      return
    }
    guard let first = table.header.first, let last = table.header.last else { return }
    add(
      .emptyRegister,
      severity,
      at: table.range(Int(first.start), Int(last.end)),
      Bilingual(
        en: "the register has a header and no rows",
        nl: "het register heeft een kop en geen rijen"
      ),
      help: kind == .places
        ? Bilingual(
          en: "rules for these objects ask for nothing now",
          nl: "regels voor deze objecten vragen nu niets"
        )
        : Bilingual(
          en: "without it no roster can be made",
          nl: "zonder dit kan er geen rooster komen"
        )
    )
  }
}

extension CellReader {
  /// Tells how the file was understood, when that was not plain UTF-8 with commas and ISO dates.
  mutating func sayHowItWasRead() {
    let table = sheet.table
    var english: [String] = []
    var dutch: [String] = []
    func say(_ inEnglish: String, _ inDutch: String) {
      english.append(inEnglish)
      dutch.append(inDutch)
    }
    switch table.text.encoding {
    case .utf8: break
    case .utf8WithMark: say("UTF-8 with byte order mark", "UTF-8 met BOM")
    case .utf16LittleEndian: say("UTF-16 (little endian)", "UTF-16 (little endian)")
    case .utf16BigEndian: say("UTF-16 (big endian)", "UTF-16 (big endian)")
    case .windows1252:
      let line = table.text.firstForeign.map { table.file.position(of: $0).line } ?? 1
      say(
        "Windows-1252 (no valid UTF-8 on line \(line))",
        "Windows-1252 (geen geldige UTF-8 op regel \(line))"
      )
    }
    if table.delimiter != UInt8(ascii: ",") {
      let name = CSVTable.delimiterName(table.delimiter)
      let how = table.hasDelimiterLine ? (" (first line)", " (eerste regel)") : ("", "")
      say("divided by \(name.english)\(how.0)", "gescheiden door \(name.dutch)\(how.1)")
    }
    if sawDutchDate { say("dates dd-mm-yyyy", "datums dd-mm-jjjj") }
    if decimals.values.contains(.comma) { say("decimal comma", "decimale komma") }
    if sawLeaveUntil { say("the last day of leave counts", "`verlof tot` is tot en met") }
    let headerEnd = table.header.last.map { Int($0.end) } ?? table.text.start
    let header = table.range(min(table.text.start, headerEnd), headerEnd)
    if !english.isEmpty {
      findings.add(
        .readAs,
        .note,
        at: header,
        Bilingual(
          en: "read as: " + english.joined(separator: ", "),
          nl: "gelezen als: " + dutch.joined(separator: ", ")
        )
      )
    }
    if table.leftOutEmpty {
      findings.add(
        .emptyIgnored,
        .note,
        at: header,
        Bilingual(
          en: "empty rows or columns were left out",
          nl: "lege rijen of kolommen zijn overgeslagen"
        )
      )
    }
  }
}
