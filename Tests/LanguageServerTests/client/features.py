"""What the editor gets for a small town, feature by feature, with exact expectations."""

import os

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException

from editor import Editor

CITY = "scenarios/town/city.rules"
ROLES = "rules/rollen.rules"
DOCUMENTS = "rules/documents.rules"


def shown(found):
    return f"{found.start.line}:{found.start.character}-{found.end.line}:{found.end.character}"


def codes(findings):
    return [f"{f.range.start.line}:{f.range.start.character} {f.code}" for f in findings]


def text_of(document):
    return lsp.TextDocumentIdentifier(document.uri)


def whole(document):
    return lsp.Range(lsp.Position(0, 0), lsp.Position(len(document.lines()), 0))


async def refused(promise):
    """The message with which a request is refused."""
    try:
        await promise
    except JsonRpcException as error:
        return error.message
    raise AssertionError("expected a refusal")


async def starting(binary, root):
    async with Editor(binary, root) as editor:
        able = editor.initialized.capabilities
        assert editor.initialized.server_info.name == "ronde"
        assert able.position_encoding == "utf-16"
        assert able.text_document_sync.change == lsp.TextDocumentSyncKind.Incremental
        city = editor.open(CITY)
        assert await editor.settled(city) == {}, "the town is clean"
        assert [r.registrations[0].method for r in editor.registrations] == [
            "workspace/didChangeWatchedFiles"
        ]
    async with Editor(binary, root, encodings=("utf-16", "utf-8")) as editor:
        assert editor.initialized.capabilities.position_encoding == "utf-8"


async def breaking_and_mending(binary, root):
    async with Editor(binary, root) as editor:
        city, roles = editor.open(CITY), editor.open(ROLES)
        # A letter too many in the role: told where it is declared and where it is used.
        editor.edit(roles, lsp.Range(roles.position("wachter", 7), roles.position("wachter", 7)), "s")
        found = await editor.settled(city)
        assert sorted(found) == sorted([city.uri, roles.uri]), found
        assert codes(found[city.uri])[0].startswith("15:9 "), codes(found[city.uri])
        assert found[city.uri][0].source == "ronde"
        assert found[city.uri][0].severity == lsp.DiagnosticSeverity.Error
        # The file in Dutch gets Dutch words, the English one English.
        assert "wachter" in found[city.uri][0].message
        gone = lsp.Range(roles.position("wachters", 7), roles.position("wachters", 8))
        editor.edit(roles, gone, "")
        assert await editor.settled(city) == {}
        # What only the registers tell comes with the second publish.
        register = os.path.join(root, "scenarios/town/people.csv")
        with open(register, encoding="utf-8") as file:
            people = file.read()
        with open(register, "w", encoding="utf-8") as file:
            file.write(people.replace("P1,wachter", "P1,bewaker"))
        editor.client.workspace_did_change_watched_files(
            lsp.DidChangeWatchedFilesParams(
                [lsp.FileEvent(editor.uri("scenarios/town/people.csv"), lsp.FileChangeType.Changed)]
            )
        )
        found = await editor.settled(city)
        assert "bewaker" in found[editor.uri("scenarios/town/people.csv")][0].message
        with open(register, "w", encoding="utf-8") as file:
            file.write(people)
        editor.client.text_document_did_save(lsp.DidSaveTextDocumentParams(text_of(city)))
        assert await editor.settled(city) == {}
        # Closing an open text goes back to the one on disk.
        editor.replace(roles, "taal nl\nonzin\n")
        assert await editor.settled(city) != {}
        editor.close(roles)
        assert await editor.settled(city) == {}


async def two_publishes(binary, root):
    async with Editor(binary, root, refresh=True) as editor:
        await editor.until(lambda: len(editor.refreshes) >= 2, "the first count")
        city = editor.open(CITY)
        name = city.range("wachter")
        editor.publishes.clear()
        # No role of this name: the words tell it at once. Mended, nothing is left to tell.
        editor.edit(city, name, "nobody")
        await editor.until(
            lambda: any(v == 2 and d for _, u, v, d in editor.publishes if u == city.uri), "words"
        )
        # People of the register hold a role that no rule declares any more: only the whole city
        # tells it, and only after the words.
        roles = editor.open(ROLES)
        editor.edit(city, city.range("nobody"), "bewaker")
        editor.publishes.clear()
        editor.replace(roles, roles.text.replace("wachter", "bewaker"))
        people = editor.uri("scenarios/town/people.csv")
        await editor.until(lambda: editor.findings.get(people), "the whole city")
        order = [u for _, u, v, d in editor.publishes]
        assert order.index(roles.uri) < order.index(people), order


