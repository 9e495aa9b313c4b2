import SourceText

/// The answers of one run, against which another run of nearly the same lines is held.
///
/// That run ends at the first answer that differs: it is only asked whether one does.
struct AnswerComparison {
  /// The answers of the other run, in order; none of its lines was refused.
  let answers: [Bilingual]
  /// Whether answers that take a roster are left out, unless they surely differ.
  let leavesRosters: Bool
  /// Whether an answer differs, or a line was refused.
  private(set) var differs = false
  /// Whether some answer was left out, so that finding none that differs says nothing.
  private(set) var isPartial = false
  private var place = 0

  init(_ answers: [Bilingual], leavesRosters: Bool) {
    self.answers = answers
    self.leavesRosters = leavesRosters
  }

  /// The answer that comes next in the other run.
  var next: Bilingual? { answers.indices.contains(place) ? answers[place] : nil }

  /// Holds the next answer against that of the other run.
  mutating func compare(_ answer: Bilingual) {
    if next != answer { differs = true }
    place += 1
  }

  /// Passes over an answer.
  mutating func leaveOut() {
    isPartial = true
    place += 1
  }

  mutating func noteDifference() { differs = true }

  /// Whether all answers are there, and the same.
  var isSame: Bool { !differs && !isPartial && place == answers.count }
}
