/// What presence asks for, as weights for the search.
///
/// Each person asked for at an area also counts at the role as a whole, so that visits elsewhere ask
/// for people beyond those who stand at their posts.
enum PresenceAsks {
  ///
  /// `isExact`: only what is asked, at the place where it is asked.
  static func asks(_ model: WeekModel, isExact: Bool = false) -> [CoverKeys.Ask] {
    var asks: [CoverKeys.Ask] = []
    for task in model.presences {
      let weight = model.weight(rank: task.rank)
      var keys = [CoverKeys.Key(role: task.role, area: task.area, qualification: nil)]
      if task.qualification != nil {
        keys.append(.init(role: task.role, area: task.area, qualification: task.qualification))
      }
      if isExact {
        keys = [.init(role: task.role, area: task.area, qualification: task.qualification)]
      } else if task.area != nil {
        keys.append(.init(role: task.role, area: nil, qualification: nil))
      }
      for stretch in task.stretches {
        for key in keys {
          asks.append(
            CoverKeys.Ask(key: key, stretch: stretch, weight: weight, count: task.count)
          )
        }
      }
    }
    return asks
  }
}