async def navigating(binary, root):
    async with Editor(binary, root) as editor:
        city, roles, documents = (editor.open(name) for name in (CITY, ROLES, DOCUMENTS))
        client = editor.client
        found = await client.text_document_definition_async(
            lsp.DefinitionParams(**editor.at(city, "wachter", 2))
        )
        assert (found.uri, roles.slice(found.range)) == (roles.uri, "wachter")
        assert shown(found.range) == "5:4-5:11"
        found = await client.text_document_definition_async(
            lsp.DefinitionParams(**editor.at(city, "Every shop"))
        )
        assert found is None
        # Seven lines cite the plan, after é and 🚲 too.
        places = await client.text_document_references_async(
            lsp.ReferenceParams(
                context=lsp.ReferenceContext(include_declaration=True),
                **editor.at(documents, "plan", 1),
            )
        )
        texts = {d.uri: d for d in (city, roles, documents)}
        assert all(texts[p.uri].slice(p.range) == "plan" for p in places)
        counts = {uri: sum(p.uri == uri for p in places) for uri in texts}
        assert counts == {city.uri: 4, roles.uri: 2, documents.uri: 1}, counts
        places = await client.text_document_document_highlight_async(
            lsp.DocumentHighlightParams(**editor.at(city, "visit-minutes"))
        )
        assert [shown(p.range) for p in places] == ["16:8-16:21", "24:11-24:24"]
        links = await client.text_document_document_link_async(
            lsp.DocumentLinkParams(text_of(documents))
        )
        assert [(shown(link.range).split("-")[0], link.target) for link in links] == [
            ("4:29", "https://example.org/plan"),
            ("5:26", editor.uri("notes/note.txt")),
        ], links
        links = await client.text_document_document_link_async(
            lsp.DocumentLinkParams(text_of(city))
        )
        targets = {city.slice(link.range): link.target for link in links}
        assert targets['"shops.csv"'] == editor.uri("scenarios/town/shops.csv"), targets
        assert targets["plan"] == "https://example.org/plan"


async def renaming(binary, root):
    async with Editor(binary, root) as editor:
        city, roles, documents = (editor.open(name) for name in (CITY, ROLES, DOCUMENTS))
        client = editor.client
        found = await client.text_document_prepare_rename_async(
            lsp.PrepareRenameParams(**editor.at(roles, "plan", 1))
        )
        assert (roles.slice(found.range), found.placeholder) == ("plan", "plan")
        edit = await client.text_document_rename_async(
            lsp.RenameParams(new_name="beleidsplan", **editor.at(roles, "plan", 1))
        )
        assert len(edit.document_changes) == 3
        editor.apply(edit)
        assert await editor.settled(city) == {}, "the renamed files check clean"
        assert 'document beleidsplan "Plán é 🚲"' in documents.text
        assert roles.text.count("bron beleidsplan") == 2
        assert city.text.count("source beleidsplan") == 4 and "source plan" not in city.text
        at = editor.at(city, "shop-visit")
        for name, words in [
            ("takes", "word of the language"),
            ("Two Words", "no name"),
            ("visit-minutes", "already"),
        ]:
            said = await refused(
                client.text_document_rename_async(lsp.RenameParams(new_name=name, **at))
            )
            assert words in said, said
        said = await refused(
            client.text_document_rename_async(
                lsp.RenameParams(new_name="bewaker", **editor.at(city, "wachter"))
            )
        )
        assert "registers" in said, said
        said = await refused(
            client.text_document_prepare_rename_async(
                lsp.PrepareRenameParams(**editor.at(city, "language en"))
            )
        )
        assert "no name stands here" in said, said


