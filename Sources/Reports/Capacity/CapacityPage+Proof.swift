import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CapacityPage {
  /// How many proofs lie open; the others are folded up.
  private static let open = 12

  /// Every certificate in plain sentences: what must be done, who could do it, and the sum.
  var proofSection: Markup {
    let shortages = result.pools.flatMap(\.shortages)
    guard !shortages.isEmpty else { return "" }
    var body: Markup = "\(shortages.prefix(CapacityPage.open).map(proof))"
    if shortages.count > CapacityPage.open {
      let more = shortages.count - CapacityPage.open
      body += """
        <details class="fold"><summary>\(words("\(more) more proofs", "Nog \(more) bewijzen"))</summary>
        \(shortages.dropFirst(CapacityPage.open).map(proof))</details>

        """
    }
    let how = words(
      "Each proof is one sum. Add up the work that can only be done in the days named; add up the most"
        + " that everyone and everything able to do any of it can give in those days; what is over cannot"
        + " be done by any roster. Every line names the rule, file, line and document it comes from. With",
      "Elk bewijs is één som. Tel het werk op dat alleen op de genoemde dagen kan; tel op wat iedereen en"
        + " alles dat er iets van kan doen in die dagen hoogstens kan geven; wat over is, kan in geen enkel"
        + " rooster. Bij elke regel staat uit welke regel, welk bestand, welke plaats en welk document die"
        + " komt. Met"
    )
    let check = words(
      "other code, that shares nothing with the calculation, works every sum out again from the rules"
        + " and registers.",
      "rekent andere code, die niets deelt met de berekening, elke som opnieuw uit vanaf de regels en"
        + " registers."
    )
    return section(
      "proof",
      words("Annex: the proofs", "Bijlage: de bewijzen"),
      "<p class=\"lead\">\(how) <code>ronde verify capacity.json</code> \(check)</p>\n\(body)"
    )
  }

  private func proof(_ shortage: CapacityShortage) -> Markup {
    let certificate = shortage.certificate
    let number = proofNumber(certificate.id)
    let needed = words.decimalHours(certificate.needed)
    let available = words.decimalHours(certificate.available)
    let short = words.decimalHours(certificate.short)
    let each = certificate.spans.count > 1 ? words(", in each of them", ", elke keer opnieuw") : ""
    let isDays = certificate.spans.allSatisfy { $0.from == $0.through }
    let claim = words(
      "\(isDays ? "On" : "In") \(words.spans(certificate.spans)) at least \(short) of work for"
        + " \(certificate.pool.name) stays undone\(each).",
      "\(isDays ? "Op" : "In") \(words.spans(certificate.spans)) blijft minstens \(short) werk voor"
        + " \(certificate.pool.name) liggen\(each)."
    )
    let sum = words(
      "\(needed) needed − \(available) at most there = \(short) that no roster can do.",
      "\(needed) nodig − \(available) hoogstens beschikbaar = \(short) die geen enkel rooster kan doen."
    )
    return """
      <div class="card proof" id="proof-\(number)"><h3>\(words("Proof", "Bewijs")) \(number) \
      <code>\(Markup.breakable(certificate.id))</code></h3>
      <p>\(claim)</p>
      \(workTable(certificate))\(rate(certificate))\
      \(supplyTable(certificate))\
      <p class="sumline">\(sum)</p>
      <p class="soft">\(bounds(shortage))</p>
      \(assignment(shortage))</div>

      """
  }

  // MARK: The work

  /// Works of one rule, version and place as one line.
  private struct WorkLine {
    let first: CapacityCertificate.Work
    var objects: [String] = []
    var count = Fraction.zero
    var places = Fraction.zero
    var minutes = Fraction.zero
  }

  private func lines(_ works: [CapacityCertificate.Work]) -> [WorkLine] {
    struct Key: Hashable {
      let rule: String
      let version: Int
      let qualification: String?
      let place: CapacityPlace
    }
    var indices: [Key: Int] = [:]
    var lines: [WorkLine] = []
    for work in works {
      let key = Key(
        rule: work.rule,
        version: work.version,
        qualification: work.qualification,
        place: work.place
      )
      let index = indices[key] ?? lines.count
      if index == lines.count { lines.append(WorkLine(first: work)) }
      indices[key] = index
      if let object = work.object { lines[index].objects.append(object) }
      lines[index].count = lines[index].count.plus(Fraction(work.count))
      lines[index].places = lines[index].places.plus(Fraction(work.places))
      lines[index].minutes = lines[index].minutes.plus(Fraction(work.minutes))
    }
    return lines
  }

  private func workTable(_ certificate: CapacityCertificate) -> Markup {
    let rows = lines(certificate.works).map { line -> HTMLRow in
      let asked: String
      if line.places.numerator > 0 {
        asked = words.many(
          Int(clamping: line.places.numerator),
          Bilingual(en: "place", nl: "plaats"),
          Bilingual(en: "places", nl: "plaatsen")
        )
      } else {
        asked = words.minuteNumber(line.minutes)
      }
      var what: Markup = "<strong>\(line.first.rule)</strong>"
      if line.first.version > 1 {
        let version = words("version \(line.first.version)", "versie \(line.first.version)")
        what += " <span class=\"soft\">\(version)</span>"
      }
      if let held = line.first.qualification {
        what += " <span class=\"soft\">\(words("by", "door")) \(held)</span>"
      }
      return HTMLRow(cells: [
        HTMLCell(content: what), .text(some(line.objects, most: 6)),
        .number(words.count(Int(clamping: line.count.numerator))), .number(asked),
        HTMLCell(content: source(line.first.place)),
      ])
    }
    return table(
      words("What must be done then", "Wat dan moet"),
      class: "works",
      columns: [
        words("Rule", "Regel"), words("Where", "Waar"), words("Times", "Keer"),
        words("Together", "Samen"), words("Rule file and document", "Regelbestand en document"),
      ],
      rows: rows,
      hidesCaption: false
    )
  }

  private func rate(_ certificate: CapacityCertificate) -> Markup {
    guard let rate = certificate.placesPerHour else { return "" }
    let places = certificate.works.reduce(Fraction.zero) { $0.plus(Fraction($1.places)) }
    let number = words.count(Int(clamping: places.numerator))
    let speed =
      rate.denominator == 1
      ? words.count(Int(clamping: rate.numerator)) : QuantityText.number(rate, words.language)
    let hours = words.decimalHours(places.times(60).divided(by: rate) ?? .zero)
    let text = words(
      "\(number) places ÷ \(speed) places an hour = \(hours).",
      "\(number) plaatsen ÷ \(speed) plaatsen per uur = \(hours)."
    )
    return "<p>\(text)</p>\n"
  }

  // MARK: Who could do it

  private func supplyTable(_ certificate: CapacityCertificate) -> Markup {
    guard !certificate.supplies.isEmpty else {
      let nobody = words(
        "Nobody and nothing can do any of it then: 0 h.",
        "Niemand en niets kan er dan iets van doen: 0 u."
      )
      return "<p>\(nobody)</p>\n"
    }
    struct Key: Hashable {
      let minutes: Int
      let limit: CapacityCertificate.Supply.Limit
    }
    var order: [Key] = []
    var names: [Key: [String]] = [:]
    for supply in certificate.supplies {
      let key = Key(minutes: supply.minutes, limit: supply.limit)
      if names[key] == nil { order.append(key) }
      names[key, default: []].append(supply.name)
    }
    let rows = order.map { key -> HTMLRow in
      let own = names[key] ?? []
      return HTMLRow(cells: [
        .text(some(own, most: 8)), .number(words.count(own.count)),
        .number(words.minuteNumber(Fraction(key.minutes))),
        .number(words.minuteNumber(Fraction(key.minutes).times(own.count))),
        .text(words.limit(key.limit)),
      ])
    }
    return table(
      words("All that could do any of it", "Alles wat er iets van kan doen"),
      class: "works",
      columns: [
        words("Who or what", "Wie of wat"), words("Number", "Aantal"),
        words("Each at most", "Elk hoogstens"), words("Together", "Samen"),
        words("Bound by", "Begrensd door"),
      ],
      rows: rows,
      hidesCaption: false
    )
  }

  // MARK: The plan that was found

  private func assignment(_ shortage: CapacityShortage) -> Markup {
    guard !shortage.assignment.isEmpty else { return "" }
    let rows = shortage.assignment.map { piece in
      HTMLRow(cells: [
        .text(piece.name), .text(piece.rule), .text(piece.object ?? "—"),
        .text(words.span(Interval(start: piece.from, end: piece.through))),
      ])
    }
    let title = words(
      "The plan that was found for the first of them",
      "De indeling die is gevonden voor de eerste"
    )
    return """
      <details class="figures"><summary>\(title)</summary>
      \(
        table(
          title,
          class: "slim",
          columns: [
            words("Who or what", "Wie of wat"), words("Rule", "Regel"), words("Where", "Waar"),
            words("When", "Wanneer"),
          ],
          rows: rows,
          isCards: false
        )
      )</details>

      """
  }

  // MARK: Sources

  /// Rules, documents and all assumptions.
  var sourceSection: Markup {
    let isListed = result.pools.contains { !$0.assumptions.isEmpty }
    let assumptions: Markup =
      isListed ? assumptionTable(result.sources.assumptions) : ""
    return section(
      "origin",
      words("Rules, documents and assumptions", "Regels, documenten en aannames"),
      "\(assumptions)\(ruleTable)\(documentTable(result.sources.documents))",
      lead: words(
        "Package \(result.sources.package), version \(result.sources.packageVersion).",
        "Pakket \(result.sources.package), versie \(result.sources.packageVersion)."
      )
    )
  }

  private var ruleTable: Markup {
    guard !result.sources.rules.isEmpty else { return "" }
    return table(
      words("Rules used", "Gebruikte regels"),
      class: "documents",
      columns: [
        words("Rule", "Regel"), words("Version", "Versie"), words("Line", "Plaats"),
        words("Document", "Document"),
      ],
      rows: result.sources.rules.map { rule in
        HTMLRow(cells: [
          HTMLCell(content: "<strong>\(rule.rule)</strong>"), .number("\(rule.version)"),
          .code("\(rule.file):\(rule.line)"), .text(rule.documents.joined(separator: ", ")),
        ])
      },
      hidesCaption: false
    )
  }
}
