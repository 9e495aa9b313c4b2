import Foundation
import SourceText

/// The figures and messages of all slips.
struct SlipReport {
  let outcomes: [SlipOutcome]
  /// The slips that the language page calls wrong; the others have no bar.
  var sure: [SlipOutcome] { outcomes.filter { $0.slip.theme != "unsure" } }
  /// Those of them by somebody who did not know the program; see `Slips/README.md`.
  var byOutsider: [SlipOutcome] { sure.filter { $0.slip.theme != "plain-words" } }
  private var unsure: [SlipOutcome] { outcomes.filter { $0.slip.theme == "unsure" } }
  /// The themes, each in a file of its own.
  var themes: [String] { Set(outcomes.map(\.slip.theme)).sorted() }

  init(_ collection: SlipCollection) {
    let clean = collection.bases.keys.reduce(into: [String: [Diagnostic]]()) {
      $0[$1] = collection.findings(in: $1, text: collection.bases[$1] ?? "")
    }
    outcomes = collection.slips.map { SlipOutcome($0, collection, clean: clean[$0.base] ?? []) }
  }

  /// The share of slips for which something holds, in hundredths of a percent.
  static func hundredths(_ slips: [SlipOutcome], _ holds: (SlipOutcome) -> Bool) -> Int {
    slips.filter(holds).count * 10_000 / max(1, slips.count)
  }

  /// The table of figures.
  var table: String {
    func row(_ title: String, _ slips: [SlipOutcome], _ holds: (SlipOutcome) -> Bool) -> String {
      let share = SlipReport.hundredths(slips, holds)
      let fraction = share % 100
      return "\(title): \(slips.filter(holds).count) of \(slips.count), "
        + "\(share / 100).\(fraction < 10 ? "0" : "")\(fraction) %"
    }
    func rows(_ title: String, _ slips: [SlipOutcome]) -> [String] {
      let fixes = slips.flatMap { $0.told.flatMap(\.fixes) }.count
      let bad = slips.flatMap(\.badFixes).count
      return [
        title, row("  told", slips) { !$0.told.isEmpty },
        row("  on the right line", slips) { $0.isRightLine },
        row("  at most one message more", slips) { $0.told.count <= 2 },
        row("  one message", slips) { $0.told.count == 1 }, row("  a fix", slips) { $0.hasFix },
        "  fixes that check clean: \(fixes - bad) of \(fixes)",
        row("  the first fix is what was meant", slips.filter { $0.isIntended != nil }) {
          $0.isIntended == true
        },
      ]
    }
    return
      (rows("what the page calls wrong", sure) + rows("of these by an outsider", byOutsider)
      + rows("unsure", unsure))
      .joined(separator: "\n") + "\n"
  }

  /// Every slip of a theme with its messages, and where it falls short.
  func shown(_ theme: String) -> String {
    outcomes.filter { $0.slip.theme == theme }.map { outcome in
      let marks = [
        outcome.told.isEmpty ? "not told" : outcome.isRightLine ? nil : "other line",
        outcome.told.count > 2 ? "\(outcome.told.count) messages" : nil,
        outcome.hasFix ? nil : "no fix",
        outcome.badFixes.isEmpty ? nil : "a fix leaves \(outcome.left)",
        outcome.hasFix && outcome.isIntended == false ? "another fix than meant" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      return "==== \(outcome.slip.name)\(marks.isEmpty ? "" : " (\(marks))")\n"
        + outcome.slip.added.map { "+ \($0)\n" }.joined() + outcome.shown
    }.joined(separator: "\n")
  }
}
