extension EditorScripts {
  /// Values of the protocol as values of the editor.
  static let convert = #"""
    // Values of the protocol as values of the editor, and back.
    "use strict";

    const vscode = require("vscode");

    const position = (value) => new vscode.Position(value.line, value.character);
    const range = (value) => new vscode.Range(position(value.start), position(value.end));
    const uri = (text) => vscode.Uri.parse(text);
    const location = (value) =>
      new vscode.Location(uri(value.uri || value.targetUri), range(value.range || value.targetSelectionRange));
    const list = (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]);

    const fromPosition = (value) => ({ line: value.line, character: value.character });
    const fromRange = (value) => ({ start: fromPosition(value.start), end: fromPosition(value.end) });

    const edit = (value) => new vscode.TextEdit(range(value.range), value.newText);

    function workspaceEdit(value) {
      const result = new vscode.WorkspaceEdit();
      for (const [file, edits] of Object.entries(value.changes || {})) {
        result.set(uri(file), edits.map(edit));
      }
      for (const change of value.documentChanges || []) {
        if (change.textDocument) result.set(uri(change.textDocument.uri), change.edits.map(edit));
      }
      return result;
    }

    const severities = [
      vscode.DiagnosticSeverity.Error,
      vscode.DiagnosticSeverity.Warning,
      vscode.DiagnosticSeverity.Information,
      vscode.DiagnosticSeverity.Hint,
    ];

    function diagnostic(value) {
      const result = new vscode.Diagnostic(range(value.range), value.message, severities[(value.severity || 1) - 1]);
      result.source = value.source;
      result.code = value.codeDescription
        ? { value: value.code, target: uri(value.codeDescription.href) }
        : value.code;
      result.tags = value.tags;
      result.relatedInformation = (value.relatedInformation || []).map(
        (other) => new vscode.DiagnosticRelatedInformation(location(other.location), other.message)
      );
      // What the server said, word for word, to ask for its fixes.
      result.asSent = value;
      return result;
    }

    function command(value) {
      return value && { title: value.title, command: value.command, arguments: value.arguments };
    }

    function action(value) {
      if (typeof value.command === "string") {
        const plain = new vscode.CodeAction(value.title);
        plain.command = command(value);
        return plain;
      }
      const kind = value.kind && vscode.CodeActionKind.Empty.append(value.kind);
      const result = new vscode.CodeAction(value.title, kind);
      if (value.edit) result.edit = workspaceEdit(value.edit);
      result.command = command(value.command);
      result.isPreferred = value.isPreferred;
      result.diagnostics = (value.diagnostics || []).map(diagnostic);
      return result;
    }

    function markup(value) {
      if (value === undefined || value === null) return undefined;
      if (typeof value === "string") return new vscode.MarkdownString(value);
      if (value.kind === "plaintext") return new vscode.MarkdownString().appendText(value.value);
      const text = value.language ? "```" + value.language + "\n" + value.value + "\n```" : value.value;
      return new vscode.MarkdownString(text);
    }

    function symbol(value) {
      const kind = value.kind - 1;
      if (value.location) {
        return new vscode.SymbolInformation(value.name, kind, value.containerName || "", location(value.location));
      }
      const result = new vscode.DocumentSymbol(
        value.name,
        value.detail || "",
        kind,
        range(value.range),
        range(value.selectionRange)
      );
      result.children = (value.children || []).map(symbol);
      return result;
    }

    function completion(value) {
      const kind = value.kind === undefined ? undefined : value.kind - 1;
      const result = new vscode.CompletionItem(value.label, kind);
      const text = value.textEdit ? value.textEdit.newText : value.insertText || value.label;
      result.insertText = value.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
      if (value.textEdit) result.range = range(value.textEdit.range || value.textEdit.replace);
      result.detail = value.detail;
      result.documentation = markup(value.documentation);
      result.sortText = value.sortText;
      result.filterText = value.filterText;
      result.preselect = value.preselect;
      result.additionalTextEdits = (value.additionalTextEdits || []).map(edit);
      result.command = command(value.command);
      return result;
    }

    function selection(value) {
      return new vscode.SelectionRange(range(value.range), value.parent && selection(value.parent));
    }

    function hint(value) {
      const text = typeof value.label === "string" ? value.label : value.label.map((part) => part.value).join("");
      const result = new vscode.InlayHint(position(value.position), text, value.kind);
      result.paddingLeft = value.paddingLeft;
      result.paddingRight = value.paddingRight;
      result.tooltip = markup(value.tooltip);
      return result;
    }

    module.exports = {
      action, command, completion, diagnostic, edit, fromPosition, fromRange, hint, list, location, markup,
      position, range, selection, symbol, uri, workspaceEdit,
    };

    """#
}
