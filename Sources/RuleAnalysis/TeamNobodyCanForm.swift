import CivilTime
import Flow
import Obligations
import Registers
import RuleChecking
import SourceText

/// A12: a team, or the people to keep on duty, that nobody can form on any day on which the work
/// can be done.
///
/// Roles, qualifications with their dates and employment are known here, leave is not; one person
/// fills one place. Days of outside organisations count as far as the register reaches.
struct TeamNobodyCanForm {
  /// So many of a role with a qualification, as a rule asks.
  struct Part: Hashable {
    let count: Int
    let role: String
    let qualification: String?
    let origin: Origin
  }

  /// What goes wrong in the obligations of one rule for one reason.
  private struct Case {
    let item: FactDemand.Item
    let day: Day
    let part: Part
    var count: Int
  }

  let demand: FactDemand
  private let external: Set<String>
  private let held: Set<String>
  private let partnerDays: [String: [Day: Int]]
  private let partnersKnown: ClosedRange<Day>?

  init(_ demand: FactDemand) {
    self.demand = demand
    external = Set(demand.input.rulebook.roles.filter(\.isExternal).map(\.name))
    held = Set(demand.city.people.flatMap(\.roles))
    var days: [String: [Day: Int]] = [:]
    for row in demand.city.partners {
      days[row.partner, default: [:]][row.day, default: 0] += row.count
    }
    partnerDays = days
    partnersKnown = TeamNobodyCanForm.known(demand.city)
  }

