import CapacityValues
import Obligations
import RuleChecking
import SourceText

extension CapacityText.Writer {
  /// The chances that are not next to certain, smallest first.
  func chances() -> String {
    guard let chances = result.chances else { return "" }
    var text =
      say(
        "chance that a target is met, in \(chances.draws) years played with seed \(chances.seed): an "
          + "estimate, not a proof",
        "kans dat een doel wordt gehaald, in \(chances.draws) gespeelde jaren met beginwaarde "
          + "\(chances.seed): een schatting, geen bewijs"
      ) + "\n"
    var table = TextTable()
    let open = chances.targets.filter { $0.chance.hits < $0.chance.draws }
    for target in open.prefix(15) {
      let (low, high) = target.chance.interval
      table.append([
        target.name, percent(target.chance.share),
        say("likely", "waarschijnlijk") + " \(percent(low)) – \(percent(high))",
        reached(target),
      ])
    }
    text += table.text(right: [1], indent: "  ")
    if open.count > 15 {
      text += "  " + say("and \(open.count - 15) more", "en nog \(open.count - 15)") + "\n"
    }
    let sure = chances.targets.count - open.count
    if sure > 0 {
      let least = CapacityChance(hits: chances.draws, draws: chances.draws).interval.low
      text +=
        "  "
        + say(
          "\(sure) others in every draw: likely \(percent(least)) or more",
          "\(sure) andere in elke trekking: waarschijnlijk \(percent(least)) of meer"
        ) + "\n"
    }
    return text + "\n"
  }

  private func reached(_ target: TargetChance) -> String {
    switch target.kind {
    case .rule, .indicator:
      say(
        "\(target.middle) of \(target.norm) in the middle, \(target.low) in one of ten",
        "\(target.middle) van \(target.norm) in het midden, \(target.low) in een van de tien"
      )
    case .arrivals:
      say(
        "late: \(target.middle) in the middle, \(target.high) in one of ten",
        "te laat: \(target.middle) in het midden, \(target.high) in een van de tien"
      )
    }
  }

  /// `94 %`; what is not all or nothing never reads as all or nothing.
  private func percent(_ share: Fraction) -> String {
    var tenths = Int(clamping: share.times(1000).plus(Fraction(1, over: 2) ?? .zero).roundedDown)
    if share < Fraction(1) { tenths = min(tenths, 999) }
    if share.numerator > 0 { tenths = max(tenths, 1) }
    let number = Fraction(Int64(tenths), over: 10) ?? .zero
    return "\(QuantityText.number(number, language)) %"
  }
}