async def outlining(binary, root):
    async with Editor(binary, root) as editor:
        city = editor.open(CITY)
        client = editor.client
        symbols = await client.text_document_document_symbol_async(
            lsp.DocumentSymbolParams(text_of(city))
        )
        rule = next(s for s in symbols if s.name == "shop-visit")
        assert rule.detail == "Every shop is visited"
        assert rule.kind == lsp.SymbolKind.Function
        assert city.slice(rule.selection_range) == "shop-visit"
        assert [child.name for child in rule.children] == [
            "from 1 January 2025", "from 1 January 2026",
        ]
        assert [s.name for s in symbols].index("shop") < [s.name for s in symbols].index("shop-visit")
        found = await client.workspace_symbol_async(lsp.WorkspaceSymbolParams(query="wach"))
        assert [(s.name, s.location.uri) for s in found] == [("wachter", editor.uri(ROLES))]
        folds = await client.text_document_folding_range_async(
            lsp.FoldingRangeParams(text_of(city))
        )
        lines = [(f.start_line, f.end_line) for f in folds]
        assert (13, 22) in lines and (20, 22) in lines, lines
        ranges = await client.text_document_selection_range_async(
            lsp.SelectionRangeParams(
                text_document=text_of(city), positions=[city.position("visit-minutes", 2)]
            )
        )
        steps, step = [], ranges[0]
        while step is not None:
            steps.append(city.slice(step.range))
            step = step.parent
        assert steps[0] == "visit-minutes" and steps[1] == "takes visit-minutes"
        assert steps[-1] == city.text and len(steps) >= 4
        assert all(inner in outer for inner, outer in zip(steps, steps[1:]))


async def colouring(binary, root):
    async with Editor(binary, root) as editor:
        roles, documents = editor.open(ROLES), editor.open(DOCUMENTS)
        client = editor.client
        legend = editor.initialized.capabilities.semantic_tokens_provider.legend

        def pieces(document, tokens):
            line = column = 0
            for d_line, d_column, length, kind, modifiers in zip(*[iter(tokens.data)] * 5):
                column = d_column + (column if d_line == 0 else 0)
                line += d_line
                found = lsp.Range(lsp.Position(line, column), lsp.Position(line, column + length))
                yield document.slice(found), legend.token_types[kind], modifiers

        tokens = await client.text_document_semantic_tokens_full_async(
            lsp.SemanticTokensParams(text_of(documents))
        )
        found = list(pieces(documents, tokens))
        assert ("# The é and the 🚲 count differently in bytes, in UTF-16 units and in characters.",
                "comment", 0) in found
        # What stands after é and 🚲 on its line is coloured at its own place.
        assert ('"Plán é 🚲"', "string", 0) in found
        assert ("plan", "namespace", 1) in found
        assert ("adopted", "keyword", 0) in found
        tokens = await client.text_document_semantic_tokens_range_async(
            lsp.SemanticTokensRangeParams(
                text_document=text_of(roles), range=roles.range("rol wachter")
            )
        )
        assert list(pieces(roles, tokens)) == [("rol", "keyword", 0), ("wachter", "class", 1)]


# Slips, each with the title of the fix that is on offer; None where nothing is.
SLIPS = [
    (ROLES, "op alle dagen", "op elke dag", "schrijf `alle dagen`"),
    (CITY, "takes visit-minutes", "takes Visit-minutes", "write `visit-minutes`"),
    (CITY, "team 1 wachter", "team 1 wachtre", "write `wachter`"),
    (CITY, "  takes visit", "  duurt visit", "write `takes`"),
    (CITY, '"Every shop is visited"', "“Every shop is visited”", "write plain characters"),
    (CITY, "09:00-17:00", "09:00–17:00", "write plain characters"),
    (CITY, "2 times", "two times", None),
    (CITY, "= 1 h", "= 1", None),
    (CITY, "1 January 2026", "January 1 2026", None),
]


