import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// One certificate against rules and registers.
struct CertificateCheck {
  let certificate: CapacityCertificate
  let pool: CapacityPool
  let number: Int
  let scene: CapacityScene
  let period: CapacityPeriod

  /// What makes two obligations one line of work.
  private struct Line: Hashable {
    let rule: String
    let version: Int
    let object: String?
    let held: String?
    let first: Int
    let last: Int
    let file: String
    let line: Int
  }

  private struct Amount {
    var count = 0
    var places = 0
    var minutes = 0
    var items: [(item: CapacityItem, held: String?)] = []
  }

  func findings() -> [CapacityFinding] {
    var findings = head()
    guard findings.isEmpty else { return findings }
    for span in certificate.spans {
      findings += check(span)
      // One span that does not hold is enough; the others would say the same.
      if !findings.isEmpty { break }
    }
    return findings + sums()
  }

  // MARK: The head

  private func head() -> [CapacityFinding] {
    var findings: [CapacityFinding] = []
    if certificate.pool != pool || !isKnown(pool) {
      findings.append(
        finding(
          .pool,
          en:
            "`\(certificate.pool.id)` is not a \(pool.kind.rawValue) of the rules under this head",
          nl: "`\(certificate.pool.id)` is geen \(pool.kind.rawValue) van de regels onder deze kop"
        )
      )
    }
    if certificate.id != "\(pool.id)/\(number)" {
      findings.append(
        finding(
          .name,
          en: "expected the name `\(pool.id)/\(number)`",
          nl: "verwacht de naam `\(pool.id)/\(number)`"
        )
      )
    }
    let spans = certificate.spans
    let isInside = spans.allSatisfy { span in
      period.from <= span.from && span.from <= span.through && span.through <= period.through
    }
    let isInOrder = zip(spans, spans.dropFirst()).allSatisfy { $0.through < $1.from }
    if spans.isEmpty || !isInside || !isInOrder || !spans.allSatisfy({ isWhole($0) }) {
      findings.append(
        finding(
          .spans,
          en: "the spans must be days, weeks or the whole period, in order, none twice",
          nl:
            "de perioden moeten dagen, weken of het hele tijdvak zijn, op volgorde, geen twee keer"
        )
      )
    }
    let works = certificate.works
    let lines = works.map { key($0) }
    let names = certificate.supplies.map(\.name)
    if Set(lines).count != lines.count || !zip(names, names.dropFirst()).allSatisfy({ $0 < $1 }) {
      findings.append(
        finding(
          .order,
          en: "work or a supply stands twice or out of order",
          nl: "werk of aanbod staat er twee keer of niet op volgorde"
        )
      )
    }
    return findings
  }

  /// A day, a week of the period, or all of it.
  private func isWhole(_ span: CapacitySpan) -> Bool {
    let week = span.from.week
    return span.from == span.through
      || (span.from == max(week.monday, period.from)
        && span.through == min(week.sunday, period.through))
      || (span.from == period.from && span.through == period.through)
  }

  private func isKnown(_ pool: CapacityPool) -> Bool {
    let rulebook = scene.scene.rulebook
    switch pool.kind {
    case .resource: return rulebook.resource(pool.name) != nil
    case .role: return rulebook.role(pool.name).map { !$0.isExternal } ?? false
    case .partner: return rulebook.role(pool.name)?.isExternal ?? false
    }
  }

  // MARK: One span

  private func check(_ span: CapacitySpan) -> [CapacityFinding] {
    let due = due(span)
    var findings: [CapacityFinding] = []
    var asked: [SupplyAnew.Asked] = []
    for work in certificate.works {
      guard let right = due[key(work)] else {
        findings.append(
          finding(
            .workUnknown,
            en: "nothing of `\(work.rule)` at \(work.object ?? "-") must be done on "
              + "\(span.from) through \(span.through) as the line says",
            nl:
              "niets van `\(work.rule)` bij \(work.object ?? "-") moet van \(span.from) tot en met "
              + "\(span.through) zoals de regel zegt"
          )
        )
        continue
      }
      if (right.count, right.places, right.minutes) != (work.count, work.places, work.minutes) {
        findings.append(
          finding(
            .workFigures,
            en: "`\(work.rule)` at \(work.object ?? "-"): read \(work.count) times, "
              + "\(work.places) places, \(work.minutes) minutes; it is \(right.count), "
              + "\(right.places) and \(right.minutes)",
            nl: "`\(work.rule)` bij \(work.object ?? "-"): gelezen \(work.count) keer, "
              + "\(work.places) plaatsen, \(work.minutes) minuten; het is \(right.count), "
              + "\(right.places) en \(right.minutes)"
          )
        )
      }
      findings += place(work, right) + throughput(right)
      for one in right.items {
        asked.append(
          SupplyAnew.Asked(
            held: one.held,
            stretches: days(span).map { scene.stretches(one.item, on: $0) }
          )
        )
      }
    }
    guard findings.isEmpty else { return findings }
    return supplies(SupplyAnew(scene: scene, pool: pool, span: span, asked: asked).supplies())
  }

  private func days(_ span: CapacitySpan) -> [Day] {
    (0...span.from.days(until: span.through)).map { span.from.adding(days: $0) }
  }

  private func key(_ work: CapacityCertificate.Work) -> Line {
    Line(
      rule: work.rule,
      version: work.version,
      object: work.object,
      held: work.qualification,
      first: work.first,
      last: work.last,
      file: work.place.file,
      line: work.place.line
    )
  }

