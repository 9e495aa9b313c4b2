import Foundation
import Rostering

/// `ronde-bench shift-scheduling FILE`: plans a public shift-scheduling instance with the planner's
/// core, prints cost and bound over time, and writes the roster and the certificate of the bound.
struct ShiftBenchmark {
  static let usage = """
    usage: ronde-bench shift-scheduling FILE --seconds N [--out FILE] [--certificate FILE]
                       [--seed S] [--threads N] [--rounds N] [--statistics] [--cpu]
      --cpu      count processor time, shared by the threads, for a machine that is busy
      --rounds   stop after so many rounds of neighbourhood search, for a run that can be repeated
    """

  private var file = ""
  private var seconds = 60.0
  private var output: String?
  private var certificate: String?
  private var showsStatistics = false
  private var usesProcessorTime = false
  private var settings = RosterSearch.Settings()

  /// A run as the words say; nil when a word is not known.
  init?(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "--seconds":
        guard let number = rest.popFirst().flatMap(Double.init), (0.1...1e6).contains(number)
        else { return nil }
        seconds = number
      case "--out":
        guard let path = rest.popFirst() else { return nil }
        output = path
      case "--certificate":
        guard let path = rest.popFirst() else { return nil }
        certificate = path
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        settings.seed = number
      case "--threads":
        guard let number = rest.popFirst().flatMap({ Int($0) }), (1...64).contains(number)
        else { return nil }
        settings.threads = number
      case "--rounds":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 0 else { return nil }
        settings.rounds = number
      case "--statistics": showsStatistics = true
      case "--cpu": usesProcessorTime = true
      default:
        guard file.isEmpty, !word.hasPrefix("-") else { return nil }
        file = word
      }
    }
    if file.isEmpty { return nil }
  }

  /// Plans, prints and writes; the exit code.
  func run() -> Int32 {
    let clock = RunningClock(threads: usesProcessorTime ? settings.threads : 0)
    let limit = max(0.05, seconds - 0.15)
    guard let data = FileManager.default.contents(atPath: file) else {
      return fail("\(file): cannot be read")
    }
    let instance: ShiftInstance
    do {
      instance = try ShiftInstance(String(decoding: data, as: UTF8.self))
    } catch {
      return fail("\(file):\(error.line): \(error.text)")
    }
    func now() -> String { "\((clock.seconds * 10).rounded() / 10)" }
    let answer = RosterSearch.solve(
      instance.problem,
      settings: settings,
      shouldStop: { clock.seconds > limit },
      report: { print("\(now()) s  cost \($0.cost)  bound \($0.bound)  \($0.stage.rawValue)") }
    )
    switch answer {
    case .impossible(let person):
      return fail("no schedule of \(instance.peopleNames[person]) is lawful", code: 4)
    case .notFound(let person):
      return fail("no lawful schedule of \(instance.peopleNames[person]) was found", code: 1)
    case .planned(let planned):
      print(summary(planned, time: now()))
      return write(planned, instance)
    }
  }

  private func summary(_ planned: PlannedRoster, time: String) -> String {
    let cost = planned.cost.total
    let gap = cost > 0 ? Double((cost - planned.bound) * 100) / Double(cost) : 0
    var lines = [
      "\(time) s  cost \(cost) (wishes \(planned.cost.wishes), under \(planned.cost.under), "
        + "over \(planned.cost.over))  bound \(planned.bound)  "
        + (planned.isOptimal ? "proved optimal" : "gap \(Figure.text(gap)) %")
    ]
    if showsStatistics {
      let counts = planned.statistics
      lines += [
        "labels \(counts.labels)", "schedules \(counts.schedules)", "columns \(counts.columns)",
        "price rounds \(counts.priceRounds)", "pivots \(counts.pivots)", "dives \(counts.dives)",
        "rounds \(counts.rounds)", "moves \(counts.moves)", "improvements \(counts.improvements)",
        "cut off \(counts.cutOff)",
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// Writes the roster and the certificate where asked; a roster that breaks a rule never.
  private func write(_ planned: PlannedRoster, _ instance: ShiftInstance) -> Int32 {
    let problem = instance.problem
    for (index, person) in problem.people.enumerated() {
      let days = planned.roster.schedule(of: index)
      guard LawBreach.all(in: days, of: person, problem: problem).isEmpty else {
        return fail("the roster breaks a rule for \(instance.peopleNames[index])", code: 70)
      }
    }
    var text = ""
    for person in problem.people.indices {
      let days = planned.roster.schedule(of: person)
      text += days.map { $0 < 0 ? "-" : instance.shiftNames[Int($0)] }.joined(separator: " ") + "\n"
    }
    var prices = "# bound \(planned.bound)\nscale \(planned.certificate.scale)\n"
    for day in 0..<problem.dayCount {
      let list = instance.cells.indices.filter { instance.cells[$0].day == day }.map {
        "\(instance.shiftNames[instance.cells[$0].shift]) \(planned.certificate.prices[$0])"
      }
      prices += "\(day) \(list.joined(separator: " "))\n"
    }
    for (path, content) in [(output, text), (certificate, prices)] {
      guard let path else { continue }
      guard FileManager.default.createFile(atPath: path, contents: Data(content.utf8)) else {
        return fail("\(path): cannot be written")
      }
    }
    return 0
  }

  private func fail(_ text: String, code: Int32 = 3) -> Int32 {
    FileHandle.standardError.write(Data("ronde-bench: \(text)\n".utf8))
    return code
  }
}

/// The time since the start: on the clock, or of the processor when that is counted.
private struct RunningClock: Sendable {
  /// The threads that share the processor time; 0 for time on the clock.
  let threads: Int
  private let start = ContinuousClock.now

  init(threads: Int) { self.threads = threads }

  var seconds: Double {
    if threads > 0 { return Double(clock()) / Double(CLOCKS_PER_SEC) / Double(threads) }
    let passed = (ContinuousClock.now - start).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }
}