async def code_actions(binary, root):
    async with Editor(binary, root) as editor:
        city, roles = editor.open(CITY), editor.open(ROLES)
        for name, right, wrong, expected in SLIPS:
            document, what, titles = city if name == CITY else roles, wrong, []
            before = document.text
            assert before.count(right) >= 1, what
            editor.replace(document, before.replace(right, wrong, 1))
            broken = document.text
            found = (await editor.settled(city)).get(document.uri, [])
            assert found, what
            for finding in found:

                async def offered():
                    return await editor.client.text_document_code_action_async(
                        lsp.CodeActionParams(
                            text_document=text_of(document),
                            range=finding.range,
                            context=lsp.CodeActionContext(diagnostics=[finding], only=["quickfix"]),
                        )
                    )

                for number in range(len(await offered())):
                    action = (await offered())[number]
                    assert action.title and action.kind == "quickfix", what
                    assert action.diagnostics[0].code in [f.code for f in found]
                    editor.apply(action.edit)
                    left = await editor.settled(city)
                    assert left == {}, f"{what}: {action.title}: {left}"
                    titles.append(action.title)
                    editor.replace(document, broken)
                    await editor.settled(city)
            assert expected is None or expected in titles, f"{what}: {titles}"
            editor.replace(document, before)
            assert await editor.settled(city) == {}, what
        # What may stay is accepted with a reason, and told when nothing is left to accept.
        documents = editor.open(DOCUMENTS)
        before = documents.text

        async def action(title):
            found = (await editor.settled(city))[documents.uri]
            actions = await editor.client.text_document_code_action_async(
                lsp.CodeActionParams(
                    text_document=text_of(documents),
                    range=found[0].range,
                    context=lsp.CodeActionContext(diagnostics=found),
                )
            )
            return next(a for a in actions if a.title == title)

        editor.edit(documents, documents.range("adopted", nth=2), "missing # not yet")
        editor.apply((await action("Accept R0113 here, with a reason")).edit)
        assert documents.text.endswith(
            'status missing # not yet\n  accepts R0113 because "say why this may stay"\n'
        )
        assert await editor.settled(city) == {}
        editor.edit(documents, documents.range("missing # not yet"), "adopted")
        editor.apply((await action("accept it no longer")).edit)
        assert documents.text == before and await editor.settled(city) == {}
        # All safe fixes at once.
        before = city.text
        editor.replace(city, before.replace('"not measured"', "“not measured”"))
        await editor.settled(city)
        actions = await editor.client.text_document_code_action_async(
            lsp.CodeActionParams(
                text_document=text_of(city),
                range=whole(city),
                context=lsp.CodeActionContext(diagnostics=[], only=["source.fixAll"]),
            )
        )
        assert [action.kind for action in actions] == ["source.fixAll.ronde"]
        editor.apply(actions[0].edit)
        assert city.text == before and await editor.settled(city) == {}


async def figures(binary, root):
    async with Editor(binary, root, options={"year": 2026}) as editor:
        city = editor.open(CITY)
        client = editor.client
        lenses = await client.text_document_code_lens_async(lsp.CodeLensParams(text_of(city)))
        # 3 shops × 2 visits × 1 h × 1 person.
        assert [(lens.range.start.line, lens.command.title) for lens in lenses] == [
            (1, "6 due in 2026 · 6 h"),
            (13, "6 due in 2026 · 6 h"),
        ], lenses
        said = await client.workspace_execute_command_async(
            lsp.ExecuteCommandParams(lenses[1].command.command, arguments=lenses[1].command.arguments)
        )
        assert "6 obligations: 0 done, 6 open, 0 missed" in said and "Café é" in said, said
        hints = await client.text_document_inlay_hint_async(
            lsp.InlayHintParams(text_document=text_of(city), range=whole(city))
        )
        assert [(h.position.line, h.label.strip()) for h in hints] == [
            (21, "≈ 6 a year · 6 h"), (16, "= 1 h"),
        ], hints
        assert "the year asked for" in hints[0].tooltip
        # A shop more, and an hour and a half for each visit: 4 × 2 × 1.5 h = 12 h.
        with open(os.path.join(root, "scenarios/town/shops.csv"), "a", encoding="utf-8") as file:
            file.write("S4,Bar,A1,53.2,6.5,food\n")
        editor.edit(city, city.range("= 1 h"), "= 1 h 30 min")
        lenses = await client.text_document_code_lens_async(lsp.CodeLensParams(text_of(city)))
        assert lenses[1].command.title == "8 due in 2026 · 12 h", lenses
        said = await refused(
            client.workspace_execute_command_async(lsp.ExecuteCommandParams("rm", arguments=[]))
        )
        assert "unknown command" in said
    async with Editor(binary, root, refresh=True) as editor:
        city = editor.open(CITY)
        await editor.until(lambda: sorted(editor.refreshes) == ["hint", "lens"], "refresh")
        lenses = await editor.client.text_document_code_lens_async(
            lsp.CodeLensParams(text_of(city))
        )
        assert lenses[1].command.title == "8 due in 2026 · 8 h"


SCENARIOS = "scenarios/town/visits.scenarios"


