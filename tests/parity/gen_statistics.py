# SPDX-License-Identifier: GPL-2.0-or-later
"""Random counters for the statistics (-s)."""

import counters

ALL = sorted(set(sum(
    list(counters.SNMP.values()) + list(counters.NETSTAT.values())
    + list(counters.SNMP6.values()), counters.SCTP)))
TITLES = (list(counters.SNMP) + list(counters.NETSTAT) + list(counters.SNMP6)
          + ["Sctp", "Tcp6", "Sctp6", "Raw", "Bogus", "", " ", "Ip Ip", "tcp",
             "DccpExt"])
ODD = ("abc", "-", "--5", "5x", "0x10", "010", "1e3", "1,000", "+-3", "5.5",
       "99999999999999999999999", "-99999999999999999999",
       "18446744073709551616", "-18446744073709551615", ":", "5:", "0 0")
BLANKS = (" ", "  ", "\t", " \t ")
SPACES = BLANKS + ("\v", "\f", "\r", " \r")


def value(rng):
    if rng.chance(0.03):
        return rng.choice(ODD)
    return rng.weighted([
        (8, "0"), (3, "1"), (3, "2"), (6, str(rng.bits(64))),
        (4, str(rng.bits(32))), (0.3, "-1"), (0.2, "-%d" % rng.bits(64)),
        (0.2, "+%d" % rng.bits(16))])


def pick(rng, names):
    """Some of a block's counters, mostly in the kernel's order."""
    kind = rng.below(10)
    if kind < 3:
        return list(names)
    if kind < 7:
        return rng.some(names, rng.choice((0.1, 0.5, 0.9)))
    if kind < 8:
        return rng.shuffle(rng.some(names, 0.5))
    if kind < 9:
        return [rng.choice(ALL) for _ in range(rng.int(0, 12))]
    return [rng.choice(names)]


def extra(rng, longest=60):
    return rng.weighted([
        (5, rng.choice(ALL)), (3, rng.word(1, 12)), (1, rng.word(1, longest)),
        (1, ":"), (1, rng.word(1, 5) + ":"), (1, "-" + rng.word(0, 3)),
        (1, str(rng.bits(16)))])


def block(rng, title, names, odd):
    """A header line and its values."""
    names = pick(rng, names)
    if rng.chance(0.15):
        names.insert(rng.int(0, len(names)), extra(rng, 3000))
    values = [value(rng) for _ in names]
    head, tail = title, title
    if odd:
        if rng.chance(0.15):
            del values[rng.int(0, len(values)):]
        if rng.chance(0.15):
            values += [value(rng) for _ in range(rng.int(1, 5))]
        if rng.chance(0.1):
            tail = rng.choice(TITLES)
        if rng.chance(0.05):
            head = " " + head
    colon = ":" + ("" if odd and rng.chance(0.1) else " ")
    lines = [head + colon + join(rng, names, odd, BLANKS),
             tail + colon + join(rng, values, odd, SPACES)]
    if odd and rng.chance(0.04):
        lines[rng.below(2)] = rng.choice(
            ("", " ", "nonsense", title, title + " " + " ".join(values)))
    if odd and rng.chance(0.03):
        del lines[1]
    if odd and rng.chance(0.05):
        lines.insert(0, "")
    return lines


def join(rng, words, odd, blanks):
    if odd and rng.chance(0.1):
        return "".join(word + rng.choice(blanks) for word in words)
    return " ".join(words)


def pairs(rng, blocks, odd):
    """A file of header and value lines."""
    titles = list(blocks)
    if rng.chance(0.2):
        titles = rng.shuffle(rng.some(titles, 0.8))
    if rng.chance(0.15):
        titles.append(rng.choice(titles) if titles else "Tcp")
    lines = []
    for title in titles:
        lines += block(rng, title, blocks[title] if title in blocks
                       else counters.SNMP["Tcp"], odd)
        if rng.chance(0.05):
            lines += block(rng, rng.choice(TITLES), ALL[:40], odd)
    return finish(rng, lines, odd)


def finish(rng, lines, odd):
    """Line ends. A \\r after a name is part of it, which we show as a dot:
    lines of names have none."""
    ends = ["\n", "\n"]
    if rng.chance(0.04):
        ends = [" \n", " \n"] if odd else ["\n", "\r\n"]
    text = "".join(line + ends[i % 2] for i, line in enumerate(lines))
    if odd and rng.chance(0.1):
        text = text[:-1]
    if odd and rng.chance(0.06):
        text = text[:rng.int(0, len(text))]
    return text


def columns(rng, names, odd, sctp):
    """A file of one counter a line, as snmp6 is. The reference has no room
    for names of 64 letters there."""
    lines = []
    for name in pick(rng, names):
        if odd and rng.chance(0.05):
            name = extra(rng)
        line = "%-32s\t%s" % (name, value(rng))
        if odd and rng.chance(0.1):
            line = rng.choice((
                name, name + " ", name + "\t5", " " + line, line + " 7",
                line + "\r", "", " ", "\t", name + " x", name + " -",
                name + " " * rng.int(900, 1100) + "7",
                " " * rng.int(1, 2500), " " * 1023,
                name + "\v3", name + ":", name + ": 4"))
        lines.append(line)
    if rng.chance(0.1):
        lines = rng.shuffle(lines)
    text = "".join(line + "\n" for line in lines)
    if odd and rng.chance(0.1):
        text = text[:-1]
    if odd and rng.chance(0.06):
        text = text[:rng.int(0, len(text))]
    # The reference reads on after a last name that nothing ends
    # (sctp/snmp only): what it finds there are old bytes.
    if sctp and text and not set(text[text.rfind("\n") + 1:]) & set(" \t"):
        text = text[:text.rfind("\n") + 1]
    return text


def tree(rng, tree):
    odd = rng.chance(0.4)
    every = sum(counters.SNMP6.values(), [])
    files = (
        ("snmp", 0.95, lambda: pairs(rng, counters.SNMP, odd)),
        ("netstat", 0.9, lambda: pairs(rng, counters.NETSTAT, odd)),
        ("snmp6", 0.9, lambda: columns(rng, every, odd, False)),
        ("sctp/snmp", 0.5, lambda: columns(rng, counters.SCTP, odd, True)))
    tree.dir("proc/net")
    for name, chance, text in files:
        path = "proc/net/" + name
        if not rng.chance(chance):
            continue
        kind = rng.below(60)
        if kind == 0:
            tree.put(path, "")
        elif kind == 1:
            tree.dir(path)
        elif kind == 2:
            tree.put(path, text())
            tree.mode(path, 0)
            tree.unprivileged = True
        else:
            tree.put(path, text())


def args(rng, tree):
    # -6 more often than others; now and then a family without statistics.
    args = rng.weighted([
        (10, ["-s"]), (4, ["-s", "-6"]), (1, ["--statistics"]), (1, ["-s4"]),
        (1, ["-s6"]), (0.3, ["-s46"]), (0.3, ["-s", "-x"]),
        (0.3, ["-s", "-A", "ipx,inet"]), (0.3, ["-s", "-A", "inet6"])])
    if rng.chance(0.5):
        args += rng.some(["-t", "-u", "-U", "-w", "-S"], 0.3)
    args += rng.some(["-a", "-n", "-v", "-e", "-c", "-o", "-W"], 0.05)
    return rng.shuffle(args) if "-A" not in args else args
