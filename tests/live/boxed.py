# SPDX-License-Identifier: GPL-2.0-or-later
"""A network namespace for a test, and our netstat in it."""

import json
import os
import shutil
import subprocess
import sys

NETSTAT = os.path.abspath(os.environ.get("NETSTAT", "src/netstat"))
SKIP = 77


def enter():
    """Runs the test again in a network namespace of its own, with loopback."""
    if len(sys.argv) > 1 and sys.argv[1] == "inside":
        if subprocess.call(["ip", "link", "set", "lo", "up"]) != 0:
            skip("the loopback can't be brought up")
        return
    again = ["unshare"] + ([] if os.geteuid() == 0 else ["-r"]) + ["-n"]
    for tool in ("unshare", "ip"):
        if not shutil.which(tool):
            skip("no " + tool)
    if subprocess.call(again + ["true"], stderr=subprocess.DEVNULL) != 0:
        skip("no network namespace")
    os.execvp(again[0], again + [sys.executable, sys.argv[0], "inside"])


def skip(why):
    print("skipped: " + why)
    sys.exit(SKIP)


def run(*args, before=(), inside=None):
    return subprocess.run([*before, NETSTAT, *args], capture_output=True,
                          text=True, preexec_fn=inside,
                          env={**os.environ, "LC_ALL": "C"})


class Listings:
    """What a run with -c and --json prints, a listing at a time."""

    def __init__(self, *args):
        self.child = subprocess.Popen([NETSTAT, "--json", *args],
                                      stdout=subprocess.PIPE, text=True)

    def next(self):
        """A listing may take several lines."""
        text = ""
        for line in self.child.stdout:
            text += line
            try:
                return json.loads(text)
            except ValueError:
                pass
        raise EOFError(text)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.wait()
        self.child.stdout.close()


class Checks:
    """What must be the same, and what wasn't."""

    def __init__(self):
        self.count = self.failed = 0

    def same(self, what, got, want):
        self.count += 1
        if got != want:
            self.failed += 1
            print("FAIL %s: %r, not %r" % (what, got, want), flush=True)

    def true(self, what, good):
        self.same(what, bool(good), True)

    def finish(self):
        print("%d checks: %d failures" % (self.count, self.failed))
        sys.exit(self.failed != 0)
