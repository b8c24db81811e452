# SPDX-License-Identifier: GPL-2.0-or-later
"""Random lines of /proc/net/ipx/socket."""

HEADER = "%-28s%-28s%-10s%-10s%-7s%s" % (
    "Local_Address", "Remote_Address", "Tx_Queue", "Rx_Queue", "State", "Uid")
ODD = ("0:FFFFFFFFFFFF:1", "FFFFFFFF:1:1", "123:0080C701025:1", "123:5:1",
       "123:0g:1", "12x:0102:1", "0x12:0102:1", "-1:0102:1", "-2:0102:7",
       "123:0102030405060708:1", "123:01x203:1", "100000000:0102:1",
       "100000000:00:4", "1FFFFFFFF:0102:1", ":", ":4000", "::4000", "1:2",
       "00000123:0080C7010203", "00000123:0080C7010203:",
       "00000123:0080C7010203:G", "00000123:0080C7010203:0x12",
       "00000123:0080C7010203:-1", "00000123:0080C7010203:12345", "g:h:9")
BROKEN = ("abc", "*", "Not_Connectedx", "not_connected")


def _address(rng):
    net = rng.choice((0, 0x123, rng.bits(32), 0xffffffff))
    if rng.chance(0.2):
        return "%08X:%04X" % (net, rng.bits(16))
    return "%08X:%012X:%04X" % (net, rng.choice((0, 1, rng.bits(48))),
                                rng.bits(16))


def _row(rng):
    far = "Not_Connected" if rng.chance(0.3) else _address(rng)
    state = rng.weighted([(5, "01"), (5, "07"), (1, "02"), (1, "1"), (1, "10")])
    return "%-28s%-28s%08X  %08X  %s     %03d" % (
        _address(rng), far, rng.bits(rng.choice((4, 32))), rng.bits(16), state,
        rng.choice((0, 1, 33, 1000, 1001, 4242)))


def _damage(rng, line):
    """Of the rows after the first: what a line lacks is then known."""
    words = line.split()
    kind = rng.int(0, 6)
    if kind == 0:
        return " ".join(words[:rng.int(0, 5)])
    if kind == 1:
        words[rng.int(0, 1)] = rng.choice(ODD)
    elif kind == 2:
        words[rng.int(0, 1)] = rng.choice(BROKEN)
    elif kind == 3:
        words[rng.int(2, 3)] = rng.choice(("-1", "G", "100000000", "0x5",
                                           "FFFFFFFFFFFFFFFFFF"))
    elif kind == 4:
        words[4] = rng.choice(("0A", "G", "100", "-1", "+1", "1x", "0x1"))
    elif kind == 5:
        words[5] = rng.choice(("-1", "x", "4294967296", "007",
                               "99999999999999999999", "4294967295"))
    else:
        return rng.choice((line + "\r", line + " 5", "\t".join(words), "  "))
    return " ".join(words)


def lines(rng):
    rows = [_row(rng) for _ in range(rng.int(0, 6))]
    for i in range(1, len(rows)):
        if rng.chance(0.12):
            rows[i] = _damage(rng, rows[i])
    return [rng.weighted([(20, HEADER), (1, ""), (1, "x" * 253)])] + rows
