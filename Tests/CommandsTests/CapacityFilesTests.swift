import Testing

@testable import Commands

/// The page and the table that `ronde capacity` writes beside capacity.json.
struct CapacityFilesTests {
  private static let folder = "out/town/2026/W48"

  @Test
  func `a page and a table stand beside the proofs and give the same figures`() throws {
    try Town.inTown { town in
      // 3,000 places at 1,200 an hour take 2.5 h and the car has 2 h: half an hour short on two days.
      let told = town.ronde("capacity 2026-W48 --for scan-car --lang en --csv rfc4180")
      #expect(told.code == 0, "\(told.text)")
      for name in ["capacity.html", "capacity.csv", "capacity.json"] {
        #expect(told.out.contains("\(Self.folder)/\(name)"))
      }
      let page = town.text("\(Self.folder)/capacity.html")
      #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
      #expect(page.contains("2.5 h needed − 2 h at most there = 0.5 h that no roster can do."))
      #expect(page.contains("▲ 1.00"))
      #expect(!page.contains("<script"))
      let rows = town.text("\(Self.folder)/capacity.csv").split(separator: "\r\n")
      let total = rows.first { $0.hasPrefix("resource/scan-car/total,") }
      // Proved short 1 h stands in the eleventh column.
      let cells = total?.split(separator: ",", omittingEmptySubsequences: false) ?? []
      #expect(cells.count > 10 && cells[10] == "1.00")
    }
  }

  @Test
  func `they are Dutch by default, and the same bytes each time`() throws {
    try Town.inTown { town in
      #expect(town.ronde("capacity 2026-W48").code == 0)
      let page = town.text("\(Self.folder)/capacity.html")
      let table = town.text("\(Self.folder)/capacity.csv")
      #expect(page.contains("<html lang=\"nl\">"))
      #expect(table.contains("bewezen tekort uren"))
      #expect(town.ronde("capacity 2026-W48").code == 0)
      #expect(town.text("\(Self.folder)/capacity.html") == page)
      #expect(town.text("\(Self.folder)/capacity.csv") == table)
    }
  }

  @Test
  func `a form of table that does not exist is refused and nothing is written`() throws {
    try Town.inTown { town in
      let before = town.snapshot
      let told = town.ronde("capacity 2026-W48 --csv excel --lang en")
      #expect(told.code == 2)
      #expect(told.err.contains("`--csv excel`: expected one of excel-nl, rfc4180"))
      #expect(town.snapshot == before)
    }
  }
}
