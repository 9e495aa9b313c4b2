import Optimiser

/// Whole numbers below 2^31 in half the memory.
struct Numbers: ~Copyable {
  private var cells: HotArray<Int32>

  init(repeating value: Int, count: Int) {
    cells = HotArray(repeating: Int32(truncatingIfNeeded: value), count: count)
  }

  init(_ values: [Int]) {
    cells = HotArray(values.map { Int32(truncatingIfNeeded: $0) }, orNone: 0)
  }

  var count: Int { cells.count }

  @inline(__always)
  subscript(_ index: Int) -> Int {
    get { Int(cells[index]) }
    set {
      assert(Int(Int32(truncatingIfNeeded: newValue)) == newValue)
      cells[index] = Int32(truncatingIfNeeded: newValue)
    }
  }

  mutating func copy(_ other: borrowing Numbers) { cells.copy(other.cells) }
}

extension HotArray {
  /// The elements of an array; storage is never empty, so one more is named.
  init(_ elements: [Element], orNone none: Element) {
    self.init(repeating: none, count: elements.count)
    for index in elements.indices { self[index] = elements[index] }
  }
}