  /// The days the register of outside organisations is about; before and after nothing is known.
  static func known(_ city: City) -> ClosedRange<Day>? {
    let days = city.partners.map(\.day)
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  static func findings(_ demand: FactDemand) -> [Diagnostic] {
    demand.city.people.isEmpty ? [] : TeamNobodyCanForm(demand).findings()
  }

  /// A team as some work asks it, with the answers of the days; rules that ask the same people share
  /// them.
  private struct Team {
    let parts: [Part]
    let sorts: Int
  }

  private func findings() -> [Diagnostic] {
    struct Sort: Hashable {
      let count: Int
      let role: String
      let qualification: String?
    }
    /// Teams of visits by the version, those of presence by its hours, as both stand in one clause.
    struct Key: Hashable {
      let number: Int
      let presence: Int?
    }
    var teams: [Key: Team] = [:]
    var numbers: [[Sort]: Int] = [:]
    // For each sort of team and day the number of the part that lacks, -1 when none does.
    var known: [[Int?]] = []
    var cases: [Part: Case] = [:]
    let start = demand.input.from
    let count = start.days(until: demand.input.through) + 1
    for item in demand.items {
      let key = Key(number: item.task.number, presence: item.isPresence ? item.source : nil)
      let team: Team
      if let before = teams[key] {
        team = before
      } else {
        let parts = parts(item)
        let sorts = parts.map {
          Sort(count: $0.count, role: $0.role, qualification: $0.qualification)
        }
        team = Team(parts: parts, sorts: numbers[sorts] ?? numbers.count)
        if team.sorts == numbers.count {
          numbers[sorts] = team.sorts
          known.append(Array(repeating: nil, count: count))
        }
        teams[key] = team
      }
      guard !team.parts.isEmpty, isKnown(team.parts, item) else { continue }
      var lacking: (day: Day, part: Part)?
      for place in start.days(until: item.first)...start.days(until: item.last) {
        let day = start.adding(days: place)
        guard !isClosed(item, on: day) else { continue }
        let number =
          known[team.sorts][place]
          ?? (lackingPart(team.parts, on: day).flatMap { team.parts.firstIndex(of: $0) } ?? -1)
        known[team.sorts][place] = number
        guard number >= 0 else {
          lacking = nil
          break
        }
        if lacking == nil { lacking = (day, team.parts[number]) }
      }
      guard let lacking else { continue }
      let found = Case(item: item, day: lacking.day, part: lacking.part, count: 1)
      if let before = cases[lacking.part] {
        cases[lacking.part] = Case(
          item: found.day < before.day ? item : before.item,
          day: min(found.day, before.day),
          part: before.part,
          count: before.count + 1
        )
      } else {
        cases[lacking.part] = found
      }
    }
    return cases.values.sorted { $0.day < $1.day }.map { found in
      let origin = found.item.obligation.origin
      return finding(found, of: demand.items.count { $0.obligation.origin == origin })
    }
  }

  /// The people an item asks for; none for a role that nobody has, which is told already.
  private func parts(_ item: FactDemand.Item) -> [Part] {
    let parts: [Part]
    switch item.obligation.work {
    case .presence(let presence):
      parts = [
        Part(
          count: presence.count.value,
          role: presence.role,
          qualification: presence.qualification,
          origin: presence.origin
        )
      ]
    case .visit, .round:
      parts =
        item.version.team.map {
          Part(count: $0.count, role: $0.role, qualification: $0.qualification, origin: $0.origin)
        }
        + item.version.partners.map {
          Part(count: 1, role: $0, qualification: nil, origin: item.version.origin)
        }
    }
    let isTold = parts.contains { !external.contains($0.role) && !held.contains($0.role) }
    return isTold || parts.reduce(0) { $0 + $1.count } > 100 ? [] : parts
  }

  /// Whether the days of outside organisations are in the register for all days of an item.
  private func isKnown(_ parts: [Part], _ item: FactDemand.Item) -> Bool {
    guard parts.contains(where: { external.contains($0.role) }) else { return true }
    return partnersKnown.map { $0.contains(item.first) && $0.contains(item.last) } ?? false
  }

  private func isClosed(_ item: FactDemand.Item, on day: Day) -> Bool {
    switch item.obligation.work {
    case .presence: !demand.isInForce(item, on: day)
    case .visit, .round: demand.windows(item, on: day).isEmpty
    }
  }

  /// The first part that cannot be filled beside those before it; nil when all can.
  private func lackingPart(_ parts: [Part], on day: Day) -> Part? {
    for part in parts where external.contains(part.role) {
      // Work and people may run past midnight, so the days beside it count too.
      let there = (-1...1).reduce(0) { sum, offset in
        sum + (partnerDays[part.role]?[day.adding(days: offset)] ?? 0)
      }
      if there < part.count { return part }
    }
    let own = parts.filter { !external.contains($0.role) }
    let places = own.flatMap { part in Array(repeating: part, count: max(0, part.count)) }
    let neighbours = own.map { part in
      demand.city.people.indices.filter { Self.fits(demand.city.people[$0], part, on: day) }
    }
    if neighbours.allSatisfy({ $0.count >= places.count }) { return nil }
    let lists = zip(own, neighbours).flatMap { part, people in
      Array(repeating: people, count: max(0, part.count))
    }
    let matching = Matching(neighbours: lists, rights: demand.city.people.count)
    return matching.rightOfLeft.firstIndex { $0 < 0 }.map { places[$0] }
  }

  static func fits(_ person: Person, _ part: Part, on day: Day) -> Bool {
    person.validity.contains(day) && person.roles.contains(part.role)
      && (part.qualification.map { person.holds($0, on: day) } ?? true)
  }

  private func finding(_ found: Case, of total: Int) -> Diagnostic {
    let (part, day, rule) = (found.part, found.day, found.item.rule.name)
    let who = FactWords.part(part.role, part.qualification)
    let there = reason(part, day)
    let times = FactWords.count(found.count)
    let all = FactWords.count(max(total, found.count))
    return .found(
      .teamNobodyCanForm,
      external.contains(part.role) ? .note : .warning,
      at: part.origin,
      Bilingual(
        en: "nobody can form the team of `\(rule)` from \(day): it asks \(part.count) "
          + "\(who.english), and \(there.english); "
          + "\(times.english) of \(all.english) checks of the period fall out",
        nl: "niemand kan het team van `\(rule)` vormen vanaf \(day): het vraagt \(part.count) "
          + "\(who.dutch), en \(there.dutch); "
          + "\(times.dutch) van \(all.dutch) controles in de periode vallen uit"
      ),
      help: external.contains(part.role)
        ? Bilingual(
          en: "put their days in partners.csv, or ask for a team that can be formed",
          nl: "zet hun dagen in partners.csv, of vraag een team dat te vormen is"
        )
        : Bilingual(
          en: "have somebody qualify or hire before \(day), or ask for a team that can be formed",
          nl: "laat iemand de bevoegdheid halen of neem aan voor \(day), of vraag een team dat te "
            + "vormen is"
        ),
      also: [
        (
          found.item.obligation.origin,
          Bilingual(en: "what makes it due", nl: "waardoor het moet")
        )
      ]
    )
  }

  /// Who is there, and who just is not.
  private func reason(_ part: Part, _ day: Day) -> Bilingual {
    if external.contains(part.role) {
      return Bilingual(
        en: "partners.csv has too few of them on every day on which it can be done",
        nl: "partners.csv heeft er te weinig op elke dag waarop het kan"
      )
    }
    let ofRole = demand.city.people.filter {
      $0.roles.contains(part.role) && $0.validity.contains(day)
    }
    let able = ofRole.filter { Self.fits($0, part, on: day) }.map(\.code)
    let count = able.isEmpty ? Bilingual(en: "nobody", nl: "niemand") : FactWords.some(able)
    guard let qualification = part.qualification else {
      return Bilingual(
        en: "employed with that role \(able.count == 1 ? "is" : "are") \(count.english)",
        nl: "met die rol in dienst \(able.count == 1 ? "is" : "zijn") \(count.dutch)"
      )
    }
    let lapsed = ofRole.compactMap { person -> String? in
      let last = person.qualifications.filter { $0.qualification == qualification }
        .compactMap(\.validity.through).filter { $0 < day }.max()
      return last.map { "\(person.code) (\($0))" }
    }
    let ended = FactWords.some(lapsed)
    return Bilingual(
      en:
        "\(count.english) of \(ofRole.count) `\(part.role)` \(able.count > 1 ? "hold" : "holds") it"
        + (lapsed.isEmpty ? "" : "; it ended for \(ended.english)"),
      nl:
        "\(count.dutch) van \(ofRole.count) `\(part.role)` \(able.count > 1 ? "hebben" : "heeft") "
        + "die" + (lapsed.isEmpty ? "" : "; ze liep af voor \(ended.dutch)")
    )
  }
}
