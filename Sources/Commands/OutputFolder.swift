import SourceText

/// The folder a roster is written to: a new one, or that of an earlier roster.
enum OutputFolder {
  /// What a roster writes; anything else in the folder is somebody's work.
  private static let own: Set<String> = ["roster.html", "roster.csv", "roster.json", "ics"]

  /// Refuses a folder that holds other files, because it is replaced as a whole.
  static func demandOwn(_ folder: String, _ context: Context) throws(Refusal) {
    let path = context.path(folder)
    guard !Files.isFile(path) else {
      throw Refusal(
        code: .conflict,
        text: Bilingual(
          en: "\(folder) is a file; a folder was expected",
          nl: "\(folder) is een bestand; verwacht werd een map"
        )
      )
    }
    let others = Files.names(in: path, hidden: true).filter { !own.contains($0) }
    guard !others.isEmpty else { return }
    let some = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? ", …" : "")
    throw Refusal(
      code: .conflict,
      text: Bilingual(
        en: "\(folder) holds other files (\(some)) and would be replaced; give a folder of its own",
        nl: "\(folder) bevat andere bestanden (\(some)) en zou vervangen worden; geef een eigen map"
      )
    )
  }
}
