# SPDX-License-Identifier: GPL-2.0-or-later
"""Random machines for the multicast groups (-g)."""

import names

GROUPS4 = ("224.0.0.1", "224.0.0.251", "239.255.255.250", "0.0.0.0",
           "255.255.255.255", "127.0.0.1", "10.0.0.1")
GROUPS6 = ("ff02::1", "ff01::1", "ff02::1:ff00:1", "::1", "ff05::2")
WORDS6 = ("ff020000000000000000000000000001", "ff010000000000000000000000000001",
          "ff0200000000000000000001ff000001", "00000000000000000000000000000001",
          "ff050000000000000000000000000002", "00000000000000000000000000000000",
          "00000000000000000000ffff7f000001", "0000000000000000000000000a000001",
          "FE80000000000000021122FFFE334455")
DEVICES = ("lo", "eth0", "wlan0", "br-0123456789a", "exactly15chars-",
           "eth0.100", "longer-than-15-characters", "e")
IDX = "Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter"
OLD = "Device    : Count\tGroup    Users Timer"


def _count(rng):
    return rng.weighted([(8, str(rng.int(1, 9))), (1, str(rng.bits(32))),
                         (1, rng.choice(("-1", "+4", "0", "007", "99999",
                                         "99999999999999999999")))])


def _word4(rng):
    if rng.chance(0.7):
        parts = [int(x) for x in rng.choice(GROUPS4).split(".")]
        word = "%02X%02X%02X%02X" % tuple(reversed(parts))
    else:
        word = "%08X" % rng.bits(32)
    return word.lower() if rng.chance(0.1) else word


def _bad4(rng):
    return rng.choice(("\t\t\t\t", "\tzz 1", "\t0x1 2", "\t-1 3", "\t010000E0",
                       "\t010000E0 x", "\t010000E07 1", "\t1 2", "\t 5 6",
                       "\t010000E0 5 # \r", "\t010000E0 0x10"))


def _device4(rng, number, idx):
    name = rng.choice(DEVICES)
    if not idx:
        return "%s%-10s: %5d" % (rng.choice(("", "", " ")), name, 2)
    if rng.chance(0.05):
        return rng.choice(("", " ", "x", "Idx", "7", "x eth9 : 1"))
    return "%s\t%-10s: %5d      V3" % (
        rng.choice((str(number), str(number), "-3", "+4",
                    "99999999999999999999")), name, 2)


def _igmp(rng):
    idx = rng.chance(0.85)
    lines = [rng.weighted([(9, IDX if idx else OLD),
                           (1, "Idx Device" if idx else "xDevice")])]
    for number in range(1, rng.int(1, 6)):
        lines.append(_device4(rng, number, idx))
        for _ in range(rng.int(0, 4)):
            lines.append(_bad4(rng) if rng.chance(0.08) else
                         "\t\t\t\t%s %5s 0:00000000\t\t0"
                         % (_word4(rng), _count(rng)))
    return lines


def _igmp6(rng):
    lines = []
    for number in range(1, rng.int(1, 8)):
        word = rng.choice(WORDS6)
        if rng.chance(0.1):
            word = rng.choice((word + "ff", word[:-1], word[:25], word * 2,
                               word + "g", word * 3))
        line = "%-4d %-15s %s %5s %08X %d" % (
            number, rng.choice(DEVICES), word, _count(rng), rng.bits(32), 0)
        if rng.chance(0.06):
            line = rng.choice(("", "x", "1", "1 lo", "x lo " + word + " 1",
                               "1lo " + word + " 2", "1 lo " + word,
                               "\t1\tlo\t" + word + "\t3\r"))
        lines.append(line)
    return lines


def _text(rng, lines):
    text = "".join(line + "\n" for line in lines)
    return rng.weighted([(10, text), (1, text[:-1]), (1, "")])


def tree(rng, tree):
    names.etc(rng, tree, GROUPS4 + GROUPS6)
    tree.dir("proc/net")
    if rng.chance(0.03):
        # what kind of file it is hangs on its first line, not on its name
        tree.put("proc/net/igmp", _text(rng, _igmp6(rng)))
    elif rng.chance(0.9):
        tree.put("proc/net/igmp", _text(rng, _igmp(rng)))
        if rng.chance(0.8):
            tree.put("proc/net/igmp6", _text(rng, _igmp6(rng)))
    else:
        tree.put("proc/net/igmp6", _text(rng, _igmp6(rng)))
    for name in rng.some(("tcp", "tcp6", "udp", "unix"), 0.5):
        tree.put("proc/net/" + name, "header\n")


def args(rng, tree):
    return ["-g"] + rng.some(("-n", "--numeric-hosts"), 0.4) + rng.some(
        ("-4", "-6", "-t", "-u", "-v", "-W", "-a", "-l", "-e", "-x",
         "--numeric-ports", "-Ainet", "-Ainet6"), 0.12)
