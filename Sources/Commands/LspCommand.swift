import CivilTime
import Foundation
import LanguageServer
import Reports
import SourceText

/// `ronde lsp`: a language server on standard input and output.
enum LspCommand {
  static func run(_ context: Context) -> ExitCode {
    var server = Server(disk: disk) { request in
      DueReport(
        rulebook: request.rulebook,
        city: request.city,
        obligations: request.obligations,
        seen: Day(year: request.year, month: 1, day: 1)
      ).text(language: request.language)
    }
    let console = context.console
    while server.exitCode == nil {
      if server.hasWork, !console.isInputWaiting(server.patience) {
        server.step()
      } else {
        let bytes = console.read()
        if bytes.isEmpty { server.inputEnded() } else { server.take(bytes) }
      }
      let output = server.output()
      if !output.isEmpty { console.write(output) }
    }
    return server.exitCode == 0 ? .done : .findings
  }

  /// The real disk, as far as the server may see it.
  private static var disk: Disk {
    Disk(
      bytes: { path in try? Files.read(path) },
      isFolder: Files.isFolder,
      paths: { Files.paths(under: $0, extension: $1) },
      stamp: Files.stamp
    )
  }
}
