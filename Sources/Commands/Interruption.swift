import Foundation
import Synchronization

/// Ctrl-C and the clock, as a command may ask for them while it searches.
///
/// Only a search that was asked to end by the clock looks at it, and progress on a terminal.
public struct Interruption: Sendable {
  /// From now on Ctrl-C is noted instead of ending the program; a second one ends it.
  let listen: @Sendable () -> Void
  /// From now on Ctrl-C ends the program again.
  let rest: @Sendable () -> Void
  /// Whether Ctrl-C was pressed while it was listened for.
  let isAsked: @Sendable () -> Bool
  /// Seconds since some moment.
  let seconds: @Sendable () -> Double
  /// Waits for a while, in milliseconds.
  let pause: @Sendable (Int) -> Void

  /// An interruption that never comes and a clock that stands still, unless given.
  public init(
    listen: @escaping @Sendable () -> Void = {},
    rest: @escaping @Sendable () -> Void = {},
    isAsked: @escaping @Sendable () -> Bool = { false },
    seconds: @escaping @Sendable () -> Double = { 0 },
    pause: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.listen = listen
    self.rest = rest
    self.isAsked = isAsked
    self.seconds = seconds
    self.pause = pause
  }

  private static let wasPressed = Atomic(false)

  /// The real one: SIGINT, and SIGTERM, by which batch engines end what takes too long.
  static let ofProcess = Interruption(
    listen: {
      wasPressed.store(false, ordering: .relaxed)
      for number in [SIGINT, SIGTERM] {
        signal(number) { number in
          Interruption.wasPressed.store(true, ordering: .relaxed)
          signal(number, SIG_DFL)
        }
      }
    },
    rest: { for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) } },
    isAsked: { wasPressed.load(ordering: .relaxed) },
    seconds: {
      let passed = (ContinuousClock.now - start).components
      return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    },
    pause: { milliseconds in usleep(UInt32(clamping: milliseconds * 1000)) }
  )

  private static let start = ContinuousClock.now
}
