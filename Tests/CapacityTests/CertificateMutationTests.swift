import CapacityValues
import CivilTime
import RuleChecking
import SourceText
import Testing
import Verification

@testable import Capacity

/// Every field of real proofs, changed in turn: other code rejects each.
@Suite
struct CertificateMutationTests {
  /// A JSON value with the path of each leaf below it.
  private static func leaves(_ value: JSONText, _ path: [String] = []) -> [[String]] {
    switch value {
    case .object(let members): members.flatMap { leaves($0.value, path + [$0.name]) }
    case .array(let items):
      items.enumerated().flatMap { leaves($0.element, path + ["\($0.offset)"]) }
    case .null, .bool, .integer, .string: [path]
    }
  }

  /// The value with one leaf changed.
  private static func changed(_ value: JSONText, _ path: ArraySlice<String>) -> JSONText {
    guard let head = path.first else { return changed(value) }
    switch value {
    case .object(let members):
      return .object(
        members.map { member in
          member.name == head
            ? JSONMember(head, changed(member.value, path.dropFirst())) : member
        }
      )
    case .array(let items):
      return .array(
        items.enumerated().map { index, item in
          "\(index)" == head ? changed(item, path.dropFirst()) : item
        }
      )
    case .null, .bool, .integer, .string: return value
    }
  }

  /// The file with only what its proofs need.
  private static func claims(_ file: JSONText) -> JSONText {
    kept(file, ["pools", "targets"]) { name, value in
      guard name == "pools", case .array(let pools) = value else { return .array([]) }
      return .array(
        pools.map { pool in
          kept(pool, ["total", "shortages"]) { name, value in
            if name == "total" { return only(value, ["short"]) }
            guard case .array(let shortages) = value else { return value }
            return .array(shortages.map { only($0, ["certificate", "total", "found"]) })
          }
        }
      )
    }
  }

  private static let heads: Set<String> = [
    "format", "kind", "city", "period", "reference", "whatIfs", "verdict", "pool", "name",
  ]

  private static func kept(
    _ object: JSONText,
    _ names: Set<String>,
    _ change: (String, JSONText) -> JSONText
  ) -> JSONText {
    guard case .object(let members) = object else { return object }
    return .object(
      members.compactMap { member in
        if heads.contains(member.name) { return member }
        return names.contains(member.name)
          ? JSONMember(member.name, change(member.name, member.value)) : nil
      }
    )
  }

  private static func only(_ object: JSONText, _ names: Set<String>) -> JSONText {
    guard case .object(let members) = object else { return object }
    return .object(members.filter { names.contains($0.name) })
  }

  /// Another value of the same sort.
  private static func changed(_ leaf: JSONText) -> JSONText {
    switch leaf {
    case .integer(let number): return .integer(number + 1)
    case .null: return .string("1")
    case .bool(let value): return .bool(!value)
    case .string(let text):
      if let day = Day(iso: text) { return .string(day.adding(days: 1).description) }
      if let amount = Fraction(exact: text) { return .string(amount.plus(Fraction(1)).exactText) }
      let words: [String: String] = [
        "resource": "role", "role": "partner", "partner": "role", "windows": "budget",
        "budget": "windows", "contract": "duty", "duty": "contract", "shifts": "duty",
      ]
      return .string(words[text] ?? text + "x")
    case .array, .object: return leaf
    }
  }

  /// The file with a seal that fits, so that only the proofs can give the change away.
  private static func sealed(_ file: JSONText) -> [UInt8] {
    guard case .object(let members) = file else { return [] }
    let body = JSONText.object(members.filter { $0.name != "seal" })
    guard case .object(let kept) = body else { return [] }
    return Array(
      JSONText.object(kept + [JSONMember("seal", .string(CapacityJSON.seal(body)))]).text.utf8
    )
  }

  private static func isAccepted(_ bytes: [UInt8], _ town: CapacityTown) -> Bool {
    guard case .success(let node) = JSONReader.read(bytes),
      case .success(let file) = CapacityFile.read(node)
    else { return false }
    return CapacityVerifier.verify(rulebook: town.rulebook, city: town.city, file: file).isEmpty
  }

