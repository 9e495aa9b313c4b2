import SourceText

/// The server as its loop sees it: bytes in, bytes out, one message or piece of work at a time.
///
/// Whoever runs it adds bytes as long as some wait, and else asks for a step. So a request that was
/// cancelled while it waited is never worked on, and several edits are checked once.
public struct Server {
  private var frames = FrameReader()
  private var waiting: [Incoming] = []
  private var session: Session

  /// A server for one editor.
  public init(disk: Disk, figuresText: @escaping FiguresText) {
    session = Session(disk: disk, figuresText: figuresText)
  }

  /// The exit code once the conversation is over.
  public var exitCode: Int32? { session.exitCode }

  /// Whether a step can be done without more input.
  public var hasWork: Bool { session.exitCode == nil && (!waiting.isEmpty || session.hasWork) }

  /// How many milliseconds of silence should go before the next step: none, unless it takes long.
  public var patience: Int { waiting.isEmpty && session.isNextLong ? 200 : 0 }

  /// Takes bytes as they came in.
  public mutating func take(_ bytes: [UInt8]) {
    frames.append(bytes)
    while let frame = frames.next() {
      if frame.skipped > 0 {
        let text = "ronde: \(frame.skipped) bytes before a message were no message"
        session.outbox.append(Outgoing.log(.error, text))
      }
      let message = Incoming.read(frame.message)
      if case .notification("$/cancelRequest", let params) = message {
        cancel(params?["id"].flatMap(MessageID.init))
      } else {
        waiting.append(message)
      }
    }
  }

  /// The stream has ended.
  public mutating func inputEnded() {
    while !waiting.isEmpty, session.exitCode == nil { session.receive(waiting.removeFirst()) }
    session.inputEnded()
  }

  /// Handles one message, or does one piece of work when no message waits.
  public mutating func step() {
    if waiting.isEmpty { session.work() } else { session.receive(waiting.removeFirst()) }
  }

  /// The bytes to send, framed; they are given once.
  public mutating func output() -> [UInt8] {
    defer { session.outbox = [] }
    return session.outbox.flatMap { MessageFrame.framed($0.compactBytes) }
  }

  /// Answers a request that still waits as cancelled; one that was answered stays so.
  private mutating func cancel(_ id: MessageID?) {
    guard let id else { return }
    let index = waiting.firstIndex { message in
      if case .request(id, _, _) = message { true } else { false }
    }
    guard let index else { return }
    waiting.remove(at: index)
    let error = ResponseError(.requestCancelled, "cancelled")
    session.outbox.append(Outgoing.failure(id, error))
  }
}
