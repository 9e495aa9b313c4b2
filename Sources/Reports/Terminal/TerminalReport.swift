import CivilTime
import Obligations
import Registers
import RuleChecking
public import SourceText

/// The summary that `roster` prints: work, law, fairness, what is open, and what to do next.
public enum TerminalReport {
  /// The summary; `written` names the files, `next` the commands to go on with.
  ///
  /// `isVerified` says that the separate verifier found no broken limit; nothing is claimed else.
  public static func summary(
    _ model: ReportModel,
    language: Language = .english,
    isVerified: Bool = false,
    written: [String] = [],
    next: [String] = []
  ) -> String {
    let report = TerminalSummary(
      model: model,
      words: Wording(language),
      isVerified: isVerified,
      written: written,
      next: next
    )
    return report.text
  }
}

extension TerminalReport {
  /// The summary in one line: what is done, and what is proved.
  public static func line(_ model: ReportModel, language: Language) -> String {
    let words = Wording(language)
    let summary = TerminalSummary(
      model: model,
      words: words,
      isVerified: true,
      written: [],
      next: []
    )
    let search = model.search.map { $0.isInterrupted ? [words("INTERRUPTED", "AFGEBROKEN")] : [] }
    return (summary.work.dropLast() + summary.proof + (search ?? [])).joined(separator: " · ")
  }
}

/// The lines of the summary, each with its label in the first column.
struct TerminalSummary {
  let model: ReportModel
  let words: Wording
  let isVerified: Bool
  let written: [String]
  let next: [String]

  /// More open items or assumptions than this are counted, not listed.
  private static let most = 12

  var text: String {
    let week = model.roster.week
    let name = VisibleText.of(model.city.name)
    let days = words(
      "\(words.date(week.monday)) to \(words.date(week.sunday))",
      "\(words.date(week.monday)) t/m \(words.date(week.sunday))"
    )
    let head = words(
      "Roster \(week) · \(days) · \(name) · DRAFT",
      "Rooster \(week) · \(days) · \(name) · CONCEPT"
    )
    var table = TextTable()
    for (label, lines) in sections where !lines.isEmpty {
      for (index, line) in lines.enumerated() { table.append([index == 0 ? label : "", line]) }
    }
    return head + "\n" + table.text()
  }

  private var sections: [(String, [String])] {
    [
      (words("work", "werk"), work), (words("law", "wet"), law),
      (words("fair", "eerlijk"), [fair]), (words("proof", "bewijs"), proof),
      (words("search", "zoeken"), model.search.map { [words.search($0)] } ?? []),
      (words("guess", "onvoorsp."), unpredictability), (words("open", "open"), open),
      (words("assumed", "aangenomen"), assumptions), (words("written", "geschreven"), written),
      (words("next", "volgende"), next),
    ]
  }

  var work: [String] {
    var parts: [String] = []
    for unit in [RosterSummary.RuleLine.Unit.visits, .places, .presenceMinutes] {
      let lines = model.summary.rules.filter { $0.unit == unit }
      let planned = lines.reduce(0) { $0 + $1.planned }
      let demanded = lines.reduce(0) { $0 + $1.demanded }
      guard demanded > 0 else { continue }
      let share = words.percent(planned, of: demanded)
      switch unit {
      case .visits:
        parts.append(
          words(
            "\(words.count(planned)) of \(words.count(demanded)) visits (\(share))",
            "\(words.count(planned)) van \(words.count(demanded)) bezoeken (\(share))"
          )
        )
      case .places:
        parts.append(
          words(
            "\(words.count(planned)) of \(words.count(demanded)) places scanned (\(share))",
            "\(words.count(planned)) van \(words.count(demanded)) plaatsen gescand (\(share))"
          )
        )
      case .presenceMinutes:
        let (have, want) = (words.duration(planned), words.duration(demanded))
        parts.append(
          words("\(have) of \(want) presence (\(share))", "\(have) van \(want) toezicht (\(share))")
        )
      }
    }
    let people = model.summary.people.count { $0.workMinutes > 0 }
    let minutes = model.summary.people.reduce(0) { $0 + $1.workMinutes }
    parts.append(
      words(
        "\(model.roster.shifts.count) shifts of \(people) people, \(words.duration(minutes))",
        "\(model.roster.shifts.count) diensten van \(people) mensen, \(words.duration(minutes))"
      )
    )
    return parts
  }

