import RuleChecking
import SourceText

extension CapacityJSONWriter {
  func value(_ chances: CapacityChances) -> JSONText {
    .object([
      "draws": .integer(chances.draws),
      "seed": .integer(chances.seed),
      "figures": .array(chances.figures.map { value($0) }),
      "targets": .array(chances.targets.map { value($0) }),
    ])
  }

  private func value(_ figure: DrawnFigure) -> JSONText {
    .object([
      "kind": .string(figure.kind.rawValue),
      "name": .string(figure.name),
      "text": text(figure.text),
      "parameters": .array(figure.parameters.map { .string($0) }),
      "isAssumption": .bool(figure.isAssumption),
      "place": value(figure.place),
    ])
  }

  private func value(_ target: TargetChance) -> JSONText {
    let interval = target.chance.interval
    return .object([
      "kind": .string(target.kind.rawValue),
      "name": .string(target.name),
      "title": text(target.title),
      "kept": .integer(target.chance.hits),
      "share": amount(target.chance.share),
      "atLeast": amount(interval.low),
      "atMost": amount(interval.high),
      "isKeptUsually": .bool(target.isKeptUsually),
      "norm": .integer(target.norm),
      "low": .integer(target.low),
      "middle": .integer(target.middle),
      "high": .integer(target.high),
    ])
  }
}
