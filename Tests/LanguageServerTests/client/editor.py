"""An editor without a screen: a pygls client that keeps texts and findings as an editor does."""

import asyncio
import os
import time

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

PATIENCE = 120.0


def to_utf16(text):
    return text.encode("utf-16-le", "surrogatepass")


class Document:
    """A text with positions in UTF-16 units; lines end at \\n, \\r\\n or \\r."""

    def __init__(self, uri, text, version=1):
        self.uri, self.text, self.version = uri, text, version

    def lines(self):
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def offset(self, position):
        """Where a position stands in the text, in characters."""
        at, line = 0, 0
        while line < position.line and at < len(self.text):
            char = self.text[at]
            at += 1
            if char == "\r" and self.text[at : at + 1] == "\n":
                at += 1
            if char in "\r\n":
                line += 1
        units = 0
        while units < position.character and at < len(self.text) and self.text[at] not in "\r\n":
            units += len(to_utf16(self.text[at])) // 2
            at += 1
        return at

    def slice(self, found):
        return self.text[self.offset(found.start) : self.offset(found.end)]

    def position(self, needle, after=0, nth=1):
        """The position `after` characters into the nth occurrence of some words."""
        at = -1
        for _ in range(nth):
            at = self.text.index(needle, at + 1)
        at += after
        head = self.text[:at].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return lsp.Position(len(head) - 1, len(to_utf16(head[-1])) // 2)

    def end(self):
        lines = self.lines()
        return lsp.Position(len(lines) - 1, len(to_utf16(lines[-1])) // 2)

    def range(self, needle, nth=1):
        return lsp.Range(
            self.position(needle, nth=nth), self.position(needle, len(needle), nth=nth)
        )

    def apply(self, edits):
        """Applies text edits as an editor does: all are counted in the text before."""
        spans = sorted(
            ((self.offset(e.range.start), self.offset(e.range.end), e.new_text) for e in edits),
            key=lambda span: span[0],
        )
        for before, after in zip(spans, spans[1:]):
            assert before[1] <= after[0], f"edits overlap: {before} {after}"
        for start, end, text in reversed(spans):
            self.text = self.text[:start] + text + self.text[end:]


class Editor:
    """One run of the server."""

    def __init__(self, binary, root=None, *, refresh=False, encodings=("utf-16",), options=None):
        self.binary, self.root = binary, root
        self.refresh, self.encodings, self.options = refresh, encodings, options
        self.client = LanguageClient("ronde-test", "1")
        self.findings = {}
        self.publishes = []  # (time, uri, version, findings)
        self.logs, self.refreshes, self.registrations = [], [], []
        self.documents = {}
        self.changed = asyncio.Event()
        client = self.client

        @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params):
            self.findings[params.uri] = params.diagnostics
            self.publishes.append(
                (time.perf_counter(), params.uri, params.version, params.diagnostics)
            )
            self.changed.set()

        @client.feature(lsp.WINDOW_LOG_MESSAGE)
        def logged(params):
            self.logs.append(params.message)
            self.changed.set()

        @client.feature(lsp.WINDOW_SHOW_MESSAGE)
        def shown(params):
            pass

        @client.feature(lsp.CLIENT_REGISTER_CAPABILITY)
        def registered(params):
            self.registrations.append(params)

        @client.feature(lsp.WORKSPACE_CODE_LENS_REFRESH)
        def lenses(*_):
            self.refreshes.append("lens")
            self.changed.set()

        @client.feature(lsp.WORKSPACE_INLAY_HINT_REFRESH)
        def hints(*_):
            self.refreshes.append("hint")
            self.changed.set()

    def uri(self, name):
        return "file://" + os.path.join(self.root, name)

    async def __aenter__(self):
        await self.client.start_io(self.binary, "lsp")
        text = lsp.TextDocumentClientCapabilities(
            publish_diagnostics=lsp.PublishDiagnosticsClientCapabilities(related_information=True),
            hover=lsp.HoverClientCapabilities(content_format=[lsp.MarkupKind.Markdown]),
            completion=lsp.CompletionClientCapabilities(
                completion_item=lsp.ClientCompletionItemOptions(snippet_support=True)
            ),
        )
        workspace = lsp.WorkspaceClientCapabilities(
            workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=True),
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(
                dynamic_registration=True
            ),
            code_lens=lsp.CodeLensWorkspaceClientCapabilities(refresh_support=self.refresh),
            inlay_hint=lsp.InlayHintWorkspaceClientCapabilities(refresh_support=self.refresh),
        )
        folders = None
        if self.root is not None:
            folders = [lsp.WorkspaceFolder(uri="file://" + self.root, name="town")]
        self.started = time.perf_counter()
        self.initialized = await self.client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(
                    text_document=text,
                    workspace=workspace,
                    general=lsp.GeneralClientCapabilities(position_encodings=list(self.encodings)),
                ),
                workspace_folders=folders,
                initialization_options=self.options,
            )
        )
        self.client.initialized(lsp.InitializedParams())
        return self

    async def __aexit__(self, kind, *_):
        if kind is None:
            assert await self.stop() == 0, "the server did not end with 0"
        elif self.client._server.returncode is None:
            self.client._server.terminate()

    async def stop(self):
        """Ends the session in order and gives the exit code."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        return await asyncio.wait_for(self.client._server.wait(), PATIENCE)

    async def until(self, holds, what="something that did not come"):
        """Waits until something holds; looks after every message."""
        end = time.perf_counter() + PATIENCE
        while not holds():
            self.changed.clear()
            left = end - time.perf_counter()
            assert left > 0, f"waited {PATIENCE} s for {what}"
            try:
                await asyncio.wait_for(self.changed.wait(), left)
            except asyncio.TimeoutError:
                pass

    def open(self, name, text=None):
        """Opens a file, from disk unless a text is given."""
        uri = name if ":" in name else self.uri(name)
        if text is None:
            with open(os.path.join(self.root, name), newline="", encoding="utf-8") as file:
                text = file.read()
        document = Document(uri, text)
        self.documents[uri] = document
        self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(
                lsp.TextDocumentItem(uri=uri, language_id="ronde", version=1, text=text)
            )
        )
        return document

    def edit(self, document, found, text):
        """Replaces a range, as typing does."""
        document.apply([lsp.TextEdit(found, text)])
        document.version += 1
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(document.version, document.uri),
                [lsp.TextDocumentContentChangePartial(range=found, text=text)],
            )
        )

    def replace(self, document, text):
        """Gives a document another text as a whole."""
        document.text = text
        document.version += 1
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(document.version, document.uri),
                [lsp.TextDocumentContentChangeWholeDocument(text=text)],
            )
        )

    def close(self, document):
        del self.documents[document.uri]
        self.client.text_document_did_close(
            lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(document.uri))
        )

    def apply(self, edit):
        """Applies a workspace edit to the open documents."""
        assert edit.changes is None and edit.document_changes, "expected document changes"
        for change in edit.document_changes:
            document = self.documents[change.text_document.uri]
            assert change.text_document.version == document.version
            document.apply(change.edits)
            self.replace(document, document.text)

    async def settled(self, document):
        """All that was found about all files, once the server has nothing more to say.

        An editor that cannot be asked to refresh gets its lenses after all work is done.
        """
        assert not self.refresh
        await self.client.text_document_code_lens_async(
            lsp.CodeLensParams(lsp.TextDocumentIdentifier(document.uri))
        )
        return {uri: found for uri, found in self.findings.items() if found}

    def at(self, document, needle, after=0, nth=1):
        return {
            "text_document": lsp.TextDocumentIdentifier(document.uri),
            "position": document.position(needle, after, nth),
        }
