import Registers
import SourceText
import TestSupport
import Testing

@Suite
struct FindingsTests {
  private func golden(_ cases: [Case], _ path: String) {
    var shown = ""
    for one in cases {
      let (_, diagnostics) = Registry.read(one.file, one.bytes)
      let own = diagnostics.filter { $0.file == "scenarios/town/\(one.file)" }
      #expect(own.map(\.code).sorted() == one.codes.sorted(), "\(one.name)")
      shown += "## \(one.name)\n"
      shown += own.isEmpty ? "no findings\n" : ""
      shown += own.map { Registry.shown($0, one.bytes) }.joined()
    }
    #expect(Golden.difference(shown, path) == nil)
  }

  @Test
  func `every mistake in the form of a file has its own finding`() {
    golden(Case.form, "registers/form.txt")
  }

  @Test
  func `every mistake in a cell has its own finding`() {
    golden(Case.values, "registers/values.txt")
  }

  @Test
  func `objects and arrivals that no register holds are found`() {
    let shops = ("shops.csv", "id,name\nS1,A\n")
    let people = ("people.csv", Registry.people.replacing("WK01", with: ""))
    func codes(_ name: String, _ text: String) -> [String] {
      Registry.read([shops, people, (name, text)]).diagnostics.map(\.code)
    }
    #expect(codes("hours.csv", "object,days,from,to\nS2,Mon,,\n") == ["D0218"])
    #expect(
      codes("checks.csv", "rule,object,date\nx,S1,2026-01-01\nx,S9,2026-01-01\n") == ["D0218"]
    )
    let arrivals = ("arrivals.csv", "id,date,kind,subject\nA1,2026-11-01,report,noise\n")
    let checks = ("checks.csv", "rule,object,date,arrival\nx,-,2026-11-02,A2\n")
    #expect(
      Registry.read([shops, people, arrivals, checks]).diagnostics.map(\.code) == ["D0228"]
    )
  }

  @Test
  func `a register that could not be read brings no findings about what it would hold`() {
    let (_, diagnostics) = Registry.read([
      ("people.csv", "code,roles\nB01,boa\n"),
      ("leave.csv", "person,from,through\nB01,2026-11-23,2026-11-24\n"),
    ])
    #expect(diagnostics.map(\.code) == ["D0111"])
  }

  @Test
  func `the same mistake in a whole column is told twenty times and then counted`() {
    let rows = (0..<500).map { "B01,\(46_000 + $0),2027-12-31" }.joined(separator: "\n")
    let codes = Registry.codes("leave.csv", "person,from,through\n" + rows)
    #expect(codes.filter { $0 == "D0211" }.count == 20)
    #expect(codes.filter { $0 == "D0119" }.count == 1)
  }

  @Test
  func `messages follow the language of the header`() {
    let dutch = Registry.read("people.csv", "code,functie,contract\nB1,boa,veel\n").diagnostics
    #expect(dutch.map(\.language) == [.dutch])
    let english = Registry.read("people.csv", "code,roles,contract\nB1,boa,many\n").diagnostics
    #expect(english.map(\.language) == [.english])
  }

  @Test
  func `an offered change mends the finding it comes with`() {
    for one in Case.form + Case.values {
      let file = SourceFile(name: "scenarios/town/\(one.file)", bytes: one.bytes)
      for diagnostic in Registry.read(one.file, one.bytes).diagnostics {
        guard diagnostic.file == file.name, let fix = diagnostic.fixes.first else { continue }
        let mended =
          Array(one.bytes[..<Int(fix.range.start)]) + Array(fix.replacement.utf8)
          + Array(one.bytes[Int(fix.range.end)...])
        let before = Registry.read(one.file, one.bytes).diagnostics.filter {
          $0.code == diagnostic.code
        }.count
        let after = Registry.read(one.file, mended).diagnostics.filter {
          $0.code == diagnostic.code
        }.count
        #expect(after == before - 1, "\(one.name): \(diagnostic.code)")
      }
    }
  }

  @Test
  func `codes are listed once and written alike`() {
    let codes = RegisterCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.utf8.count == 5 && ($0.hasPrefix("D") || $0.hasPrefix("P")) })
  }
}