  private var law: [String] {
    let used = model.summary.exceptions
    var first: [String] = []
    if isVerified {
      first.append(
        words("0 limits broken (separate check)", "0 overtredingen (aparte controle)")
      )
    }
    first.append(
      words.many(
        used.count,
        Bilingual(en: "exception used", nl: "uitzondering gebruikt"),
        Bilingual(en: "exceptions used", nl: "uitzonderingen gebruikt")
      )
    )
    let names = Set(used.map(\.limits)).sorted()
    return [first.joined(separator: " · ")]
      + names.map { name in
        let all = used.filter { $0.limits == name }
        let shown = all.prefix(6).map { "\($0.person) \(words.shortDate($0.day))" }
        let more = all.count - shown.count
        let rest = more > 0 ? words(" and \(more) more", " en nog \(more)") : ""
        return "\(name): \(shown.joined(separator: ", "))\(rest)"
      }
  }

  /// The range of people who were on duty in the week.
  private var fair: String {
    let people = model.summary.people.filter { $0.workMinutes > 0 }
    let weeks = model.rulebook.fairness?.overWeeks ?? 1
    func range(_ values: [Int]) -> String {
      guard let low = values.min(), let high = values.max() else { return "0" }
      return low == high ? "\(low)" : "\(low)–\(high)"
    }
    let evenings = range(people.map(\.eveningsOverPeriod))
    let weekends = range(people.map(\.weekendsOverPeriod))
    return words(
      "evenings \(evenings) and weekends \(weekends) a person, over \(weeks) weeks",
      "avonden \(evenings) en weekenden \(weekends) per persoon, over \(weeks) weken"
    )
  }

  /// The levels up to the first that is not proved.
  var proof: [String] {
    guard let first = LevelWording.firstOpen(model.summary.levels) else {
      return model.summary.levels.isEmpty
        ? [] : [words("proved optimal on every level", "op elk niveau bewezen optimaal")]
    }
    let before = model.summary.levels.prefix { $0 != first }.count
    let levels = words.many(
      before,
      Bilingual(en: "level", nl: "niveau"),
      Bilingual(en: "levels", nl: "niveaus")
    )
    let text = LevelWording.text(first, language: words.language)
    return [
      words("\(levels) proved optimal; then \(text)", "\(levels) bewezen optimaal; dan \(text)")
    ]
  }

  private var unpredictability: [String] {
    let lines = model.summary.predictability
    guard
      let worst = lines.max(by: {
        $0.mostOnOnePair * $1.checks < $1.mostOnOnePair * $0.checks
      })
    else { return [] }
    let share = words.percent(worst.mostOnOnePair, of: worst.checks)
    return [
      words(
        "\(lines.count) unannounced rules; easiest to guess \(worst.rule): \(share) on one weekday",
        "\(lines.count) onaangekondigde regels; het makkelijkst te raden \(worst.rule): \(share)"
          + " op één weekdag"
      )
    ]
  }

  private var open: [String] {
    let items = model.roster.open
    guard !items.isEmpty else { return [words("nothing", "niets")] }
    let wording = OpenWording(model: model, words: words)
    let groups = OpenGroup.groups(items, wording, byReason: false)
    var table = TextTable()
    for group in groups.prefix(TerminalSummary.most) {
      table.append([
        group.numbers, group.missing(words), title(group), wording.brief(group.first.verdict),
      ])
    }
    var lines = table.text().split(separator: "\n").map(String.init)
    if groups.count > TerminalSummary.most {
      let more = groups.count - TerminalSummary.most
      lines.append(
        words(
          "and \(more) more; all stand in roster.html",
          "en nog \(more); alle staan in roster.html"
        )
      )
    }
    return lines
  }

  /// What a group is about, short enough for a line of a terminal.
  private func title(_ group: OpenGroup) -> String {
    var title = model.title(group.first.rule, words.language)
    if group.items.count == 1, let object = group.first.object {
      title += ": \(model.placeName(object))"
    }
    return title.count > 44 ? "\(title.prefix(43))…" : title
  }

  private var assumptions: [String] {
    let sources = RosterSources(
      rulebook: model.rulebook,
      city: model.city,
      roster: model.roster,
      summary: model.summary,
      language: words.language
    )
    let all = sources.assumptions
    let rules = all.filter { !$0.file.hasSuffix(".csv") }
    let rows = all.count - rules.count
    guard !all.isEmpty else { return [] }
    var lines = [
      words(
        "\(rules.count) in rules, \(rows) in registers; see roster.html",
        "\(rules.count) in regels, \(rows) in registers; zie roster.html"
      )
    ]
    var table = TextTable()
    for item in rules.prefix(6) {
      table.append([
        item.subject, item.value ?? "", item.owner ?? "", item.place,
      ])
    }
    lines += table.text().split(separator: "\n").map(String.init)
    return lines
  }
}
