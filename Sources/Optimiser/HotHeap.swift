extension HotArray where Element: Comparable {
  /// Makes a heap of the first `length` elements: the least one comes to stand first.
  mutating func makeHeap(first length: Int) {
    for start in stride(from: length / 2 - 1, through: 0, by: -1) {
      sink(self[start], at: start, in: length)
    }
  }

  /// Takes the least element out of a heap of `length` elements, at least one; a heap of one less
  /// stays.
  mutating func takeLeast(of length: Int) -> Element {
    let least = self[0]
    sink(self[length - 1], at: 0, in: length - 1)
    return least
  }

  /// Puts an element at a place of a heap, or below it, where nothing under it is less.
  private mutating func sink(_ element: Element, at start: Int, in length: Int) {
    var place = start
    while 2 * place + 1 < length {
      var child = 2 * place + 1
      if child + 1 < length, self[child + 1] < self[child] { child += 1 }
      guard self[child] < element else { break }
      self[place] = self[child]
      place = child
    }
    self[place] = element
  }
}
