import RuleSyntax
import SourceText

extension Binder {
  /// `exactly one`: no object is left out and none has two classes; and no class stays empty.
  ///
  /// A classification with a line that could not be read is left alone: any class may stand there.
  mutating func checkClasses(_ found: [(place: Scope.Place, classification: Classification)]) {
    for (place, classification) in found where isWholeClassification(place, classification) {
      unit = place.unit
      let seen = found.filter { scope.sees(place.unit, $0.place.unit) }.map(\.classification)
      var proof = ClassProof(classification, among: seen)
      if classification.exactlyOne { checkExactlyOne(classification, &proof) }
      checkEmptyClasses(classification, &proof)
    }
  }

  private func isWholeClassification(
    _ place: Scope.Place,
    _ classification: Classification
  ) -> Bool {
    let declaration = scope.declaration(place)
    let open = declaration.clauses.filter { $0.kind == .classOtherwise }.count
    let all = declaration.clauses.filter { $0.kind == .classWhen }.count + open
    return declaration.isComplete && all == classification.classes.count && all > 0
      && classification.classes.filter { $0.condition == nil }.count == open
  }

  private mutating func checkExactlyOne(
    _ classification: Classification,
    _ proof: inout ClassProof
  ) {
    let (name, kind) = (classification.name, classification.kind)
    switch proof.unclassed() {
    case .none: break
    case .unknown: report(.classesNotCovered(name, kind: kind), at: classification.origin.range)
    case .object(let values):
      report(
        .withoutClass(name, kind: kind, ClassProof.text(values)),
        at: classification.origin.range
      )
    }
    let classes = classification.classes
    for later in classes.indices {
      for earlier in 0..<later {
        guard case .object(let values) = proof.shared(earlier, later) else { continue }
        report(
          .twoClasses(
            classes[earlier].name,
            classes[later].name,
            kind: kind,
            ClassProof.text(values),
            first: classes[earlier].origin
          ),
          at: classes[later].origin.range
        )
        break
      }
    }
  }

  private mutating func checkEmptyClasses(
    _ classification: Classification,
    _ proof: inout ClassProof
  ) {
    for (index, item) in classification.classes.enumerated() {
      let answer = item.condition == nil ? proof.leftOver() : proof.member(of: index)
      if answer == .none {
        report(.emptyClass(item.name, kind: classification.kind), at: item.origin.range)
      }
    }
  }
}

extension ClassProof {
  /// An object in words: `closing-time 00:30 and 4 complaints in 12 months`.
  static func text(_ values: [Value]) -> Bilingual {
    .list(
      values.map { value in
        switch value {
        case .word(let field, let word?): return Bilingual(both: "\(field) \(word)")
        case .word(let field, nil):
          return Bilingual(en: "another \(field)", nl: "een andere \(field)")
        case .number(let field, let number): return Bilingual(both: "\(field) \(shown(number))")
        case .time(let field, let time):
          return Bilingual(both: "\(field) \(time)")
        case .recorded(let what, let period, let count):
          let unit = period.unit.text(period.count)
          return Bilingual(
            en: "\(count) \(what) in \(period.count) \(unit.english)",
            nl: "\(count) \(dutch(what)) in \(period.count) \(unit.dutch)"
          )
        }
      }
    )
  }

  /// A number as a decimal when it has one, else as a division.
  private static func shown(_ number: Fraction) -> String {
    for digits in 1...4 {
      let scale = [10, 100, 1000, 10_000][digits - 1]
      guard number.denominator > 1, Int64(scale) % number.denominator == 0,
        number.numerator.magnitude < 1_000_000_000
      else { continue }
      let all = number.numerator * (Int64(scale) / number.denominator)
      let rest = String(all % Int64(scale))
      let zeros = String(repeating: "0", count: max(0, digits - rest.utf8.count))
      return "\(all / Int64(scale)).\(zeros)\(rest)"
    }
    return shownFraction(number)
  }

  private static func dutch(_ what: String) -> String {
    switch what {
    case "violations": "overtredingen"
    case "complaints": "klachten"
    case "checks": "controles"
    default: what
    }
  }
}
