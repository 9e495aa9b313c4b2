/// Lays ways and breaks of a duty around its errands.
struct DutyLayout {
  let model: WeekModel

  /// The duty with these errands, its ways laid, or nil when they do not fit in it.
  ///
  /// Between two errands a person goes by the post when there is time, else straight on.
  func withErrands(_ duty: Duty, _ errands: [Duty.Errand]) -> Duty? {
    var result = duty
    result.errands = errands.sorted {
      ($0.stretch.start, $0.stretch.end) < ($1.stretch.start, $1.stretch.end)
    }
    result.ways = []
    result.breaks = []
    var end = duty.stretch.start
    var spot: Int?
    for errand in result.errands {
      guard let ways = ways(from: spot, end, to: errand.spot, errand.stretch.start, duty.post)
      else { return nil }
      result.ways += ways
      end = errand.stretch.end
      spot = errand.spot
    }
    guard let back = ways(from: spot, end, to: nil, duty.stretch.end, duty.post) else { return nil }
    result.ways += back
    return result
  }

  /// The ways from one place, left at a minute, to the next, reached by a minute.
  private func ways(
    from: Int?,
    _ leave: Int,
    to: Int?,
    _ reach: Int,
    _ post: Int
  ) -> [Duty.Way]? {
    guard leave <= reach else { return nil }
    let here = model.point(from, post: post)
    let there = model.point(to, post: post)
    let centre = model.areaPoints[post]
    let out = model.way(here, centre)
    let back = model.way(centre, there)
    if leave + out + back <= reach {
      var ways: [Duty.Way] = []
      if out > 0 {
        ways.append(Duty.Way(stretch: Stretch(leave, leave + out), from: from, to: nil))
      }
      if back > 0 {
        ways.append(Duty.Way(stretch: Stretch(reach - back, reach), from: nil, to: to))
      }
      return ways
    }
    let direct = model.way(here, there)
    guard leave + direct <= reach else { return nil }
    if direct == 0 { return leave == reach ? [] : nil }
    // Waiting between two places belongs to the way: nobody is at the post then.
    return [Duty.Way(stretch: Stretch(leave, reach), from: from, to: to)]
  }

  /// Whether the breaks still fit somewhere.
  func hasRoomForBreaks(_ duty: Duty) -> Bool { !blocks(duty).isEmpty || duty.breakNeed == 0 }

  /// The ways to lay the breaks: one block, or parts; only minutes at the post count.
  private func blocks(_ duty: Duty) -> [[Int]] {
    guard duty.breakNeed > 0 else { return [] }
    let inner = Stretch(duty.stretch.start + 1, duty.stretch.end - 1)
    let free = inner.subtracting(duty.busy)
    if free.contains(where: { $0.length >= duty.breakNeed }) { return [[duty.breakNeed]] }
    let parts = duty.breakNeed / max(1, duty.breakPart)
    guard parts > 1 else { return [] }
    let room = free.reduce(0) { $0 + $1.length / duty.breakPart }
    guard room >= parts else { return [] }
    var sizes = Array(repeating: duty.breakPart, count: parts)
    sizes[0] += duty.breakNeed - parts * duty.breakPart
    return [sizes]
  }

  /// The duty with its breaks where they cost least, or nil when they do not fit.
  func withBreaks(_ duty: Duty, loss: (Stretch) -> Int64) -> Duty? {
    var result = duty
    result.breaks = []
    guard duty.breakNeed > 0 else { return result }
    guard let sizes = blocks(duty).first else { return nil }
    for size in sizes {
      guard let best = cheapest(size, in: result, loss: loss) else { return nil }
      result.breaks.append(best)
    }
    result.breaks.sort { $0.start < $1.start }
    return result
  }

  /// The best place of a break: not in the first or last hour of a long shift, unless that keeps
  /// presence that is asked for.
  private func cheapest(_ size: Int, in duty: Duty, loss: (Stretch) -> Int64) -> Stretch? {
    let margin = duty.stretch.length >= 300 ? 60 : 1
    let usual = cheapest(size, in: duty, edge: margin, loss: loss)
    if let usual, usual.cost < WeekModel.leastWeight { return usual.stretch }
    guard margin > 1, let other = cheapest(size, in: duty, edge: 1, loss: loss) else {
      return usual?.stretch
    }
    guard let usual else { return other.stretch }
    return other.cost + WeekModel.leastWeight <= usual.cost ? other.stretch : usual.stretch
  }

  private func cheapest(
    _ size: Int,
    in duty: Duty,
    edge: Int,
    loss: (Stretch) -> Int64
  ) -> (cost: Int64, off: Int, stretch: Stretch)? {
    let inner = Stretch(duty.stretch.start + edge, duty.stretch.end - edge)
    var best: (cost: Int64, off: Int, stretch: Stretch)?
    let middle = (duty.stretch.start + duty.stretch.end) / 2
    for free in inner.subtracting(duty.busy + duty.breaks) where free.length >= size {
      var starts = [free.start, free.end - size]
      let first = (free.start + 14) / 15 * 15
      if first + size <= free.end {
        starts += Array(stride(from: first, through: free.end - size, by: 15))
      }
      for start in starts {
        let stretch = Stretch(start, start + size)
        let candidate = (loss(stretch), abs(start + size / 2 - middle), stretch)
        if best.map({
          (candidate.0, candidate.1, candidate.2.start) < ($0.cost, $0.off, $0.stretch.start)
        }) ?? true {
          best = candidate
        }
      }
    }
    return best
  }
}
