import CapacityValues
import Obligations
import RuleChecking
import SourceText

extension CapacityFixture {
  /// Chances of two targets and of what comes in, with what was drawn.
  static func chances(_ rename: (String) -> String) -> CapacityChances {
    func target(
      _ kind: TargetChance.Kind,
      _ name: String,
      _ hits: Int,
      _ figures: (norm: Int, low: Int, middle: Int, high: Int)
    ) -> TargetChance {
      TargetChance(
        kind: kind,
        name: rename(name),
        title: both(rename("Checks of \(name)"), rename("Controles van \(name)")),
        chance: CapacityChance(hits: hits, draws: 1000),
        isKeptUsually: hits > 500,
        norm: figures.norm,
        low: figures.low,
        middle: figures.middle,
        high: figures.high
      )
    }
    return CapacityChances(
      draws: 1000,
      seed: 7,
      figures: [
        DrawnFigure(
          kind: .breakdown,
          name: rename("scan-car"),
          text: both(
            rename("each unit is broken on 3 % of days"),
            rename("elk stuk is 3 % van de dagen stuk")
          ),
          parameters: [rename("breakdown-share")],
          isAssumption: true,
          place: renamed(place(14), rename)
        )
      ],
      targets: [
        target(.rule, "scan", 0, (6482, 5400, 5550, 5650)),
        target(.rule, "shops", 940, (46, 45, 46, 46)),
        target(.arrivals, "noise", 999, (0, 0, 0, 0)),
        target(.indicator, "all-checks", 1000, (10, 15, 15, 15)),
      ]
    )
  }
}
