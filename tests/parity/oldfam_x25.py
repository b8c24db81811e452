# SPDX-License-Identifier: GPL-2.0-or-later
"""Random lines of /proc/net/x25."""

HEADER = "dest_addr  src_addr   dev   lci st vs vr va   t  t2 t21 t22 t23" \
         " Snd-Q Rcv-Q inode"
ODD = ("-1", "1000", "0", "4294967296", "99999999999999999999", "+7", "007")


def _number(rng):
    return rng.weighted([(20, str(rng.int(0, 999))), (1, rng.choice(ODD))])


def _row(rng):
    numbers = [rng.weighted([(6, "%03d" % rng.int(0, 4095)), (2, "000")]),
               str(rng.int(0, 7))] + [_number(rng) for _ in range(11)]
    return [rng.choice(("*", "2080123456", "20801", "123456789")),
            rng.choice(("*", "2080654321", "20806", "123456789")),
            rng.choice(("x25a", "lapb0", "???", "eth0.1000", "x"))] + numbers + \
        [str(rng.int(0, 99999))]


def _damage(rng, words):
    """Of the rows after the first: what a line lacks is then known."""
    words = list(words)
    if rng.chance(0.3):
        return words[:rng.int(3, len(words))]
    words[rng.int(3, len(words) - 1)] = rng.choice(
        ("x", "00A", "1AB", "FFF", "0x5", "1/2", "1.5"))
    return words


def lines(rng):
    rows = [_row(rng) for _ in range(rng.int(0, 6))]
    for i in range(1, len(rows)):
        if rng.chance(0.15):
            rows[i] = _damage(rng, rows[i])
    return [rng.weighted([(20, HEADER), (1, "x"), (1, "x" * 254)])] + [
        "%-10s %-10s %-5s %s" % (row[0], row[1], row[2],
                                 "  ".join(row[3:])) for row in rows]
