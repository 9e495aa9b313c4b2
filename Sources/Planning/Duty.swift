/// One shift as the search changes it.
struct Duty: Equatable {
  /// Something in the shift that is not presence at the post.
  struct Errand: Equatable {
    enum Kind: Equatable {
      /// The index of the visit task.
      case visit(Int)
      /// The index of the placed round.
      case round(Int)
    }

    let kind: Kind
    let stretch: Stretch
    /// The index of the spot; nil means at the post.
    let spot: Int?
  }

  struct Way: Equatable {
    let stretch: Stretch
    /// nil is the post.
    let from: Int?
    let to: Int?
  }

  let stretch: Stretch
  let role: Int
  let post: Int
  let isPinned: Bool
  var breakNeed: Int
  var breakPart: Int
  var breaks: [Stretch] = []
  var errands: [Errand] = []
  var ways: [Way] = []

  var work: Int { stretch.length - breakNeed }

  /// Errands, ways and breaks: when the person is not at the post.
  var away: [Stretch] {
    errands.map(\.stretch) + ways.map(\.stretch) + breaks
  }

  /// The stretches of errands and ways.
  var busy: [Stretch] { errands.map(\.stretch) + ways.map(\.stretch) }

  /// When the person is at the post.
  var present: [Stretch] { stretch.subtracting(away) }
}
