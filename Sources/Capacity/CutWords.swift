import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A certificate in sentences.
struct CutWords {
  private let certificate: CapacityCertificate
  private let question: CapacityQuestion

  init(_ certificate: CapacityCertificate, _ question: CapacityQuestion) {
    self.certificate = certificate
    self.question = question
  }

  var sentences: [Bilingual] { [when, needed, available, sum] }

  private var when: Bilingual {
    let spans = certificate.spans.map { CapacityWords.span($0) }
    let english = CapacityWords.some(spans.map(\.english))
    let dutch = CapacityWords.some(spans.map(\.dutch))
    let each = certificate.spans.count > 1
    return Bilingual(
      en:
        "On \(english.english)\(each ? ", each by itself" : ""): work that can only be done then.",
      nl: "Op \(dutch.dutch)\(each ? ", elk op zich" : ""): werk dat alleen dan kan."
    )
  }

  private var needed: Bilingual {
    let rules = Dictionary(grouping: certificate.works, by: \.rule).sorted { $0.key < $1.key }
    let parts = rules.map { rule, works -> Bilingual in
      let count = works.reduce(0) { $0 + $1.count }
      let places = works.reduce(0) { $0 + $1.places }
      let minutes = works.reduce(0) { $0 + $1.minutes }
      let place = works[0].place
      let at = "(\(place.file):\(place.line))"
      if places > 0 {
        let many = CapacityWords.count(places)
        return Bilingual(
          en: "`\(rule)` asks \(many.english) places \(at)",
          nl: "`\(rule)` vraagt \(many.dutch) plaatsen \(at)"
        )
      }
      let hours = CapacityWords.hours(minutes)
      return Bilingual(
        en: "`\(rule)` asks \(count) times, \(hours.english) together \(at)",
        nl: "`\(rule)` vraagt \(count) keer, samen \(hours.dutch) \(at)"
      )
    }
    let rate = certificate.placesPerHour.map { rate in
      Bilingual(
        en: " at \(CapacityWords.count(Int(rate.roundedDown)).english) places an hour",
        nl: " bij \(CapacityWords.count(Int(rate.roundedDown)).dutch) plaatsen per uur"
      )
    }
    let hours = CapacityWords.hours(certificate.needed)
    return Bilingual(
      en: "\(parts.map(\.english).joined(separator: "; "))\(rate?.english ?? ""): "
        + "\(hours.english) needed.",
      nl: "\(parts.map(\.dutch).joined(separator: "; "))\(rate?.dutch ?? ""): "
        + "\(hours.dutch) nodig."
    )
  }

  private var available: Bilingual {
    let names = certificate.supplies.map(\.name)
    let hours = CapacityWords.hours(certificate.available)
    guard !names.isEmpty else {
      return Bilingual(
        en: "Nobody and nothing can do any of it then.",
        nl: "Niemand en niets kan er dan iets van doen."
      )
    }
    let english = CapacityWords.some(names)
    let limits = CapacityCertificate.Supply.Limit.allCases.filter { limit in
      certificate.supplies.contains { $0.limit == limit }
    }.map { limit in CutWords.limit(limit) }
    return Bilingual(
      en: "Only \(english.english) of `\(certificate.pool.name)` can do it: at most "
        + "\(hours.english), bound by \(limits.map(\.english).joined(separator: ", ")).",
      nl: "Alleen \(english.dutch) van `\(certificate.pool.name)` kan het doen: hoogstens "
        + "\(hours.dutch), begrensd door \(limits.map(\.dutch).joined(separator: ", "))."
    )
  }

  private var sum: Bilingual {
    let needed = CapacityWords.hours(certificate.needed)
    let available = CapacityWords.hours(certificate.available)
    let short = CapacityWords.hours(certificate.short)
    return Bilingual(
      en: "\(needed.english) − \(available.english) = \(short.english) that no roster can do.",
      nl: "\(needed.dutch) − \(available.dutch) = \(short.dutch) die geen enkel rooster kan doen."
    )
  }

  static func limit(_ limit: CapacityCertificate.Supply.Limit) -> Bilingual {
    switch limit {
    case .windows: Bilingual(en: "the hours in which it may be done", nl: "de uren waarin het mag")
    case .budget: Bilingual(en: "its hours per day", nl: "de uren per dag")
    case .contract: Bilingual(en: "contracts", nl: "contracten")
    case .shifts: Bilingual(en: "number and length of shifts", nl: "aantal en lengte van diensten")
    case .duty: Bilingual(en: "the longest lawful duty", nl: "de langste wettige dienst")
    }
  }
}
