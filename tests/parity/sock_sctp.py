# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of /proc/net/sctp{,6}/{eps,assocs}, as in net/sctp/proc.c."""

EPS = " ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS"
ASSOCS = (" ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID "
          "INODE LPORT RPORT LADDRS <-> RADDRS HBINT INS OUTS MAXRT T1X T2X "
          "RTXC wmema wmemq sndbuf rcvbuf")
ADDRESSES = ("10.0.0.1", "192.168.1.77", "0.0.0.0", "127.0.0.1", "192.0.2.5",
             "2001:0db8:0000:0000:0000:0000:0000:0001",
             "0000:0000:0000:0000:0000:0000:0000:0001",
             "0000:0000:0000:0000:0000:0000:0000:0000",
             "fe80:0000:0000:0000:5054:00ff:fe8e:1ab6",
             "0000:0000:0000:0000:0000:ffff:0a00:0001")


def _addresses(rng, star):
    count = rng.weighted([(5, 1), (2, 2), (1, rng.int(3, 6))])
    primary = rng.below(count)
    return "".join("%s%s " % ("*" if star and i == primary else "",
                              rng.choice(ADDRESSES)) for i in range(count))


def _port(rng):
    return rng.choice((0, 22, 80, 9003, 9899, 36412, 65535))


def _uid(rng):
    return rng.choice((0, 33, 1000, 1001, 4294967295))


def _ep(rng, inode):
    return "%016x %016x %-3d %-3d %-4d %-5d %5d %5d %s" % (
        rng.bits(32), 0, rng.choice((0, 2)), rng.weighted(
            [(4, 10), (2, 7), (1, rng.int(0, 13))]), rng.int(0, 99),
        _port(rng), _uid(rng), inode, _addresses(rng, False))


def _assoc(rng, inode):
    queue = [rng.weighted([(4, 0), (2, rng.int(1, 99999)), (1, rng.bits(31))])
             for _ in range(2)]
    return ("%016x %016x %-3d %-3d %-2d %-4d %4d %8d %8d %7d %5d %-5d %5d  "
            "%s<-> %s\t%8d %5d %5d %4d %4d %4d %8d %8d %8d %8d %8d" % (
                rng.bits(32), 0, rng.choice((0, 2)), rng.weighted(
                    [(4, 1), (1, 3), (1, rng.int(0, 13))]), rng.int(0, 8), 0,
                rng.int(1, 999), queue[0], queue[1], _uid(rng), inode,
                _port(rng), _port(rng), _addresses(rng, True),
                _addresses(rng, True), 7500, 10, 10, 10, 0, 0, 0, 1, 0, 212992,
                212992))


def file(rng, name, inodes):
    row = _ep if name == "eps" else _assoc
    lines = [EPS if name == "eps" else ASSOCS]
    for _ in range(rng.int(0, 5)):
        lines.append(row(rng, inodes(rng)))
    return lines
