public import SourceText

/// Makes the changes that findings offer.
public enum FixApplier {
  /// The changes that can be made together, in order of place.
  ///
  /// Each starts after the one before it ended. Of two at one place the first in the list is taken.
  public static func together(_ fixes: [Fix]) -> [Fix] {
    var result: [Fix] = []
    let inOrder = fixes.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    for (_, fix) in inOrder {
      guard let last = result.last else {
        result.append(fix)
        continue
      }
      if fix.range.start > last.range.end
        || (fix.range.start == last.range.end && fix.range.length > 0 && last.range.length > 0)
      {
        result.append(fix)
      }
    }
    return result
  }

  /// The bytes of a text with changes made that do not overlap; a change that does not lie in the
  /// text is left out.
  public static func apply(_ fixes: [Fix], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    for fix in together(fixes) where Int(fix.range.end) <= bytes.count && fix.range.start >= 0 {
      result += bytes[place..<Int(fix.range.start)]
      result += Array(fix.replacement.utf8)
      place = Int(fix.range.end)
    }
    return result + bytes[place...]
  }
}
