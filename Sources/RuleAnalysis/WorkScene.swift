import CivilTime
import Obligations
import RuleChecking
import SourceText

/// When some work of one version of a rule may be done, on every sort of day that is judged.
struct WorkScene: Sendable {
  /// Who or what sets limits to the hours of the work.
  enum Limiter: Hashable, Sendable {
    case role(Role)
    case resource(Resource)
  }

  /// The stretches in which one duty or one use of a resource may lie.
  struct Limit: Sendable {
    let by: Limiter
    /// One for each duty that could reach the day: those of the day, the day before and the next.
    let pieces: [Range<Int>]
    /// The hours of the day itself.
    let own: ClockSet
    var cover: ClockSet { ClockSet(pieces) }
  }

  /// Days that agree in everything the windows ask for.
  struct Cell: Sendable {
    /// In order.
    let days: [Day]
    /// The hours the rule asks for.
    let asked: ClockSet
    let limits: [Limit]
    /// What is left under all limits together; a visit lies in one of these stretches.
    let possible: [Range<Int>]

    /// The hours asked for in which nothing can be done.
    var lost: ClockSet { asked.subtracting(ClockSet(possible)) }
    /// The longest stretch, in minutes.
    var longest: Int { possible.map(\.count).max() ?? 0 }
  }

  let rule: Rule
  let version: RuleVersion
  /// The presence that is asked for; nil for visits and rounds.
  let presence: Presence?
  /// The objects whose own hours are meant; empty when the rules say the hours.
  let objects: [String]
  let cells: [Cell]

  /// The days on which something may be asked.
  let open: [Cell]
  /// The windows in the rules.
  var windows: Windows { presence?.windows ?? version.windows }
  /// Whether the hours stand in a register.
  var hasOwnHours: Bool { windows.ownHours }
  /// Where the hours are said.
  var place: Origin {
    windows.windows.first { $0.window != nil }?.origin ?? presence?.origin ?? version.origin
  }
}

extension WorkScene.Limiter {
  /// `boa`, `scan-car`.
  var name: String {
    switch self {
    case .role(let role): role.name
    case .resource(let resource): resource.name
    }
  }

  /// Where its hours are said.
  var place: Origin {
    switch self {
    case .role(let role): role.deployed.first?.origin ?? role.origin
    case .resource(let resource): resource.windows.windows.first?.origin ?? resource.origin
    }
  }

  /// `boa may be on duty 07:00-22:00` on a day.
  func hours(_ own: ClockSet) -> Bilingual {
    let clocks = Words.clocks(own)
    switch (self, own.isEmpty) {
    case (.role, false):
      return Bilingual(
        en: "\(name) may be on duty \(clocks.english)",
        nl: "\(name) is inzetbaar \(clocks.dutch)"
      )
    case (.role, true):
      return Bilingual(
        en: "\(name) may not be on duty that day",
        nl: "\(name) is die dag niet inzetbaar"
      )
    case (.resource, false):
      return Bilingual(
        en: "\(name) may be used \(clocks.english)",
        nl: "\(name) is te gebruiken \(clocks.dutch)"
      )
    case (.resource, true):
      return Bilingual(
        en: "\(name) may not be used that day",
        nl: "\(name) is die dag niet te gebruiken"
      )
    }
  }

  /// What a second place shows.
  var label: Bilingual {
    switch self {
    case .role:
      Bilingual(en: "\(name) may be on duty then", nl: "dan is \(name) inzetbaar")
    case .resource:
      Bilingual(en: "\(name) may be used then", nl: "dan is \(name) te gebruiken")
    }
  }
}
