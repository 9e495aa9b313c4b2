import CapacityValues
import RuleChecking

/// Work of a pool that does not fit in a span, before it is written down as a certificate.
struct CutProof {
  let span: CapacitySpan
  /// Empty when only the sums were asked for.
  let members: [PoolWork]
  /// The most each can give to that work, by name.
  let supplies: [CapacityCertificate.Supply]
  let needed: Fraction
  let available: Fraction

  /// Nil when the bounds do not show that the work does not fit.
  init?(span: CapacitySpan, members: [PoolWork], supplies: [CapacityCertificate.Supply]) {
    self.init(
      span: span,
      members: members,
      supplies: supplies,
      needed: Fraction.sum(members.map(\.need.amount))
    )
  }

  /// The same with the minutes of the members, which may be left out.
  init?(
    span: CapacitySpan,
    members: [PoolWork],
    supplies: [CapacityCertificate.Supply],
    needed: Fraction
  ) {
    self.span = span
    self.members = members
    self.supplies = supplies
    self.needed = needed
    available = Fraction(supplies.reduce(0) { $0 + $1.minutes })
    guard available < needed else { return nil }
  }

  /// Minutes short: more than 0.
  var short: Fraction { needed.minus(available) }
}
