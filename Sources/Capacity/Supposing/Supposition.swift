import CapacityValues
import CivilTime
import Registers
public import RuleChecking

/// A change of rules or registers that is only supposed; no file is touched.
public enum Supposition: Hashable, Sendable {
  /// So many units of a resource more, or fewer.
  case units(resource: String, change: Int)
  /// So many people of a role more, or fewer: like most who have it.
  case people(role: String, change: Int)
  /// So many people of an organisation more on each day it comes.
  case partners(name: String, change: Int)
  /// Another value of a parameter or assumption.
  case value(parameter: String, QuantityValue)
  /// Other minutes a unit may be used a day, as a change of what it has.
  case budget(resource: String, change: Int)
  /// Another throughput.
  case throughput(resource: String, Fraction)
  /// A rule that asks so many times fewer in each period.
  case fewer(rule: String, by: Int)
  /// A rule left out.
  case without(rule: String)
  /// Other places at an object.
  case places(object: String, Int)
  /// An object that is there on every second day only.
  case everySecondDay(object: String)
  /// Windows that open so many minutes earlier and close so many later.
  case wider(SupposedHours, earlier: Int, later: Int)

  /// The question with the change made.
  public func applied(to question: CapacityQuestion) -> CapacityQuestion {
    var city = question.city
    var rulebook = question.rulebook
    switch self {
    case .units(let resource, let change):
      (rulebook, city) = Supposition.units(resource, change, rulebook, city)
    case .people(let role, let change):
      city.people = Supposition.people(role, change, city.people)
    case .partners(let name, let change):
      city.partners = city.partners.map { $0.partner == name ? $0.with(more: change) : $0 }
    case .value(let parameter, let value): rulebook = rulebook.setting(parameter, to: value)
    case .budget(let resource, let change):
      rulebook = rulebook.mappingResources { $0.name == resource ? $0.with(more: change) : $0 }
    case .throughput(let resource, let rate):
      rulebook = rulebook.mappingResources { $0.name == resource ? $0.with(rate: rate) : $0 }
    case .fewer(let rule, let count):
      rulebook = rulebook.mappingVersions(of: rule) { version in
        version.mappingFrequencies { $0.with(count: max(0, $0.count.value - count)) }
      }
    case .without(let rule): rulebook.rules.removeAll { $0.name == rule }
    case .places(let object, let places):
      city.places = city.places.map { $0.id == object ? $0.with(places: places) : $0 }
    case .everySecondDay(let object):
      city.places = city.places.flatMap { place in
        place.id == object ? place.everySecondDay(question.period) : [place]
      }
    case .wider(let hours, let earlier, let later):
      return hours.widened(question, earlier: earlier, later: later)
    }
    return question.supposing(rulebook: rulebook, city: city)
  }

  private static func units(
    _ resource: String,
    _ change: Int,
    _ rulebook: Rulebook,
    _ city: City
  ) -> (Rulebook, City) {
    var (rulebook, city) = (rulebook, city)
    let rows = city.units.filter { $0.resource == resource }
    guard let last = rows.last else {
      rulebook = rulebook.mappingResources { one in
        one.name == resource ? one.with(count: max(0, one.count + change)) : one
      }
      return (rulebook, city)
    }
    if change >= 0 {
      city.units += (0..<change).map { number in
        ResourceUnit(
          resource: resource,
          unit: "\(last.unit)+\(number + 1)",
          validity: Validity(),
          origin: last.origin
        )
      }
    } else {
      let gone = Set(Set(rows.map(\.unit)).sorted().suffix(-change))
      city.units.removeAll { $0.resource == resource && gone.contains($0.unit) }
      // Without any row the count of the rules would hold again.
      if gone.count == Set(rows.map(\.unit)).count {
        rulebook = rulebook.mappingResources { $0.name == resource ? $0.with(count: 0) : $0 }
      }
    }
    return (rulebook, city)
  }

  private static func people(_ role: String, _ change: Int, _ people: [Person]) -> [Person] {
    let own = people.filter { $0.roles.contains(role) }
    guard change >= 0 else {
      let gone = Set(own.map(\.code).suffix(-change))
      return people.filter { !gone.contains($0.code) }
    }
    guard let like = usual(own) else { return people }
    return people
      + (0..<change).map { number in
        Person(
          code: "\(like.code)+\(number + 1)",
          roles: [role],
          area: like.area,
          contractMinutes: like.contractMinutes,
          weekMaxMinutes: like.weekMaxMinutes,
          sundayWorkAgreed: like.sundayWorkAgreed,
          adultFrom: nil,
          validity: Validity(),
          qualifications: like.qualifications.map {
            Person.Held(qualification: $0.qualification, validity: Validity(), origin: $0.origin)
          },
          leave: [],
          origin: like.origin
        )
      }
  }

  /// Somebody with the most usual contract, and of these with the most qualifications.
  private static func usual(_ people: [Person]) -> Person? {
    let contracts = Dictionary(grouping: people, by: \.contractMinutes)
    let most = contracts.max { left, right in
      (left.value.count, left.key) < (right.value.count, right.key)
    }
    return most?.value.max { left, right in
      (left.qualifications.count, right.code) < (right.qualifications.count, left.code)
    }
  }
}

extension PartnerDay {
  fileprivate func with(more: Int) -> PartnerDay {
    PartnerDay(
      partner: partner,
      day: day,
      from: from,
      to: to,
      count: max(0, count + more),
      origin: origin
    )
  }
}

extension Place {
  fileprivate func with(places: Int) -> Place { with(places: places, validity: validity) }

  /// The row on every second day of a period, from its first.
  fileprivate func everySecondDay(_ period: CapacityPeriod) -> [Place] {
    period.days.enumerated().filter { $0.offset % 2 == 0 && validity.contains($0.element) }.map {
      with(places: places, validity: Validity(from: $0.element, through: $0.element))
    }
  }

  private func with(places: Int?, validity: Validity) -> Place {
    Place(
      register: register,
      id: id,
      name: name,
      area: area,
      point: point,
      places: places,
      validity: validity,
      fields: fields,
      origin: origin
    )
  }
}
