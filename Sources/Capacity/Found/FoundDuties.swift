import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// A division of the work of a span over people, units or an organisation that was found: what it
/// leaves undone is the most that can be said to be short.
///
/// Visits stay whole, with their whole team at one time; presence and rounds are handed on in pieces.
/// Each piece of work goes to the first day on which somebody can do it without waiting, else to
/// whoever waits least.
struct FoundDuties {
  /// What is asked in one piece.
  struct Task {
    /// Its place among the works.
    let work: Int
    let minutes: Int
    /// What each of the people must hold, strictest first.
    let seats: [String?]
    /// By day of the span.
    let windows: [[Range<Int>]]
    /// Minutes of the pool that stay undone without it.
    let amount: Fraction
  }

  struct Placed {
    let work: Int
    let name: String
    let stretch: Range<Int>
  }

  let days: CutDays
  let workers: [FoundWorker]
  let tasks: [Task]
  /// How often at most it is asked whether somebody can do something.
  static let steps = 200_000

  /// The best of some orders, and the minutes it leaves undone.
  func best() -> (placed: [Placed], left: Fraction) {
    let open = tasks.map { task in task.windows.reduce(0) { $0 + Minutes.length($1) } }
    let orders = [
      tasks.indices.sorted {
        (open[$0], -tasks[$0].minutes, $0) < (open[$1], -tasks[$1].minutes, $1)
      },
      tasks.indices.sorted { (-tasks[$0].minutes, $0) < (-tasks[$1].minutes, $1) },
    ]
    let found = orders.map { placed($0) }
    return found.min { $0.left < $1.left } ?? ([], .zero)
  }

  private func placed(_ order: [Int]) -> (placed: [Placed], left: Fraction) {
    var workers = workers
    var steps = FoundDuties.steps
    var placed: [Placed] = []
    var undone: [Fraction] = []
    for index in order {
      let task = tasks[index]
      guard let choice = place(task, workers, &steps) else {
        undone.append(task.amount)
        continue
      }
      for worker in choice.workers {
        workers[worker].take(choice.stretch, choice.day)
        placed.append(
          Placed(work: task.work, name: workers[worker].name, stretch: choice.stretch)
        )
      }
    }
    return (placed, Fraction.sum(undone))
  }

  private struct Choice {
    let day: Int
    let stretch: Range<Int>
    let workers: [Int]
    let idle: Int
  }

  private func place(_ task: Task, _ workers: [FoundWorker], _ steps: inout Int) -> Choice? {
    var best: Choice?
    for day in 0..<days.count where !task.windows[day].isEmpty {
      for start in starts(task, day, workers) {
        guard steps > 0 else { return best }
        steps -= 1
        let stretch = start..<(start + task.minutes)
        guard let choice = team(task, stretch, day, workers, &steps) else { continue }
        if choice.idle == 0 { return choice }
        if best.map({ choice.idle < $0.idle }) ?? true { best = choice }
      }
    }
    return best
  }

  /// Where work may begin on a day: as its window opens or so that it ends as it closes, and just
  /// before or after what somebody does already, with or without a break between.
  private func starts(_ task: Task, _ day: Int, _ workers: [FoundWorker]) -> [Int] {
    var marks = Set<Int>()
    for window in task.windows[day] {
      marks.formUnion([window.lowerBound, window.upperBound - task.minutes])
    }
    for worker in workers
    where !worker.open[day].isEmpty && task.seats.contains(where: { worker.canServe($0, day) }) {
      let pause = worker.law?.breakMinutes ?? 0
      for own in worker.busy[day] {
        marks.formUnion([
          own.upperBound, own.upperBound + pause, own.lowerBound - task.minutes,
          own.lowerBound - pause - task.minutes,
        ])
      }
      for own in worker.open[day] { marks.insert(own.lowerBound) }
      if day > 0, let law = worker.law, let end = worker.busy[day - 1].last?.upperBound {
        marks.insert(end + law.rest)
      }
    }
    return marks.filter { start in
      task.windows[day].contains {
        $0.lowerBound <= start && start + task.minutes <= $0.upperBound
      }
    }.sorted()
  }

  /// Those who wait least, one for each seat; nil when a seat stays empty.
  private func team(
    _ task: Task,
    _ stretch: Range<Int>,
    _ day: Int,
    _ workers: [FoundWorker],
    _ steps: inout Int
  ) -> Choice? {
    var chosen: [Int] = []
    var total = 0
    for seat in task.seats {
      var best: (worker: Int, idle: Int)?
      for index in workers.indices
      where !workers[index].open[day].isEmpty && workers[index].canServe(seat, day)
        && !chosen.contains(index)
      {
        steps -= 1
        guard let idle = workers[index].idle(stretch, day, days) else { continue }
        if best.map({ idle < $0.idle }) ?? true { best = (index, idle) }
        if idle == 0 { break }
      }
      guard let best else { return nil }
      chosen.append(best.worker)
      total += best.idle
    }
    return Choice(day: day, stretch: stretch, workers: chosen, idle: total)
  }
}
