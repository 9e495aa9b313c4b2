import Obligations
import SourceText
import Testing

struct QuantityTextTests {
  @Test(arguments: [
    ("7", "7", "7"), ("999", "999", "999"), ("1000", "1,000", "1.000"),
    ("21350", "21,350", "21.350"), ("1234567", "1,234,567", "1.234.567"),
    ("-1000", "-1,000", "-1.000"), ("−155", "−155", "−155"), ("", "", ""),
  ])
  func `thousands get a mark`(figure: String, english: String, dutch: String) {
    #expect(QuantityText.grouped(figure, .english) == english)
    #expect(QuantityText.grouped(figure, .dutch) == dutch)
  }

  @Test
  func `what follows the digits stays`() {
    #expect(QuantityText.grouped("5805.42 h", .english) == "5,805.42 h")
    #expect(QuantityText.grouped("5805,42 u", .dutch) == "5.805,42 u")
  }
}
