import CivilTime
import Obligations
import Registers
import RuleChecking

/// Works out the scenes of all versions of all rules once, for all analyses of windows.
struct SceneBuilder {
  let rulebook: Rulebook
  let resolver: WindowResolver
  /// The objects with their own hours; nil when only the rules are looked at.
  let objects: ObjectIndex?
  /// The days that are judged; a version outside them is judged on its own first year.
  let span: DaySpan

  private let roles: [String: Role]
  private let resources: [String: Resource]
  /// Hours of the law in which people of a role may not work.
  private let closed: [String: [ClockWindow]]
  private var deployments: [String: [Day: ClockSet]] = [:]

  private struct Grouping: Hashable {
    let forms: DayForms
    let days: DaySpan
  }
  private var groupings: [Grouping: [[Day]]] = [:]

  init(rulebook: Rulebook, resolver: WindowResolver, objects: ObjectIndex?, span: DaySpan) {
    self.rulebook = rulebook
    self.resolver = resolver
    self.objects = objects
    self.span = span
    roles = Dictionary(rulebook.roles.map { ($0.name, $0) }) { first, _ in first }
    resources = Dictionary(rulebook.resources.map { ($0.name, $0) }) { first, _ in first }
    var closed: [String: [ClockWindow]] = [:]
    for role in rulebook.roles where !role.isExternal {
      for item in rulebook.limits(role: role.name, age: .adults).flatMap(\.items) {
        if case .noWorkBetween(let window) = item.limit {
          closed[role.name, default: []].append(window)
        }
      }
    }
    self.closed = closed
  }

  /// The scenes, in the order of the rules.
  mutating func scenes() -> [WorkScene] {
    var scenes: [WorkScene] = []
    for rule in rulebook.rules {
      let timeline = RuleTimeline(rule: rule, rulebook: rulebook)
      for version in rule.versions {
        guard let days = judged(timeline, version) else { continue }
        if !version.team.isEmpty, !version.frequencies.isEmpty || !version.triggers.isEmpty {
          scenes += self.scenes(rule, version, nil, days)
        }
        for presence in version.presence {
          scenes += self.scenes(rule, version, presence, days)
        }
      }
    }
    return scenes
  }

  /// The days of a version that are judged; nil when it is never in force.
  private func judged(_ timeline: RuleTimeline, _ version: RuleVersion) -> DaySpan? {
    let own = timeline.stretches.filter { $0.version.number == version.number }.map(\.days)
    guard let first = own.first else { return nil }
    let inside = own.compactMap { $0.intersection(span) }
    if let start = inside.first, let end = inside.last { return DaySpan(start.first, end.last) }
    return DaySpan(first.first, min(first.last, first.first.adding(days: 364)))
  }

  private mutating func scenes(
    _ rule: Rule,
    _ version: RuleVersion,
    _ presence: Presence?,
    _ days: DaySpan
  ) -> [WorkScene] {
    let windows = presence?.windows ?? version.windows
    let names = presence.map { [$0.role] } ?? version.team.map(\.role)
    let uses = presence == nil ? version.uses.compactMap { resources[$0.resource] } : []
    var limiters: [WorkScene.Limiter] = []
    for name in names {
      guard let role = roles[name], !role.isExternal, !limiters.contains(.role(role)) else {
        continue
      }
      limiters.append(.role(role))
    }
    limiters += uses.map { .resource($0) }
    func scene(_ objects: [String], _ cells: [WorkScene.Cell]) -> WorkScene {
      WorkScene(
        rule: rule,
        version: version,
        presence: presence,
        objects: objects,
        cells: cells,
        open: cells.filter { !$0.asked.isEmpty }
      )
    }
    guard windows.ownHours else {
      return [scene([], cells(windows, limiters, object: nil, days))]
    }
    guard let kind = rule.kind else { return [] }
    return patterns(rule, kind, days).map { pattern in
      scene(pattern.ids, cells(windows, limiters, object: pattern.ids.first, pattern.days))
    }
  }

  /// Objects with the same own hours on the same days.
  private struct Pattern {
    var ids: [String]
    let days: DaySpan
  }

