import CapacityValues
import CivilTime

/// The most one server can give to some work in a span, whatever the order: what a certificate sums.
///
/// On each day no more than the windows of the work, less days away; no more than the budget or one
/// duty; in each week no more than the contract, and than the shifts a week may hold.
enum CutBound {
  struct Amount {
    let minutes: Int
    let limit: CapacityCertificate.Supply.Limit
  }

  /// `windows` are the stretches of the work that the server may serve, by day of the span.
  static func amount(
    _ server: CutServer,
    _ windows: [[Range<Int>]],
    _ days: CutDays
  ) -> Amount {
    var weeks: [Int] = Array(repeating: 0, count: (days.week.last ?? 0) + 1)
    var spill = weeks
    var limit = CapacityCertificate.Supply.Limit.windows
    for offset in 0..<days.count where !windows[offset].isEmpty {
      let open = there(server, windows[offset], offset, days)
      let most = self.most(server, open, offset)
      if most < length(server, open, offset) {
        limit = server.duty == nil ? .budget : .duty
      }
      weeks[days.week[offset]] += most
      spill[days.week[offset]] += min(
        most,
        Minutes.length(Minutes.union(Minutes.common(open, days.spill[offset])))
      )
    }
    var total = 0
    for week in weeks.indices {
      var least = weeks[week]
      if let shifts = server.shiftsMost, shifts + spill[week] < least {
        least = shifts + spill[week]
        limit = limit == .contract ? .contract : .shifts
      }
      if let contract = server.weekMost, contract + spill[week] < least {
        least = contract + spill[week]
        limit = .contract
      }
      total += least
    }
    return Amount(minutes: total, limit: limit)
  }

  /// What is left of a day's stretches on the days the server is there.
  static func there(
    _ server: CutServer,
    _ windows: [Range<Int>],
    _ offset: Int,
    _ days: CutDays
  ) -> [Range<Int>] {
    var open = windows
    for day in offset...(offset + 1) where !server.isThere[min(day, days.count)] {
      open = Minutes.without(open, days.midnights[day]..<days.midnights[day + 1])
    }
    return open
  }

  /// Minutes of a day's stretches, all people of an organisation together.
  static func length(_ server: CutServer, _ open: [Range<Int>], _ offset: Int) -> Int {
    guard !server.heads.isEmpty else { return Minutes.length(open) }
    return server.heads[offset].reduce(0) {
      $0 + $1.count * Minutes.length(Minutes.common(open, [$1.stretch]))
    }
  }

  /// The most of a day's stretches.
  static func most(_ server: CutServer, _ open: [Range<Int>], _ offset: Int) -> Int {
    var most = length(server, open, offset)
    if let budget = server.budget[offset] { most = min(most, budget) }
    if let duty = server.duty, let start = open.map(\.lowerBound).min(),
      let end = open.map(\.upperBound).max(), end - start <= duty.most + duty.rest
    {
      most = min(most, duty.most)
    }
    return most
  }
}
