import SourceText
import Testing

@testable import Verification

@Suite
struct SmallTownTests {
  @Test
  func `a right roster has no findings`() {
    #expect(SmallTown.verify().map(\.text.english) == [])
  }
}