  /// Everything of the pool that can be done on no day outside a span, by line.
  private func due(_ span: CapacitySpan) -> [Line: Amount] {
    let named = Set(certificate.works.map(\.rule))
    var result: [Line: Amount] = [:]
    for place in scene.places(from: span.from, through: span.through)
    where isBound(scene.hulls[place], span) && named.contains(scene.items[place].rule.name) {
      let item = scene.items[place]
      let parts = scene.parts(item, pool.name, isResource: pool.kind == .resource)
      var seen = Set<Line>()
      for part in parts {
        let line = Line(
          rule: item.rule.name,
          version: item.version.number,
          // Nobody may read from a proof where an unannounced check is due.
          object: item.version.isUnannounced ? nil : item.object,
          held: part.held,
          first: span.from.days(until: max(item.first, span.from)),
          last: span.from.days(until: min(item.last, span.through)),
          file: item.origin.file,
          line: item.origin.line
        )
        result[line, default: Amount()].places += item.places * part.count
        result[line]?.minutes += scene.minutes(item) * part.count
        if seen.insert(line).inserted { result[line]?.count += 1 }
        result[line]?.items.append((item, part.held))
      }
    }
    return result
  }

  /// Whether every day on which it may be done lies in a span.
  ///
  /// What no day is left for counts over
  /// the whole period, for the organisation that does not come.
  private func isBound(_ hull: CapacitySpan?, _ span: CapacitySpan) -> Bool {
    guard let hull else {
      return pool.kind == .partner && period.kind != .week && span.from == period.from
        && span.through == period.through
    }
    return span.from <= hull.from && hull.through <= span.through
  }

  private func place(
    _ work: CapacityCertificate.Work,
    _ right: Amount
  ) -> [CapacityFinding] {
    let documents = right.items.first?.item.rule.basis.citations.map { citation in
      citation.document + (citation.place.map { " \($0)" } ?? "")
    }
    guard documents != work.place.documents else { return [] }
    return [
      finding(
        .workPlace,
        en: "`\(work.rule)` rests on \((documents ?? []).joined(separator: ", ")), not on "
          + work.place.documents.joined(separator: ", "),
        nl: "`\(work.rule)` rust op \((documents ?? []).joined(separator: ", ")), niet op "
          + work.place.documents.joined(separator: ", ")
      )
    ]
  }

  private func throughput(_ right: Amount) -> [CapacityFinding] {
    let rates = Set(right.items.compactMap { scene.throughput($0.item) })
    guard right.places > 0, rates != certificate.placesPerHour.map({ [$0] }) else { return [] }
    let shown = rates.map(\.exactText).sorted().joined(separator: ", ")
    return [
      finding(
        .throughput,
        en: "read \(certificate.placesPerHour?.exactText ?? "-") places an hour, it is \(shown)",
        nl:
          "gelezen \(certificate.placesPerHour?.exactText ?? "-") plaatsen per uur, het is \(shown)"
      )
    ]
  }

  private func supplies(_ right: [CapacityCertificate.Supply]) -> [CapacityFinding] {
    let read = Dictionary(certificate.supplies.map { ($0.name, $0) }) { first, _ in first }
    let known = Dictionary(right.map { ($0.name, $0) }) { first, _ in first }
    var findings: [CapacityFinding] = []
    for supply in right where read[supply.name] == nil {
      findings.append(
        finding(
          .supplyLeftOut,
          en: "\(supply.name) could do some of it too: \(supply.minutes) minutes",
          nl: "\(supply.name) kan er ook van doen: \(supply.minutes) minuten"
        )
      )
    }
    for supply in certificate.supplies {
      guard let own = known[supply.name] else {
        findings.append(
          finding(
            .supplyUnknown,
            en: "\(supply.name) can do none of it",
            nl: "\(supply.name) kan er niets van doen"
          )
        )
        continue
      }
      if own != supply {
        findings.append(
          finding(
            .supplyFigures,
            en: "\(supply.name): read \(supply.minutes) minutes by \(supply.limit.rawValue), it is "
              + "\(own.minutes) by \(own.limit.rawValue)",
            nl: "\(supply.name): gelezen \(supply.minutes) minuten door \(supply.limit.rawValue), "
              + "het is \(own.minutes) door \(own.limit.rawValue)"
          )
        )
      }
    }
    return findings
  }

  // MARK: The sum

  private func sums() -> [CapacityFinding] {
    let places = Fraction.sum(certificate.works.map { Fraction($0.places) })
    var findings: [CapacityFinding] = []
    var needed = Fraction.sum(certificate.works.map { Fraction($0.minutes) })
    if places != .zero {
      let scanned = certificate.placesPerHour.flatMap { places.times(60).divided(by: $0) }
      needed = needed.plus(scanned ?? .zero)
    } else if certificate.placesPerHour != nil {
      findings.append(
        finding(
          .throughput,
          en: "no work is counted in places, so there is no throughput",
          nl: "geen werk telt in plaatsen, dus er is geen snelheid"
        )
      )
    }
    let available = Fraction.sum(certificate.supplies.map { Fraction($0.minutes) })
    for (read, right) in [
      (certificate.needed, needed), (certificate.available, available),
      (certificate.short, needed.minus(available)),
    ] where read != right {
      findings.append(CapacityVerifier.figure(.sums, certificate.id, read, right))
    }
    if certificate.short.numerator <= 0 {
      findings.append(finding(.nothingShort, en: "nothing is short", nl: "er is geen tekort"))
    }
    return findings
  }

  private func finding(
    _ code: CapacityCode,
    en english: String,
    nl dutch: String
  ) -> CapacityFinding {
    CapacityFinding(
      code,
      certificate: certificate.id,
      Bilingual(en: "\(certificate.id): \(english)", nl: "\(certificate.id): \(dutch)")
    )
  }
}