  private func patterns(_ rule: Rule, _ kind: String, _ days: DaySpan) -> [Pattern] {
    guard let objects else { return [] }
    struct Hours: Hashable {
      let days: OwnHours.Days
      let from: TimeOfDay?
      let to: TimeOfDay?
      let validity: Validity
    }
    struct Key: Hashable {
      let hours: [Hours]
      let days: DaySpan
    }
    let condition = rule.condition.flatMap {
      rulebook.readsColumnsOnly($0, of: kind) ? $0 : nil
    }
    var lives: [(id: String, days: DaySpan)] = []
    for row in objects.rows(ofKind: kind) {
      guard objects.judge.holds(condition, for: row, on: days.first) else { continue }
      let own = DaySpan(row.validity.from ?? days.first, row.validity.through ?? days.last)
      guard let there = own.intersection(days) else { continue }
      if let last = lives.last, last.id == row.id {
        lives[lives.count - 1].days = DaySpan(
          min(last.days.first, there.first),
          max(last.days.last, there.last)
        )
      } else {
        lives.append((row.id, there))
      }
    }
    var patterns: [Pattern] = []
    var known: [Key: Int] = [:]
    for life in lives {
      let hours = resolver.hourRows(life.id).map {
        Hours(days: $0.days, from: $0.from, to: $0.to, validity: $0.validity)
      }
      let key = Key(hours: hours, days: life.days)
      if let index = known[key] {
        patterns[index].ids.append(life.id)
      } else {
        known[key] = patterns.count
        patterns.append(Pattern(ids: [life.id], days: life.days))
      }
    }
    return patterns
  }

  private mutating func cells(
    _ windows: Windows,
    _ limiters: [WorkScene.Limiter],
    object: String?,
    _ days: DaySpan
  ) -> [WorkScene.Cell] {
    var forms = DayForms()
    forms.add(windows.windows)
    for limiter in limiters {
      switch limiter {
      case .role(let role): forms.add(role.deployed)
      case .resource(let resource): forms.add(resource.windows.windows)
      }
    }
    for row in object.map({ resolver.hourRows($0) }) ?? [] { forms.add(row) }
    return groups(forms, days).map { group in
      let day = group[0]
      let asked = clocks(windows, object: object, on: day)
      let limits = limiters.map { limiter in
        let pieces = pieces(limiter, on: day)
        return WorkScene.Limit(by: limiter, pieces: pieces, own: own(limiter, on: day))
      }
      let possible = limits.reduce(asked.parts) { rest, limit in
        var next: [Range<Int>] = []
        for part in rest {
          for piece in limit.pieces {
            let common = part.clamped(to: piece)
            if !common.isEmpty, !next.contains(common) { next.append(common) }
          }
        }
        return next
      }
      return WorkScene.Cell(days: group, asked: asked, limits: limits, possible: possible)
    }
  }

  /// The days in groups that agree in some forms: many scenes ask the same.
  private mutating func groups(_ forms: DayForms, _ days: DaySpan) -> [[Day]] {
    let key = Grouping(forms: forms, days: days)
    if let known = groupings[key] { return known }
    let resolver = self.resolver
    let found = forms.groups(days) { resolver.isHoliday($0) }
    groupings[key] = found
    return found
  }

  /// The hours on a day that some windows and an object's own hours leave, on the clock.
  private func clocks(_ windows: Windows, object: String?, on day: Day) -> ClockSet {
    let own =
      windows.ownHours ? ClockSet(object.map { resolver.ownClocks($0, on: day) } ?? []) : nil
    let isOpenByRule = windows.windows.contains { $0.window != nil }
    let named = resolver.specific(windows.windows, on: day)
    guard isOpenByRule else {
      if named?.isEmpty ?? false { return ClockSet([Range<Int>]()) }
      return own ?? ClockSet([0..<1440])
    }
    let said = ClockSet(named ?? [])
    return own.map { said.intersection($0) } ?? said
  }

  private mutating func own(_ limiter: WorkScene.Limiter, on day: Day) -> ClockSet {
    switch limiter {
    case .resource(let resource): clocks(resource.windows, object: nil, on: day)
    case .role(let role): deployment(role, on: day)
    }
  }

  private mutating func pieces(_ limiter: WorkScene.Limiter, on day: Day) -> [Range<Int>] {
    switch limiter {
    case .resource(let resource):
      return clocks(resource.windows, object: nil, on: day).parts
    case .role(let role):
      var pieces: [Range<Int>] = []
      for step in -1...1 {
        let parts = deployment(role, on: step == 0 ? day : day.adding(days: step)).parts
        pieces += parts.map { $0.shifted(by: step * 1440) }
      }
      return pieces.filter { $0.upperBound > 0 }
    }
  }

  /// When a duty that starts on a day may lie, hours in which the law allows no work left out.
  private mutating func deployment(_ role: Role, on day: Day) -> ClockSet {
    if let known = deployments[role.name]?[day] { return known }
    // A role without deployment hours may work to the end of the next day.
    var set =
      role.deployed.isEmpty
      ? ClockSet([0..<2880])
      : clocks(Windows(windows: role.deployed, ownHours: false), object: nil, on: day)
    for window in closed[role.name] ?? [] {
      set = set.subtracting(
        ClockSet((-1...1).map { window.range.shifted(by: $0 * 1440) })
      )
    }
    deployments[role.name, default: [:]][day] = set
    return set
  }
}
