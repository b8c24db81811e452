# SPDX-License-Identifier: GPL-2.0-or-later
"""Random lines of /proc/net/ax25, nr and rose."""

HEADER_AX25 = "dest_addr src_addr  dev  st vs vr va t1    t2    t3      " \
              "idle    n2     rtt wnd pac Snd-Q Rcv-Q"
HEADER_NR = "user_addr dest_node src_node  dev    my  your  st  vs  vr  va" \
            "    t1     t2     t4      idle   n2  wnd Snd-Q Rcv-Q inode"
HEADER_ROSE = "dest_addr  dest_call src_addr   src_call  dev   lci neigh st" \
              " vs vr va   t  t1  t2  t3  hb    idle Snd-Q Rcv-Q inode"
CALLS = ("N0CALL-1", "DB0XYZ-15", "*", "G4KLX-0", "VK2", "??????-?")
BAD = ("x", "0x3", "-", "1.5", "1/2", "")
ODD = ("-1", "1000", "99999", "4294967296", "99999999999999999999", "+7")


def _small(rng):
    return rng.weighted([(20, str(rng.int(0, 127))), (1, rng.choice(ODD))])


def _queue(rng):
    return rng.weighted([(9, str(rng.int(0, 99999))), (1, str(rng.bits(32))),
                         (1, rng.choice(ODD))])


def _break(rng, words, first):
    """One word of those from first on is made bad, or the line is cut."""
    words = list(words)
    where = rng.int(first, len(words) - 1)
    if rng.chance(0.4):
        return words[:where]
    words[where] = rng.choice(BAD)
    return words


def _ax25_new(rng):
    state = rng.int(0, 7)
    dest = rng.choice(CALLS) + "".join(
        "," + rng.choice(CALLS) + rng.choice(("", "*"))
        for _ in range(rng.choice((0, 0, 2))))
    words = ["%016x" % rng.bits(64), rng.choice(("ax0", "???", "eth0.1", "bpq10")),
             rng.choice(CALLS) + rng.choice(("", "*")), dest,
             str(state)] + [_small(rng) for _ in range(17)]
    words += ["*", "*", "*"] if rng.chance(0.3) else \
        [_queue(rng), _queue(rng), str(rng.int(0, 99999))]
    if rng.chance(0.1):
        words = _break(rng, words, 5)
    return " ".join(words) + rng.choice(("", "", "", "\r", " 7"))


def _ax25_old(rng):
    words = [str(rng.int(0, 7)), _small(rng), _small(rng), _small(rng)] + \
        ["%s/%03d" % (_small(rng), rng.int(0, 300)) for _ in range(5)] + \
        [_small(rng) for _ in range(3)] + [_queue(rng), _queue(rng)]
    if rng.chance(0.1):
        words = _break(rng, words, 2)
    return "%-9s %-9s %-4s %s" % (
        rng.choice(CALLS), rng.choice(CALLS),
        rng.choice(("ax0", "???", "bpq0", "longer0")), "  ".join(words))


def ax25(rng):
    if rng.chance(0.3):
        return [HEADER_AX25] + [_ax25_old(rng) for _ in range(rng.int(0, 6))]
    return [_ax25_new(rng) for _ in range(rng.int(0, 6))]


def _nr_row(rng):
    words = ["%02X/%02X" % (rng.bits(8), rng.bits(8)),
             "%02X/%02X" % (rng.bits(8), rng.bits(8)),
             "%2d" % rng.int(0, 3)] + ["%3s" % _small(rng) for _ in range(3)] + \
        ["%3s/%03d" % (_small(rng), rng.int(0, 300)) for _ in range(5)] + \
        [_small(rng), _queue(rng), _queue(rng), str(rng.int(0, 99999))]
    if rng.chance(0.1):
        words = _break(rng, words, 0)
    return "%-9s %-9s %-9s %-3s  %s" % (
        rng.choice(CALLS), rng.choice(CALLS), rng.choice(CALLS),
        rng.choice(("nr0", "nr10", "???", "nr12345")), " ".join(words))


def netrom(rng):
    rows = [_nr_row(rng) for _ in range(rng.int(0, 6))]
    return [rng.weighted([(20, HEADER_NR), (1, "x"), (1, "x" * 254)])] + rows


def _rose_row(rng):
    words = ["%-10s" % rng.choice(("2080123456", "*", "208012345", "123456789012")),
             "%-9s" % rng.choice(CALLS),
             "%-10s" % rng.choice(("2080654321", "0000000000", "*", "1234567890123")),
             "%-9s" % rng.choice(CALLS + ("LONGCALL-15",)),
             "%-5s" % rng.choice(("rose0", "???", "rose12345", "r")),
             rng.weighted([(6, "%03d" % rng.int(0, 999)),
                           (1, "%03X" % rng.bits(12))]),
             "%05d" % rng.int(0, 99999), str(rng.int(0, 3))] + \
        [_small(rng) for _ in range(9)] + ["12/013", _queue(rng), _queue(rng),
                                           str(rng.int(0, 99999))]
    if rng.chance(0.1):
        words = _break(rng, words, 8)
    elif rng.chance(0.1):
        words[rng.int(5, 7)] = rng.choice(("x", "-", "1.5", "00A"))
    elif rng.chance(0.05):
        words = words[:rng.int(0, 7)]
    return " ".join(words)


def rose(rng):
    rows = [_rose_row(rng) for _ in range(rng.int(0, 6))]
    if rows and rng.chance(0.1):
        rows.insert(rng.below(len(rows)), rng.choice(("", "  ", "junk", "\t")))
    return [rng.weighted([(20, HEADER_ROSE), (1, "x"), (1, "x" * 254)])] + rows
