import Obligations
import SourceText

/// Amounts of work in a few words.
enum FigureWords {
  /// `37 due in 2026 · 111 h`.
  static func due(_ figure: YearFigures.Figure, _ year: Int, _ language: Language) -> String {
    let hours = hours(figure.hours, language)
    switch language {
    case .english: return "\(grouped(figure.due, language)) due in \(year) · \(hours)"
    case .dutch: return "\(grouped(figure.due, language)) te doen in \(year) · \(hours)"
    }
  }

  /// `≈ 36 a year · 108 h`.
  static func yearly(_ figure: YearFigures.Figure, _ language: Language) -> String {
    let count = grouped(whole(figure.perYear), language)
    let hours = hours(figure.hours, language)
    switch language {
    case .english: return "≈ \(count) a year · \(hours)"
    case .dutch: return "≈ \(count) per jaar · \(hours)"
    }
  }

  /// What the figures rest on: `work of 2026 with the registers of town`.
  static func basis(_ year: Int, _ city: String, isChosen: Bool, _ language: Language) -> String {
    switch language {
    case .english:
      "Work of \(year), "
        + (isChosen ? "the year asked for" : "the year of the newest facts")
        + ", with the registers of \(city). Hours are those of our own people."
    case .dutch:
      "Werk van \(year), "
        + (isChosen ? "het gevraagde jaar" : "het jaar van de nieuwste feiten")
        + ", met de registers van \(city). Uren zijn die van eigen mensen."
    }
  }

  static func hours(_ hours: Double, _ language: Language) -> String {
    "\(grouped(whole(hours), language)) \(language == .dutch ? "u" : "h")"
  }

  /// The nearest whole number, of at most 15 digits.
  private static func whole(_ value: Double) -> Int {
    Int(min(max(value, 0), 999_999_999_999_999).rounded())
  }

  /// `14,642`, in Dutch `14.642`.
  private static func grouped(_ number: Int, _ language: Language) -> String {
    QuantityText.grouped("\(number)", language)
  }
}
