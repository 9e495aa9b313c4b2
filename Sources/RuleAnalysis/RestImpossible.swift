import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// A15: people who must be on duty, of whom there are so few that working-time law forbids it.
///
/// Three chains, each sound on its own. On a Sunday only those who agreed may work. Who must be
/// there for longer than the law lets anybody work without a break cannot take it. And between two
/// stretches of duty nobody may be asked for both when the rest between them is too short, but for
/// the shorter rest that the law allows once in so many days. Leave is not counted.
struct RestImpossible {
  /// So many people of a pool, for every minute of a stretch.
  struct Stretch: Hashable {
    let start: Int
    let end: Int
    let needed: Int
    let pool: Int
  }

  /// What the law and the shifts of a role allow, in minutes.
  struct Law: Hashable {
    /// The daily rest.
    let rest: Int
    /// The shorter rest and the days in which it is allowed once.
    let shorter: LabourLimit.Shortening?
    /// The longest shift, breaks included; nil when nothing says so.
    let longest: Int?
  }

  /// Two stretches with too little rest between, for people who are needed in both.
  struct Chain: Hashable {
    let before: Int
    let after: Int
  }

  /// The first chain that cannot be kept; nil when nothing proves it.
  ///
  /// Stretches are in order and apart; the pool of each holds everybody who could have taken part in
  /// it or in one before it in the days of the shorter rest. `isOpen` tells whether a shift may run
  /// on after a stretch into the next.
  static func chain(_ stretches: [Stretch], _ law: Law, isOpen: (Int) -> Bool) -> Chain? {
    let shortest = min(law.shorter?.minutes ?? law.rest, law.rest)
    var used: [(start: Int, people: Int)] = []
    for index in stretches.indices.dropFirst() {
      let (one, next) = (stretches[index - 1], stretches[index])
      let gap = next.start - one.end
      let pool = max(one.pool, next.pool)
      guard gap > 0, gap < law.rest else { continue }
      // Everybody is needed for every minute of both, so that each works them whole, ...
      guard one.needed >= pool, next.needed >= pool else { continue }
      // ... longer than a split shift may last, and than one shift lasts or may run on.
      let whole = next.end - one.start
      guard whole > 24 * 60 - shortest, whole > (law.longest ?? .max) || !isOpen(index - 1)
      else { continue }
      let chain = Chain(before: index - 1, after: index)
      if gap < shortest { return chain }
      guard let shorter = law.shorter else { return chain }
      // Each of the pool may take the shorter rest once in the moving days.
      used.append((one.end, pool))
      let recent = used.filter { one.end - $0.start < shorter.perDays * 24 * 60 }
      if recent.reduce(0, { $0 + $1.people }) > pool { return chain }
    }
    return nil
  }
}
