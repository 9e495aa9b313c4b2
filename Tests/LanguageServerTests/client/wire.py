"""The server on the bare wire: frames, garbage, cancelled requests, exit codes."""

import json
import subprocess


def framed(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def request(number, method, params=None):
    return framed({"jsonrpc": "2.0", "id": number, "method": method, "params": params or {}})


def notification(method, params=None):
    return framed({"jsonrpc": "2.0", "method": method, "params": params or {}})


INITIALIZE = request(1, "initialize", {"processId": None, "capabilities": {}})
INITIALIZED = notification("initialized")


def talk(binary, stream):
    """Sends a stream of bytes and closes it; gives the exit code and the messages that came."""
    ran = subprocess.run([binary, "lsp"], input=stream, capture_output=True, timeout=120)
    messages, rest = [], ran.stdout
    while rest:
        head, _, rest = rest.partition(b"\r\n\r\n")
        length = int(head.split(b":")[1])
        messages.append(json.loads(rest[:length]))
        rest = rest[length:]
    return ran.returncode, messages


def by_id(messages, number):
    return next(m for m in messages if m.get("id") == number and "method" not in m)


def check(binary):
    """Every check of the wire."""
    end = request(9, "shutdown") + notification("exit")

    code, messages = talk(binary, INITIALIZE + INITIALIZED + end)
    assert code == 0, code
    assert by_id(messages, 9)["result"] is None
    assert by_id(messages, 1)["result"]["capabilities"]["positionEncoding"] == "utf-16"

    # Without shutdown, and at the end of the stream, the code is 1.
    assert talk(binary, INITIALIZE + INITIALIZED + notification("exit"))[0] == 1
    assert talk(binary, INITIALIZE + INITIALIZED)[0] == 1
    assert talk(binary, b"")[0] == 1

    # Before initialize nothing is answered but that.
    code, messages = talk(binary, request(2, "textDocument/hover") + INITIALIZE + end)
    assert by_id(messages, 2)["error"]["code"] == -32002
    assert code == 0

    # Garbage is told, and the next message is heard.
    garbage = b"\x00\xffrubbish\r\n\r\n" + framed(b"{no json") + framed(b"[]") + framed(b"\xff\xfe")
    code, messages = talk(binary, INITIALIZE + garbage + request(3, "no/such") + end)
    assert code == 0
    assert by_id(messages, 3)["error"]["code"] == -32601
    parse_errors = [m for m in messages if m.get("error", {}).get("code") == -32700]
    assert len(parse_errors) == 2 and all(m["id"] is None for m in parse_errors)
    logs = [m["params"]["message"] for m in messages if m.get("method") == "window/logMessage"]
    assert any("13 bytes" in text for text in logs), logs

    # A request that waits can be cancelled; the answers keep their order.
    cancelled = (
        request(4, "workspace/symbol", {"query": ""})
        + request(5, "workspace/symbol", {"query": ""})
        + notification("$/cancelRequest", {"id": 4})
    )
    code, messages = talk(binary, INITIALIZE + INITIALIZED + cancelled + end)
    assert by_id(messages, 4)["error"]["code"] == -32800
    assert by_id(messages, 5)["result"] == []

    # A text of half a character, as JavaScript may send it, is not lost.
    opened = {"uri": "file:///x/a.rules", "languageId": "ronde", "version": 1}
    text = notification(
        "textDocument/didOpen", {"textDocument": {**opened, "text": "language en\n# half\noops\n"}}
    ).replace(b"half", b"\\ud83d")
    body = text.partition(b"\r\n\r\n")[2]
    code, messages = talk(binary, INITIALIZE + INITIALIZED + framed(body) + end)
    published = [m["params"] for m in messages if "publish" in m.get("method", "")]
    assert published[0]["diagnostics"][0]["range"]["start"] == {"line": 2, "character": 0}
