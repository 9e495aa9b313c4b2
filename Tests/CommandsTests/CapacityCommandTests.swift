import Foundation
import SourceText
import Testing

@testable import Commands

/// `ronde capacity` and `ronde verify` of what it writes, as somebody at a terminal meets them.
struct CapacityCommandTests {
  private static let file = "out/town/2026/W48/capacity.json"

  @Test
  func `the answer comes first, the file is written, and other code confirms it`() throws {
    try Town.inTown { town in
      // 3,000 places at 1,200 an hour take 2.5 h and the car has 2 h: half an hour short a day.
      let told = town.ronde("capacity 2026-W48 --for scan-car --lang en")
      #expect(told.code == 0)
      #expect(told.out.hasPrefix("scan-car: at least 1 h short, proved, on 2 days"))
      #expect(told.out.contains("2.5 h − 2 h = 0.5 h that no roster can do."))
      #expect(town.text(Self.file).contains("\"kind\": \"ronde.capacity\""))
      let verified = town.ronde("verify \(Self.file) --lang en")
      #expect(verified.code == 0, "\(verified.text)")
      #expect(verified.out.hasPrefix("every proof holds"))
      #expect(town.ronde("capacity 2026-W48 --for scan-car --strict").code == 1)
    }
  }

  @Test
  func `the same question gives the same bytes, on the terminal as JSON too`() throws {
    try Town.inTown { town in
      let first = town.ronde("capacity 2026-W48 --json --lang en").out
      #expect(town.text(Self.file) == first)
      #expect(town.ronde("capacity 2026-W48 --json --lang en").out == first)
      let dutch = town.ronde("capacity 2026-W48 --lang nl")
      #expect(dutch.code == 0)
      #expect(dutch.out.contains("tekort"))
    }
  }

  @Test
  func `a what-if is a difference and leaves every file as it was`() throws {
    try Town.inTown { town in
      let before = town.snapshot
      let told = town.ronde(
        "capacity 2026-W48 --for scan-car --what-if scan-car+1 --lang en --out elsewhere"
      )
      #expect(told.code == 0)
      #expect(told.out.contains("1 h → 0 h"))
      // Two cars have 4 h for 2.5 h of scanning: enough, and other code divides it again.
      #expect(told.out.hasPrefix("scan-car: enough, proved, for scan-car alone"))
      let verified = town.ronde("verify elsewhere/capacity.json --lang en")
      #expect(verified.code == 0)
      #expect(verified.out.hasPrefix("there is enough"))
      let after = town.snapshot.filter { !$0.key.hasPrefix("elsewhere") }
      #expect(after == before)
    }
  }

  @Test
  func `a sweep is a grid`() throws {
    try Town.inTown { town in
      let told = town.ronde("capacity 2026-W48 --for scan-car --sweep scan-car=1..3 --lang en")
      #expect(told.code == 0)
      #expect(told.out.contains("hours short over the period"))
    }
  }

  @Test(arguments: [
    ("capacity 2027-W53", Int32(2)),
    ("capacity twenty", 2),
    ("capacity 2026-W48 --for scan-cra", 2),
    ("capacity 2026-W48 --what-if scan-cra+1", 2),
    ("capacity 2026-W48 --what-if scan-car", 2),
    ("capacity 2026-W48 --what-if scan-car+-1", 2),
    ("capacity 2026-W48 --what-if scan-car=-1", 2),
    ("capacity 2026-W48 --what-if scan-speed=-5", 2),
    ("capacity 2026-W48 --what-if scan-speed=0", 2),
    ("capacity 2026-W48 --what-if scan-car−9", 2),
    ("capacity 2026-W48 --what-if boa−99", 2),
    ("capacity 2026-W48 --what-if boa=-1", 2),
    ("capacity 2026-W48 --what-if =3", 2),
    ("capacity 2026-W48 --sweep scan-car=-1..2", 2),
    ("capacity 2026-W48 --sweep scan-car=a..b", 2),
    ("capacity 2026-W48 --sweep scan-car=1..2,boa=1..2,driver=1..2", 2),
    ("capacity", 2),
    ("capacity 2026 2027", 2),
    ("capacity 2026-W48 --for", 2),
    ("capacity 2026-W48 --sweep scan-car=3..1", 2),
    ("capacity 2026-W48 --sweep scan-car", 2),
    ("capacity 2026-W48 --sweep nothing=1..3", 2),
    ("capacity 2026-W48 --sweep scan-car=1..3,scan-car=1..2", 2),
    ("capacity 2026-W48 --sweep scan-car=0..100000", 2),
    ("capacity 2026-W48 --on 2026-12-31", 2),
    ("capacity 2026-W48 --draws 10", 2),
    ("capacity 2026 --draws many", 2),
    ("capacity 2026 --draws -1", 2),
    ("capacity 1950", 3),
  ])
  func `what cannot be asked is refused and nothing is written`(line: String, code: Int32) throws {
    try Town.inTown { town in
      let before = town.snapshot
      let told = town.ronde("\(line) --lang en")
      #expect(told.code == code, "\(told.text)")
      #expect(told.err.hasPrefix("ronde: "))
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a file changed by one figure is rejected with what it is`() throws {
    try Town.inTown { town in
      #expect(town.ronde("capacity 2026-W48 --for scan-car").code == 0)
      let text = town.text(Self.file)
      let changed = text.replacing("\"available\": \"120\"", with: "\"available\": \"60\"")
      #expect(changed != text)
      try town.write(Self.file, Array(changed.utf8))
      let told = town.ronde("verify \(Self.file) --lang en")
      #expect(told.code == 1)
      #expect(told.out.contains("C0102"))
      #expect(told.out.contains("C0212  resource/scan-car/1: read 60 minutes, it is 120"))
      try town.write(Self.file, Array(text.replacing("\"pools\"", with: "\"pool\"").utf8))
      let broken = town.ronde("verify \(Self.file) --lang en")
      #expect(broken.code == 3)
      #expect(broken.err.contains("has no `pools`"))
    }
  }
}
