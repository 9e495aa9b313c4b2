import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// The rows of `capacity.csv`: one shape for all, so that a sheet can filter by kind.
struct CapacityRows {
  let result: CapacityResult
  let dialect: CSVReport.Dialect
  private let words: Wording

  init(result: CapacityResult, dialect: CSVReport.Dialect) {
    self.result = result
    self.dialect = dialect
    words = Wording(dialect == .excelDutch ? .dutch : .english)
  }

  private var isDutch: Bool { dialect == .excelDutch }

  /// Stable order; new columns come last.
  var heads: [String] {
    isDutch
      ? [
        "id", "soort", "groep", "naam", "onderdeel", "van", "tot en met", "vraag uren",
        "alleen dan uren", "aanbod hoogstens uren", "bewezen tekort uren", "hoogstens tekort uren",
        "aantal", "procent", "plaats", "document", "toelichting",
      ]
      : [
        "id", "kind", "group", "name", "part", "from", "through", "demand-hours", "only-then-hours",
        "supply-at-most-hours", "proved-short-hours", "short-at-most-hours", "count", "percent",
        "place", "document", "note",
      ]
  }

  var all: [[CSVField]] {
    [verdict] + result.pools.flatMap(pool) + result.targets.map(target) + chances
      + result.contradictions.enumerated().map { contradiction($0 + 1, $1) }
      + result.differences.flatMap(difference)
      + (result.sweep?.cells.enumerated().map { sweep($0 + 1, $1) } ?? [])
  }

  /// One row; what a kind does not have stays empty.
  private struct Line {
    var id: String
    var kind: String
    var pool: CapacityPool?
    var part = ""
    var from: Day?
    var through: Day?
    var demand: Fraction?
    var must: Fraction?
    var supply: Fraction?
    var short: Fraction?
    var most: Fraction?
    var count: Int?
    var percent: Fraction?
    var place: CapacityPlace?
    var note = ""
  }

  private func row(_ line: Line) -> [CSVField] {
    [
      .text(line.id), .plain(line.kind), .plain(line.pool.map { words.kind($0.kind) } ?? ""),
      .text(line.pool?.name ?? ""), .text(line.part), .plain(date(line.from)),
      .plain(date(line.through)), .plain(hours(line.demand)), .plain(hours(line.must)),
      .plain(hours(line.supply)), .plain(hours(line.short)), .plain(hours(line.most)),
      .plain(line.count.map { "\($0)" } ?? ""), .plain(decimal(line.percent)),
      .text(line.place.map { "\($0.file):\($0.line)" } ?? ""),
      .text(line.place?.documents.joined(separator: ", ") ?? ""), .text(line.note),
    ]
  }

  private var verdict: [CSVField] {
    let unmeasured = result.verdict.unmeasured.joined(separator: ", ")
    return row(
      Line(
        id: "verdict",
        kind: words("verdict", "uitkomst"),
        part: unmeasured.isEmpty
          ? "" : words("not measured: \(unmeasured)", "niet gemeten: \(unmeasured)"),
        from: result.period.from,
        through: result.period.through,
        note: words(result.verdict.text)
      )
    )
  }

  // MARK: Pools

  private func pool(_ pool: PoolResult) -> [[CSVField]] {
    let id = pool.pool.id
    var rows = [
      load("\(id)/total", words("total", "totaal"), pool, pool.total, words(pool.verdict))
    ]
    rows += pool.weeks.map { load("\(id)/\($0.from.week)", words("week", "week"), pool, $0, "") }
    rows += pool.days.map { load("\(id)/\($0.from)", words("day", "dag"), pool, $0, "") }
    rows += shares(pool, "rule", words("by rule", "per regel"), pool.byRule)
    rows += shares(pool, "area", words("by area", "per gebied"), pool.byArea)
    rows += shares(
      pool,
      "qualification",
      words("by qualification", "per bevoegdheid"),
      pool.byQualification
    )
    rows += pool.steps.enumerated().map { step(pool, $0 + 1, $1) }
    rows += pool.hours.map { hour(pool, $0) }
    rows += pool.shortages.map { shortage(pool, $0) }
    rows += pool.repairs.enumerated().map { repair(pool, $0 + 1, $1) }
    return rows + pool.assumptions.flatMap { assumption(pool, $0) }
  }

