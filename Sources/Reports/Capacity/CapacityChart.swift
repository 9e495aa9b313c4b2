import CapacityValues
import RuleChecking
import SourceText

/// Where amounts come in a drawing: widths in hundredths of a percent, heights in pixels, so that
/// letters keep their size on any screen.
enum ChartScale {
  /// `12.34%` of a width; what is below 0 or above the whole is cut off.
  static func percent(_ part: Fraction, of whole: Fraction) -> String {
    let share = part.times(10_000).divided(by: whole) ?? .zero
    return percent(hundredths: Int(clamping: min(Fraction(10_000), max(.zero, share)).roundedDown))
  }

  /// `12.34%`.
  static func percent(hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  /// Pixels from 0 through `height`.
  static func pixels(_ part: Fraction, of whole: Fraction, height: Int) -> Int {
    let share = part.times(height).divided(by: whole) ?? .zero
    return Wording.rounded(min(Fraction(height), max(.zero, share)))
  }

  /// Two to five round amounts of whole hours, in minutes, 0 first and none above `most`.
  static func ticks(_ most: Fraction) -> [Fraction] {
    let hours = Int(clamping: (most.divided(by: Fraction(60)) ?? .zero).roundedDown)
    var power = 1
    var step = 1
    while hours / step > 4 {
      // 1, 2, 5, 10, 20, 50 and so on; the hours of a fraction of minutes stay far below the end.
      step = step == power ? 2 * power : step == 2 * power ? 5 * power : 10 * power
      if step == 10 * power { power = step }
    }
    return (0...max(0, hours / step)).map { Fraction(60).times($0 * step) }
  }
}

/// Demand as bars, supply as a line and what is proved short as a hatched part, side by side over
/// weeks or days.
struct LoadChart {
  /// One bar.
  struct Bar {
    /// Under the bar; empty for none.
    let label: String
    /// A second line under it.
    let note: String
    /// Whether the label also has room on a phone.
    let isMain: Bool
    /// Before the figures in the words of the bar.
    let title: String
    let load: CapacityLoad
  }

  let id: String
  let title: String
  let text: String
  let bars: [Bar]
  let words: Wording

  private static let plot = 190
  private static let top = 24

  private var most: Fraction {
    bars.reduce(Fraction(60)) { max($0, max($1.load.demand, $1.load.supply)) }
  }
  private var hasNotes: Bool { bars.contains { !$0.note.isEmpty } }
  private var height: Int { LoadChart.top + LoadChart.plot + (hasNotes ? 40 : 24) }
  private func y(_ amount: Fraction) -> Int {
    LoadChart.top + LoadChart.plot
      - ChartScale.pixels(amount, of: most, height: LoadChart.plot)
  }

  /// The place of a bar in hundredths of a percent.
  private func left(_ index: Int) -> Int { index * 10_000 / max(1, bars.count) }

  var drawing: Markup {
    let ticks = ChartScale.ticks(most)
    let unit = words("h", "u")
    let labels = ticks.map { tick -> Markup in
      let hours = words.count(Wording.rounded(tick.divided(by: Fraction(60)) ?? .zero))
      return "<text x=\"40\" y=\"\(y(tick) + 4)\">\(hours) \(unit)</text>"
    }
    let grid = ticks.map { tick -> Markup in
      "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(y(tick))\" y2=\"\(y(tick))\"/>"
    }
    return """
      <div class="plot"><svg class="axis" width="46" height="\(height)" aria-hidden="true">\(labels)</svg>\
      <svg class="loads" width="100%" height="\(height)" role="img" aria-labelledby="\(id)-t \(id)-d">
      <title id="\(id)-t">\(title)</title><desc id="\(id)-d">\(text)</desc>
      \(grid)
      \(bars.indices.map(column))\(supplyLine)
      </svg></div>
      \(legend)
      """
  }

