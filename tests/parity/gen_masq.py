# SPDX-License-Identifier: GPL-2.0-or-later
"""Random machines for masquerading (-M)."""

import names

ADDRESSES = ("10.0.0.1", "192.168.1.77", "8.8.8.8", "127.0.0.1", "0.0.0.0")
LONG = "Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta PDelta Expires" \
       " (free=40956,40956,40956)"
SHORT = LONG.replace(" PDelta", "")


def _address(rng):
    if rng.chance(0.6):
        return "%02X%02X%02X%02X" % tuple(
            int(x) for x in rng.choice(ADDRESSES).split("."))
    return rng.weighted([(9, "%08X" % rng.bits(32)),
                         (1, rng.choice(("-1", "0x0A000001", "+5",
                                         "FFFFFFFFFFFFFFFFFF", "1")))])


def _port(rng):
    return rng.weighted([(6, "%04X" % rng.choice((22, 53, 80, 443, 8080, 0))),
                         (3, "%04X" % rng.bits(16)),
                         (1, rng.choice(("-1", "0x50", "10050", "+7",
                                         "FFFFFFFFFFFFFFFFF")))])


def _small(rng):
    return rng.weighted([(5, "0"), (3, str(rng.int(-40000, 40000))),
                         (1, rng.choice(("+3", "99999999999999999999",
                                         "-99999999999999999999")))])


def _expires(rng):
    return rng.weighted([(6, str(rng.int(0, 100000))), (2, str(rng.bits(32))),
                         (1, str(rng.bits(64))),
                         (1, rng.choice(("-1", "+100", "99999999999999999999",
                                         "-100")))])


def _row(rng, long):
    fields = [rng.choice(("TCP", "UDP", "ICMP", "GRE", "ESP", "IP")),
              _address(rng) + ":" + _port(rng), _address(rng) + ":" + _port(rng),
              _port(rng), "%08X" % rng.bits(rng.choice((32, 32, 64))),
              _small(rng)] + ([_small(rng)] if long else []) + [_expires(rng)]
    return rng.weighted([(9, " "), (1, "\t")]).join(fields)


def _damage(rng, line):
    words = line.split()
    kind = rng.int(0, 4)
    if kind == 0:
        return rng.choice((line + " 7", line + "\r", " " + line, "", "  "))
    if kind == 1:
        return " ".join(words[:rng.int(0, len(words) - 1)])
    if kind == 2:
        words[0] = rng.choice(("tcp", "AH", "UDPX", "47", "T"))
    elif kind == 3:
        words[1] = rng.choice(("0A000001", "0A000001 :1", "0A000001: 1", ":1",
                               "x:1"))
    else:
        words[rng.int(3, len(words) - 1)] = rng.choice(("x", "-", "1.5", "0x1"))
    return " ".join(words)


def tree(rng, tree):
    names.etc(rng, tree, ADDRESSES)
    tree.dir("proc/net")
    long = rng.chance(0.6)
    lines = [_row(rng, long) for _ in range(rng.int(0, 8))]
    if lines and rng.chance(0.2):
        where = rng.below(len(lines))
        lines[where] = _damage(rng, lines[where])
    head = rng.weighted([(30, LONG if long else SHORT), (1, "PDelta"), (1, ""),
                         (1, "x" * rng.int(248, 258) + "PDelta")])
    text = "".join(line + "\n" for line in [head] + lines)
    what = rng.weighted([(20, text), (2, text[:-1]), (1, ""), (1, None),
                         (1, text.replace("\n", "\r\n"))])
    if what is not None:
        tree.put("proc/net/ip_masquerade", what)


def args(rng, tree):
    return ["-M"] + rng.some(("-n", "-e"), 0.4) + rng.some(
        ("--numeric-hosts", "--numeric-ports", "-v", "-W", "-a", "-t", "-p"),
        0.15)
