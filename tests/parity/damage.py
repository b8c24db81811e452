# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns good lines into bad ones, in ways for which the reference's answer
does not hang on what was in its memory before."""

JUNK = ("", " ", "junk", "\t", "0:", "-", ":::::", "%s%n", "a" * 300)


def file(rng, lines, line=None):
    """The text of a file of lines, sometimes damaged; line(rng, text) damages
    one line in a way that fits the kind of file."""
    lines = list(lines)
    if rng.chance(0.65):
        return _text(lines)
    for _ in range(rng.int(1, 5)):
        where = rng.int(0, len(lines))
        kind = rng.choice((0, 1, 1, 1, 1, 2, 3))
        if kind == 0:
            lines.insert(where, rng.choice(JUNK))
        elif kind == 1 and where < len(lines) and where > 0 and line:
            lines[where] = line(rng, lines[where])
        elif kind == 2 and lines:
            lines[0] = rng.choice(("", "something else", lines[0].lower()))
        elif kind == 3 and len(lines) > 1:
            lines.pop(0)
    return rng.weighted([(6, _text(lines)), (1, _text(lines)[:-1]),
                         (1, _text(lines, "\r\n")), (1, "")])


def bytes_of(rng, line, end):
    """One to three bytes before column `end' changed, lost or put in."""
    for _ in range(rng.int(1, 3)):
        where = rng.int(0, max(0, min(end, len(line)) - 1))
        new = rng.choice(" \t:0A1fFxX+-.,g%\r\v/[")
        line = line[:where] + rng.choice((new, new + line[where:where + 1],
                                          "")) + line[where + 1:]
    return line


def _text(lines, end="\n"):
    return "".join(line + end for line in lines)