  @Test(arguments: 0..<3)
  func `A proof with any one field changed is rejected`(number: Int) throws {
    let (town, period) = try [
      (WorkedCaseTests.zones(hours: true), "2026-W19"), (WorkedCaseTests.rounds(), "2026-W19"),
      (PeopleTown.short(), "2026-W20"),
    ][number]
    let file = Self.claims(CapacityJSON.value(try town.result(period), .english))
    #expect(Self.isAccepted(Self.sealed(file), town))
    // Fields of certificates, and the totals that must follow from them.
    let paths = Self.leaves(file).filter { path in
      path.contains("certificate") || path.last == "total" || path.contains("total")
        || path.first == "period" || path.first == "city" || path == ["verdict", "state"]
    }
    // Together more than 200.
    #expect(paths.count >= [100, 100, 40][number])
    var accepted: [String] = []
    for path in paths {
      let bytes = Self.sealed(Self.changed(file, path[...]))
      if Self.isAccepted(bytes, town) { accepted.append(path.joined(separator: ".")) }
    }
    #expect(accepted == [])
    let kinds = Set(paths.compactMap { path in path.last { Int($0) == nil } })
    #expect(
      kinds.isSuperset(
        of: [
          "id", "pool", "name", "from", "through", "rule", "version", "object", "qualification",
          "first", "last", "count", "places", "minutes", "file", "line", "documents", "limit",
          "placesPerHour", "needed", "available", "short",
        ]
      )
    )
  }

  @Test
  func `A line left out or said twice is rejected`() throws {
    let town = try WorkedCaseTests.rounds()
    let file = CapacityFile(try town.result("2026-W19"))
    let right = file.claims[0].shortages[0].certificate
    func check(
      _ works: [CapacityCertificate.Work],
      _ supplies: [CapacityCertificate.Supply]
    ) -> Bool {
      let needed = Fraction(works.reduce(0) { $0 + $1.minutes })
      let available = Fraction(supplies.reduce(0) { $0 + $1.minutes })
      let wrong = CapacityCertificate(
        id: right.id,
        pool: right.pool,
        spans: right.spans,
        works: works,
        supplies: supplies,
        placesPerHour: nil,
        needed: needed,
        available: available,
        short: needed.minus(available)
      )
      let claim = CapacityFile.Claim(
        pool: right.pool,
        short: wrong.short.times(wrong.spans.count),
        shortages: [
          CapacityFile.Shortage(
            certificate: wrong,
            total: wrong.short.times(wrong.spans.count),
            found: nil
          )
        ]
      )
      let changed = CapacityFile(
        city: file.city,
        period: file.period,
        reference: file.reference,
        whatIfs: [],
        state: .short,
        claims: [claim],
        isSealed: true
      )
      return CapacityVerifier.verify(rulebook: town.rulebook, city: town.city, file: changed)
        .isEmpty
    }
    #expect(check(right.works, right.supplies))
    #expect(!check(right.works + [right.works[0]], right.supplies))
    #expect(!check(right.works, []))
    // Less work may be a proof as well, when it still does not fit: 650 − 70 − 70 − 70 does.
    #expect(!check([right.works[0]], right.supplies))
  }

  @Test
  func `A changed figure without a new seal is told`() throws {
    let town = try WorkedCaseTests.rounds()
    let text = CapacityJSON.value(try town.result("2026-W19", CapacityTown.car), .english).text
    let bytes = Array(text.replacing("\"4050\"", with: "\"4051\"").utf8)
    guard case .success(let node) = JSONReader.read(bytes),
      case .success(let file) = CapacityFile.read(node)
    else {
      Issue.record("the file cannot be read")
      return
    }
    #expect(!file.isSealed)
    let findings = CapacityVerifier.verify(
      rulebook: town.rulebook,
      city: town.city,
      file: file
    )
    #expect(findings.map(\.code) == [.seal])
  }
}
