public import CapacityValues
import CivilTime
import Obligations
public import Registers
public import RuleChecking
import SourceText

/// Checks the proofs of a capacity file against rules and registers.
///
/// What must be done in a span, who and what could do it, and how much each can give at most are
/// worked out anew; nothing of the engine or of a flow solver is used.
public enum CapacityVerifier {
  /// Every fault, in the order of the file; none when each claim holds.
  public static func verify(
    rulebook: Rulebook,
    city: City,
    file: CapacityFile
  ) -> [CapacityFinding] {
    var findings: [CapacityFinding] = []
    if file.city != city.name {
      findings.append(
        CapacityFinding(
          .otherCity,
          Bilingual(
            en: "the file is about \(file.city), the registers are of \(city.name)",
            nl: "het bestand gaat over \(file.city), de registers zijn van \(city.name)"
          )
        )
      )
    }
    if !file.isSealed {
      findings.append(
        CapacityFinding(
          .seal,
          Bilingual(
            en: "the file was changed after it was made: its last line does not fit the rest",
            nl:
              "het bestand is veranderd nadat het gemaakt is: de laatste regel past niet bij de rest"
          )
        )
      )
    }
    guard isSound(file.period), file.reference <= file.period.from else {
      findings.append(
        CapacityFinding(
          .period,
          Bilingual(
            en: "\(file.period.from) through \(file.period.through), seen on \(file.reference), "
              + "is not the period it says",
            nl: "\(file.period.from) tot en met \(file.period.through), gezien op "
              + "\(file.reference), is niet de periode die er staat"
          )
        )
      )
      return findings
    }
    let scene = CapacityScene(rulebook: rulebook, city: city, file: file)
    for claim in file.claims { findings += check(claim, scene, file) }
    let isShort = file.claims.contains { !$0.shortages.isEmpty }
    if isShort != (file.state == .short) {
      findings.append(
        CapacityFinding(
          .verdict,
          Bilingual(
            en: "the verdict is `\(file.state.rawValue)`, the proofs say otherwise",
            nl: "het oordeel is `\(file.state.rawValue)`, de bewijzen zeggen iets anders"
          )
        )
      )
    }
    if file.state == .enough { findings += enough(scene, file) }
    return findings
  }

  /// `enough` must hold for everything the file is about.
  private static func enough(_ scene: CapacityScene, _ file: CapacityFile) -> [CapacityFinding] {
    let misfits = file.claims.compactMap { claim in
      EnoughCheck(scene: scene, pool: claim.pool, period: file.period).misfit()
        .map { (claim.pool.name, $0) }
    }
    let (name, day) = misfits.first ?? ("-", file.period.from)
    guard file.claims.isEmpty || !misfits.isEmpty else { return [] }
    return [
      CapacityFinding(
        .verdict,
        Bilingual(
          en:
            "the verdict is `enough`, but that all work of `\(name)` on \(day) fits does not follow",
          nl:
            "het oordeel is `enough`, maar dat al het werk van `\(name)` op \(day) past, volgt niet"
        )
      )
    ]
  }

  private static func isSound(_ period: CapacityPeriod) -> Bool {
    let (from, through) = (period.from, period.through)
    switch period.kind {
    case .week: return from == from.week.monday && through == from.week.sunday
    case .isoYear:
      let weeks = Week.weeks(ofYear: from.adding(days: 3).year)
      return weeks.first?.monday == from && weeks.last?.sunday == through
    case .calendarYear:
      return from == Day(year: from.year, month: 1, day: 1)
        && through == Day(year: from.year, month: 12, day: 31)
    }
  }

  private static func check(
    _ claim: CapacityFile.Claim,
    _ scene: CapacityScene,
    _ file: CapacityFile
  ) -> [CapacityFinding] {
    var findings: [CapacityFinding] = []
    var sum = Fraction.zero
    var spans: [CapacitySpan] = []
    for (number, shortage) in claim.shortages.enumerated() {
      let certificate = shortage.certificate
      findings += CertificateCheck(
        certificate: certificate,
        pool: claim.pool,
        number: number + 1,
        scene: scene,
        period: file.period
      ).findings()
      let total = certificate.short.times(certificate.spans.count)
      if shortage.total != total {
        findings.append(figure(.total, certificate.id, shortage.total, total))
      }
      if let found = shortage.found, found < certificate.short {
        findings.append(figure(.found, certificate.id, found, certificate.short))
      }
      sum = sum.plus(total)
      spans += certificate.spans
    }
    if claim.short != sum { findings.append(figure(.total, claim.pool.id, claim.short, sum)) }
    let sorted = spans.sorted { ($0.from, $0.through) < ($1.from, $1.through) }
    for (one, next) in zip(sorted, sorted.dropFirst()) where next.from <= one.through {
      findings.append(
        CapacityFinding(
          .spans,
          certificate: claim.pool.id,
          Bilingual(
            en: "\(next.from) is counted twice, so the sums do not add up",
            nl: "\(next.from) telt twee keer mee, dus de sommen zijn niet op te tellen"
          )
        )
      )
    }
    return findings
  }

  static func figure(
    _ code: CapacityCode,
    _ certificate: String,
    _ read: Fraction,
    _ right: Fraction
  ) -> CapacityFinding {
    CapacityFinding(
      code,
      certificate: certificate,
      Bilingual(
        en: "\(certificate): read \(read.exactText) minutes, it is \(right.exactText)",
        nl: "\(certificate): gelezen \(read.exactText) minuten, het is \(right.exactText)"
      )
    )
  }
}
