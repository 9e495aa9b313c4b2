import CivilTime
import RuleSyntax
import SourceText

/// The stretches of time in which a rule holds, with the clauses that stand in each.
struct VersionTimeline {
  /// One version: its dates and its own clauses.
  struct Part {
    let head: ClauseSyntax?
    let from: Day?
    var through: Day?
    let milestone: String?
    /// Whether it directly follows the version before it.
    let followsOn: Bool
    /// Whether its first day could be read, if only as an open milestone.
    var isDated = true
    var clauses: [ClauseSyntax]
  }

  /// Clauses before the first `from`: they hold in every version.
  var shared: [ClauseSyntax] = []
  var parts: [Part] = []
}

extension Binder {
  /// The versions of a rule, in order; says where they overlap, or leave a gap unsaid.
  mutating func timeline(_ declaration: DeclarationSyntax) -> VersionTimeline {
    var timeline = VersionTimeline()
    /// The day the rule stopped, after `not in force from`.
    var stop: (day: Day?, clause: ClauseSyntax)?
    for clause in declaration.clauses {
      switch clause.kind {
      case .from:
        guard let span = stretch(clause) else {
          // Its clauses must not fall to the version before it.
          timeline.parts.append(
            .init(
              head: clause,
              from: nil,
              through: nil,
              milestone: nil,
              followsOn: false,
              isDated: false,
              clauses: []
            )
          )
          stop = nil
          continue
        }
        let followsOn = checkStart(span.from, clause, &timeline, stop: stop)
        timeline.parts.append(
          .init(
            head: clause,
            from: span.from,
            through: span.through,
            milestone: span.milestone,
            followsOn: followsOn,
            clauses: []
          )
        )
        stop = nil
      case .notInForce:
        let day = startDay(clause)?.day
        checkStop(day, clause, &timeline, isStopped: stop != nil)
        stop = (day, clause)
      default:
        if stop != nil, clause.kind.homes != nil {
          report(.afterTheEnd(clause.kind), at: clause.range)
        } else if timeline.parts.isEmpty {
          timeline.shared.append(clause)
        } else {
          timeline.parts[timeline.parts.count - 1].clauses.append(clause)
        }
      }
    }
    return timeline
  }

  /// Ends the version before a new one; whether the new one directly follows it.
  private mutating func checkStart(
    _ day: Day?,
    _ clause: ClauseSyntax,
    _ timeline: inout VersionTimeline,
    stop: (day: Day?, clause: ClauseSyntax)?
  ) -> Bool {
    guard let last = timeline.parts.last, let head = last.head else { return false }
    guard let before = last.from else {
      // After an open milestone no date can be put in order.
      if last.milestone != nil, day != nil {
        report(.afterOpenVersion(first: origin(head.range)), at: clause.range)
      }
      return false
    }
    guard let day else { return stop == nil && last.through == nil }
    guard before < day else {
      report(
        .versionOrder(day, before, first: origin(head.range)),
        at: clause.range
      )
      return false
    }
    if let stop {
      if let stopped = stop.day, day <= stopped {
        report(
          .versionOverlap(day, stopped, first: origin(stop.clause.range)),
          at: clause.range
        )
      }
      return false
    }
    guard let through = last.through else {
      timeline.parts[timeline.parts.count - 1].through = day.adding(days: -1)
      return true
    }
    let next = through.adding(days: 1)
    if day < next {
      report(
        .versionOverlap(
          day,
          through,
          first: origin(head.range),
          fix: endFix(head, day.adding(days: -1))
        ),
        at: clause.range
      )
    } else if next < day {
      report(
        .versionGap(
          from: next,
          through: day.adding(days: -1),
          first: origin(head.range),
          fix: gapFix(next, before: clause)
        ),
        at: clause.range
      )
    }
    return day == next
  }

  /// The change that ends a version on another day.
  private func endFix(_ head: ClauseSyntax, _ day: Day) -> Fix? {
    guard let slot = head[.throughDate] else { return nil }
    let text = day.text.text(in: language)
    return Fix(
      range: slot.range,
      replacement: text,
      title: Bilingual(
        en: "end the earlier version on \(text)",
        nl: "laat de eerdere versie eindigen op \(text)"
      ),
      isSafe: false
    )
  }

  /// Ends the last version the day before it is no longer in force.
  private mutating func checkStop(
    _ day: Day?,
    _ clause: ClauseSyntax,
    _ timeline: inout VersionTimeline,
    isStopped: Bool
  ) {
    guard let last = timeline.parts.last, let head = last.head, !isStopped else {
      report(.endsNothing(), at: clause.range)
      return
    }
    guard let day, let before = last.from else { return }
    guard before < day else {
      report(
        .versionOrder(day, before, first: origin(head.range)),
        at: clause.range
      )
      return
    }
    guard let through = last.through else {
      timeline.parts[timeline.parts.count - 1].through = day.adding(days: -1)
      return
    }
    if through.adding(days: 1) != day {
      report(
        .twoEnds(day.adding(days: -1), through, first: origin(head.range)),
        at: clause.range
      )
    }
  }

  private func gapFix(_ day: Day, before clause: ClauseSyntax) -> Fix {
    let words = language == .english ? "not in force from" : "niet van kracht vanaf"
    let start = Int(clause.range.start)
    return Fix(
      range: TextRange(start, start),
      replacement: "\(words) \(day.text.text(in: language))\n  ",
      title: Bilingual(en: "say the gap", nl: "zeg dat er een gat is"),
      isSafe: false
    )
  }
}
