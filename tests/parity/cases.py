# SPDX-License-Identifier: GPL-2.0-or-later
"""Reads, writes and records tests/cases/NAME (see tests/cases/README)."""

import os
import re
import shlex
import shutil
import tempfile

import box
import shim
import tree as trees
from compare import command, normalise

HERE = os.path.dirname(os.path.abspath(__file__))
CASES = os.path.join(os.path.dirname(HERE), "cases")

# What a Tree adds and what is the same when it isn't there.
DEFAULTS = {"etc/nsswitch.conf": trees.NSSWITCH.encode(),
            "etc/resolv.conf": b"", "etc/hosts": b""}


def names():
    """All that the reference has a say in."""
    return sorted(name for name in os.listdir(CASES)
                  if os.path.exists(os.path.join(CASES, name, "args"))
                  and not os.path.exists(os.path.join(CASES, name, "ours")))


def split(text):
    """Options as a shell splits them."""
    return shlex.split(text)


def read_args(name):
    """A list of runs, each a list of options."""
    runs = []
    with open(os.path.join(CASES, name, "args")) as file:
        for line in file:
            words = split(line)
            if words[:1] != ["netstat"]:
                raise ValueError("%s/args: no `netstat' at the start of %r" %
                                 (name, line))
            runs.append(words[1:])
    return runs


def read_tree(name):
    """The case's root and special as a Tree."""
    tree = trees.Tree()
    root = os.path.join(CASES, name, "root")
    for folder, _, files in os.walk(root):
        for file in files:
            path = os.path.join(folder, file)
            with open(path, "rb") as data:
                tree.put(os.path.relpath(path, root), data.read())
    special = os.path.join(CASES, name, "special")
    if os.path.exists(special):
        with open(special) as file:
            for line in file:
                _special(tree, line.rstrip("\n"))
    return tree


def _special(tree, line):
    kind, path, rest = (line.split(" ", 2) + ["", ""])[:3]
    if kind == "link":
        tree.link(path, rest)
    elif kind == "dir":
        tree.dir(path)
    elif kind == "text":
        tree.put(path, unescape(rest))
    elif kind == "mode":
        tree.mode(path, int(rest, 8))
    elif kind == "facts":
        pass  # the reference has them from the shim
    elif kind == "unprivileged":
        tree.unprivileged = True
    else:
        raise ValueError("unknown word in special: " + line)


def escape(data):
    """Bytes as printf's %b takes them, on one line."""
    text = "".join("\\\\" if byte == 0x5c else chr(byte)
                   if 0x20 < byte < 0x7f or byte == 0x20 else
                   "\\0%03o" % byte for byte in data)
    return re.sub("^ | $", r"\\0040", text)


def unescape(text):
    return re.sub(rb"\\(\\|0[0-7]{1,3})", lambda m: b"\\" if m[1] == b"\\"
                  else bytes([int(m[1], 8) & 255]), text.encode())


def plain(data):
    """Whether a file with these bytes is pleasant to read and to store."""
    return data != b"" and not re.search(rb"[\0-\x08\x0b\x0c\x0e-\x1f]", data)


def from_tree(name, tree, runs):
    """Make the case NAME from a Tree and a list of runs."""
    folder = os.path.join(CASES, name)
    shutil.rmtree(folder, ignore_errors=True)
    special = ["unprivileged\n"] if tree.unprivileged else []
    special += ["dir %s\n" % path for path in sorted(tree.dirs)]
    root = trees.Tree()
    for path, data in sorted(tree.files.items()):
        if data == DEFAULTS.get(path):
            continue
        if plain(data):
            root.put(path, data)
        else:
            special.append("text %s %s\n" % (path, escape(data)))
    special += ["link %s %s\n" % item for item in sorted(tree.links.items())]
    special += ["mode %s %03o\n" % item for item in sorted(tree.modes.items())]
    root.write(trees.made(os.path.join(folder, "root")))
    if special:
        with open(os.path.join(folder, "special"), "w") as file:
            file.writelines(special)
    with open(os.path.join(folder, "args"), "w") as file:
        file.writelines(command(args) + "\n" for args in runs)


def run(name, program):
    """What a program gives for each run of a case, in namespaces."""
    tree = read_tree(name)
    tree.complete()
    root = tempfile.mkdtemp(prefix="case-")
    try:
        tree.write(root)
        return box.run([box.Job(program, args, env=shim.env(tree))
                        for args in read_args(name)],
                       root=root, unprivileged=tree.unprivileged)
    finally:
        trees.remove(root)


def record(name, reference):
    """Write expected/ anew from the reference, and the files of etc that no
    machine may lack."""
    tree = read_tree(name)
    tree.complete()
    from_tree(name, tree, read_args(name))
    folder = os.path.join(CASES, name, "expected")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for number, result in enumerate(run(name, reference), 1):
        if result.died():
            raise box.BoxError("%s: the reference dies in run %d" %
                               (name, number))
        for path, data in expected_files(number, result):
            with open(os.path.join(folder, path), "wb") as file:
                file.write(data)


def expected_files(number, result):
    """[(name, bytes)]: no file means nothing on stderr, or status 0."""
    files = [("%d.out" % number, normalise(result, "stdout"))]
    if result.stderr:
        files.append(("%d.err" % number, normalise(result, "stderr")))
    if result.status:
        files.append(("%d.status" % number, b"%d\n" % result.status))
    return files


def read_expected(name, number):
    """What was recorded for a run, as a Result."""
    def read(kind, default):
        path = os.path.join(CASES, name, "expected", "%d.%s" % (number, kind))
        if not os.path.exists(path):
            return default
        with open(path, "rb") as file:
            return file.read()
    return box.Result(read("out", b""), read("err", b""),
                      int(read("status", b"0")))