  private func load(
    _ id: String,
    _ kind: String,
    _ pool: PoolResult,
    _ load: CapacityLoad,
    _ note: String
  ) -> [CSVField] {
    row(
      Line(
        id: id,
        kind: kind,
        pool: pool.pool,
        from: load.from,
        through: load.through,
        demand: load.demand,
        must: load.must,
        supply: load.supply,
        short: load.short,
        note: note
      )
    )
  }

  private func shares(
    _ pool: PoolResult,
    _ part: String,
    _ kind: String,
    _ shares: [CapacityShare]
  ) -> [[CSVField]] {
    shares.map { share in
      row(
        Line(
          id: "\(pool.pool.id)/\(part)/\(share.name)",
          kind: kind,
          pool: pool.pool,
          part: share.name,
          demand: share.demand,
          count: share.count
        )
      )
    }
  }

  private func step(_ pool: PoolResult, _ number: Int, _ step: SupplyStep) -> [CSVField] {
    row(
      Line(
        id: "\(pool.pool.id)/step/\(number)",
        kind: words("gross to net", "bruto naar netto"),
        pool: pool.pool,
        part: words(step.name),
        supply: Fraction(step.minutes),
        percent: step.percent,
        place: step.place,
        note: [
          [step.parameter, step.because].compactMap { $0 }.joined(separator: ": "),
          step.range.map { words($0) } ?? "", step.owner ?? "",
        ].filter { !$0.isEmpty }.joined(separator: "; ")
      )
    )
  }

  private func hour(_ pool: PoolResult, _ hour: CapacityHour) -> [CSVField] {
    let clock = "\(words.shortName(hour.weekday)) \(hour.hour < 10 ? "0" : "")\(hour.hour):00"
    return row(
      Line(
        id: "\(pool.pool.id)/hour/\(hour.weekday.index + 1)-\(hour.hour)",
        kind: words("hour", "uur"),
        pool: pool.pool,
        part: clock,
        from: pool.hourWeek?.monday,
        through: pool.hourWeek?.sunday,
        demand: Fraction(hour.demand),
        supply: Fraction(hour.supply),
        note: hour.short > 0 ? words("short in this picture", "tekort in dit beeld") : ""
      )
    )
  }

  private func shortage(_ pool: PoolResult, _ shortage: CapacityShortage) -> [CSVField] {
    let certificate = shortage.certificate
    return row(
      Line(
        id: certificate.id,
        kind: words("proof, each time", "bewijs, elke keer"),
        pool: pool.pool,
        part: words.spans(certificate.spans),
        from: certificate.spans.first?.from,
        through: certificate.spans.last?.through,
        must: certificate.needed,
        supply: certificate.available,
        short: certificate.short,
        most: shortage.found,
        count: certificate.spans.count,
        note: shortage.words.map { words($0) }.joined(separator: " ")
      )
    )
  }

  private func repair(_ pool: PoolResult, _ number: Int, _ repair: CapacityRepair) -> [CSVField] {
    let kept = repair.keepsPromises ? "" : words("a norm gives way", "een norm wijkt")
    let notes = [repair.whatIf ?? "", kept] + repair.effects.map { words($0) }
    return row(
      Line(
        id: "\(pool.pool.id)/option/\(number)",
        kind: words("option, short afterwards", "mogelijkheid, tekort daarna"),
        pool: pool.pool,
        part: words(repair.text),
        short: repair.remaining,
        count: repair.remainingSpans,
        percent: repair.use,
        note: notes.filter { !$0.isEmpty }.joined(separator: "; ")
      )
    )
  }

  /// One row for each end; negative is spare.
  private func assumption(_ pool: PoolResult, _ effect: AssumptionEffect) -> [[CSVField]] {
    let ends = [
      ("now", words("now", "nu"), effect.value, effect.now),
      ("low", words("low end", "lage eind"), effect.low, effect.atLow),
      ("high", words("high end", "hoge eind"), effect.high, effect.atHigh),
    ]
    return ends.map { id, name, value, minutes in
      row(
        Line(
          id: "\(pool.pool.id)/assumption/\(effect.name)/\(id)",
          kind: words("assumption, worst short", "aanname, ergste tekort"),
          pool: pool.pool,
          part: "\(effect.name) \(name): \(words(value))",
          short: minutes,
          percent: id == "now" ? effect.distance : nil,
          place: effect.place,
          note: [effect.because, effect.owner].compactMap { $0 }.joined(separator: "; ")
        )
      )
    }
  }

