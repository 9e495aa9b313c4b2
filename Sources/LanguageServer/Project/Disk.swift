/// What the server may ask of the disk: nothing else of the machine is seen.
public struct Disk {
  /// The bytes of a file; nil when it cannot be read.
  public let bytes: (_ path: String) -> [UInt8]?
  /// Whether there is a folder at a path.
  public let isFolder: (_ path: String) -> Bool
  /// The paths under a folder of files with an ending (without dot), in byte order.
  public let paths: (_ folder: String, _ ending: String) -> [String]
  /// Something that differs after a file has changed; nil when there is no file.
  public let stamp: (_ path: String) -> String?

  /// A disk that answers with these.
  public init(
    bytes: @escaping (_ path: String) -> [UInt8]?,
    isFolder: @escaping (_ path: String) -> Bool,
    paths: @escaping (_ folder: String, _ ending: String) -> [String],
    stamp: @escaping (_ path: String) -> String?
  ) {
    self.bytes = bytes
    self.isFolder = isFolder
    self.paths = paths
    self.stamp = stamp
  }
}
