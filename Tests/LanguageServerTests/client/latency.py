"""How long an editor waits, in three projects: the shipped one, and two that are made here."""

import os
import re
import tempfile
import time

from lsprotocol import types as lsp

from editor import Editor

HEAD = """language en
package big.city version 1
{imports}
document plan "Plan" at "https://example.org/plan" status adopted
calendar Europe/Amsterdam with public holidays days-off
holidays days-off
  source plan
  holiday new-year on 1 January
role guard
  source plan
priority when short
  source plan
  order rule-0-0
"""

# Ten lines.
BLOCK = """kind kind-{i}-{j} from "shops.csv"
  source big-plan "par. {j}"
rule rule-{i}-{j} "Every object of kind {i}, {j} is visited" for each kind-{i}-{j}
  source big-plan "par. {j}"
  team 1 watcher
  takes 30 min
  within 09:00-17:00 on any day
  from 1 January 2026
    every calendar year 2 times, at least 3 months apart

"""

BASE = """language en
package big.base version 1
document big-plan "Plan" at "https://example.org/plan" status adopted
role watcher
  source big-plan
"""

REGISTERS = {
    "people.csv": "code,roles,area,contract\nP1,watcher,A1,36:00\n",
    "areas.csv": "code,name,lat,lon\nA1,Centre,53.2,6.5\n",
    "shops.csv": "id,name,area,lat,lon,type\nS1,Bakery,A1,53.2,6.5,food\n",
    "checks-2026.csv": "rule,object,date,violations,arrival\nrule-0-0,S1,2026-02-02,,\n",
}


def made(folder, files, blocks):
    """A city of so many files with so many blocks of ten lines each."""
    town = os.path.join(folder, "scenarios", "big")
    os.makedirs(town)
    os.makedirs(os.path.join(folder, "rules"))

    def write(path, text):
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)

    names = [f"big.part-{i}" for i in range(files)]
    imports = "".join(f"import {name}\n" for name in ["big.base", *names])
    write("scenarios/big/city.rules", HEAD.format(imports=imports))
    write("rules/base.rules", BASE)
    for i, name in enumerate(names):
        text = f"language en\npackage {name} version 1\nimport big.base\n\n"
        text += "".join(BLOCK.format(i=i, j=j) for j in range(blocks))
        write(f"rules/part-{i}.rules", text)
    for name, text in REGISTERS.items():
        write(f"scenarios/big/{name}", text)
    return os.path.realpath(folder), "rules/part-0.rules"


class Clock:
    """Times of each thing that was measured, in milliseconds."""

    def __init__(self, title):
        self.title, self.times = title, {}

    def add(self, what, seconds):
        self.times.setdefault(what, []).append(seconds * 1000)

    async def time(self, what, promise):
        start = time.perf_counter()
        result = await promise
        self.add(what, time.perf_counter() - start)
        return result

    def print(self):
        print(f"\n{self.title}: milliseconds, median and p95")
        for what, times in self.times.items():
            times = sorted(times)
            p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
            print(f"  {what:32} {times[len(times) // 2]:9.1f} {p95:9.1f}  (n = {len(times)})")


