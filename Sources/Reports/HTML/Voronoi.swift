/// A point on a drawing, in whole units.
struct DrawingPoint: Hashable, Comparable {
  let x: Int
  let y: Int

  static func < (left: DrawingPoint, right: DrawingPoint) -> Bool {
    (left.x, left.y) < (right.x, right.y)
  }
}

/// The cells of the points nearest to each centre, clipped to a rounded outline around all.
///
/// Integers only: with coordinates up to 1,000,000 no product leaves 64 bits.
enum Voronoi {
  /// One polygon for each centre, in the same order.
  static func cells(_ centres: [DrawingPoint], margin: Int) -> [[DrawingPoint]] {
    let outline = hull(centres.flatMap { octagon(around: $0, radius: margin) })
    return centres.indices.map { index in
      var cell = outline
      for other in centres.indices where other != index && centres[other] != centres[index] {
        cell = clip(cell, nearer: centres[index], than: centres[other])
      }
      return cell
    }
  }

  private static func octagon(around centre: DrawingPoint, radius: Int) -> [DrawingPoint] {
    let short = radius * 707 / 1000
    let steps = [
      (radius, 0), (short, short), (0, radius), (-short, short), (-radius, 0), (-short, -short),
      (0, -radius), (short, -short),
    ]
    return steps.map { DrawingPoint(x: centre.x + $0.0, y: centre.y + $0.1) }
  }

  /// The convex hull, counter-clockwise, by Andrew's monotone chain.
  static func hull(_ points: [DrawingPoint]) -> [DrawingPoint] {
    let sorted = Set(points).sorted()
    guard sorted.count > 2 else { return sorted }
    func chain(_ points: [DrawingPoint]) -> [DrawingPoint] {
      var result: [DrawingPoint] = []
      for point in points {
        while result.count > 1, turn(result[result.count - 2], result[result.count - 1], point) <= 0
        {
          result.removeLast()
        }
        result.append(point)
      }
      return result.dropLast()
    }
    return chain(sorted) + chain(sorted.reversed())
  }

  private static func turn(_ a: DrawingPoint, _ b: DrawingPoint, _ c: DrawingPoint) -> Int {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }

  /// The part of a convex polygon that lies nearer to one point than to another.
  private static func clip(
    _ polygon: [DrawingPoint],
    nearer own: DrawingPoint,
    than other: DrawingPoint
  ) -> [DrawingPoint] {
    // At most 0 on the other side: |p - other|² - |p - own|² without the squares of p.
    func side(_ p: DrawingPoint) -> Int {
      other.x * other.x + other.y * other.y - own.x * own.x - own.y * own.y
        - 2 * (p.x * (other.x - own.x) + p.y * (other.y - own.y))
    }
    var result: [DrawingPoint] = []
    for index in polygon.indices {
      let (from, to) = (polygon[index], polygon[(index + 1) % polygon.count])
      let (here, there) = (side(from), side(to))
      if here >= 0 { result.append(from) }
      if (here > 0 && there < 0) || (here < 0 && there > 0) {
        let point = DrawingPoint(
          x: from.x + divided((to.x - from.x), by: here - there, times: here),
          y: from.y + divided((to.y - from.y), by: here - there, times: here)
        )
        if result.last != point { result.append(point) }
      }
    }
    return result
  }

  /// `length * part / whole`, rounded to nearest, with the wide product that it needs.
  private static func divided(_ length: Int, by whole: Int, times part: Int) -> Int {
    let negative = (length < 0) != ((part < 0) != (whole < 0))
    let product = length.magnitude.multipliedFullWidth(by: part.magnitude)
    let low = product.low.addingReportingOverflow(whole.magnitude / 2)
    let high = product.high + (low.overflow ? 1 : 0)
    let quotient = whole.magnitude.dividingFullWidth((high, low.partialValue)).quotient
    return negative ? -Int(quotient) : Int(quotient)
  }
}
