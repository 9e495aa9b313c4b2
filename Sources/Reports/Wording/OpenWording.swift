import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Open work in sentences: what is missing, why, and what is proved.
struct OpenWording {
  let model: ReportModel
  let words: Wording

  /// What it is: the rule's title and the object.
  func what(_ item: OpenItem) -> String {
    let title = model.title(item.rule, words.language)
    return item.object.map { "\(title): \(model.placeName($0))" } ?? title
  }

  /// When it had to be done.
  func when(_ item: OpenItem) -> String {
    if case .presence(_, let interval) = item.missing { return words.span(interval) }
    if let day = item.day { return words.shortDate(day) }
    guard let obligation = model.obligation(item.obligation) else { return "" }
    if obligation.earliest == obligation.due { return words.shortDate(obligation.due) }
    if obligation.due < model.roster.week.monday {
      let due = words.date(obligation.due)
      return words("was due by \(due)", "moest uiterlijk \(due)")
    }
    return words(
      "by \(words.shortDate(obligation.due))",
      "uiterlijk \(words.shortDate(obligation.due))"
    )
  }

  /// How much is missing.
  func missing(_ item: OpenItem) -> String {
    switch item.missing {
    case .visit: return words("1 visit", "1 bezoek")
    case .places(let count):
      return words("\(words.count(count)) places", "\(words.count(count)) plaatsen")
    case .presence(let short, _):
      return words(
        "\(words.count(short)) \(short == 1 ? "person" : "people")",
        "\(words.count(short)) \(short == 1 ? "persoon" : "mensen")"
      )
    }
  }

  /// Why it is open, as a sentence.
  func reason(_ reason: OpenReason) -> String {
    switch reason {
    case .emptyWindow(let role):
      return words(
        "The hours of the rule and the hours in which \(role) may be on duty share no time.",
        "De tijden van de regel en de uren waarin \(role) mag werken hebben niets gemeen."
      )
    case .tooFewQualified(let role, let qualification, let needed, let available):
      let of = qualification.map { words(" with \($0)", " met \($0)") } ?? ""
      return words(
        "Needs \(needed) × \(role)\(of); \(available) available.",
        "Nodig: \(needed) × \(role)\(of); beschikbaar: \(available)."
      )
    case .noPartnerDay(let partner):
      return words(
        "\(partner) has no day in this period.",
        "\(partner) heeft geen dag in deze periode."
      )
    case .resourceFull(let resource, let needed, let available):
      let (need, most) = (words.duration(needed), words.duration(available))
      return words(
        "\(resource): needs \(need), has \(most).",
        "\(resource): nodig \(need), beschikbaar \(most)."
      )
    case .noOneFree(let role):
      return words(
        "Every \(role) who may do it has work that goes first, or is bound by law or contract.",
        "Iedere \(role) die dit mag, heeft werk dat voorgaat of zit vast aan wet of contract."
      )
    }
  }

  /// Whether it could be otherwise, as far as is proved.
  func verdict(_ verdict: OpenItem.Verdict) -> String {
    switch verdict {
    case .unavoidable(let certificate):
      let (asked, given) = (amount(certificate.demanded, certificate), supplied(certificate))
      return words(
        "No, proved: \(asked) needed, at most \(given) possible.",
        "Nee, bewezen: nodig \(asked), hoogstens \(given) mogelijk."
      )
    case .noInsertion:
      return words(
        "Not in this roster: it fits nowhere, also not when any one or two people are planned anew.",
        "Niet in dit rooster: het past nergens, ook niet als één of twee mensen opnieuw worden"
          + " ingepland."
      )
    case .notProved:
      return words("Not proved: perhaps it can.", "Niet bewezen: misschien kan het anders.")
    }
  }

  /// The verdict in a few words.
  func brief(_ verdict: OpenItem.Verdict) -> String {
    switch verdict {
    case .unavoidable: words("unavoidable, proved", "onvermijdelijk, bewezen")
    case .noInsertion: words("fits nowhere in this roster", "past nergens in dit rooster")
    case .notProved: words("not proved", "niet bewezen")
    }
  }

  private func supplied(_ certificate: CutCertificate) -> String {
    amount(certificate.supplied, certificate)
  }

  /// An amount in the unit of a certificate.
  func amount(_ value: Int, _ certificate: CutCertificate) -> String {
    switch certificate.unit {
    case .places: words("\(words.count(value)) places", "\(words.count(value)) plaatsen")
    case .personMinutes: words.duration(value)
    case .heads:
      words(
        "\(words.count(value)) \(value == 1 ? "person" : "people")",
        "\(words.count(value)) \(value == 1 ? "persoon" : "mensen")"
      )
    }
  }
}
