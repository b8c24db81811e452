# SPDX-License-Identifier: GPL-2.0-or-later
"""Rows of /proc/net/unix, as in net/unix/af_unix.c."""

HEADER = "Num       RefCount Protocol Flags    Type St Inode Path"
PATHS = ("/run/systemd/notify", "/tmp/.X11-unix/X0", "@/tmp/.X11-unix/X0",
         "@abstract@@with@zeros@", "@", "/run/with blanks in it", "relative",
         "/" + "x" * 107, "@" + "y" * 107, "/caf\u00e9", "/p\ttab")


def row(rng, inode):
    state = rng.weighted([(3, 3), (3, 1), (1, 2), (1, 4), (1, rng.int(0, 9))])
    flags = 0x10000 if state == 1 and rng.chance(0.6) else rng.weighted(
        [(5, 0), (1, rng.int(0, 7) << 16), (1, rng.bits(32))])
    line = "%016x: %08X %08X %08X %04X %02X %5d" % (
        0, rng.weighted([(5, rng.int(2, 4)), (1, rng.bits(32))]),
        rng.weighted([(9, 0), (1, rng.bits(32))]), flags,
        rng.weighted([(4, 1), (3, 2), (1, 5), (1, rng.int(0, 9))]), state,
        inode)
    return line + " " + rng.choice(PATHS) if rng.chance(0.6) else line


def file(rng, inodes):
    lines = [HEADER]
    for _ in range(rng.weighted([(2, rng.int(0, 5)), (2, rng.int(5, 25))])):
        lines.append(row(rng, inodes(rng)))
    return lines
