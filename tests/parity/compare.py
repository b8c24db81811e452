# SPDX-License-Identifier: GPL-2.0-or-later
"""Says how two results differ."""

import re
import shlex

INTERRUPTED = -2


def lines(data):
    return data.split(b"\n")


def show(line):
    """A line with everything odd made visible."""
    return repr(line)[1:] if line is not None else "(nothing)"


def first_difference(theirs, ours):
    """(line number, their line, our line); None for equal data."""
    if theirs == ours:
        return None
    left, right = lines(theirs), lines(ours)
    for i in range(max(len(left), len(right))):
        a = left[i] if i < len(left) else None
        b = right[i] if i < len(right) else None
        if a != b:
            return i + 1, a, b
    raise AssertionError("unequal data with equal lines")


def normalise(result, name):
    """What is to be compared of a result's stdout or stderr.

    The usage, the version and what is near a mistyped option are texts of our
    own. An ordinary user is 0 in the namespace and himself outside. For an
    empty rt_cache the reference prints the error of an earlier call, of which
    glibc 2.43 leaves no trace.
    """
    data = getattr(result, name)
    data = re.sub(rb"(?m)^(/proc/net/rt_cache: )Success$",
                  rb"\1No such file or directory", data)
    data = re.sub(rb"(?ms)^usage: netstat \[.*", b"(usage)\n", data)
    data = re.sub(rb"(?m)^\S*netstat: the nearest option is '--[a-z0-9-]+'\n",
                  b"", data)
    if name == "stderr":
        data = re.sub(rb"geteuid\(\)=\d+", b"geteuid()=N", data)
    return data


def differences(theirs, ours):
    """Lines of text, none when the results are the same."""
    if theirs.died() and theirs.status != INTERRUPTED:
        return crash(ours)
    found = []
    for name in ("stdout", "stderr"):
        pair = [normalise(result, name) for result in (theirs, ours)]
        differs = first_difference(*pair)
        if differs:
            found += ["%s line %d" % (name, differs[0]),
                      "  reference: " + show(differs[1]),
                      "  ours:      " + show(differs[2])]
    if theirs.status != ours.status:
        found += ["status: reference %s, ours %s" %
                  (theirs.status, ours.status)]
    return found


def crash(ours):
    """What is wrong with ours whatever the reference did."""
    if ours.status is None:
        return ["ours timed out"]
    if ours.status < 0 and ours.status != INTERRUPTED:
        return ["ours died by signal %d" % -ours.status]
    return []


def command(args):
    return " ".join(["netstat"] + [shlex.quote(arg) for arg in args])
