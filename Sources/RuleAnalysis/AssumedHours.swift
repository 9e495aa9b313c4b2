import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A08, third part: hours that are a parameter with a range.
///
/// At the end of the range that leaves the least, work that fits now would be lost: one note for
/// each such parameter.
enum AssumedHours {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.parameters.compactMap { parameter in
      guard case .window(let now) = parameter.value, let range = parameter.range,
        case .window(let low) = range.low, case .window(let high) = range.high
      else { return nil }
      let ends = [low, high].filter { $0 != now }
      let worst = ends.compactMap { end -> (ClockWindow, [Loss])? in
        let losses = losses(parameter.name, end, input)
        return losses.isEmpty ? nil : (end, losses)
      }.max { total($0.1) < total($1.1) }
      return worst.map { note(parameter, now, $0.0, $0.1, input) }
    }
  }

  private struct Loss {
    let rule: String
    let objects: Int
    let minutes: Int
    let example: (day: Day, lost: ClockSet)
  }

  private static func total(_ losses: [Loss]) -> Int { losses.reduce(0) { $0 + $1.minutes } }

  /// What each rule loses when the parameter has another value, beyond what it loses now.
  private static func losses(
    _ name: String,
    _ end: ClockWindow,
    _ input: AnalysisInput
  ) -> [Loss] {
    var builder = SceneBuilder(
      rulebook: input.rulebook.with(name, end),
      resolver: input.resolver,
      objects: input.objects,
      span: DaySpan(input.from, input.through)
    )
    let then = builder.scenes()
    let names = Set(builder.rulebook.rules.map(\.name))
    let before = input.scenes.filter { names.contains($0.rule.name) }
    guard then.count == before.count else { return [] }
    var found: [Loss] = []
    for (now, other) in zip(before, then) {
      // A rule whose own window is the parameter asks less, and so loses nothing.
      let lost = zip(now.cells, other.cells).map { ($0.days, $1.lost.subtracting($0.lost)) }
      let minutes = lost.reduce(0) { $0 + $1.0.count * $1.1.minutes } * max(1, now.objects.count)
      // What is over is history.
      guard minutes > 0, now.cells.contains(where: { $0.days.contains { $0 >= input.from } }),
        let first = lost.first(where: { !$0.1.isEmpty }), let day = first.0.first
      else { continue }
      if let index = found.firstIndex(where: { $0.rule == now.rule.name }) {
        let old = found[index]
        found[index] = Loss(
          rule: old.rule,
          objects: old.objects + now.objects.count,
          minutes: old.minutes + minutes,
          example: old.example
        )
      } else {
        found.append(
          Loss(
            rule: now.rule.name,
            objects: now.objects.count,
            minutes: minutes,
            example: (day, first.1)
          )
        )
      }
    }
    return found
  }

  private static func note(
    _ parameter: Parameter,
    _ now: ClockWindow,
    _ end: ClockWindow,
    _ losses: [Loss],
    _ input: AnalysisInput
  ) -> Diagnostic {
    let list = Words.list(
      losses.map { loss in
        let (total, day) = (Words.minutes(loss.minutes), Words.fullDay(loss.example.day))
        let clocks = Words.clocks(loss.example.lost)
        let at =
          loss.objects == 0
          ? Bilingual(both: "")
          : Bilingual(
            en: " at \(loss.objects) \(loss.objects == 1 ? "object" : "objects")",
            nl: " bij \(loss.objects) \(loss.objects == 1 ? "object" : "objecten")"
          )
        return Bilingual(
          en: "\(loss.rule)\(at.english) \(total.english), as \(clocks.english) on \(day.english)",
          nl: "\(loss.rule)\(at.dutch) \(total.dutch), zoals \(clocks.dutch) op \(day.dutch)"
        )
      }
    )
    let (value, other) = (Words.clock(now.range), Words.clock(end.range))
    return Diagnostic.found(
      .windowOutsideDeployment,
      .note,
      at: parameter.origin,
      Bilingual(
        en: "hours rest on \(parameter.name), taken as \(value); at \(other), the other end of its "
          + "range, this would be lost: \(list.english)",
        nl:
          "uren rusten op \(parameter.name), gesteld op \(value); bij \(other), de andere kant van "
          + "het bereik, gaat dit verloren: \(list.dutch)"
      ),
      help: Bilingual(
        en: "have the value confirmed before others build on it",
        nl: "laat de waarde bevestigen voordat anderen erop bouwen"
      )
    )
  }
}

extension Rulebook {
  /// The rules whose hours are set by a parameter that is a window, with another value of it.
  fileprivate func with(_ name: String, _ value: ClockWindow) -> Rulebook {
    func changed(_ windows: [DayWindow]) -> [DayWindow] {
      windows.map { window in
        guard let given = window.window, given.parameter == name else { return window }
        return DayWindow(
          window: Given(value, parameter: name, origin: given.origin),
          days: window.days,
          origin: window.origin
        )
      }
    }
    func isSet(_ windows: [DayWindow]) -> Bool {
      windows.contains { $0.window?.parameter == name }
    }
    let set = Set(
      roles.filter { isSet($0.deployed) }.map(\.name)
        + resources.filter { isSet($0.windows.windows) }.map(\.name)
    )
    var book = self
    book.rules = rules.filter { rule in
      rule.versions.contains { version in
        (version.team.map(\.role) + version.uses.map(\.resource) + version.presence.map(\.role))
          .contains(where: set.contains)
      }
    }
    book.roles = roles.map {
      Role(
        name: $0.name,
        isExternal: $0.isExternal,
        deployed: changed($0.deployed),
        basis: $0.basis,
        origin: $0.origin
      )
    }
    book.resources = resources.map {
      Resource(
        name: $0.name,
        count: $0.count,
        handles: $0.handles,
        available: $0.available,
        windows: Windows(windows: changed($0.windows.windows), ownHours: $0.windows.ownHours),
        basis: $0.basis,
        origin: $0.origin
      )
    }
    return book
  }
}
