import CivilTime
import RuleSyntax
import SourceText

/// Messages about numbers, units, windows and days.
extension Finding {
  static func unreadableQuantity(_ written: String, _ wanted: WantedQuantity?) -> Finding {
    Finding(
      .wrongQuantity,
      Bilingual(
        en: "`\(written)` is no quantity that means something here",
        nl: "`\(written)` is geen hoeveelheid die hier iets betekent"
      ),
      help: wanted.map { expected($0) }
        ?? Bilingual(
          en: "such as `4 per calendar year`, `1 h 30 min`, `6 weeks` or `1200 places per h`",
          nl: "zoals `4 per kalenderjaar`, `1 u 30 min`, `6 weken` of `1200 plaatsen per u`"
        )
    )
  }

  static func wrongQuantity(
    _ written: String,
    _ value: QuantityValue,
    _ wanted: WantedQuantity,
    parameter: Origin?,
    language: Language
  ) -> Finding {
    Finding(
      .wrongQuantity,
      Bilingual(
        en: "`\(written)` is \(value.sort.english); \(wanted.text.english) is expected here",
        nl: "`\(written)` is \(value.sort.dutch); hier hoort \(wanted.text.dutch)"
      ),
      help: expected(wanted),
      labels: parameter.map {
        [.init($0, Bilingual(en: "its value is given here", nl: "hier staat de waarde"))]
      } ?? []
    )
  }

  private static func expected(_ wanted: WantedQuantity) -> Bilingual {
    Bilingual(
      en: "such as `\(wanted.example.english)`",
      nl: "zoals `\(wanted.example.dutch)`"
    )
  }

  static func wrongNumber(_ written: String, low: Bilingual, high: Bilingual) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "`\(written)` makes no sense here: it must be from \(low.english) to \(high.english)",
        nl: "`\(written)` kan hier niet: dat moet \(low.dutch) tot en met \(high.dutch) zijn"
      )
    )
  }

  static func reversedRange(_ low: String, _ high: String, fix: Fix) -> Finding {
    Finding(
      .reversedRange,
      Bilingual(
        en: "the range runs from `\(low)` to `\(high)`, which is less",
        nl: "het bereik loopt van `\(low)` naar `\(high)`, en dat is minder"
      ),
      help: Bilingual(en: "write the lowest value first", nl: "schrijf de laagste waarde eerst"),
      fixes: [fix]
    )
  }

  static func rangeOfOtherSort(_ low: QuantityValue, _ value: QuantityValue) -> Finding {
    Finding(
      .wrongQuantity,
      Bilingual(
        en: "the range gives \(low.sort.english), and the value is \(value.sort.english)",
        nl: "het bereik geeft \(low.sort.dutch), en de waarde is \(value.sort.dutch)"
      ),
      help: Bilingual(
        en: "give both ends the unit of the value",
        nl: "geef beide einden de eenheid van de waarde"
      )
    )
  }

  static func valueWithoutUnit(_ top: QuantityValue) -> Finding {
    Finding(
      .wrongQuantity,
      Bilingual(
        en: "the value is a bare number, and its range gives \(top.sort.english)",
        nl: "de waarde is een los getal, en het bereik geeft \(top.sort.dutch)"
      ),
      help: Bilingual(
        en: "give the value the unit of its range",
        nl: "geef de waarde de eenheid van het bereik"
      )
    )
  }

  static func outsideRange(_ value: String, _ low: String, _ high: String) -> Finding {
    Finding(
      .outsideRange,
      Bilingual(
        en: "the value `\(value)` lies outside its own range, \(low) to \(high)",
        nl: "de waarde `\(value)` ligt buiten haar eigen bereik, \(low) t/m \(high)"
      ),
      help: Bilingual(
        en: "change the value or widen the range",
        nl: "verander de waarde of verruim het bereik"
      )
    )
  }

  static func emptyWindow(_ written: String) -> Finding {
    Finding(
      .wrongNumber,
      Bilingual(
        en: "the window `\(written)` holds no minute",
        nl: "het venster `\(written)` bevat geen enkele minuut"
      ),
      help: Bilingual(
        en: "the whole day is `00:00-24:00`; past midnight is `17:00-01:00`",
        nl: "de hele dag is `00:00-24:00`; tot na middernacht is `17:00-01:00`"
      )
    )
  }

  static func reversedDates(_ from: Day, _ through: Day) -> Finding {
    Finding(
      .reversedDates,
      Bilingual(
        en: "this ends on \(through.text.english), before it starts on \(from.text.english)",
        nl: "dit eindigt op \(through.text.dutch), voordat het op \(from.text.dutch) begint"
      ),
      help: Bilingual(en: "put the earlier date first", nl: "zet de vroegste datum eerst")
    )
  }

  /// `days` is the most that the month, from 1, has in any year.
  static func noSuchDate(_ written: String, month: Int, days: Int) -> Finding {
    let name = Finding.month(month)
    let most = Bilingual(en: days == 29 ? "at most " : "", nl: days == 29 ? "hoogstens " : "")
    return Finding(
      .noSuchDate,
      Bilingual(
        en: "no year has the date `\(written)`",
        nl: "geen enkel jaar heeft de datum `\(written)`"
      ),
      help: Bilingual(
        en: "\(name.english) has \(most.english)\(days) days: write the day that is meant, as "
          + "`\(days) \(name.english)`",
        nl: "\(name.dutch) heeft \(most.dutch)\(days) dagen: schrijf de dag die bedoeld is, als "
          + "`\(days) \(name.dutch)`"
      )
    )
  }

  private static let months: [Keyword] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]

  /// The name of a month, from 1.
  private static func month(_ number: Int) -> Bilingual {
    guard months.indices.contains(number - 1) else { return Bilingual(both: "\(number)") }
    let month = months[number - 1]
    return Bilingual(
      en: month.spellings(in: .english).first ?? "",
      nl: month.spellings(in: .dutch).first ?? ""
    )
  }
}
