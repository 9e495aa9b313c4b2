import Registers
import SourceText
import Testing

/// Bytes meant to break a reader: they give findings, never a trap.
@Suite
struct HostileTests {
  private func codes(_ name: String, _ bytes: [UInt8]) -> [String] {
    RegisterReader.read(
      city: "t",
      files: [SourceFile(name: "t/\(name)", bytes: bytes)]
    ).diagnostics.map(\.code)
  }

  @Test
  func `a hundred thousand columns are refused`() {
    let line = Array(repeating: "a", count: 100_000).joined(separator: ",")
    #expect(codes("shops.csv", Array("\(line)\n\(line)\n".utf8)).contains("D0115"))
  }

  @Test
  func `lone quotes, delimiters and line ends are survived`() {
    let pieces = ["\"", ",", ";", "\t", "\n", "\r", "'", "=", " ", "\u{FEFF}", "sep=", "a", "E+9"]
    for name in ["people.csv", "shops.csv"] {
      for first in pieces {
        for second in pieces {
          for third in pieces { _ = codes(name, Array((first + second + third).utf8)) }
        }
      }
    }
  }

  @Test
  func `numbers of any length are refused without overflow`() {
    let huge = String(repeating: "9", count: 400)
    let cells = [
      huge, "-\(huge)", "1e400", "0x1p3", "nan", "\(huge):00", "\(huge)-01-01",
      "01-01-\(huge)", "9999-12-31", "0000-00-00", "2147483648", "-9223372036854775808",
    ]
    for cell in cells {
      _ = codes("people.csv", Array("code,roles,contract\n\(cell),boa,\(cell)\n".utf8))
      _ = codes("shops.csv", Array("id,name,lat,lon,places\nS,A,\(cell),\(cell),\(cell)\n".utf8))
      _ = codes("leave.csv", Array("person,from,through\nB,\(cell),\(cell)\n".utf8))
      _ = codes(
        "worked/x.csv",
        Array("person,start,end,break-minutes\nB,\(cell)T07:00,\(cell)T24:00,\(cell)\n".utf8)
      )
      _ = codes("hours.csv", Array("object,days,from,to\nS,\(cell),\(cell),\(cell)\n".utf8))
    }
  }

  @Test
  func `every cut and every changed byte of a sound file is survived`() {
    let sound = Array(
      "Personeelsnummer;Functie;Uren per week;Verlof van;Verlof tot\r\n00417;\"Boa, \"\"x\"\"\";36,5;23-11-2026;3-12-2026\r\n"
        .utf8
    )
    for cut in sound.indices { _ = codes("people.csv", Array(sound[..<cut])) }
    for index in sound.indices {
      for byte: UInt8 in [0, 0x0A, 0x22, 0x2C, 0x3B, 0x80, 0x81, 0xC3, 0xED, 0xF4, 0xFF] {
        var changed = sound
        changed[index] = byte
        _ = codes("people.csv", changed)
      }
    }
  }

  @Test
  func `random bytes are survived`() {
    var state: UInt64 = 11
    for _ in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<120 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 40)
        bytes.append(byte % 3 == 0 ? [44, 10, 59, 34][Int(byte / 3) % 4] : byte)
      }
      _ = codes("worked/x.csv", bytes)
      _ = codes("areas.csv", Array("code,name,lat,lon\n".utf8) + bytes)
      _ = codes("hours.csv", Array("object,days,from,to\n".utf8) + bytes)
    }
  }
}
