import Foundation
import SourceText

/// Where a command's words go, and what it may know of the machine: nothing else is asked.
///
/// Tests give closures that collect the words; the program gives the real streams.
public struct Console {
  /// Writes to standard output: the result.
  public let out: (String) -> Void
  /// Writes to standard error: messages and progress.
  public let err: (String) -> Void
  /// Writes bytes to standard output.
  public let write: ([UInt8]) -> Void
  /// Waits for bytes on standard input; none at its end.
  public let read: () -> [UInt8]
  /// Whether `read` would give something, or the end, within so many milliseconds.
  public let isInputWaiting: (_ milliseconds: Int) -> Bool
  /// Whether standard output is a terminal.
  public let outIsTerminal: Bool
  /// Whether standard error is a terminal: only then is progress shown.
  public let errIsTerminal: Bool
  /// The folder the command runs in.
  public let folder: String
  /// The environment variables.
  public let variables: [String: String]
  /// How many threads may work at once when no option says so.
  public let processors: Int
  /// Shows a line of progress on the terminal, from any thread.
  let notice: @Sendable (String) -> Void
  /// Who may end a search, and when.
  public let interruption: Interruption

  /// A console with these streams and facts.
  public init(
    out: @escaping (String) -> Void,
    err: @escaping (String) -> Void,
    write: @escaping ([UInt8]) -> Void = { _ in },
    read: @escaping () -> [UInt8] = { [] },
    isInputWaiting: @escaping (_ milliseconds: Int) -> Bool = { _ in true },
    outIsTerminal: Bool = false,
    errIsTerminal: Bool = false,
    folder: String,
    variables: [String: String] = [:],
    processors: Int = 1,
    notice: @escaping @Sendable (String) -> Void = { _ in },
    interruption: Interruption = Interruption()
  ) {
    self.out = out
    self.err = err
    self.write = write
    self.read = read
    self.isInputWaiting = isInputWaiting
    self.outIsTerminal = outIsTerminal
    self.errIsTerminal = errIsTerminal
    self.folder = folder
    self.variables = variables
    self.processors = processors
    self.notice = notice
    self.interruption = interruption
  }

  /// The real streams of this process.
  public static func process() -> Console {
    Console(
      out: { FileHandle.standardOutput.write(Data($0.utf8)) },
      err: { FileHandle.standardError.write(Data($0.utf8)) },
      write: { FileHandle.standardOutput.write(Data($0)) },
      read: { [UInt8](FileHandle.standardInput.availableData) },
      isInputWaiting: { milliseconds in
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&input, 1, Int32(clamping: milliseconds)) != 0
      },
      outIsTerminal: isatty(STDOUT_FILENO) == 1,
      errIsTerminal: isatty(STDERR_FILENO) == 1,
      folder: FileManager.default.currentDirectoryPath,
      variables: ProcessInfo.processInfo.environment,
      processors: min(64, max(1, ProcessInfo.processInfo.activeProcessorCount)),
      notice: { FileHandle.standardError.write(Data($0.utf8)) },
      interruption: .ofProcess
    )
  }

  /// The terminal's language when no `--lang` is given: LANG, else English.
  var language: Language {
    let value = variables["LC_ALL"] ?? variables["LC_MESSAGES"] ?? variables["LANG"] ?? ""
    return value.hasPrefix("nl") ? .dutch : .english
  }

  /// Whether findings may be coloured: a terminal, and nobody asked for none.
  var usesColour: Bool {
    errIsTerminal && (variables["NO_COLOR"] ?? "").isEmpty && variables["TERM"] != "dumb"
  }

  /// Says what is being done, only when somebody is looking.
  func progress(_ text: Bilingual, _ language: Language) {
    if errIsTerminal { err("\u{1B}[2K\r\(text.text(in: language))…") }
  }

  /// Wipes the progress line.
  func endProgress() {
    if errIsTerminal { err("\u{1B}[2K\r") }
  }
}
