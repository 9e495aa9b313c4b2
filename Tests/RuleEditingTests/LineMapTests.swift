import RuleEditing
import Testing

struct LineMapTests {
  @Test
  func `columns count UTF-16 code units`() {
    // `é` is 2 bytes and 1 unit, `🚲` 4 bytes and 2 units.
    let map = LineMap(Array("aé🚲b\r\nc".utf8))
    #expect(map.position(of: 7) == .init(line: 0, column: 4))
    #expect(map.offset(of: .init(line: 0, column: 4)) == 7)
    #expect(map.position(of: 10) == .init(line: 1, column: 0))
    #expect(map.offset(of: .init(line: 0, column: 99)) == 8)
    #expect(map.offset(of: .init(line: 9, column: 0)) == 11)
  }

  @Test
  func `every start of a character comes back`() {
    let text = "taal nl\n\nregel é-🚲\r\n# “x”\rlast"
    let bytes = Array(text.utf8)
    let map = LineMap(bytes)
    for index in bytes.indices
    where bytes[index] & 0xC0 != 0x80
      && !(bytes[index] == 0x0A && index > 0 && bytes[index - 1] == 0x0D)
    {
      #expect(map.offset(of: map.position(of: index)) == index)
    }
  }
}
