import Foundation

/// The entry of libFuzzer: the same properties as `ronde-fuzz`, on inputs that coverage chooses.
/// It stands outside Sources, where no code is unsafe; `.ci/fuzz` compiles it.
private let corpus = Corpus()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  var properties = Properties(corpus: corpus)
  let failures = properties.broken(by: input, thoroughly: input.count % 16 == 0)
  for failure in failures { print("BROKEN \(failure)") }
  if !failures.isEmpty { abort() }
  return 0
}
