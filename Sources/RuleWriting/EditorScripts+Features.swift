extension EditorScripts {
  /// What the server can do, given to the editor.
  static let features = #"""
    // Everything the server says it can do, given to the editor.
    "use strict";

    const vscode = require("vscode");
    const to = require("./convert");

    /** Registers what the capabilities promise; gives what must be disposed. */
    function register(client, capabilities, selector) {
      const languages = vscode.languages;
      const made = [];
      const document = (file) => ({ textDocument: { uri: file.uri.toString() } });
      const at = (file, place) => ({ ...document(file), position: to.fromPosition(place) });
      // A request that fails gives nothing: the server says why in its log.
      const ask = async (method, params, token, read) => {
        try {
          const result = await client.request(method, params, token);
          return result === null || result === undefined ? undefined : read(result);
        } catch (error) {
          client.handlers.log(`${method}: ${error.message}\n`);
          return undefined;
        }
      };
      const all = (read) => (value) => to.list(value).map(read);
      const can = (name, make) => {
        const given = capabilities[`${name}Provider`];
        if (given) made.push(make(given === true ? {} : given));
      };

      can("hover", () => languages.registerHoverProvider(selector, {
        provideHover: (file, place, token) => ask("textDocument/hover", at(file, place), token, (value) =>
          new vscode.Hover(to.list(value.contents).map(to.markup), value.range && to.range(value.range))),
      }));
      can("definition", () => languages.registerDefinitionProvider(selector, {
        provideDefinition: (file, place, token) =>
          ask("textDocument/definition", at(file, place), token, all(to.location)),
      }));
      can("references", () => languages.registerReferenceProvider(selector, {
        provideReferences: (file, place, context, token) =>
          ask("textDocument/references", { ...at(file, place), context }, token, all(to.location)),
      }));
      can("documentHighlight", () => languages.registerDocumentHighlightProvider(selector, {
        provideDocumentHighlights: (file, place, token) =>
          ask("textDocument/documentHighlight", at(file, place), token, all((value) =>
            new vscode.DocumentHighlight(to.range(value.range), (value.kind || 1) - 1))),
      }));
      can("rename", (options) => languages.registerRenameProvider(selector, {
        provideRenameEdits: async (file, place, newName, token) =>
          to.workspaceEdit(await client.request("textDocument/rename", { ...at(file, place), newName }, token)),
        prepareRename: !options.prepareProvider ? undefined : async (file, place, token) => {
          const value = await client.request("textDocument/prepareRename", at(file, place), token);
          if (!value) throw new Error("There is no name here.");
          return value.range ? { range: to.range(value.range), placeholder: value.placeholder } : to.range(value);
        },
      }));
      can("documentSymbol", () => languages.registerDocumentSymbolProvider(selector, {
        provideDocumentSymbols: (file, token) =>
          ask("textDocument/documentSymbol", document(file), token, all(to.symbol)),
      }));
      can("workspaceSymbol", () => languages.registerWorkspaceSymbolProvider({
        provideWorkspaceSymbols: (query, token) => ask("workspace/symbol", { query }, token, all(to.symbol)),
      }));
      can("foldingRange", () => languages.registerFoldingRangeProvider(selector, {
        provideFoldingRanges: (file, _, token) =>
          ask("textDocument/foldingRange", document(file), token, all((value) =>
            new vscode.FoldingRange(value.startLine, value.endLine,
              value.kind === "comment" ? vscode.FoldingRangeKind.Comment : undefined))),
      }));
      can("selectionRange", () => languages.registerSelectionRangeProvider(selector, {
        provideSelectionRanges: (file, places, token) => ask("textDocument/selectionRange",
          { ...document(file), positions: places.map(to.fromPosition) }, token, all(to.selection)),
      }));
      can("documentLink", () => languages.registerDocumentLinkProvider(selector, {
        provideDocumentLinks: (file, token) =>
          ask("textDocument/documentLink", document(file), token, all((value) => {
            const link = new vscode.DocumentLink(to.range(value.range), value.target && to.uri(value.target));
            link.tooltip = value.tooltip;
            return link;
          })),
      }));
      can("completion", (options) => languages.registerCompletionItemProvider(selector, {
        provideCompletionItems: (file, place, token, context) => ask("textDocument/completion",
          { ...at(file, place), context: { triggerKind: context.triggerKind + 1, triggerCharacter: context.triggerCharacter } },
          token, (value) => new vscode.CompletionList(to.list(value.items || value).map(to.completion), value.isIncomplete)),
      }, ...(options.triggerCharacters || [])));
      can("signatureHelp", (options) => languages.registerSignatureHelpProvider(selector, {
        provideSignatureHelp: (file, place, token) =>
          ask("textDocument/signatureHelp", at(file, place), token, (value) => {
            const help = new vscode.SignatureHelp();
            help.signatures = value.signatures.map((one) => {
              const signature = new vscode.SignatureInformation(one.label, to.markup(one.documentation));
              signature.parameters = (one.parameters || []).map(
                (part) => new vscode.ParameterInformation(part.label, to.markup(part.documentation)));
              return signature;
            });
            help.activeSignature = value.activeSignature || 0;
            help.activeParameter = value.activeParameter || 0;
            return help;
          }),
      }, ...(options.triggerCharacters || [])));

      const options = (value) => ({ options: { tabSize: value.tabSize, insertSpaces: value.insertSpaces } });
      can("documentFormatting", () => languages.registerDocumentFormattingEditProvider(selector, {
        provideDocumentFormattingEdits: (file, style, token) =>
          ask("textDocument/formatting", { ...document(file), ...options(style) }, token, all(to.edit)),
      }));
      can("documentRangeFormatting", () => languages.registerDocumentRangeFormattingEditProvider(selector, {
        provideDocumentRangeFormattingEdits: (file, part, style, token) => ask("textDocument/rangeFormatting",
          { ...document(file), range: to.fromRange(part), ...options(style) }, token, all(to.edit)),
      }));
      can("documentOnTypeFormatting", (given) => languages.registerOnTypeFormattingEditProvider(selector, {
        provideOnTypeFormattingEdits: (file, place, ch, style, token) =>
          ask("textDocument/onTypeFormatting", { ...at(file, place), ch, ...options(style) }, token, all(to.edit)),
      }, given.firstTriggerCharacter, ...(given.moreTriggerCharacter || [])));
      can("codeAction", (given) => languages.registerCodeActionsProvider(selector, {
        provideCodeActions: (file, part, context, token) => ask("textDocument/codeAction", {
          ...document(file), range: to.fromRange(part),
          context: {
            diagnostics: context.diagnostics.map((one) => one.asSent).filter(Boolean),
            only: context.only ? [context.only.value] : undefined, triggerKind: context.triggerKind,
          },
        }, token, all(to.action)),
      }, { providedCodeActionKinds: (given.codeActionKinds || []).map((kind) => vscode.CodeActionKind.Empty.append(kind)) }));

      const changed = { lenses: new vscode.EventEmitter(), hints: new vscode.EventEmitter() };
      made.push(changed.lenses, changed.hints);
      can("codeLens", () => languages.registerCodeLensProvider(selector, {
        onDidChangeCodeLenses: changed.lenses.event,
        provideCodeLenses: (file, token) => ask("textDocument/codeLens", document(file), token, all((value) =>
          new vscode.CodeLens(to.range(value.range), to.command(value.command)))),
      }));
      can("inlayHint", () => languages.registerInlayHintsProvider(selector, {
        onDidChangeInlayHints: changed.hints.event,
        provideInlayHints: (file, part, token) =>
          ask("textDocument/inlayHint", { ...document(file), range: to.fromRange(part) }, token, all(to.hint)),
      }));
      can("semanticTokens", (given) => {
        const legend = new vscode.SemanticTokensLegend(given.legend.tokenTypes, given.legend.tokenModifiers);
        return languages.registerDocumentSemanticTokensProvider(selector, {
          provideDocumentSemanticTokens: (file, token) => ask("textDocument/semanticTokens/full", document(file), token,
            (value) => new vscode.SemanticTokens(new Uint32Array(value.data), value.resultId)),
        }, legend);
      });
      can("executeCommand", (given) => vscode.Disposable.from(...given.commands.map((name) =>
        vscode.commands.registerCommand(name, async (...words) => {
          const result = await client.request("workspace/executeCommand", { command: name, arguments: words });
          if (typeof result !== "string") return result;
          const file = await vscode.workspace.openTextDocument({ content: result });
          await vscode.window.showTextDocument(file, { preview: true });
          return result;
        }))));
      return { made, changed };
    }

    module.exports = { register };

    """#
}
