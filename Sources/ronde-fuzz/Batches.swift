import Foundation

/// Runs batches in processes of their own, so that a trap costs one batch and can be found.
final class Batches {
  /// How many inputs one process looks at.
  private static let size = 20_000
  /// After this many traps the run ends.
  private static let mostTraps = 5
  /// A batch that takes longer hangs, in seconds.
  private static let patience = 600.0

  private struct Child {
    let process: Process
    let output: Pipe
    let range: Range<Int>
    let started: ContinuousClock.Instant
  }

  private let options: FuzzOptions
  private let inputs: Inputs
  private var done = 0
  private var bytes = 0
  private var failed = 0
  private var traps = 0
  private var slowest = (micros: 0, number: 0)

  init(options: FuzzOptions, corpus: Corpus) {
    self.options = options
    inputs = Inputs(corpus: corpus, seed: options.seed)
  }

  /// Runs everything; 0 when nothing broke.
  func run() -> Int32 {
    if let number = options.shown { return show(number) }
    let start = ContinuousClock.now
    Report.say(
      "seed \(options.seed): inputs \(options.first) up to \(options.first + options.inputs); "
        + "the first \(inputs.systematic) are prefixes and texts without one token"
    )
    var next = options.first
    let end = options.first + options.inputs
    var running: [Child] = []
    while next < end || !running.isEmpty {
      let isLate = options.seconds.map { ContinuousClock.now - start > .seconds($0) } ?? false
      if isLate || traps >= Batches.mostTraps { next = end }
      while next < end, running.count < options.workers {
        let range = next..<min(next + Batches.size, end)
        guard let child = launch(range) else { return 70 }
        running.append(child)
        next = range.upperBound
      }
      usleep(5000)
      let ended = running.filter { isOver($0) }
      running.removeAll { child in ended.contains { $0.process === child.process } }
      for child in ended { finish(child) }
    }
    Report.say(
      "\(done) inputs, \(bytes / 1_000_000) MB, \(failed) failed, \(traps) trapped or hung; slowest "
        + "reading \(Double(slowest.micros) / 1000) ms for 10 KB (input \(slowest.number)); seed "
        + "\(options.seed)"
    )
    return failed + traps == 0 ? 0 : 1
  }

  /// The environment without Swift's long report of a trap; the first trap of a range shows it.
  private static let quiet = ProcessInfo.processInfo.environment.merging(
    ["SWIFT_BACKTRACE": "enable=no"]
  ) { $1 }

  private func launch(_ range: Range<Int>, isQuiet: Bool = false) -> Child? {
    let process = Process()
    if isQuiet { process.environment = Batches.quiet }
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [
      "--worker", "--seed", "\(options.seed)", "--first", "\(range.lowerBound)", "--inputs",
      "\(range.count)",
    ]
    let output = Pipe()
    process.standardOutput = output
    do { try process.run() } catch {
      Report.say("cannot start a worker: \(error)")
      return nil
    }
    return Child(process: process, output: output, range: range, started: .now)
  }

  private func isOver(_ child: Child) -> Bool {
    guard child.process.isRunning else { return true }
    if ContinuousClock.now - child.started > .seconds(Batches.patience) {
      child.process.terminate()
    }
    return false
  }

  private func finish(_ child: Child) {
    child.process.waitUntilExit()
    let text = String(
      decoding: child.output.fileHandleForReading.readDataToEndOfFile(),
      as: UTF8.self
    )
    let lines = text.split(separator: "\n")
    guard child.process.terminationReason == .exit, let last = lines.last, last.hasPrefix("= ")
    else {
      Report.say("a worker stopped in inputs \(child.range); looking for the input")
      traps += 1
      return find(child.range)
    }
    for line in lines.dropLast() { Report.say(String(line)) }
    let figures = last.split(separator: " ").compactMap { Int($0) }
    guard figures.count == 5 else { return }
    done += figures[0]
    if done / 1_000_000 > (done - figures[0]) / 1_000_000 {
      Report.say("  \(done) inputs done, \(failed + figures[1]) failed")
    }
    failed += figures[1]
    bytes += figures[2]
    if figures[3] > slowest.micros { slowest = (figures[3], figures[4]) }
  }

  /// Halves a range until one input is left that stops a worker.
  private func find(_ range: Range<Int>) {
    var range = range
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      let first = range.lowerBound..<middle
      range = isStopped(by: first) ? first : middle..<range.upperBound
    }
    let input = inputs.input(range.lowerBound)
    let small = Minimiser.smallest(input, tries: 200) { stops($0) }
    let failure = Failure(property: "trap or hang", detail: "the worker stopped")
    Report.say(Report.text(options.seed, range.lowerBound, failure, small))
  }

  private func isStopped(by range: Range<Int>) -> Bool {
    guard let child = launch(range, isQuiet: true) else { return false }
    let wait = 10 + Double(range.count) / 100
    while child.process.isRunning, ContinuousClock.now - child.started < .seconds(wait) {
      usleep(5000)
    }
    if child.process.isRunning {
      child.process.terminate()
      child.process.waitUntilExit()
    }
    return child.process.terminationReason != .exit
  }

  /// Whether one input stops a process of its own.
  private func stops(_ input: [UInt8]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--one"]
    process.environment = Batches.quiet
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    pipe.fileHandleForWriting.write(Data(input))
    try? pipe.fileHandleForWriting.close()
    let started = ContinuousClock.now
    while process.isRunning, ContinuousClock.now - started < .seconds(10) { usleep(2000) }
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
    return process.terminationReason != .exit
  }

  private func show(_ number: Int) -> Int32 {
    let input = inputs.input(number)
    Report.say(Report.escaped(input))
    var properties = Properties(corpus: inputs.corpus)
    let failures = properties.broken(by: input, thoroughly: true)
    for failure in failures { Report.say("BROKEN \(failure)") }
    return failures.isEmpty ? 0 : 1
  }
}
