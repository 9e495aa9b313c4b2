public import Registers
public import SourceText

/// Registers that a city cannot do without, beside those the reader itself asks for.
public enum RegisterPresence {
  /// Without areas nobody has a post, so no roster can be made.
  ///
  /// `folder` is the city's folder as shown to users.
  public static func findings(
    _ city: City,
    files: [SourceFile],
    folder: String
  ) -> [Diagnostic] {
    guard !city.people.isEmpty, !files.contains(where: { $0.name.hasSuffix("/areas.csv") })
    else { return [] }
    return [
      Diagnostic(
        code: RegisterCode.missingRegister.rawValue,
        file: "\(folder)/areas.csv",
        range: TextRange(0, 0),
        message: Bilingual(
          en: "the register of areas, areas.csv, is not there",
          nl: "het register van wijken, areas.csv, is er niet"
        ),
        help: Bilingual(
          en: "its columns are code, name, lat, lon",
          nl: "de kolommen zijn code, name, lat, lon"
        )
      )
    ]
  }
}