  private func column(_ index: Int) -> Markup {
    let bar = bars[index]
    let (start, next) = (left(index), left(index + 1))
    let gap = (next - start) * (bars.count <= 14 ? 22 : 12) / 100
    let x = ChartScale.percent(hundredths: start + gap)
    let width = ChartScale.percent(hundredths: next - start - 2 * gap)
    let middle = ChartScale.percent(hundredths: (start + next) / 2)
    let bottom = y(.zero)
    let (all, must) = (y(bar.load.demand), y(bar.load.must))
    var result: Markup = """
      <g><title>\(bar.title): \(figures(bar.load))</title>\
      <rect class="may" x="\(x)" width="\(width)" y="\(all)" height="\(bottom - all)"/>\
      <rect class="must" x="\(x)" width="\(width)" y="\(must)" height="\(bottom - must)"/>
      """
    if bar.load.short.numerator > 0 {
      // What stays undone is drawn at the top of what must be done.
      let size = max(3, ChartScale.pixels(bar.load.short, of: most, height: LoadChart.plot))
      result += """
        <rect class="lack" x="\(x)" width="\(width)" y="\(must)" height="\(size)"/>
        """
      if bars.count <= 14 {
        result += """
          <text class="lackn" x="\(middle)" y="\(all - 6)">\(words.hourNumber(bar.load.short))</text>
          """
      }
    }
    if !bar.label.isEmpty {
      let kind = bar.isMain ? "lab" : "lab thin"
      result += "<text class=\"\(kind)\" x=\"\(middle)\" y=\"\(bottom + 17)\">\(bar.label)</text>"
    }
    if !bar.note.isEmpty {
      result += "<text class=\"lab note\" x=\"\(middle)\" y=\"\(bottom + 32)\">\(bar.note)</text>"
    }
    result += "</g>\n"
    return result
  }

  private func figures(_ load: CapacityLoad) -> String {
    let short =
      load.short.numerator > 0
      ? words(
        "; proved short \(words.decimalHours(load.short))",
        "; bewezen tekort \(words.decimalHours(load.short))"
      ) : ""
    return words(
      "demand \(words.decimalHours(load.demand)), supply at most \(words.decimalHours(load.supply))",
      "vraag \(words.decimalHours(load.demand)), aanbod hoogstens \(words.decimalHours(load.supply))"
    ) + short
  }

  /// A step line: level over each bar, upright between two that differ.
  private var supplyLine: Markup {
    var result = Markup.empty
    for (index, bar) in bars.enumerated() {
      let (from, to) = (left(index), left(index + 1))
      let level = y(bar.load.supply)
      result += """
        <line class="supply" x1="\(ChartScale.percent(hundredths: from))" \
        x2="\(ChartScale.percent(hundredths: to))" y1="\(level)" y2="\(level)"/>
        """
      if index + 1 < bars.count {
        let next = y(bars[index + 1].load.supply)
        if next != level {
          result += """
            <line class="supply" x1="\(ChartScale.percent(hundredths: to))" \
            x2="\(ChartScale.percent(hundredths: to))" y1="\(level)" y2="\(next)"/>
            """
        }
      }
    }
    return result
  }

  private var legend: Markup {
    func swatch(_ shape: Markup, _ text: String) -> Markup {
      """
      <li><svg width="22" height="14" aria-hidden="true">\(shape)</svg> \(text)</li>
      """
    }
    let items = [
      swatch(
        "<rect class=\"must\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>",
        words("demand that can only be done then", "vraag die alleen dan kan")
      ),
      swatch(
        "<rect class=\"may\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>",
        words("demand that may also be done later or earlier", "vraag die ook eerder of later mag")
      ),
      swatch(
        "<line class=\"supply\" x1=\"0\" x2=\"22\" y1=\"7\" y2=\"7\"/>",
        words("supply at most", "aanbod hoogstens")
      ),
      swatch(
        "<rect class=\"lack\" x=\"1\" y=\"1\" width=\"20\" height=\"12\"/>",
        words("proved short (hatched)", "bewezen tekort (gearceerd)")
      ),
    ]
    return "<ul class=\"legend keys\">\(items)</ul>"
  }
}
