import CivilTime
import Obligations
import Registers
import RuleChecking

/// Why each person does not fill an open item: facts that stand, or this roster.
struct PersonReasons {
  let model: ReportModel
  let item: OpenItem
  let words: Wording
  private let resolver: WindowResolver

  init(model: ReportModel, item: OpenItem, words: Wording) {
    self.model = model
    self.item = item
    self.words = words
    resolver = WindowResolver(rulebook: model.rulebook, city: model.city)
  }

  /// One person's answer.
  private struct Answer {
    let person: String
    let text: String
    /// Whether another roster cannot change it.
    let isFact: Bool
  }

  /// What the item asks of one person.
  private struct Ask {
    let role: String
    let qualification: String?
    /// The stretches in which it may be done in the week, one a day.
    let stretches: [(day: Day, interval: Interval)]
    /// Minutes it takes at one time.
    let minutes: Int
  }

  /// The people, what keeps them and whether that is a fact; empty when nobody has the role.
  ///
  /// People with the same answer share a row.
  var rows: [[String]] {
    asks.flatMap { ask -> [[String]] in
      let answers = model.city.people.filter { $0.roles.contains(ask.role) }.map { answer($0, ask) }
      var lines: [(people: [String], answer: Answer)] = []
      for answer in answers {
        let same = lines.firstIndex {
          $0.answer.text == answer.text && $0.answer.isFact == answer.isFact
        }
        if let same {
          lines[same].people.append(answer.person)
        } else {
          lines.append(([answer.person], answer))
        }
      }
      return lines.map { line in
        [
          line.people.joined(separator: " "), line.answer.text,
          line.answer.isFact
            ? words("fact", "vast gegeven") : words("by this roster", "door dit rooster"),
        ]
      }
    }
  }

  /// One ask for each role and qualification of the team.
  private var asks: [Ask] {
    if case .presence(_, let interval) = item.missing {
      guard case .presence(let presence) = model.obligation(item.obligation)?.work else {
        return []
      }
      return [
        Ask(
          role: presence.role,
          qualification: presence.qualification,
          stretches: [(Amsterdam.day(of: interval.start), interval)],
          minutes: interval.length
        )
      ]
    }
    guard let obligation = model.obligation(item.obligation), let version = model.version(item.rule)
    else { return [] }
    let minutes: Int
    switch obligation.work {
    case .visit(let length): minutes = length
    case .round, .presence: minutes = 1
    }
    let stretches = model.roster.week.days.filter { day in
      // What is overdue may be done on any day.
      obligation.earliest <= day
        && (day <= obligation.due || obligation.due < model.roster.week.monday)
    }.flatMap { day in
      resolver.windows(version, object: item.object, on: day).map { (day: day, interval: $0) }
    }
    var seen: Set<String> = []
    return version.team.compactMap { part in
      guard seen.insert("\(part.role)/\(part.qualification ?? "")").inserted else { return nil }
      return Ask(
        role: part.role,
        qualification: part.qualification,
        stretches: stretches,
        minutes: minutes
      )
    }
  }

  private func answer(_ person: Person, _ ask: Ask) -> Answer {
    func fact(_ english: String, _ dutch: String) -> Answer {
      Answer(person: person.code, text: words(english, dutch), isFact: true)
    }
    let days = ask.stretches
    if days.isEmpty {
      return fact(
        "no hours this week in which it may be done",
        "geen uren deze week waarin het mag"
      )
    }
    let present = days.filter { person.isAvailable(on: $0.day) }
    if present.isEmpty {
      return fact("not available on these days", "niet beschikbaar op deze dagen")
    }
    if let qualification = ask.qualification,
      !present.contains(where: { person.holds(qualification, on: $0.day) })
    {
      return fact("does not hold \(qualification) then", "heeft dan geen \(qualification)")
    }
    let deployable = present.filter { stretch in
      resolver.deployment(ofRole: ask.role, on: stretch.day).contains {
        ($0.intersection(stretch.interval)?.length ?? 0)
          >= min(ask.minutes, stretch.interval.length)
      }
    }
    if deployable.isEmpty {
      return fact("\(ask.role) may not be on duty then", "\(ask.role) mag dan niet werken")
    }
    return answer(person, ask, onDutyIn: deployable)
  }

  /// The resource or partner that is short, when it is not people.
  private var scarce: String? {
    switch item.reason {
    case .resourceFull(let resource, _, _): resource
    case .noPartnerDay(let partner): partner
    case .emptyWindow, .tooFewQualified, .noOneFree: nil
    }
  }

  /// What this roster asks of somebody who could have done it by law and register.
  private func answer(
    _ person: Person,
    _ ask: Ask,
    onDutyIn deployable: [(day: Day, interval: Interval)]
  )
    -> Answer
  {
    func roster(_ english: String, _ dutch: String) -> Answer {
      Answer(person: person.code, text: words(english, dutch), isFact: false)
    }
    let own = model.roster.shifts.filter { $0.person == person.code }
    let onDuty = own.filter { shift in deployable.contains { $0.interval.overlaps(shift.interval) }
    }
    if let first = onDuty.first {
      let spans = onDuty.prefix(3).map { words.span($0.interval) }.joined(separator: ", ")
      let more = onDuty.count > 3 ? " …" : ""
      let area = model.areaName(first.post)
      if let scarce {
        return roster(
          "on duty \(spans)\(more); it is \(scarce) that is short, not this person",
          "heeft dienst \(spans)\(more); het tekort zit bij \(scarce), niet bij deze persoon"
        )
      }
      return roster(
        "on duty \(spans)\(more), at \(area) and with other work",
        "heeft dienst \(spans)\(more), op \(area) en met ander werk"
      )
    }
    let worked = own.reduce(0) { $0 + $1.workMinutes }
    let left = person.weekMaxMinutes - worked
    if left < ask.minutes {
      return roster(
        "\(words.duration(worked)) of at most \(words.duration(person.weekMaxMinutes)) planned",
        "\(words.duration(worked)) van hoogstens \(words.duration(person.weekMaxMinutes)) gepland"
      )
    }
    if let scarce {
      return roster(
        "off duty then; it is \(scarce) that is short, not this person",
        "dan vrij; het tekort zit bij \(scarce), niet bij deze persoon"
      )
    }
    switch item.verdict {
    case .noInsertion:
      return roster(
        "off duty then; rest, breaks or travel leave no lawful shift beside the others",
        "dan vrij; rust, pauzes of reistijd laten geen geldige dienst toe naast de andere"
      )
    case .unavoidable:
      return roster(
        "off duty then; taking this leaves other work open",
        "dan vrij; dit overnemen laat ander werk open"
      )
    case .notProved:
      return roster(
        "off duty then; no lawful shift was found",
        "dan vrij; geen geldige dienst gevonden"
      )
    }
  }
}
