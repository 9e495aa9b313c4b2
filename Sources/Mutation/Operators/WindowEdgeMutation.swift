import RuleSyntax
import SourceText

/// One edge of a window moves by half an hour, in and out.
///
/// `12:00-22:00` → `12:30-22:00`, `11:30-22:00`, `12:00-21:30`, `12:00-22:30`. A single time moves
/// likewise.
enum WindowEdgeMutation {
  /// How far an edge moves, in minutes.
  static let step = 30

  static func edits(_ site: MutationSite) -> [MutationEdit] {
    site.slots.flatMap { slot -> [MutationEdit] in
      switch slot.value {
      case .window(let from, let to):
        [(from - step, to), (from + step, to), (from, to - step), (from, to + step)].compactMap {
          text(from: $0.0, to: $0.1).map { MutationEdit(slot.range, $0) }
        }
      case .time(let time):
        [time - step, time + step].filter { (0..<1440).contains($0) }.map {
          MutationEdit(slot.range, clock($0))
        }
      case .name, .string, .integer, .quantity, .date, .days, .condition, .word, .outcome, .present:
        []
      }
    }
  }

  /// A window that starts on its day and is not empty; nil when there is none.
  private static func text(from: Int, to: Int) -> String? {
    guard (0..<1440).contains(from), to > 0, to <= 1440, to != from else { return nil }
    return "\(clock(from))-\(clock(to))"
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
