import CivilTime
import Registers

/// How large everything is, in proportion to the inhabitants.
///
/// The proportions are those of a Dutch city of 245,000: one boa or supervisor for 3,770 people
/// (published ratios run from 3,000 to 5,200), one horeca business for 430.
struct Scale {
  let inhabitants: Int

  /// The inhabitants of the city that the proportions are of.
  static let reference = 245_000

  /// How many centres it has, each with areas round it: one for each 245,000 people.
  var centres: Int { max(1, count(1, least: 1)) }

  /// A count in proportion to one in a city of 245,000, at least `least`.
  func count(_ atReference: Int, least: Int) -> Int {
    max(least, (inhabitants * atReference + 122_500) / 245_000)
  }

  var boas: Int { count(35, least: 4) }
  var supervisors: Int { count(30, least: 4) }
  var parkingControllers: Int { count(14, least: 2) }
  var horeca: Int { count(570, least: 8) }
  var shops: Int { count(120, least: 3) }
  var licensedSexBranch: Int { count(12, least: 1) }
  var unlicensedSexBranch: Int { count(8, least: 1) }
  var farms: Int { count(144, least: 3) }
  var dealers: Int { count(60, least: 2) }
  var premises: Int { count(200, least: 4) }
}

/// The areas of the city, with what their place says about them.
///
/// The first is a centre, and so are others with its name and a number.
struct Ground {
  let areas: [Area]
  /// The indices of the centres: the first area and those with its name and a number.
  let centres: [Int]
  /// So much of a hundred thousand objects lies in each area.
  let weights: [Int]
  /// The indices of the areas far from the centre.
  let outer: [Int]

  init(_ areas: [Area]) {
    self.areas = areas
    let centres = Ground.centres(areas)
    self.centres = centres
    // Every area belongs to the centre it is nearest to, and is judged by the way to it.
    let homes = areas.map { area in
      centres.enumerated().map { (metres: areas[$1].centre.metres(to: area.centre), home: $0) }
        .min { ($0.metres, $0.home) < ($1.metres, $1.home) } ?? (metres: 0, home: 0)
    }
    let byDistance = areas.indices.sorted { (homes[$0].metres, $0) < (homes[$1].metres, $1) }
    var weights = Array(repeating: 0, count: areas.count)
    for home in centres.indices {
      let own = byDistance.filter { homes[$0].home == home }
      for (rank, index) in own.enumerated() {
        switch rank {
        case 0: weights[index] = 45_000
        case 1...4: weights[index] = 8000
        default: weights[index] = max(1, 23_000 / max(1, own.count - 5))
        }
      }
    }
    self.weights = weights
    outer = byDistance.suffix(max(1, areas.count * 3 / 10)).sorted()
  }

  private static func centres(_ areas: [Area]) -> [Int] {
    guard let first = areas.first?.name else { return [] }
    return areas.indices.filter { index in
      let name = areas[index].name
      return index == 0
        || name.hasPrefix("\(first) ") && Int(name.dropFirst(first.count + 1)) != nil
    }
  }

  /// The centre whose turn it is.
  func centre(_ turn: Int) -> Int { centres.isEmpty ? 0 : centres[turn % centres.count] }

  /// A point within about 500 m of an area's centre, on whole ten-thousandths of a degree.
  func point(near index: Int, _ random: inout RandomStream) -> (latitude: String, longitude: String)
  {
    let centre = areas[index].centre
    let latitude = Int(centre.latitudeMicro) / 100 + random.number(in: -45...45)
    let longitude = Int(centre.longitudeMicro) / 100 + random.number(in: -70...70)
    return (Ground.degrees(latitude), Ground.degrees(longitude))
  }

  /// Ten-thousandths of a degree as a decimal number.
  static func degrees(_ tenThousandths: Int) -> String {
    let size = abs(tenThousandths)
    let fraction = String(size % 10_000)
    let zeros = String(repeating: "0", count: 4 - fraction.utf8.count)
    return "\(tenThousandths < 0 ? "-" : "")\(size / 10_000).\(zeros)\(fraction)"
  }
}
