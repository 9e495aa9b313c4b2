import SourceText

/// What ties an answer to its request: a number or a text.
enum MessageID: Hashable, Sendable {
  case integer(Int)
  case string(String)

  init?(_ node: JSONNode) {
    switch node.value {
    case .integer(let number): self = .integer(number)
    case .string(let text): self = .string(text)
    case .otherNumber(let text):
      guard let number = Int(text) else { return nil }
      self = .integer(number)
    case .object, .array, .bool, .null: return nil
    }
  }

  var json: JSONText {
    switch self {
    case .integer(let number): .integer(number)
    case .string(let text): .string(text)
    }
  }
}

/// Why a request has no answer, with the codes of JSON-RPC and the protocol.
struct ResponseError: Error, Sendable {
  enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
    case requestFailed = -32803
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  static func missing(_ what: String) -> ResponseError {
    ResponseError(.invalidParams, "expected `\(what)`")
  }
}

/// A message from the editor.
enum Incoming: Sendable {
  case request(MessageID, method: String, JSONNode?)
  case notification(method: String, JSONNode?)
  /// The answer to a request of ours; nothing is done with it.
  case response
  /// What cannot be understood; the request's id when that could be read.
  case malformed(MessageID?, ResponseError)

  /// Reads one message.
  static func read(_ bytes: [UInt8]) -> Incoming {
    let node: JSONNode
    switch JSONReader.read(bytes) {
    case .success(let read): node = read
    case .failure(let failure):
      // JavaScript may send half a character; the rest of the text is still good.
      guard let mended = LoneSurrogates.replaced(in: bytes),
        case .success(let read) = JSONReader.read(mended)
      else {
        return .malformed(nil, ResponseError(.parseError, failure.message.english))
      }
      node = read
    }
    guard node.isObject else {
      return .malformed(nil, ResponseError(.invalidRequest, "expected one object"))
    }
    let id = node["id"].flatMap(MessageID.init)
    guard let method = node["method"]?.text else {
      if node["id"] != nil, node["result"] != nil || node["error"] != nil || node["method"] == nil {
        return .response
      }
      return .malformed(id, ResponseError(.invalidRequest, "expected `method`"))
    }
    guard node["jsonrpc"]?.text == "2.0" else {
      return .malformed(id, ResponseError(.invalidRequest, "expected `jsonrpc` 2.0"))
    }
    guard node["id"] != nil else { return .notification(method: method, node["params"]) }
    guard let id else {
      return .malformed(nil, ResponseError(.invalidRequest, "`id` is no number or text"))
    }
    return .request(id, method: method, node["params"])
  }
}

/// Messages to the editor.
enum Outgoing {
  static func answer(_ id: MessageID, _ result: JSONText) -> JSONText {
    .object(["jsonrpc": .string("2.0"), "id": id.json, "result": result])
  }

  static func failure(_ id: MessageID?, _ error: ResponseError) -> JSONText {
    .object([
      "jsonrpc": .string("2.0"), "id": id?.json ?? .null,
      "error": .object([
        "code": .integer(error.code.rawValue), "message": .string(error.message),
      ]),
    ])
  }

  static func notification(_ method: String, _ params: JSONText) -> JSONText {
    .object(["jsonrpc": .string("2.0"), "method": .string(method), "params": params])
  }

  static func request(_ id: MessageID, _ method: String, _ params: JSONText?) -> JSONText {
    var members = [
      JSONMember("jsonrpc", .string("2.0")), JSONMember("id", id.json),
      JSONMember("method", .string(method)),
    ]
    if let params { members.append(JSONMember("params", params)) }
    return .object(members)
  }

  /// A line in the editor's log.
  static func log(_ severity: Severity, _ text: String) -> JSONText {
    let type =
      switch severity {
      case .error: 1
      case .warning: 2
      case .note: 3
      }
    return notification(
      "window/logMessage",
      .object(["type": .integer(type), "message": .string(text)])
    )
  }
}
