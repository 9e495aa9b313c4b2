import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A11: a visit that is longer than any shift, or than any stretch in which it may be done; and
/// shifts that are longer than the hours of their role.
enum TaskTooLong {
  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    longerThanShifts(input) + longerThanWindows(input) + shiftsTooLong(input)
  }

  // MARK: Shifts

  /// The most work without a break in one lawful shift of a role, in minutes, with what says so.
  static func mostWork(of role: String, in rulebook: Rulebook) -> (minutes: Int, place: Origin)? {
    var (most, place): (Int, Origin?) = (1440, nil)
    var breaks: [(over: Int, minutes: Int)] = []
    for item in rulebook.limits(role: role, age: .adults).flatMap(\.items) {
      switch item.limit {
      case .shiftAtMost(let minutes) where minutes < most: (most, place) = (minutes, item.origin)
      case .breakIn(let minutes, let over, _): breaks.append((over, minutes))
      case .shiftAtMost, .weekAtMost, .averageWeekAtMost, .dailyRest, .dailyRestIncluding,
        .weeklyRest, .nightMeans, .nightShiftAtMost, .nightWorkerAverage, .restAfterNight,
        .restAfterSeries, .seriesAtMost, .lateNightsAtMost, .freeSundays,
        .sundayWorkOnlyWhenAgreed, .noWorkBetween, .notice:
        continue
      }
    }
    if let shape = rulebook.shiftShapes.first(where: { $0.roles.contains(role) }) {
      // Work and the break that the law asks for it must fit into the longest shift together.
      let fits = (0...most).last { work in
        let pause = breaks.filter { $0.over < work }.map(\.minutes).max() ?? 0
        return work + pause <= shape.longest
      }
      if let fits, fits < most { (most, place) = (fits, shape.origin) }
    }
    return place.map { (most, $0) }
  }

  private static func longerThanShifts(_ input: AnalysisInput) -> [Diagnostic] {
    var known: [String: (minutes: Int, place: Origin)] = [:]
    for role in input.rulebook.roles where !role.isExternal {
      known[role.name] = mostWork(of: role.name, in: input.rulebook)
    }
    return input.rulebook.rules.flatMap { rule in
      rule.versions.compactMap { version -> Diagnostic? in
        guard let takes = version.takes else { return nil }
        let limits = version.team.compactMap { part in
          known[part.role].map { (role: part.role, most: $0) }
        }
        guard let least = limits.min(by: { $0.most.minutes < $1.most.minutes }),
          takes.value > least.most.minutes
        else { return nil }
        let (task, most) = (Words.minutes(takes.value), Words.minutes(least.most.minutes))
        return Diagnostic.found(
          .taskTooLong,
          .error,
          at: takes.origin,
          Bilingual(
            en: "\(rule.name) takes \(task.english), and no shift of \(least.role) holds more than "
              + "\(most.english) of work",
            nl: "\(rule.name) duurt \(task.dutch), en geen dienst van \(least.role) heeft meer dan "
              + "\(most.dutch) werk"
          ),
          help: Bilingual(
            en: "make it shorter, or two visits of half the length",
            nl: "maak het korter, of maak er twee bezoeken van"
          ),
          also: [
            (
              least.most.place,
              Bilingual(en: "this limits the shift", nl: "dit begrenst de dienst")
            )
          ]
        )
      }
    }
  }

  // MARK: Windows

  private struct Short {
    let scene: WorkScene
    let takes: Given<Int>
    let days: [Day]
    let all: [Day]
    let room: Int
    let example: Day
  }

  private static func longerThanWindows(_ input: AnalysisInput) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var order: [Origin] = []
    var atObjects: [Origin: [Short]] = [:]
    for scene in input.scenes {
      guard let short = short(scene) else { continue }
      if scene.hasOwnHours {
        if atObjects[scene.version.origin] == nil { order.append(scene.version.origin) }
        atObjects[scene.version.origin, default: []].append(short)
      } else {
        let isNever = short.days.count == short.all.count
        found.append(tooShort([short], isNever ? .error : .warning, input))
      }
    }
    return found + order.compactMap { atObjects[$0].map { tooShort($0, .note, input) } }
  }

  /// The days on which a visit does not fit into what is left of the window.
  private static func short(_ scene: WorkScene) -> Short? {
    guard scene.presence == nil, let takes = scene.version.takes else { return nil }
    // Where nothing is left at all, that is said already.
    let usable = scene.open.filter { !$0.possible.isEmpty }
    let cells = usable.filter { $0.longest < takes.value }
    guard let worst = cells.min(by: { $0.longest < $1.longest }), let day = worst.days.first else {
      return nil
    }
    return Short(
      scene: scene,
      takes: takes,
      days: cells.flatMap(\.days).sorted(),
      all: usable.flatMap(\.days).sorted(),
      room: worst.longest,
      example: day
    )
  }

  private static func tooShort(
    _ shorts: [Short],
    _ severity: Severity,
    _ input: AnalysisInput
  ) -> Diagnostic {
    let first = shorts[0]
    let objects = shorts.flatMap(\.scene.objects)
    let days =
      objects.isEmpty
      ? DayWords.among(first.days, of: first.all)
      : Bilingual(
        en: "at \(Words.names(objects).english) on \(Words.days(first.days.count).english) or more",
        nl: "bij \(Words.names(objects).dutch) op \(Words.days(first.days.count).dutch) of meer"
      )
    let (task, room) = (Words.minutes(first.takes.value), Words.minutes(first.room))
    let (date, name) = (Words.fullDay(first.example), first.scene.rule.name)
    return Diagnostic.found(
      .taskTooLong,
      severity,
      at: first.takes.origin,
      Bilingual(
        en:
          "\(name) takes \(task.english) and fits nowhere \(days.english): on \(date.english) the "
          + "longest stretch is \(room.english)",
        nl: "\(name) duurt \(task.dutch) en past nergens \(days.dutch): op \(date.dutch) is het "
          + "langste stuk \(room.dutch)"
      ),
      help: Bilingual(
        en: "make the visit shorter or its window longer",
        nl: "maak het bezoek korter of het venster langer"
      ),
      also: [(first.scene.place, Bilingual(en: "its window", nl: "het venster"))]
    )
  }

  // MARK: Shifts of a role

  private static func shiftsTooLong(_ input: AnalysisInput) -> [Diagnostic] {
    input.rulebook.shiftShapes.flatMap { shape in
      shape.roles.compactMap { name -> Diagnostic? in
        guard let role = input.rulebook.role(name), !role.deployed.isEmpty else { return nil }
        var forms = DayForms()
        forms.add(role.deployed)
        let groups = forms.groups(DaySpan(input.from, input.through)) {
          input.resolver.isHoliday($0)
        }
        let longest = groups.compactMap { group -> (minutes: Int, day: Day)? in
          let set = ClockSet(input.resolver.specific(role.deployed, on: group[0]) ?? [])
          return set.parts.map(\.count).max().map { ($0, group[0]) }
        }.max { $0.minutes < $1.minutes }
        guard let longest, longest.minutes < shape.shortest else { return nil }
        let (least, room) = (Words.minutes(shape.shortest), Words.minutes(longest.minutes))
        let date = Words.fullDay(longest.day)
        return Diagnostic.found(
          .taskTooLong,
          .error,
          at: shape.origin,
          Bilingual(
            en:
              "no shift of \(name) is possible: the shortest is \(least.english), and the longest "
              + "stretch of duty, on \(date.english), is \(room.english)",
            nl: "geen dienst van \(name) is mogelijk: de kortste is \(least.dutch), en het langste "
              + "stuk waarop die inzetbaar is, op \(date.dutch), is \(room.dutch)"
          ),
          help: Bilingual(
            en: "allow shorter shifts, or widen `deployed`",
            nl: "sta kortere diensten toe, of verruim `inzetbaar`"
          ),
          also: [
            (
              role.deployed[0].origin,
              Bilingual(en: "\(name) may be on duty then", nl: "dan is \(name) inzetbaar")
            )
          ]
        )
      }
    }
  }
}