  // MARK: The rest

  private func target(_ target: TargetTrack) -> [CSVField] {
    let figures = words(
      "norm \(target.norm), done \(target.done), planned \(target.planned)",
      "norm \(target.norm), gedaan \(target.done), gepland \(target.planned)"
    )
    let lost = target.lostFrom.map { words("; lost from \($0)", "; verloren vanaf \($0)") } ?? ""
    return row(
      Line(
        id: "target/\(target.name)/\(target.from)",
        kind: words("target, at most", "doel, hoogstens"),
        part: words(target.title),
        from: target.from,
        through: target.through,
        count: target.possible,
        place: target.place,
        note: "\(words.promise(target.promise)); \(figures); \(words.state(target.state))\(lost)"
          + (target.reason.map { "; \(words($0))" } ?? "")
      )
    )
  }

  /// A share of the draws; an estimate.
  private var chances: [[CSVField]] {
    guard let chances = result.chances else { return [] }
    return chances.targets.map { target in
      let (low, high) = target.chance.interval
      let ends = [low, high].map { decimal($0.times(100)) }.joined(separator: " – ")
      return row(
        Line(
          id: "chance/\(target.kind.rawValue)/\(target.name)",
          kind: words("chance, estimated", "kans, geschat"),
          part: words(target.title),
          from: result.period.from,
          through: result.period.through,
          count: target.middle,
          percent: target.chance.share.times(100),
          note: words(
            "\(chances.draws) draws, seed \(chances.seed); likely \(ends) percent; norm \(target.norm)",
            "\(chances.draws) trekkingen, beginwaarde \(chances.seed); marge \(ends) procent; norm "
              + "\(target.norm)"
          )
        )
      )
    }
  }

  private func contradiction(_ number: Int, _ item: CapacityContradiction) -> [CSVField] {
    row(
      Line(
        id: "contradiction/\(number)",
        kind: words("contradiction", "tegenspraak"),
        place: item.places.first,
        note: words(item.text)
      )
    )
  }

  private func difference(_ difference: CapacityDifference) -> [[CSVField]] {
    let before = Line(
      id: "\(difference.pool.id)/difference/before",
      kind: words("as it is", "zoals het is"),
      pool: difference.pool,
      demand: difference.demandBefore,
      supply: difference.supplyBefore,
      short: difference.before,
      count: difference.spansBefore
    )
    let after = Line(
      id: "\(difference.pool.id)/difference/after",
      kind: words("as supposed", "zoals verondersteld"),
      pool: difference.pool,
      part: result.whatIfs.joined(separator: "; "),
      demand: difference.demandAfter,
      supply: difference.supplyAfter,
      short: difference.after,
      count: difference.spansAfter,
      note: difference.uses.map { words($0) }.joined(separator: "; ")
    )
    return [row(before), row(after)]
  }

  private func sweep(_ number: Int, _ cell: CapacitySweep.Cell) -> [CSVField] {
    let names = result.sweep?.axes.map(\.name) ?? []
    let values = zip(names, cell.values).map { "\($0) \($1)" }.joined(separator: ", ")
    return row(
      Line(
        id: "sweep/\(number)",
        kind: words("grid", "raster"),
        pool: result.sweep?.pool,
        part: values,
        short: cell.short,
        most: nil,
        count: cell.spans
      )
    )
  }

  // MARK: Forms

  private func date(_ day: Day?) -> String {
    day.map { isDutch ? words.plainDate($0) : "\($0)" } ?? ""
  }

  private func hours(_ minutes: Fraction?) -> String {
    decimal(minutes?.divided(by: Fraction(60)))
  }

  /// Two decimals, rounded half away from nothing, without marks between thousands.
  private func decimal(_ value: Fraction?) -> String {
    guard let value else { return "" }
    let isLess = value.numerator < 0
    let size = isLess ? Fraction.zero.minus(value) : value
    let hundredths = Wording.rounded(size.times(100))
    let rest = hundredths % 100
    let sign = isLess && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100)\(isDutch ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
  }
}
