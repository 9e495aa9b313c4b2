import Testing

@testable import Optimiser

@Suite
struct HotHeapTests {
  @Test
  func `taking the least again and again gives the sorted order`() {
    var random = RandomSource(seed: 7, stream: 1)
    for length in [0, 1, 2, 3, 10, 100, 1000] {
      let numbers = (0..<length).map { _ in random.below(max(1, length / 2)) }
      var heap = HotArray(repeating: 0, count: length)
      for index in numbers.indices { heap[index] = numbers[index] }
      heap.makeHeap(first: length)
      var taken: [Int] = []
      for left in stride(from: length, to: 0, by: -1) { taken.append(heap.takeLeast(of: left)) }
      #expect(taken == numbers.sorted())
    }
  }
}
