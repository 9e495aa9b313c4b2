import CivilTime
import Obligations
import Registers
import RuleChecking
public import SourceText

/// A map of where the week's work lies: cells around the centres of the areas, as SVG.
///
/// Each cell says its hours as a number and by the density of its hatching, so that it reads in
/// grey. Nothing is fetched and there is no script.
public enum MapReport {
  /// The width and height within which the centres lie, before the margin.
  private static let extent = 100_000
  private static let margin = 14_000

  /// The map as a file of its own.
  public static func render(_ model: ReportModel, language: Language = .dutch) -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    return Array((head + drawing(model, language: language, isInline: false)).utf8)
  }

  /// The `svg` element; inline ones take their colours from the page.
  static func drawing(_ model: ReportModel, language: Language, isInline: Bool) -> String {
    let words = Wording(language)
    let load = AreaLoad.lines(model)
    let areas = load.compactMap { model.area($0.area) }
    let centres = project(areas.map(\.centre))
    let cells = Voronoi.cells(centres, margin: margin)
    let busiest = load.map(\.minutes).filter { $0 > 0 }.sorted()
    let corners = cells.flatMap { $0 }
    let left = (corners.map(\.x).min() ?? 0) - 1000
    let top = (corners.map(\.y).min() ?? 0) - 1000
    let width = (corners.map(\.x).max() ?? 0) + 1000 - left
    let height = (corners.map(\.y).max() ?? 0) + 1000 - top
    let shapes = zip(load, cells).map { line, cell -> Markup in
      let classes = step(line.minutes, among: busiest)
      let points = cell.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      let title = "\(model.areaName(line.area)): \(words.duration(line.minutes))"
      return """
        <g><title>\(title)</title><polygon class="cell" points="\(points)"/>\
        <polygon class="w\(classes)" points="\(points)" fill="url(#w\(classes))"/></g>

        """
    }
    let labels = load.indices.map { index in
      label(
        number: index + 1,
        name: model.areaName(load[index].area),
        hours: "\(words.count(load[index].minutes / 60)) \(words("h", "u"))",
        at: centres[index],
        in: cells[index]
      )
    }
    let title = words("Map of the week's work", "Kaart van het werk van de week")
    let text = words(
      "Areas as cells; denser hatching means more hours of work. The table has the same figures.",
      "Gebieden als vlakken; een dichtere arcering betekent meer uren werk. De tabel heeft dezelfde"
        + " cijfers."
    )
    let style: Markup = isInline ? "" : "<style>\(fileStyle)</style>"
    let result: Markup = """
      <svg xmlns="http://www.w3.org/2000/svg" class="map" role="img" \
      aria-labelledby="map-t map-d" viewBox="\(left) \(top) \(width) \(height)">
      <title id="map-t">\(title)</title>
      <desc id="map-d">\(text)</desc>
      \(style)\(patterns)
      \(shapes)\(labels)</svg>

      """
    // Inline SVG in HTML needs no namespace, and the page then names no address at all.
    return isInline
      ? result.text.replacing(" xmlns=\"http://www.w3.org/2000/svg\"", with: "") : result.text
  }

  /// Hatchings from sparse to dense: 0 is none, 5 the densest.
  private static let patterns: Markup = {
    let gaps = [1: 3600, 2: 2400, 3: 1600, 4: 1100, 5: 750]
    let parts = (1...5).map { step -> Markup in
      let gap = gaps[step] ?? 1000
      return """
        <pattern id="w\(step)" width="\(gap)" height="\(gap)" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect class="hatch" width="\(gap / 7 + step * 40)" height="\(gap)"/>\
        </pattern>
        """
    }
    return "<defs>\(parts)</defs>"
  }()

  private static let fileStyle: Markup = """
    .cell{fill:#fff;stroke:#8a929d;stroke-width:300}.hatch{fill:#0b5a6b;opacity:.45}\
    .w0{fill:none}text{font-family:sans-serif;text-anchor:middle;fill:#1b2430;\
    paint-order:stroke;stroke:#fff;stroke-width:900;stroke-linejoin:round}\
    .n{font-size:3000px}.h{font-size:3600px;font-weight:600}
    """

  /// 0 for no work, else 1 to 5: the fifth of the areas with work, from least to most.
  private static func step(_ minutes: Int, among busiest: [Int]) -> Int {
    guard minutes > 0, let index = busiest.firstIndex(of: minutes) else { return 0 }
    return min(5, index * 5 / busiest.count + 1)
  }

  /// What fits in a cell: name and hours, else the number in the table and hours, else the number.
  private static func label(
    number: Int,
    name: String,
    hours: String,
    at point: DrawingPoint,
    in cell: [DrawingPoint]
  ) -> Markup {
    let width = min(chord(cell, y: point.y - 2600), chord(cell, y: point.y + 2600))
    let height = column(cell, x: point.x)
    if height < 7000 || width < hours.count * 2000 {
      return "<text class=\"n\" x=\"\(point.x)\" y=\"\(point.y + 1000)\">\(number)</text>\n"
    }
    let first = name.count * 1450 < width ? name : "\(number)"
    return """
      <text class="n" x="\(point.x)" y="\(point.y - 700)">\(first)</text>\
      <text class="h" x="\(point.x)" y="\(point.y + 2900)">\(hours)</text>

      """
  }

  /// The height of a convex polygon at an x.
  private static func column(_ cell: [DrawingPoint], x: Int) -> Int {
    chord(cell.map { DrawingPoint(x: $0.y, y: $0.x) }, y: x)
  }

  /// The width of a convex polygon at a height.
  private static func chord(_ cell: [DrawingPoint], y: Int) -> Int {
    var crossings: [Int] = []
    for index in cell.indices {
      let (a, b) = (cell[index], cell[(index + 1) % cell.count])
      if (a.y <= y) != (b.y <= y), a.y != b.y {
        crossings.append(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
      }
    }
    guard let low = crossings.min(), let high = crossings.max() else { return 0 }
    return high - low
  }

  /// Places points on the drawing: north up, degrees of longitude shortened by the latitude.
  private static func project(_ points: [GeoPoint]) -> [DrawingPoint] {
    let latitudes = points.map { Int($0.latitudeMicro) }
    let longitudes = points.map { Int($0.longitudeMicro) }
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return [] }
    // The cosine of the middle latitude in 1/10000 by Bhaskara's formula, as for distances.
    let middle = min(90_000, abs((south + north) / 2 / 1000))
    let square = middle * middle / 1000
    let cosine = (32_400_000 - 4 * square) * 10_000 / (32_400_000 + square)
    let span = max(1, north - south, (east - west) * cosine / 10_000)
    return points.map { point in
      DrawingPoint(
        x: (Int(point.longitudeMicro) - west) * cosine / 10_000 * extent / span,
        y: (north - Int(point.latitudeMicro)) * extent / span
      )
    }
  }
}
