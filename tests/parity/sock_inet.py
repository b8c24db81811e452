# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of /proc/net/{tcp,udp,udplite,raw} and their IPv6 sisters."""

HEADER4 = ("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when"
           " retrnsmt   uid  timeout inode")
HEADER6 = ("  sl  local_address                         remote_address"
           "                        st tx_queue rx_queue tr tm->when retrnsmt"
           "   uid  timeout inode")
MORE = " ref pointer drops"

# As in /proc (host order), and as in /etc/hosts.
ADDRESSES4 = (("00000000", "0.0.0.0"), ("0100007F", "127.0.0.1"),
              ("0100000A", "10.0.0.1"), ("4D01A8C0", "192.168.1.77"),
              ("050200C0", "192.0.2.5"), ("FFFFFFFF", "255.255.255.255"),
              ("FB0000E0", "224.0.0.251"), ("6FC8A8C0", "192.168.200.111"),
              ("01000000", "1.0.0.0"), ("00000001", "0.0.0.1"))
ADDRESSES6 = (
    ("0" * 32, "::"), ("0" * 24 + "01000000", "::1"),
    ("0000000000000000FFFF00000100000A", "::ffff:10.0.0.1"),
    ("0000000000000000FFFF00004D01A8C0", "::ffff:192.168.1.77"),
    ("0000000000000000FFFF00000100007F", "::ffff:127.0.0.1"),
    ("0000000000000000FFFF000000000000", "::ffff:0.0.0.0"),
    ("0000000000000000000000000100000A", "::10.0.0.1"),
    ("000080FE00000000FF005450B61A8EFE", "fe80::5054:ff:fe8e:1ab6"),
    ("B80D0120000000000000000001000000", "2001:db8::1"),
    ("B80D0120230112000000000067450000", "2001:db8:12:123::4567"),
    ("000002FF000000000000000001000000", "ff02::1"),
    ("9BFF6400000000000000000022000000", "64:ff9b::22:0:0"),
    ("F" * 32, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))

PORTS = (0, 1, 7, 22, 23, 25, 53, 80, 88, 111, 123, 443, 8080, 9000, 9001,
         9002, 9003, 32768, 54321, 65535)
PROTOCOLS = (1, 2, 6, 17, 47, 58, 89, 200, 255, 256)


def address(rng, family):
    if rng.chance(0.2):
        return "%08X" % rng.int(0, 0xffffffff) if family == 4 else "".join(
            "%08X" % rng.bits(32) for _ in range(4))
    return rng.choice(ADDRESSES4 if family == 4 else ADDRESSES6)[0]


def port(rng, kind):
    if kind == "raw":
        return rng.choice(PROTOCOLS)
    return rng.int(0, 65535) if rng.chance(0.2) else rng.choice(PORTS)


def _ends(rng, kind, family):
    local = "%s:%04X" % (address(rng, family), port(rng, kind))
    if rng.chance(0.4):
        zero = "0" * (8 if family == 4 else 32)
        return local + " " + zero + ":0000"
    if kind == "raw":
        return local + " %s:%04X" % (address(rng, family), rng.weighted(
            [(4, 0), (1, port(rng, kind))]))
    return local + " %s:%04X" % (address(rng, family), port(rng, kind))


def _queue(rng):
    return rng.weighted([(6, 0), (3, rng.int(1, 99999)), (1, rng.bits(32))])


def _uid(rng):
    return rng.choice((0, 0, 1, 33, 101, 1000, 1001, 65534, 110, 111, 12345,
                       2147483647, 4294967294, 4294967295))


def _tcp(rng, number, family, inode):
    state = rng.choice((1, 1, 1, 10, 10, 2, 3, 4, 5, 6, 7, 8, 9, 11))
    row = "%4d: %s %02X " % (number, _ends(rng, "tcp", family), state)
    if state == 6:
        return row + "00000000:00000000 03:%08X 00000000 %5d %8d 0 %d %016x" % (
            rng.int(0, 6000), 0, 0, rng.int(1, 3), 0)
    timer = rng.choice((0, 0, 1, 2, 3, 4, 5, 255))
    when = rng.weighted([(5, rng.int(0, 720000)), (2, 0), (1, rng.bits(64))])
    return row + ("%08X:%08X %02X:%08X %08X %5d %8d %d %d %016x %d %d %d %d %d"
                  % (_queue(rng), _queue(rng), timer, when,
                     rng.weighted([(4, 0), (3, rng.int(1, 15)),
                                   (1, rng.bits(32))]), _uid(rng),
                     rng.weighted([(4, 0), (2, rng.int(1, 9)),
                                   (1, rng.bits(31))]),
                     inode, rng.int(1, 5), 0, rng.int(0, 300), rng.int(0, 9),
                     rng.int(0, 31), rng.int(1, 99), rng.int(-1, 99)))


def _other(rng, kind, number, family, inode):
    states = range(256) if kind == "raw" else (1, 7, 7, 1, 10, 0, 255)
    timer, when, retr = 0, 0, 0
    if rng.chance(0.15):
        timer, when, retr = rng.int(0, 5), rng.bits(64), rng.bits(32)
    return ("%*d: %s %02X %08X:%08X %02X:%08X %08X %5d %8d %d %d %016x %d" % (
        4 if kind == "raw" else 5, number, _ends(rng, kind, family),
        rng.weighted([(3, 7), (2, rng.choice(states))]),
        _queue(rng), _queue(rng), timer, when, retr, _uid(rng),
        rng.weighted([(9, 0), (1, rng.bits(31))]), inode, rng.int(1, 3), 0,
        rng.bits(32)))


def row(rng, kind, number, family, inode):
    if kind == "tcp":
        line = _tcp(rng, number, family, inode)
    else:
        line = _other(rng, kind, number, family, inode)
    # The kernel pads these two to a fixed width.
    if family == 4 and kind != "raw":
        line = line.ljust(149 if kind == "tcp" else 127)
    return line


def header(rng, kind, family):
    line = HEADER4 if family == 4 else HEADER6
    if kind != "tcp":
        line = (" " if kind != "raw" else "") + line + MORE
    return line


def file(rng, kind, family, inodes):
    """The whole file: its lines, good ones only."""
    lines = [header(rng, kind, family)]
    count = rng.weighted([(1, 0), (4, rng.int(1, 4)), (2, rng.int(5, 30))])
    for number in range(count):
        lines.append(row(rng, kind, number, family, inodes(rng)))
    return lines
