/// The frame around each message of the Language Server Protocol 3.17: a header with the length,
/// an empty line, and the JSON.
public enum MessageFrame {
  /// A message with its header.
  public static func framed(_ message: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}
