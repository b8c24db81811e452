# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of --owners, and what netstat -p, ss -p and lsof print of them."""

import re
import socket
import subprocess

from scene import ENV, REFERENCE, as_json, must, run


def told(*options, **more):
    """All rows, with the fields that tell of owners."""
    out = as_json("--owners", "-a", "-n", *options, **more)
    return out.get("internet", []) + out.get("unix", [])


def row_of(rows, **fields):
    """The only row with these values."""
    have = [row for row in rows
            if all(row.get(name) == value for name, value in fields.items())]
    must(len(have) == 1, "rows with", fields, have or rows)
    return have[0]


def pids(row):
    return [process["pid"] for process in row["processes"]]


def text_of(*words, options=("-t",), **more):
    """The end of the only line that has all these words, from `Owners' on."""
    out = run("--owners", "-an", *options, **more).stdout.decode()
    lines = [line for line in out.splitlines()
             if all(word in line for word in words)]
    must(len(lines) == 1, words, out)
    return lines[0]


def others_say_nothing(inode):
    """netstat, ss and lsof know no process of it."""
    said = []
    for command, owner in (
            ([REFERENCE, "-anpee"], r" \d+/\S+ *$"),
            (["ss", "-aHnpe"], "users:"),
            (["lsof", "-nP", "-U", "-i"], "")):
        try:
            out = subprocess.run(command, capture_output=True, env=ENV,
                                 timeout=60, check=False).stdout.decode(
                                     errors="replace")
        except OSError:
            continue
        for line in out.splitlines():
            if re.search(rf"\b{inode}\b", line) and re.search(owner, line):
                said.append(line)
    must(not said, "others name a process as well:", said)


def listener(address="127.0.0.1", family=socket.AF_INET, backlog=8):
    one = socket.socket(family)
    one.bind((address, 0))
    one.listen(backlog)
    return one, one.getsockname()[1]


def connect(port, address="127.0.0.1"):
    return socket.create_connection((address, port))
