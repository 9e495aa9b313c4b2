"""The editor is told what `ronde check` tells: for the project as it is, and with lines taken out."""

import asyncio
import json
import os

from editor import Editor

# So many lines are taken out, one at a time, spread over all rule files.
LINES = 8


async def told_by_check(binary, root):
    ran = await asyncio.create_subprocess_exec(
        binary, "check", "--json", cwd=root, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, _ = await ran.communicate()
    return sorted((f["file"], f["line"], f["code"]) for f in json.loads(output)["diagnostics"])


def told_by_server(found, root):
    start = len("file://" + root + "/")
    return sorted(
        (uri[start:], finding.range.start.line + 1, finding.code)
        for uri, findings in found.items()
        for finding in findings
    )


async def check(binary, root):
    names = sorted(
        os.path.relpath(os.path.join(folder, name), root)
        for folder, _, files in os.walk(root)
        for name in files
        if name.endswith(".rules")
    )
    texts = {}
    for name in names:
        with open(os.path.join(root, name), newline="", encoding="utf-8") as file:
            texts[name] = file.read()
    lines = [
        (name, number)
        for name in names
        for number, line in enumerate(texts[name].split("\n"))
        if line.strip() and not line.lstrip().startswith("#")
    ]
    async with Editor(binary, root) as editor:
        documents = {name: editor.open(name) for name in names}
        city = documents[next(name for name in names if name.endswith("city.rules"))]
        expected = await told_by_check(binary, root)
        assert told_by_server(await editor.settled(city), root) == expected
        for index in range(LINES):
            name, number = lines[(2 * index + 1) * len(lines) // (2 * LINES)]
            kept = texts[name].split("\n")
            text = "\n".join(kept[:number] + kept[number + 1 :])
            with open(os.path.join(root, name), "w", newline="", encoding="utf-8") as file:
                file.write(text)
            editor.replace(documents[name], text)
            expected = await told_by_check(binary, root)
            found = told_by_server(await editor.settled(city), root)
            assert found == expected, f"without line {number + 1} of {name}: {found} {expected}"
            with open(os.path.join(root, name), "w", newline="", encoding="utf-8") as file:
                file.write(texts[name])
            editor.replace(documents[name], texts[name])
        assert told_by_server(await editor.settled(city), root) == await told_by_check(binary, root)
