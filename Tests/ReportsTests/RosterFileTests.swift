import CivilTime
import Obligations
import Reports
import SourceText
import TestSupport
import Testing

@Suite
struct `The roster file` {
  static let bytes = RosterFile.encode(Fixture.file)
  static let text = String(decoding: bytes, as: UTF8.self)

  @Test
  func `what is written is read back the same`() {
    let (content, diagnostics) = RosterFile.decode(SourceFile(name: "r", bytes: Self.bytes))
    #expect(diagnostics.isEmpty)
    #expect(content == Fixture.file)
  }

  @Test
  func `it is as the golden file`() {
    #expect(Golden.difference(Self.text, "reports/roster.json") == nil)
  }

  @Test
  func `unknown keys are ignored`() {
    let more = Self.text.replacing("\"demanded\":", with: "\"new\": {\"a\": [1.5]}, \"demanded\":")
    let (content, diagnostics) = decode(more)
    #expect(diagnostics.isEmpty)
    #expect(content == Fixture.file)
  }

  @Test
  func `a later minor version is read and another major version is refused`() {
    let minor = Self.text.replacing("\"version\": \"1.0\"", with: "\"version\": \"1.7\"")
    #expect(decode(minor).content == Fixture.file)
    let major = Self.text.replacing("\"version\": \"1.0\"", with: "\"version\": \"2.0\"")
    #expect(codes(major) == ["D0405"])
  }

  @Test(arguments: [
    ("{", "D0401"), ("", "D0401"), ("[]", "D0407"), ("{\"a\": 1, \"a\": 2}", "D0403"),
    (String(repeating: "[", count: 100_000), "D0402"),
    ("{\"schema\": \"other\", \"version\": \"1.0\"}", "D0404"),
    ("{\"schema\": \"ronde/roster\"}", "D0406"), ("{\"schema\": 3}", "D0407"),
    ("{\"schema\": \"\\uD800\"}", "D0401"), ("{\"schema\": \"\\uD83D\\uFFFF\"}", "D0401"),
    ("{\"schema\": \"\u{1}\"}", "D0401"), ("{\"schema\": 01}", "D0401"), ("\u{FEFF}{}", "D0401"),
  ])
  func `a file that is no roster gives its code`(text: String, code: String) {
    #expect(codes(text) == [code])
  }

  @Test
  func `all mistakes are found at once, with their paths`() {
    let broken = Self.text
      .replacing("\"week\": \"2026-W43\"", with: "\"week\": \"2027-W53\"")
      .replacing("\"pinned\": true", with: "\"pinned\": 1")
      .replacing("\"places\": 3000,", with: "\"places\": 3.5,")
      .replacing("2026-10-24T22:00+02:00", with: "2026-10-24T22:00+01:00")
      .replacing("2026-10-19T10:40+02:00", with: "2026-10-19T10:20+02:00")
    let (content, diagnostics) = decode(broken)
    #expect(content == nil)
    #expect(
      Set(diagnostics.map(\.code)) == ["D0407", "D0408", "D0409", "D0410"]
    )
    let messages = diagnostics.map(\.message.english)
    #expect(messages.contains { $0.hasPrefix("$.week: read \"2027-W53\"") })
    #expect(messages.contains("$.shifts[2].pinned: read the number 1, expected true or false"))
    #expect(messages.contains { $0.hasPrefix("$.shifts[2].start: read") })
    #expect(messages.contains { $0.hasPrefix("$.shifts[0].legs[1]: the end") })
  }

  @Test
  func `an hour that comes twice in autumn keeps its offset`() {
    // 02:30 summer time and, an hour later, 02:30 winter time.
    let day = Fixture.week.sunday
    let first = Amsterdam.moment(day, Fixture.time(2, 30))
    var file = Fixture.file
    file.roster.shifts = [
      Shift(
        id: "x",
        person: "B01",
        role: "boa",
        post: "WK01",
        interval: Interval(start: first, end: first.adding(minutes: 60)),
        breaks: []
      )
    ]
    let bytes = RosterFile.encode(file)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("2026-10-25T02:30+02:00"))
    #expect(text.contains("2026-10-25T02:30+01:00"))
    #expect(RosterFile.decode(SourceFile(name: "r", bytes: bytes)).content == file)
  }

  @Test
  func `no mutation of the bytes makes the reader trap`() {
    // A fixed linear congruence picks places and bytes.
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let marks: [UInt8] = Array("\"{}[],:0-9e\\uT".utf8) + [0, 0x80, 0xFF, 0xC3]
    for _ in 0..<400 {
      var bytes = Self.bytes
      for _ in 0..<(1 + next(3)) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = marks[next(marks.count)]
        case 1: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
        }
      }
      let (content, diagnostics) = RosterFile.decode(SourceFile(name: "r", bytes: bytes))
      #expect((content == nil) == !diagnostics.isEmpty)
    }
  }

  @Test
  func `hostile names survive the way out and back`() {
    var file = Fixture.file
    let hostile = "<img onerror=x>\"\\\r\n\u{202E}=cmd()\u{0}\u{1F600}\u{7F}e\u{308}"
    file.roster.city = hostile
    file.roster.demanded = [hostile]
    #expect(
      RosterFile.decode(SourceFile(name: "r", bytes: RosterFile.encode(file))).content == file
    )
  }

  private func decode(_ text: String) -> (content: RosterFile?, diagnostics: [Diagnostic]) {
    RosterFile.decode(SourceFile(name: "roster.json", text: text))
  }

  private func codes(_ text: String) -> [String] { decode(text).diagnostics.map(\.code) }
}
