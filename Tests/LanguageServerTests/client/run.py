"""Runs the language server through a scripted session over the real protocol.

usage: run.py BINARY PROJECT [--rounds N]

PROJECT is the folder that holds `rules` and `scenarios`; it is copied first. Ends with 1 and the
first expectation that does not hold; else prints the latencies that were measured.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile

import agreement
import features
import latency
import wire


def copied(source, target, names):
    for name in names:
        shutil.copytree(os.path.join(source, name), os.path.join(target, name))
    return os.path.realpath(target)


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("project")
    parser.add_argument("--rounds", type=int, default=20)
    arguments = parser.parse_args()
    binary = os.path.realpath(arguments.binary)
    town = os.path.join(os.path.dirname(os.path.realpath(__file__)), "town")
    wire.check(binary)
    print("wire: ok")
    for check in features.CHECKS:
        with tempfile.TemporaryDirectory() as folder:
            root = copied(town, folder, ["rules", "scenarios", "notes"])
            await check(binary, root)
        print(f"{check.__name__}: ok")
    with tempfile.TemporaryDirectory() as folder:
        root = copied(arguments.project, folder, ["rules", "scenarios"])
        await agreement.check(binary, root)
        print("agreement with ronde check: ok")
        await latency.measure(binary, root, arguments.rounds)


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except AssertionError as error:
        import traceback

        traceback.print_exc()
        sys.exit(f"not as expected: {error}")