async def scenarios(binary, root):
    with open(os.path.join(root, SCENARIOS), "w", encoding="utf-8") as file:
        file.write(
            "language en\ntests town.city\nscenario \"Twice a year\"\n"
            "  given 3 shop\n  plan calendar year 2026\n  expect shop-visit 6 times\n"
        )
    async with Editor(binary, root) as editor:
        visits, client = editor.open(SCENARIOS), editor.client
        assert await editor.settled(visits) == {}

        async def lens():
            lenses = await client.text_document_code_lens_async(
                lsp.CodeLensParams(text_of(visits))
            )
            assert [lens.range.start.line for lens in lenses] == [2], lenses
            return lenses[0].command

        assert (await lens()).title == "✓ 1 expectation holds"
        # 3 shops × 2 visits are 6, not 7: told at its line, with the clause it follows from.
        editor.edit(visits, visits.range("6 times"), "7 times")
        command = await lens()
        assert command.title == "✗ 1 of 1 fails", command
        said = await client.workspace_execute_command_async(
            lsp.ExecuteCommandParams(command.command, arguments=command.arguments)
        )
        assert said.startswith("Twice a year\n  ✗ line 6: expected 7"), said
        assert "city.rules:" in said, said
        found = await editor.settled(visits)
        assert codes(found[visits.uri]) == ["5:2 S0201"], found


async def line_ends_and_columns(binary, root):
    async with Editor(binary, root) as editor:
        city, documents = editor.open(CITY), editor.open(DOCUMENTS)
        editor.replace(documents, documents.text.replace("\n", "\r\n"))
        assert await editor.settled(city) == {}, "CRLF is fine"
        # An edit after é and 🚲: the columns count UTF-16 units.
        status = documents.range("adopted")
        assert shown(status) == "4:63-4:70", shown(status)
        editor.edit(documents, status, "adopte")
        found = (await editor.settled(city))[documents.uri]
        assert shown(found[0].range) == "4:63-4:69", shown(found[0].range)
        editor.edit(documents, documents.range("adopte"), "adopted")
        assert await editor.settled(city) == {}
        # Typing letter by letter gives what pasting gives.
        line = '# 🚲 é\r\ndocument extra "Extra 🚲" at "https://example.org" status concept\r\n'
        for letter in line:
            end = documents.end()
            editor.edit(documents, lsp.Range(end, end), letter)
        typed = (await editor.settled(city)).get(documents.uri, [])
        editor.replace(documents, documents.text)
        pasted = (await editor.settled(city)).get(documents.uri, [])
        assert codes(typed) == codes(pasted)
    async with Editor(binary, None) as editor:
        # A text that is on no disk.
        draft = editor.open("untitled:Untitled-1", "taal nl\nonzin\n")
        found = await editor.settled(draft)
        assert codes(found[draft.uri])[0].startswith("1:0 "), found
    async with Editor(binary, root) as editor:
        # A file of scenarios is read as one, beside the rules.
        # 3 shops × 2 visits.
        text = (
            'taal nl\ntoetst town.city\n\nscenario "Een"\n  gegeven 3 shop\n'
            "  plan kalenderjaar 2026\n  verwacht shop-visit 6 keer\n"
        )
        scenario = editor.open("scenarios/town/een.scenarios", text)
        assert await editor.settled(scenario) == {}
        editor.edit(scenario, scenario.range("gegeven"), "onzin")
        found = await editor.settled(scenario)
        assert list(found) == [scenario.uri] and found[scenario.uri][0].range.start.line == 4


async def hovering(binary, root):
    async with Editor(binary, root) as editor:
        city, roles = editor.open(CITY), editor.open(ROLES)
        await editor.settled(city)

        async def hover(document, needle, after=0):
            found = await editor.client.text_document_hover_async(
                lsp.HoverParams(**editor.at(document, needle, after))
            )
            return found and (document.slice(found.range), found.contents.value)

        word, text = await hover(city, "order shop-visit", 8)
        assert word == "shop-visit"
        for line in [
            "**rule `shop-visit`** — Every shop is visited",
            "For each shop.",
            "`1 ├ 1 January 2025 ─ 31 December 2025 ┤  2 ├ 1 January 2026 →`",
            "- 2 times every calendar year, at least 3 months apart",
            "- by 1 wachter with examen, 1 h (`visit-minutes`)",
            "- between 09:00–17:00 on any day",
            "**6 due in 2026 · 6 h**. Work of 2026, the year of the newest facts",
            "- [Plán é 🚲](https://example.org/plan), par. 5",
        ]:
            assert line in text, f"{line!r} is not in {text!r}"
        word, text = await hover(city, "takes visit-minutes", 8)
        assert "**assumption `visit-minutes`** = 1 h" in text and "45 min to 2 h" in text, text
        assert "Because: not measured." in text and "review by 1 October 2027" in text
        # In the Dutch file the words are Dutch.
        word, text = await hover(roles, "bron plan", 6)
        assert word == "plan" and "een document" in text, text
        word, text = await hover(city, "  transition", 4)
        assert word.startswith("transition") and text.startswith("**transition"), text
        assert await hover(city, "\n\ncalendar", 1) is None


