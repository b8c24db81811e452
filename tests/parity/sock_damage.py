# SPDX-License-Identifier: GPL-2.0-or-later
"""Damaged rows for the socket files."""

import re

import damage

ROW = re.compile(r"\s*[+-]?\d+:\s*([0-9A-Fa-f]{1,64}):\s*[+-]?[0-9A-FXa-fx]+"
                 r"\s*([0-9A-Fa-f]{1,64}):\s*[+-]?[0-9A-FXa-fx]+"
                 r"\s*([+-]?(?:0[xX])?[0-9A-Fa-f]+)")


def stable(line):
    """Whether the reference's answer hangs on this row alone: no IPv6 address
    with words missing, no state beyond its table."""
    found = ROW.match(line)
    if not found:
        return True
    if len(found[1]) > 8 and min(len(found[1]), len(found[2])) < 25:
        return False
    return int(found[3], 16) & 0xffffffff < 12


def _mutated(rng, line):
    # Up to the queues: what fails there makes the row bogus.
    queues = line.split()[4]
    changed = damage.bytes_of(rng, line, line.index(queues) + len(queues))
    return changed if stable(changed) else line


def inet(rng, line):
    """One row of tcp, udp, ... damaged. A row that is accepted must keep uid,
    timeout and inode, else the reference prints those of the row before."""
    words = line.split()
    if len(words) < 10:
        return line
    kind = rng.int(0, 15)
    if kind == 0:
        return " ".join(words[:rng.int(0, 4)])
    if kind > 9:
        return _mutated(rng, line)
    if kind == 1:
        return line.rstrip() + " 1" * rng.int(1, 40)
    if kind == 2:
        return "\t".join(words)
    if kind == 3:
        words[0] = rng.choice(("x:", "1", "-7:", "99999999999999999999:",
                               ":", "0x1:", "+1:"))
    elif kind == 4:
        words[rng.int(1, 2)] = rng.choice((
            "0100000A", "0100000A:", ":0016", "G100000A:0016", "A:16", "0:0",
            "0100000A:0x16", "0100000A:-1", "0100000A:10016", "-1:0016",
            "0" * 64 + ":0016", "0" * 65 + ":0016", "0100000A:FFFFFFFFF",
            "0100000A:99999999999999999999"))
        if any(len(word.split(":")[0]) > 8 for word in words[1:3]):
            words[1] = "0" * 64 + ":0035"
            words[2] = "B80D012000000000000000000100000A:0016"
    elif kind == 5:
        words[4] = rng.choice(("0:0", "-1:-2", "0x10:0X11",
                               "FFFFFFFFFFFFFFFF:1", "FFFFFFFFFFFFFFFFFF:0",
                               "12", "12:", "x:y"))
    elif kind == 6:
        words[5] = rng.choice(("00", "00:", "1:7FFFFFFFFFFFFFFF", "-1:-1",
                               "+2:3", "FFFFFFFFF:FFFFFFFFFFFFFFFFFF", "x:1"))
    elif kind == 7:
        words[7] = rng.choice(("-1", "4294967296", "99999999999999999999",
                               "+7", "007"))
    elif kind == 8:
        words[9] = rng.choice(("-1", "18446744073709551615", "+5", "007",
                               "99999999999999999999"))
    else:
        return line.replace(" ", "  ", 3) + "\r"
    return " ".join(words)


def unix(rng, line):
    words = line.split(" ")
    if len(words) < 7:
        return line
    kind = rng.int(0, 9)
    if kind > 6:
        # Up to the type, and no two fields made one: then a row that has a
        # state has its inode too.
        changed = damage.bytes_of(rng, line, line.index(words[4]))
        return changed if len(changed.split()) >= len(line.split()) else line
    if kind == 0:
        return " ".join(words[:rng.int(0, 5)])
    if kind == 1:
        words[0] = rng.choice(("x:", "(nil):", "(null):", "0:", ":", "0x1f:",
                               "-1:", "1 :"))
    elif kind == 2:
        words[1] = rng.choice(("-1", "FFFFFFFFFFFFFFFF", "x", "0x5", "+3"))
    elif kind == 3:
        words[3] = rng.choice(("FFFFFFFF", "100010000", "-1", "x", "0"))
    elif kind == 4:
        words[rng.int(4, 5)] = rng.choice(("FF", "-1", "100000001", "0", "x"))
    elif kind == 5:
        words[6:7] = [rng.choice(("-1", "99999999999999999999", "7", "+8"))]
    else:
        return "\t".join(words)
    return " ".join(words)


def sctp(rng, line):
    """A row of eps or assocs: cut short, or with odd numbers."""
    words = line.split(" ")
    if rng.chance(0.4):
        return " ".join(line.split()[:rng.int(0, 7)])
    if rng.chance(0.3):
        return damage.bytes_of(rng, line, 60)
    for i, word in enumerate(words):
        if i > 2 and word.isdigit() and rng.chance(0.15):
            words[i] = rng.choice(("-1", "x", "0", "65536", "4294967295",
                                   "007", "7y"))
    return " ".join(words)