async def measure_one(binary, root, name, title, rounds):
    clock = Clock(title)
    for _ in range(max(3, rounds // 4)):
        start = time.perf_counter()
        async with Editor(binary, root) as editor:
            document = editor.open(name)
            await editor.until(lambda: document.uri in editor.findings, "the first findings")
            clock.add("start to first diagnostics", time.perf_counter() - start)
    async with Editor(binary, root, refresh=True) as editor:
        document = editor.open(name)
        await editor.until(lambda: editor.refreshes, "the first count")
        await edits(editor, document, clock, rounds)
        await requests(editor, document, clock, rounds)
        await after_edits(editor, document, clock, rounds)
    clock.print()


async def edits(editor, document, clock, rounds):
    """Breaks and mends the last line, and the name of a register."""

    async def publish(found, text):
        before = len(editor.publishes)
        start = time.perf_counter()
        editor.edit(document, found, text)
        version = document.version

        def times():
            return [
                at for at, uri, told, _ in editor.publishes[before:]
                if uri == document.uri and told == version
            ]

        await editor.until(lambda: times(), "the first publish")
        clock.add("edit to first publish", times()[0] - start)
        return start, times

    last = len(document.lines()) - 1
    for _ in range(rounds):
        end = lsp.Position(last, 0)
        await publish(lsp.Range(end, end), "x")
        await publish(lsp.Range(end, lsp.Position(last, 1)), "")
    # A register that is not there: checks in the registers are of objects that no kind has. Only
    # the whole city tells it, at the rows of those checks.
    register = re.search(r'from "[a-z-]+(?=\.csv")', document.text).group(0)
    for _ in range(rounds):
        at = document.position(register, len(register))
        next_to_it = lsp.Position(at.line, at.character + 1)
        for found, text in [(lsp.Range(at, at), "z"), (lsp.Range(at, next_to_it), "")]:
            before = len(editor.publishes)
            start, _ = await publish(found, text)

            def told():
                return [at for at, uri, _, _ in editor.publishes[before:] if uri.endswith(".csv")]

            await editor.until(told, "the second publish")
            clock.add("edit to second publish", told()[0] - start)


async def requests(editor, document, clock, rounds):
    client, text = editor.client, lsp.TextDocumentIdentifier(document.uri)
    source = re.search(r"\n  source ([a-z0-9-]+)", document.text).group(1)
    here = editor.at(document, f"  source {source}", 9)
    end = lsp.Position(len(document.lines()) - 1, 0)
    able = editor.initialized.capabilities
    for number in range(rounds):
        asked = {
            "definition": client.text_document_definition_async(lsp.DefinitionParams(**here)),
            "highlight": client.text_document_document_highlight_async(
                lsp.DocumentHighlightParams(**here)
            ),
            "references": client.text_document_references_async(
                lsp.ReferenceParams(context=lsp.ReferenceContext(True), **here)
            ),
            "rename over all files": client.text_document_rename_async(
                lsp.RenameParams(new_name=f"other-{number}", **here)
            ),
            "semantic tokens": client.text_document_semantic_tokens_full_async(
                lsp.SemanticTokensParams(text)
            ),
            "code lens": client.text_document_code_lens_async(lsp.CodeLensParams(text)),
            "symbols of all files": client.workspace_symbol_async(
                lsp.WorkspaceSymbolParams(query="check")
            ),
        }
        if able.hover_provider:
            asked["hover"] = client.text_document_hover_async(lsp.HoverParams(**here))
        if able.completion_provider:
            asked["completion"] = client.text_document_completion_async(
                lsp.CompletionParams(**here)
            )
            asked["completion on an empty line"] = client.text_document_completion_async(
                lsp.CompletionParams(text_document=text, position=end)
            )
        if able.document_formatting_provider:
            asked["formatting"] = client.text_document_formatting_async(
                lsp.DocumentFormattingParams(
                    text_document=text, options=lsp.FormattingOptions(2, True)
                )
            )
        for what, promise in asked.items():
            await clock.time(what, promise)


async def after_edits(editor, document, clock, rounds):
    """What somebody who types asks for right after a letter, before it is checked."""
    client = editor.client
    source = re.search(r"\n  source ([a-z0-9-]+)", document.text).group(1)
    here = editor.at(document, f"  source {source}", 9)
    asked = {
        "completion after an edit": lambda: client.text_document_completion_async(
            lsp.CompletionParams(**here)
        ),
        "references after an edit": lambda: client.text_document_references_async(
            lsp.ReferenceParams(context=lsp.ReferenceContext(True), **here)
        ),
        "rename after an edit": lambda: client.text_document_rename_async(
            lsp.RenameParams(new_name="other-name", **here)
        ),
    }
    last = len(document.lines()) - 1
    end = lsp.Position(last, 0)
    for what, ask in asked.items():
        for _ in range(rounds):
            editor.edit(document, lsp.Range(end, end), "#")
            await clock.time(what, ask())
            editor.edit(document, lsp.Range(end, lsp.Position(last, 1)), "")
            await clock.time(what, ask())


async def measure(binary, root, rounds):
    rules = os.path.join(root, "rules")
    names = [
        os.path.relpath(os.path.join(folder, name), root)
        for folder, _, files in os.walk(rules)
        for name in files
        if name.endswith(".rules")
    ]

    def holds_register(name):
        with open(os.path.join(root, name), encoding="utf-8") as file:
            return bool(re.search(r'\nkind .* from "', file.read()))

    largest = max(
        (name for name in names if holds_register(name)),
        key=lambda name: os.path.getsize(os.path.join(root, name)),
    )
    await measure_one(binary, root, largest, f"the project itself ({largest})", rounds)
    for files, blocks in [(1, 100), (50, 20)]:
        with tempfile.TemporaryDirectory() as folder:
            path, name = made(folder, files, blocks)
            lines = files * blocks * 10
            await measure_one(binary, path, name, f"{lines} lines in {files} files", rounds)
