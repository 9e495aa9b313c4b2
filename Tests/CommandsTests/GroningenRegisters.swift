import Registers
import SourceText
import Testing

/// The registers of the shipped city.
struct GroningenRegisters {
  @Test
  func `the registers read without a mistake`() {
    let mistakes = Groningen.registers.diagnostics.filter { $0.severity != .note }
    for mistake in mistakes.prefix(20) {
      Issue.record(
        "\(Groningen.place(mistake)) \(mistake.message.english)"
      )
    }
  }
}
