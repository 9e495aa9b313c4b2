import SourceText

/// One editor's conversation: everything the server remembers between messages.
///
/// It takes messages and gives messages; it waits for nothing and asks the disk through `Disk` only.
public struct Session {
  /// Where the conversation stands.
  enum Phase: Equatable {
    /// Before `initialize`.
    case starting
    case running
    /// After `shutdown`.
    case stopped
    /// After `exit`.
    case over(code: Int32)
  }

  let disk: Disk
  let figuresText: FiguresText
  var client = Client()
  var phase = Phase.starting
  /// Folders the editor works in, as paths.
  var folders: [String] = []
  /// The projects by root, in the order they were found.
  var projects: [Project] = []
  /// What is open, by key: the path, or the address when it has none.
  var documents: [String: OpenDocument] = [:]
  /// What is still to be done, in order.
  var steps: [Step] = []
  /// What was last published, by address.
  var published: [String: Published] = [:]
  /// Messages to send.
  var outbox: [JSONText] = []
  private var requestCount = 0

  /// A conversation that has not begun.
  public init(disk: Disk, figuresText: @escaping FiguresText) {
    self.disk = disk
    self.figuresText = figuresText
  }

  /// The exit code, once the conversation is over: 0 after `shutdown`, else 1.
  public var exitCode: Int32? {
    if case .over(let code) = phase { code } else { nil }
  }

  /// Whether there is work that can be done while no message waits.
  public var hasWork: Bool { !steps.isEmpty }

  /// The editor closed the stream.
  public mutating func inputEnded() {
    if exitCode == nil { phase = .over(code: phase == .stopped ? 0 : 1) }
  }

  /// Whether the next piece of work takes long and can wait until somebody stops typing.
  public var isNextLong: Bool { steps.first?.isLong ?? false }

  /// Does one piece of waiting work.
  public mutating func work() {
    guard !steps.isEmpty else { return }
    run(steps.removeFirst())
  }

  /// Takes one message.
  mutating func receive(_ message: Incoming) {
    switch message {
    case .response: break
    case .malformed(let id, let error):
      if id != nil || error.code == .parseError { outbox.append(Outgoing.failure(id, error)) }
      outbox.append(Outgoing.log(.error, "ronde: a message was not understood: \(error.message)"))
    case .notification(let method, let params):
      receive(Notification(rawValue: method), params)
    case .request(let id, let method, let params):
      do throws(ResponseError) {
        let result = try answer(method, params)
        outbox.append(Outgoing.answer(id, result))
      } catch {
        outbox.append(Outgoing.failure(id, error))
      }
    }
  }

  /// Sends a request of ours; its answer is not waited for.
  mutating func ask(_ method: String, _ params: JSONText? = nil) {
    requestCount += 1
    outbox.append(Outgoing.request(.string("ronde-\(requestCount)"), method, params))
  }

  private mutating func receive(_ method: Notification?, _ params: JSONNode?) {
    guard let method else { return }
    if method == .exit {
      phase = .over(code: phase == .stopped ? 0 : 1)
      return
    }
    guard phase == .running else { return }
    if !method.isEdit { flush() }
    do throws(ResponseError) {
      switch method {
      case .initialized: begin()
      case .exit, .setTrace, .cancelRequest: break
      case .didOpen: try didOpen(params)
      case .didChange: try didChange(params)
      case .didClose: try didClose(params)
      case .didSave: lookAgain()
      case .didChangeWatchedFiles: lookAgain()
      case .didChangeWorkspaceFolders: didChangeFolders(params)
      case .didChangeConfiguration: break
      }
    } catch {
      outbox.append(Outgoing.log(.error, "ronde: \(method.rawValue): \(error.message)"))
    }
  }

  private mutating func answer(
    _ method: String,
    _ params: JSONNode?
  ) throws(ResponseError) -> JSONText {
    guard let request = Request(rawValue: method) else {
      throw ResponseError(.methodNotFound, "unknown request `\(method)`")
    }
    switch phase {
    case .starting:
      guard request == .initialize else {
        throw ResponseError(.serverNotInitialized, "`initialize` comes first")
      }
    case .running:
      guard request != .initialize else {
        throw ResponseError(.invalidRequest, "`initialize` comes once")
      }
    case .stopped, .over:
      throw ResponseError(.invalidRequest, "after `shutdown` only `exit` may come")
    }
    if !request.needsTextOnly { flush() }
    return try answer(request, params)
  }
}
