# SPDX-License-Identifier: GPL-2.0-or-later
"""The routes of AX.25, NET/ROM, ROSE, IPX, AppleTalk and X.25."""

CALLS = ("G4KLX-1", "GB7NOT", "GB7XXX-15", "OK1ABC-0", "default", "*",
         "AB1CDE-7", "VERYLONG9")
DEVICES = ("ax0", "ax1", "bpq0", "lapb0", "wan0", "a", "???")


def _text(rng, lines, fixed):
    """Fixed columns show a CR and junk as they are: leave them out."""
    lines = list(lines)
    if len(lines) > 1 and rng.chance(0.25):
        where = rng.int(1, len(lines) - 1)
        line = lines[where]
        lines[where] = rng.choice((
            "", line[:rng.int(0, len(line))], line + " extra 12",
            line.replace("  ", " "), " " + line, "junk",
            line[:rng.int(0, len(line))] + "x" * rng.int(1, 300)))
    if rng.chance(0.04):
        lines.pop(0)
    end = "\r\n" if not fixed and rng.chance(0.05) else "\n"
    text = "".join(line + end for line in lines)
    return text[:-len(end)] if rng.chance(0.05) else text


def ax25(rng):
    lines = ["callsign  dev  mode digipeaters"]
    for _ in range(rng.int(0, 6)):
        mode = rng.choice(("   vc", "   dg", "    *", rng.bits(31), "-7", "+5",
                           "99999999999"))
        lines.append("%-9s %-4s%s%s" % (
            rng.choice(CALLS), rng.choice(DEVICES), mode,
            rng.choice(("", " GB7NOT GB7XXX-15"))))
    return _text(rng, lines, True)


def nr_nodes(rng):
    lines = ["callsign  mnemonic w n qual obs neigh qual obs neigh qual obs "
             "neigh"]
    for _ in range(rng.int(0, 6)):
        count = rng.int(1, 3)
        lines.append("%-9s %-7s  %d %d" % (
            rng.choice(CALLS), rng.choice(("KLX", "*", "NOTTGM", "SEVENLT")),
            rng.int(1, count), count) + "".join(
                "  %3d   %d %05d" % (rng.int(0, 255), rng.int(0, 6),
                                     rng.int(1, 6)) for _ in range(count)))
    return _text(rng, lines, True)


def nr_neigh(rng):
    lines = ["addr  callsign  dev  qual lock count failed digipeaters"]
    for number in range(1, rng.int(1, 7)):
        lines.append("%05d %-9s %-4s  %3d    %d   %3d    %3d" % (
            number, rng.choice(CALLS), rng.choice(DEVICES), rng.int(0, 255),
            rng.int(0, 1), rng.int(0, 20), rng.int(0, 3)))
    return _text(rng, lines, True)


def rose_nodes(rng):
    lines = ["address    mask n neigh neigh neigh"]
    for _ in range(rng.int(0, 6)):
        count = rng.int(0, 3)
        lines.append("%-10s %04d %d" % (
            rng.choice(("1234567890", "2080175520", "5050")), rng.int(0, 10),
            count) + "".join(" %05d" % rng.int(0, 6) for _ in range(count)))
    return _text(rng, lines, True)


def rose_neigh(rng):
    lines = ["addr  callsign  dev  count use mode restart  t0  tf digipeaters"]
    for number in range(1, rng.int(1, 7)):
        lines.append("%05d %-9s %-4s   %3d %3d  %3s     %3s %3d %3d" % (
            number, rng.choice(CALLS), rng.choice(DEVICES), rng.int(0, 9),
            rng.int(0, 9), rng.choice(("DCE", "DTE")),
            rng.choice(("yes", "no")), rng.int(0, 9), rng.int(0, 9)))
    return _text(rng, lines, True)


def ipx(rng):
    lines = ["Network    Router_Net   Router_Node"]
    for _ in range(rng.int(0, 6)):
        lines.append("%-9s  %-11s  %s" % (
            rng.weighted([(3, "%08X" % rng.bits(32)), (1, rng.choice((
                "zz", "-1", "0x12", "123456789", "Directly", "1" * 30)))]),
            rng.choice(("Directly", "%08X" % rng.bits(32), "00000000")),
            rng.choice(("Connected", "%012X" % rng.bits(48), "0" * 12, "12",
                        "00112233445Z", "0x1", "%014x" % rng.bits(52)))))
    return _text(rng, lines, False)


def atalk(rng):
    lines = ["Target        Router  Flags Dev"]
    for _ in range(rng.int(1, 6)):
        lines.append("%-10s  %04X:%02X  %-4s  %s" % (
            rng.choice(("Default", "%04X:%02X" % (rng.bits(16), rng.bits(8)),
                        "a-target-that-is-too-long")),
            rng.bits(16), rng.bits(8),
            rng.choice((1, 3, 5, 0x201, rng.bits(32), "-1", "0x3", "x", "+3")),
            rng.choice(("eth0", "lo", "an-interface-with-a-long-name"))))
    return _text(rng, lines, False)


def x25(rng):
    lines = ["Address          Digits  Device"]
    for _ in range(rng.int(0, 6)):
        lines.append("%-15s  %-6s  %-5s" % (
            rng.choice(("123456789", "*", "123456789012345", "1", "")),
            rng.choice((0, 1, 3, 9, 15, 16, "-1", "x", "007", "4294967297")),
            rng.choice(DEVICES)))
    return _text(rng, lines, True)


def put(rng, tree):
    for name, make in (("ax25_route", ax25), ("nr_nodes", nr_nodes),
                       ("nr_neigh", nr_neigh), ("rose_neigh", rose_neigh),
                       ("rose_nodes", rose_nodes),
                       (rng.choice(("ipx/route", "ipx_route")), ipx),
                       ("atalk_route", atalk),
                       (rng.choice(("x25/route", "x25_routes")), x25)):
        if rng.chance(0.9):
            tree.put("proc/net/" + name, "" if rng.chance(0.03) else make(rng))
