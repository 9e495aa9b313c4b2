/// Flat storage with one owner, for inner loops.
///
/// No reference counts, no exclusivity checks, and bounds checked in debug builds only. All unsafe
/// code of the project stands in this file.
@safe
public struct HotArray<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline
  var base: UnsafeMutablePointer<Element>
  @usableFromInline
  var size: Int

  /// How many elements there are.
  @inlinable
  public var count: Int { size }

  /// Storage with the same element everywhere.
  @inlinable
  public init(repeating element: Element, count: Int) {
    let room = max(1, count)
    unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: room)
    unsafe base.initialize(repeating: element, count: room)
    size = room
  }

  deinit { unsafe base.deallocate() }

  /// The element at an index from 0 up to `count`.
  @inlinable
  public subscript(_ index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// Makes room for at least so many elements; what was stored is lost when it has to grow.
  @inlinable
  public mutating func makeRoom(for needed: Int, filledWith element: Element) {
    guard needed > count else { return }
    unsafe base.deallocate()
    let room = needed + needed / 4
    unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: room)
    unsafe base.initialize(repeating: element, count: room)
    size = room
  }

  /// Makes room for at least so many elements; what was stored stays.
  @inlinable
  public mutating func keepRoom(for needed: Int, filledWith element: Element) {
    guard needed > count else { return }
    let room = max(needed, 2 * count)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: room)
    unsafe larger.initialize(from: base, count: size)
    unsafe (larger + size).initialize(repeating: element, count: room - size)
    unsafe base.deallocate()
    unsafe base = larger
    size = room
  }

  /// Writes the same element to a stretch.
  @inlinable
  public mutating func fill(from start: Int, count length: Int, with element: Element) {
    assert(start >= 0 && length >= 0 && start + length <= count)
    unsafe (base + start).update(repeating: element, count: length)
  }

  /// Takes over all elements of other storage of the same size.
  @inlinable
  public mutating func copy(_ other: borrowing HotArray<Element>) {
    assert(count == other.count)
    unsafe base.update(from: other.base, count: count)
  }
}

extension HotArray where Element == Int32 {
  /// Lowers each number of one stretch to that of another stretch plus `added`, where that is less.
  ///
  /// The stretches do not overlap, and the sums stay within 32 bits.
  @inlinable
  public mutating func lower(at target: Int, to source: Int, plus added: Int32, count length: Int) {
    assert(target >= 0 && source >= 0 && target + length <= count && source + length <= count)
    let from = unsafe UnsafeMutableRawPointer(base + source)
    let into = unsafe UnsafeMutableRawPointer(base + target)
    let more = SIMD4<Int32>(repeating: added)
    var place = 0
    let whole = (length &>> 2) &<< 4
    while place < whole {
      let new = unsafe from.loadUnaligned(fromByteOffset: place, as: SIMD4<Int32>.self) &+ more
      let old = unsafe into.loadUnaligned(fromByteOffset: place, as: SIMD4<Int32>.self)
      let least = old.replacing(with: new, where: new .< old)
      unsafe into.storeBytes(of: least, toByteOffset: place, as: SIMD4<Int32>.self)
      place &+= 16
    }
    var index = (length &>> 2) &<< 2
    while index < length {
      let new = unsafe base[source &+ index] &+ added
      if unsafe new < base[target &+ index] { unsafe base[target &+ index] = new }
      index &+= 1
    }
  }
}

extension HotArray where Element == Double {
  /// Adds `factor` times one stretch of `other` to a stretch of this.
  @inlinable
  public mutating func add(
    _ factor: Double,
    times other: borrowing HotArray<Double>,
    from source: Int,
    at target: Int,
    count length: Int
  ) {
    assert(target >= 0 && source >= 0 && target + length <= count && source + length <= other.count)
    let from = unsafe other.base + source
    let into = unsafe base + target
    for index in 0..<length {
      unsafe into[index] += factor * from[index]
    }
  }
}
