extension GeoPoint {
  /// Metres in a straight line, rounded up: equirectangular, with 111,320 m a degree and the cosine
  /// of the mean latitude by Bhaskara's formula, all in integers.
  public func metres(to other: GeoPoint) -> Int {
    let north = (Int(other.latitudeMicro) - Int(latitudeMicro)) * 111_320 / 1_000_000
    let latitude = (Int(latitudeMicro) + Int(other.latitudeMicro)) / 2 / 1000  // 1/1000 degree
    let square = latitude * latitude / 1000  // 1/1000 square degree
    let cosine = (32_400_000 - 4 * square) * 10_000 / (32_400_000 + square)
    let east =
      (Int(other.longitudeMicro) - Int(longitudeMicro)) * 111_320 / 1_000_000 * cosine / 10_000
    let sum = north * north + east * east
    var root = Int(Double(sum).squareRoot())
    while root * root < sum { root += 1 }
    while root > 0, (root - 1) * (root - 1) >= sum { root -= 1 }
    return root
  }
}
