import Foundation
import SourceText

/// Does one batch: checks each input, and prints what breaks.
struct Worker {
  /// One input in this many is looked at thoroughly.
  static let share = 48
  /// At most this many failures are printed for a batch.
  static let mostShown = 3

  let options: FuzzOptions
  let corpus: Corpus

  /// Runs the batch; the last line says how it went.
  func run() -> Int32 {
    let inputs = Inputs(corpus: corpus, seed: options.seed)
    var properties = Properties(corpus: corpus)
    var failed = 0
    var slowest = (time: 0.0, number: 0)
    var bytes = 0
    for number in options.first..<options.first + options.inputs {
      let input = inputs.input(number)
      bytes += input.count
      let thoroughly = number % Worker.share == 0
      let failures = properties.broken(by: input, thoroughly: thoroughly)
      if properties.slowest > slowest.time { slowest = (properties.slowest, number) }
      guard let failure = failures.first else { continue }
      failed += 1
      guard failed <= Worker.mostShown else { continue }
      let small = Minimiser.smallest(input) { candidate in
        var fresh = Properties(corpus: corpus)
        return fresh.broken(by: candidate, thoroughly: thoroughly).contains {
          $0.property == failure.property
        }
      }
      print(Report.text(options.seed, number, failure, small))
    }
    let micros = Int(slowest.time * 1000)
    print("= \(options.inputs) \(failed) \(bytes) \(micros) \(slowest.number)")
    return failed == 0 ? 0 : 1
  }
}

/// What is printed of a failure.
enum Report {
  /// Prints a line at once, also into a file.
  static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

  static func text(_ seed: UInt64, _ number: Int, _ failure: Failure, _ input: [UInt8]) -> String {
    """
    FAILED \(failure)
      seed \(seed), input \(number); the smallest text that fails, \(input.count) bytes:
      \(escaped(input))
    """
  }

  /// Bytes as one line: what is no plain character is shown as `\\n` or `\\xNN`.
  static func escaped(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes.prefix(3000) {
      switch byte {
      case 0x0A: text += "\\n"
      case 0x5C: text += "\\\\"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Array("0123456789ABCDEF")
        text += "\\x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }
}
