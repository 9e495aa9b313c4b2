import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// From gross to net supply over the period.
struct SupplySteps {
  let analysis: PoolAnalysis

  init(_ analysis: PoolAnalysis) { self.analysis = analysis }

  var steps: [SupplyStep] {
    switch analysis.pool.kind {
    case .resource: resource
    case .role: role
    case .partner:
      [
        SupplyStep(
          name: Bilingual(
            en: "days in the register of partners",
            nl: "dagen in het partnerregister"
          ),
          minutes: analysis.supplyOfDay.reduce(0, +)
        )
      ]
    }
  }

  private var resource: [SupplyStep] {
    let period = analysis.question.period
    let servers = analysis.finder.servers
    let name = analysis.pool.name
    let span = CapacitySpan(from: period.from, through: period.through)
    let units = servers.servers(analysis.pool, span, qualifications: []).reduce(0) {
      $0 + $1.names.count * $1.budget.count { $0 != 0 }
    }
    let open = period.days.map { day in
      servers.resolver.resourceWindows(name, on: day).reduce(0) { $0 + $1.length }
    }
    let present = servers.servers(analysis.pool, span, qualifications: [])
    var inWindow = 0
    for server in present {
      for (offset, minutes) in open.enumerated() where server.budget[offset] != 0 {
        inWindow += server.names.count * minutes
      }
    }
    let whole = units * 1440
    let declared = analysis.question.rulebook.resource(name)
    let budget = declared?.available.first
    let parameter = budget?.minutes.parameter.flatMap { analysis.question.rulebook.parameter($0) }
    let hours = declared?.windows.windows.first?.window?.parameter.flatMap {
      analysis.question.rulebook.parameter($0)
    }
    return [
      SupplyStep(
        name: Bilingual(en: "whole days of all units", nl: "hele dagen van alle stuks"),
        minutes: whole
      ),
      SupplyStep(
        name: Bilingual(en: "hours in which it may not be used", nl: "uren waarin het niet mag"),
        minutes: inWindow - whole,
        percent: ExpectedShares.percent(whole - inWindow, of: whole),
        parameter: hours?.name,
        isAssumption: hours?.isAssumption ?? false,
        because: hours?.because,
        owner: hours?.owner,
        range: hours.flatMap { ExpectedShares.range($0) },
        place: declared?.windows.windows.first.map { Places.place($0.origin, declared?.basis) }
      ),
      SupplyStep(
        name: Bilingual(
          en: "charging, shift change and upload: what the hours per day leave out",
          nl: "opladen, wissel en uitlezen: wat de uren per dag weglaten"
        ),
        minutes: analysis.supplyOfDay.reduce(0, +) - inWindow,
        percent: ExpectedShares.percent(inWindow - analysis.supplyOfDay.reduce(0, +), of: inWindow),
        parameter: budget?.minutes.parameter,
        isAssumption: parameter?.isAssumption ?? false,
        because: parameter?.because,
        owner: parameter?.owner,
        range: parameter.flatMap { ExpectedShares.range($0) },
        place: budget.map { Places.place($0.minutes.origin, declared?.basis) }
      ),
    ].filter { $0.minutes != 0 } + broken
  }

  /// What is lost on days on which a unit is broken, when a figure says so.
  private var broken: [SupplyStep] {
    let net = analysis.supplyOfDay.reduce(0, +)
    return ExpectedShares.breakdown(analysis.question.rulebook, resource: analysis.pool.name)
      .map { $0.step(-$0.minutes(of: net)) }.filter { $0.minutes != 0 }
  }

  private var role: [SupplyStep] {
    let question = analysis.question
    let period = question.period
    let people = question.city.people.filter { $0.roles.contains(analysis.pool.name) }
    var gross = 0
    var away = 0
    for person in people {
      // A seventh of the contract for each day of employment; the same for each day of leave.
      let employed = period.days.filter { person.validity.contains($0) }
      let there = employed.count { person.isAvailable(on: $0) }
      gross += person.contractMinutes * employed.count / 7
      away += person.contractMinutes * (employed.count - there) / 7
    }
    var steps = [
      SupplyStep(
        name: Bilingual(en: "contract hours", nl: "contracturen"),
        minutes: gross,
        because: "\(people.count)"
      ),
      SupplyStep(
        name: Bilingual(en: "registered leave", nl: "verlof in het register"),
        minutes: -away
      ),
    ]
    let coming = ExpectedShares.leave(question.rulebook, role: analysis.pool.name, gross, away)
    if let coming { steps.append(coming) }
    var left = gross - away + (coming?.minutes ?? 0)
    for share in ExpectedShares.all(question.rulebook, role: analysis.pool.name) {
      let minutes = share.minutes(of: left)
      steps.append(share.step(-minutes))
      left -= minutes
    }
    return steps.filter { $0.minutes != 0 }
  }
}
