import Dispatch
import Synchronization

/// Runs independent pieces of work on several threads; the results stand in order of index, so that
/// the number of threads never shows in them.
public enum Parallel {
  /// The results of `work` for 0, 1, … up to `count`, made by at most `threads` threads at once.
  ///
  /// `work` must depend on its index alone. One thread is the caller's own.
  public static func map<Result: Sendable>(
    count: Int,
    threads: Int,
    _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<max(0, count)).map(work) }
    let next = Atomic(0)
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = work(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0 }.compactMap { $0 }
  }
}
