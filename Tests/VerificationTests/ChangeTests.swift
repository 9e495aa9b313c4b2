import SourceText
import Testing

@testable import Verification

/// One changed fact gives exactly its own code.
@Suite
struct ChangeTests {
  @Test(arguments: ShiftChanges.all)
  func `a shift`(change: Change) { expect(change) }
  @Test(arguments: VisitChanges.all)
  func `a visit`(change: Change) { expect(change) }
  @Test(arguments: RoundChanges.all)
  func `a round`(change: Change) { expect(change) }
  @Test(arguments: OpenChanges.all)
  func `open work`(change: Change) { expect(change) }

  private func expect(_ change: Change) {
    var changed = Changed()
    change.apply(&changed)
    let found = changed.verify().filter { $0.severity == .error }.map(\.text.english)
    #expect(changed.codes() == [change.code], "\(found)")
  }

  @Test
  func `every code has its own number`() {
    #expect(Set(FindingCode.allCases.map(\.rawValue)).count == FindingCode.allCases.count)
  }
}
