import CivilTime
import RuleChecking

extension Staff {
  /// The teams of a city: one for each role of the rules that is filled by own people.
  ///
  /// Three roles have published numbers and hours; each other role gets ten people for 245,000 and
  /// the hours in which it may be on duty. Without rules it is the three.
  static func teams(_ rulebook: Rulebook, _ scale: Scale) -> [Team] {
    let published = [
      team("boa", "B", scale.boas), team("toezichthouder", "T", scale.supervisors),
      Team(
        role: "parkeercontroleur",
        letter: "P",
        count: scale.parkingControllers,
        opens: 540,
        closes: 25 * 60,
        isCentral: true
      ),
    ]
    let own = rulebook.roles.filter { !$0.isExternal }
    guard !own.isEmpty else { return published }
    let names = Set(own.map(\.name))
    var taken = Set(published.map(\.letter))
    var others: [Team] = []
    for role in own where !published.contains(where: { $0.role == role.name }) {
      let window = role.deployed.compactMap(\.window).first?.value
      var letter = role.name.prefix(1).uppercased()
      while !taken.insert(letter).inserted { letter += "X" }
      let opens = Int(window?.from.minutes ?? 420)
      others.append(
        Team(
          role: role.name,
          letter: letter,
          count: scale.count(10, least: 2),
          opens: opens,
          closes: max(opens + 540, Int(window?.to.minutes ?? 1320)),
          isCentral: false
        )
      )
    }
    return published.filter { names.contains($0.role) } + others
  }

  private static func team(_ role: String, _ letter: String, _ count: Int) -> Team {
    Team(role: role, letter: letter, count: count, opens: 420, closes: 1320, isCentral: false)
  }
}
