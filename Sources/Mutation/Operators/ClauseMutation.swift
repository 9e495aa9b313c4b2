import RuleSyntax
import SourceText

/// A whole clause is gone: a frequency of several, an exception, a ladder, a partner list, a pause.
///
/// A clause without which the file would not be read is left alone; the checker would tell.
enum ClauseMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard let clause = site.clause, kinds.contains(clause.kind), endsLine(clause, site) else {
      return []
    }
    // A comment in its place keeps the lines after it where they are.
    return [MutationEdit(clause.range, "#")]
  }

  /// Whether nothing but a comment follows on the line, which the comment would swallow.
  private static func endsLine(_ clause: ClauseSyntax, _ site: MutationSite) -> Bool {
    let rest = site.file.file.bytes[Int(clause.range.end)...].first {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
    }
    return rest.map { [0x0A, 0x0D, UInt8(ascii: "#")].contains($0) } ?? true
  }

  private static let kinds: Set<ClauseKind> = [
    .every, .except, .within, .withinOwnHours, .onViolation, .onTrigger, .keep, .reserve, .partners,
    .countsFor, .during, .visitsCount, .startsAt, .pauses, .goesFirst, .takesPrecedence, .holiday,
    .deployed, .available, .notInForce, .restBetween, .restAfterLateNight, .restAfterSeries,
    .weeklyRest, .breakAtLeast, .shiftAtMost, .weekAtMost, .averageWeek, .nightShiftAtMost,
    .nightWorkers, .lateNights, .seriesAtMost, .freeSundays, .sundayWork, .noWork, .notice,
    .atMostPerWeek,
  ]
}