async def completing(binary, root):
    async with Editor(binary, root) as editor:
        city, roles = editor.open(CITY), editor.open(ROLES)
        client = editor.client
        await editor.settled(city)

        async def complete(document, needle, after):
            found = await client.text_document_completion_async(
                lsp.CompletionParams(**editor.at(document, needle, after))
            )
            return list(found or [])

        # In the middle of a name: names that fit, put in place of the whole word under way.
        found = await complete(city, "  takes visit-minutes", 13)
        item = next(i for i in found if i.label == "visit-minutes")
        assert city.slice(item.text_edit.range).startswith("visit"), item
        assert all(i.sort_text for i in found) and found == sorted(found, key=lambda i: i.sort_text)
        # At a new line of a rule: its clauses, as lines to fill in, in the language of the file.
        here = lsp.Range(city.position("  takes visit"), city.position("  takes visit"))
        editor.edit(city, here, "  un\n")
        found = await complete(city, "  un\n", 4)
        assert any(i.label.startswith("unannounced") for i in found), [i.label for i in found]
        editor.edit(city, city.range("  un\n"), "")
        end = roles.end()
        editor.edit(roles, lsp.Range(end, end), "bev")
        found = await complete(roles, "\nbev", 4)
        item = next(i for i in found if i.label.startswith("bevoegdheid"))
        assert item.insert_text_format in (1, 2)
        # What is taken from the list can be read: the name of the role completes its line.
        end = roles.end()
        editor.edit(roles, lsp.Range(lsp.Position(end.line, 0), end), "diensten voor w")
        found = await complete(roles, "\ndiensten voor w", 16) or await complete(
            roles, "diensten voor w", 15
        )
        assert "wachter" in [i.label for i in found], [i.label for i in found]
        # The form of the line one is in.
        help_ = await client.text_document_signature_help_async(
            lsp.SignatureHelpParams(**editor.at(city, "  team 1 wachter", 7))
        )
        form = help_.signatures[0]
        assert form.label.startswith("team"), form
        first, last = form.parameters[help_.active_parameter].label
        assert 0 <= first < last <= len(form.label)
        assert form.documentation.value


async def formatting(binary, root):
    async with Editor(binary, root) as editor:
        city = editor.open(CITY)
        client, style = editor.client, lsp.FormattingOptions(tab_size=2, insert_spaces=True)
        await editor.settled(city)

        async def whole_file():
            return await client.text_document_formatting_async(
                lsp.DocumentFormattingParams(text_document=text_of(city), options=style)
            )

        city.apply(await whole_file() or [])
        editor.replace(city, city.text)
        styled = city.text
        assert not await whole_file(), "formatting twice is formatting once"
        assert await editor.settled(city) == {}
        # Two lines lose their style: only these lines are changed.
        editor.replace(
            city,
            styled.replace("  team 1 wachter", "team   1 wachter").replace(
                "\n    every calendar year 2", "\n  every  calendar year 2"
            ),
        )
        edits = await whole_file()
        assert len(edits) == 2, edits
        line = city.position("team   1").line
        edits = await client.text_document_range_formatting_async(
            lsp.DocumentRangeFormattingParams(
                text_document=text_of(city), options=style, range=city.range("team   1")
            )
        )
        assert [e.range.start.line for e in edits] == [line], edits
        city.apply(edits)
        editor.replace(city, city.text)
        # A line that was just ended gets its style, and no other.
        end = city.position("every  calendar year 2 times, at least 3 months apart\n", 54)
        edits = await client.text_document_on_type_formatting_async(
            lsp.DocumentOnTypeFormattingParams(
                text_document=text_of(city), position=end, ch="\n", options=style
            )
        )
        assert len(edits) == 1 and edits[0].range.end.line == end.line, edits
        city.apply(edits)
        assert city.text == styled


CHECKS = [
    starting,
    breaking_and_mending,
    two_publishes,
    navigating,
    renaming,
    outlining,
    colouring,
    hovering,
    completing,
    formatting,
    code_actions,
    figures,
    scenarios,
    line_ends_and_columns,
]
