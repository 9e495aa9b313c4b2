import Foundation
import Routing
import SourceText

/// A benchmark instance of home health care routing (the JSON of iolab-uniud/hhcrsp), as a problem
/// of visits; times and ways in thousandths of the file's unit.
struct HomeCareInstance {
  let problem: VisitProblem
  /// By person and by part: the names of the file.
  let people: [String]
  let parts: [(patient: String, service: String)]

  static let scale = 1000

  /// What is wrong with a file, in one sentence.
  struct Fault: Error { let text: String }

  init(_ bytes: [UInt8]) throws(Fault) {
    let root: JSONNode
    switch JSONReader.read(bytes) {
    case .success(let node): root = node
    case .failure(let failure): throw Fault(text: failure.message.english)
    }
    let reader = HomeCareReader(root: root)
    let rows = try reader.list("distances", of: root)
    var travel: [Int] = []
    for row in rows { travel += try reader.items(row).map(reader.thousandths) }
    var able: [String: Int] = [:]
    var people: [VisitProblem.Person] = []
    var names: [String] = []
    for node in try reader.list("caregivers", of: root) {
      var skills: Set<Int> = []
      for item in try reader.list("abilities", of: node) {
        skills.insert(HomeCareInstance.number(try reader.text(item), &able))
      }
      let home = try reader.integer("distance_matrix_index", of: node) ?? 0
      let shift = try reader.pair("working_shift", of: node)
      people.append(
        VisitProblem.Person(
          qualifications: skills,
          startPlace: home,
          endPlace: home,
          dutyStart: shift?.0 ?? 0,
          dutyEnd: shift?.1
        )
      )
      names.append(try reader.text("id", of: node))
    }
    let offices =
      reader.member("departing_points", of: root) ?? reader.member("central_offices", of: root)
    let points = try offices.map { node throws(Fault) in try reader.items(node).count } ?? 1
    var visits: [VisitProblem.Visit] = []
    var parts: [(patient: String, service: String)] = []
    for (index, node) in try reader.list("patients", of: root).enumerated() {
      let patient = HomeCarePatient(reader: reader, node: node, root: root, place: points + index)
      for (visit, services) in try patient.visits(names, &able) {
        visits.append(visit)
        let name = try reader.text("id", of: node)
        parts += services.map { (name, $0) }
      }
    }
    self.people = names
    self.parts = parts
    do {
      problem = try VisitProblem(
        people: people,
        visits: visits,
        places: rows.count,
        travel: travel,
        weights: VisitProblem.Weights(
          travel: 1,
          lateness: 1,
          largestLateness: 1,
          denominator: 3
        )
      )
    } catch {
      throw Fault(text: "the instance is out of range: \(error)")
    }
  }

  /// The number of a name, given in the order of first use.
  static func number(_ name: String, _ numbers: inout [String: Int]) -> Int {
    if let number = numbers[name] { return number }
    let number = numbers.count
    numbers[name] = number
    return number
  }

  /// The plan in the JSON that the checker reads.
  func solution(_ plan: VisitPlan, _ score: VisitScore) -> String {
    let durations = problem.visits.flatMap { $0.parts.map(\.duration) }
    func quoted(_ text: String) -> String { JSONText.string(text).compactText }
    let routes = plan.routes.enumerated().map { person, route in
      let stops = route.map { part in
        let start = score.starts[part] ?? 0
        return "{\"patient\": \(quoted(parts[part].patient)), "
          + "\"service\": \(quoted(parts[part].service)), "
          + "\"arrival_time\": \(HomeCareInstance.decimal(start)), "
          + "\"departure_time\": \(HomeCareInstance.decimal(start + durations[part]))}"
      }
      return "    {\"caregiver_id\": \(quoted(people[person])), \"locations\": ["
        + stops.joined(separator: ", ") + "]}"
    }
    return "{\n  \"routes\": [\n" + routes.joined(separator: ",\n") + "\n  ]\n}\n"
  }

  /// Thousandths as a decimal number.
  static func decimal(_ number: Int) -> String {
    let rest = String(number % scale + scale).dropFirst()
    return "\(number / scale).\(rest)"
  }

  /// A cost with three decimals, rounded half up.
  func text(cost: Int) -> String {
    let denominator = problem.weights.denominator
    return HomeCareInstance.decimal((2 * cost + denominator) / (2 * denominator))
  }
}
