extension EditorScripts {
  /// What the editor starts.
  static let main = #"""
    // Rules and scenarios of Ronde: starts `ronde lsp` and keeps it in step with the editor.
    "use strict";

    const vscode = require("vscode");
    const { Client } = require("./client");
    const { register } = require("./features");
    const to = require("./convert");

    const languageId = "ronde-rules";
    const selector = [{ language: languageId, scheme: "file" }, { language: languageId, scheme: "untitled" }];

    let running = null;
    let log;

    /** What this client knows; the server leaves out what it does not. */
    const abilities = {
      general: { positionEncodings: ["utf-16"] },
      workspace: {
        workspaceFolders: true, applyEdit: true, workspaceEdit: { documentChanges: true },
        codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: false },
      },
      textDocument: {
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
        hover: { contentFormat: ["markdown", "plaintext"] },
        completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        rename: { prepareSupport: true },
      },
    };

    async function start() {
      const settings = vscode.workspace.getConfiguration("ronde");
      const folders = (vscode.workspace.workspaceFolders || []).filter((folder) => folder.uri.scheme === "file");
      const diagnostics = vscode.languages.createDiagnosticCollection(languageId);
      const made = [diagnostics];
      let changed = null;
      const client = new Client({
        log: (text) => log.append(text),
        notified: (method, params) => {
          if (method === "textDocument/publishDiagnostics") {
            diagnostics.set(to.uri(params.uri), params.diagnostics.map(to.diagnostic));
          } else if (method === "window/showMessage") {
            const show = [undefined, "showErrorMessage", "showWarningMessage"][params.type];
            vscode.window[show || "showInformationMessage"](params.message);
          } else if (method === "window/logMessage") {
            log.appendLine(params.message);
          }
        },
        asked: async (method, params) => {
          switch (method) {
            case "workspace/applyEdit":
              return { applied: await vscode.workspace.applyEdit(to.workspaceEdit(params.edit)) };
            case "workspace/workspaceFolders":
              return folders.map((folder) => ({ uri: folder.uri.toString(), name: folder.name }));
            case "workspace/configuration":
              return params.items.map(() => null);
            case "workspace/codeLens/refresh":
              if (changed) changed.lenses.fire();
              return null;
            case "workspace/inlayHint/refresh":
              if (changed) changed.hints.fire();
              return null;
            case "client/registerCapability":
            case "client/unregisterCapability":
            case "window/workDoneProgress/create":
              return null;
            default:
              throw new Error(`no answer to ${method}`);
          }
        },
        ended: (code) => {
          log.appendLine(`ronde lsp ended with ${code}`);
          diagnostics.clear();
        },
      });
      running = { client, made };
      const path = settings.get("path") || "ronde";
      try {
        await client.start(path, ["lsp"], folders[0] && folders[0].uri.fsPath);
      } catch (error) {
        log.appendLine(String(error));
        vscode.window.showErrorMessage(`Ronde: \`${path}\` does not start. Set ronde.path to the program.`);
        return;
      }
      const answer = await client.request("initialize", {
        processId: process.pid,
        clientInfo: { name: "ronde-rules for Visual Studio Code" },
        locale: vscode.env.language,
        rootUri: folders[0] ? folders[0].uri.toString() : null,
        workspaceFolders: folders.map((folder) => ({ uri: folder.uri.toString(), name: folder.name })),
        initializationOptions: {
          city: settings.get("city") || undefined, year: settings.get("year") || undefined,
        },
        capabilities: abilities,
      });
      client.notify("initialized", {});
      const registered = register(client, answer.capabilities, selector);
      changed = registered.changed;
      made.push(...registered.made, ...synchronise(client));
    }

    /** Tells the server what is open, what changes and what lies on disk. */
    function synchronise(client) {
      const isOurs = (file) => vscode.languages.match(selector, file) > 0;
      const id = (file) => ({ uri: file.uri.toString() });
      const open = (file) => isOurs(file) && client.notify("textDocument/didOpen", {
        textDocument: { ...id(file), languageId, version: file.version, text: file.getText() },
      });
      vscode.workspace.textDocuments.forEach(open);
      const watcher = vscode.workspace.createFileSystemWatcher("**/*.{rules,scenarios,csv}");
      const watched = (type) => (uri) => client.notify("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uri.toString(), type }],
      });
      return [
        watcher, watcher.onDidCreate(watched(1)), watcher.onDidChange(watched(2)), watcher.onDidDelete(watched(3)),
        vscode.workspace.onDidOpenTextDocument(open),
        vscode.workspace.onDidCloseTextDocument((file) =>
          isOurs(file) && client.notify("textDocument/didClose", { textDocument: id(file) })),
        vscode.workspace.onDidSaveTextDocument((file) =>
          isOurs(file) && client.notify("textDocument/didSave", { textDocument: id(file) })),
        vscode.workspace.onDidChangeTextDocument((event) => {
          if (!isOurs(event.document) || event.contentChanges.length === 0) return;
          client.notify("textDocument/didChange", {
            textDocument: { ...id(event.document), version: event.document.version },
            contentChanges: event.contentChanges.map((change) => ({ range: to.fromRange(change.range), text: change.text })),
          });
        }),
        vscode.workspace.onDidChangeWorkspaceFolders((event) => {
          const named = (folder) => ({ uri: folder.uri.toString(), name: folder.name });
          client.notify("workspace/didChangeWorkspaceFolders", {
            event: { added: event.added.map(named), removed: event.removed.map(named) },
          });
        }),
      ];
    }

    async function stop() {
      const last = running;
      running = null;
      if (!last) return;
      last.made.forEach((one) => one.dispose());
      await last.client.stop();
    }

    async function activate(context) {
      log = vscode.window.createOutputChannel("Ronde");
      context.subscriptions.push(
        log,
        vscode.commands.registerCommand("ronde.restart", async () => {
          await stop();
          await start();
        }),
        vscode.commands.registerCommand("ronde.showLog", () => log.show()),
        vscode.commands.registerCommand("ronde.check", () => {
          const path = vscode.workspace.getConfiguration("ronde").get("path") || "ronde";
          const terminal = vscode.window.createTerminal("Ronde");
          terminal.show();
          terminal.sendText(`"${path}" check`);
        }),
        vscode.workspace.onDidChangeConfiguration(async (event) => {
          if (!event.affectsConfiguration("ronde")) return;
          await stop();
          await start();
        })
      );
      await start();
    }

    module.exports = { activate, deactivate: stop };

    """#
}
