import CivilTime
import Registers
import RuleChecking

/// Whose hours are supposed to be wider.
public enum SupposedHours: Hashable, Sendable {
  /// The windows of a rule.
  case rule(String)
  /// The hours in which a resource may be used.
  case resource(String)
  /// The hours in which a role may be on duty.
  case role(String)
  /// The own hours of the objects of a rule.
  case objects(rule: String)
}

extension SupposedHours {
  /// Rules and registers with every window so many minutes longer.
  func widened(
    _ question: CapacityQuestion,
    earlier: Int,
    later: Int
  ) -> CapacityQuestion {
    var (book, city) = (question.rulebook, question.city)
    func wide(_ windows: [DayWindow]) -> [DayWindow] {
      windows.map { $0.widened(earlier: earlier, later: later) }
    }
    switch self {
    case .rule(let name):
      book = book.mappingVersions(of: name) { version in
        version.with(
          windows: Windows(
            windows: wide(version.windows.windows),
            ownHours: version.windows.ownHours
          )
        )
      }
    case .resource(let name):
      book = book.mappingResources { resource in
        guard resource.name == name else { return resource }
        return Resource(
          name: resource.name,
          count: resource.count,
          handles: resource.handles,
          available: resource.available,
          windows: Windows(
            windows: wide(resource.windows.windows),
            ownHours: resource.windows.ownHours
          ),
          basis: resource.basis,
          origin: resource.origin
        )
      }
    case .role(let name):
      book.roles = book.roles.map { role in
        guard role.name == name else { return role }
        return Role(
          name: role.name,
          isExternal: role.isExternal,
          deployed: wide(role.deployed),
          basis: role.basis,
          origin: role.origin
        )
      }
    case .objects(let name):
      let kind = book.rule(name)?.kind
      let register = book.kinds.first { $0.name == kind }?.register
      let own = Set(city.places.filter { $0.register == register }.map(\.id))
      city.hours = city.hours.map {
        own.contains($0.object) ? $0.widened(earlier: earlier, later: later) : $0
      }
    }
    return question.supposing(rulebook: book, city: city)
  }
}

extension DayWindow {
  fileprivate func widened(earlier: Int, later: Int) -> DayWindow {
    guard let own = window,
      let clock = ClockWindow.wider(own.value.from, own.value.to, earlier, later)
    else { return self }
    return DayWindow(
      window: Given(clock, parameter: own.parameter, origin: own.origin),
      days: days,
      origin: origin
    )
  }
}

extension OwnHours {
  fileprivate func widened(earlier: Int, later: Int) -> OwnHours {
    // As in the resolver: an end that is no later than the start lies on the next day.
    guard let from, let to,
      let clock = ClockWindow.wider(from, to <= from ? to.nextDay : to, earlier, later)
    else { return self }
    return OwnHours(
      object: object,
      days: days,
      from: clock.from,
      to: clock.to,
      validity: validity,
      origin: origin
    )
  }
}

extension ClockWindow {
  /// No earlier than midnight and never longer than a day; nil when nothing would change.
  fileprivate static func wider(
    _ from: TimeOfDay,
    _ to: TimeOfDay,
    _ earlier: Int,
    _ later: Int
  ) -> ClockWindow? {
    let start = max(0, Int(from.minutes) - earlier)
    let end = min(Int(to.minutes) + later, start + 1440)
    guard let first = TimeOfDay(minutes: start), let last = TimeOfDay(minutes: end),
      (first, last) != (from, to)
    else { return nil }
    return ClockWindow(from: first, to: last)
  }
}
