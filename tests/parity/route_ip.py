# SPDX-License-Identifier: GPL-2.0-or-later
"""The routes of IPv4 and IPv6: /proc/net/{route,rt_cache,ipv6_route,ndisc}.

The first row of each file stays whole: the fields that a row lacks are
those of the row before, and before the first, what was in memory.
"""

ADDRESSES = ("0.0.0.0", "10.0.0.0", "10.1.0.0", "10.1.2.0", "10.1.2.3",
             "172.16.0.0", "192.168.0.0", "192.168.0.1", "192.168.5.0",
             "192.168.5.9", "192.168.5.64", "192.168.7.0", "192.168.9.0",
             "127.0.0.0", "127.0.0.1", "169.254.0.0", "11.0.0.0", "224.0.0.0",
             "255.255.255.0", "255.255.255.255", "8.8.8.8")
ADDRESSES6 = ("::", "::1", "fe80::", "fe80::20c:29ff:fe12:3456", "2001:db8::",
              "2001:db8::1", "ff00::", "ff02::1:ff12:3456",
              "2001:db8:1234:5678:9abc:def0:1234:5678", "::ffff:192.168.0.1",
              "64:ff9b::808:808")
NAMED = ADDRESSES[1:] + ADDRESSES6[1:]
DEVICES = ("eth0", "eth1", "lo", "wlan0", "tun0", "*", "br-0123456789ab",
           "fifteen-letters", "e", "veth12@if3", "vlan.100")
ODD = ("-1", "+3", "0x10", "010", "2147483648", "4294967295", "4294967296",
       "-2147483649", "99999999999999999999", "-99999999999999999999",
       "9223372036854775807", "ffffffff", "FFFFFFFFFFFFFFFFFF", "12ab", "1.5",
       "x", "-", "-ff")
ODD_ADDRESS = ("zz", "0102", "A8C0A8C", "a8c0a8c0", "A8C0A8C0F", "A8C0zz00",
               "0xA8C0A8", "A8C0A8C0zz", "A" * 127, "B" * 128, "B" * 300)
ROUTE = ("Iface", "Destination", "Gateway", "Flags", "RefCnt", "Use",
         "Metric", "Mask", "MTU", "Window", "IRTT")
CACHE = ("Iface", "Destination", "Gateway", "Flags", "RefCnt", "Use",
         "Metric", "Source", "MTU", "Window", "IRTT")
CACHE_OLD = CACHE + ("HH", "ARP")
CACHE_NEW = CACHE + ("TOS", "HHRef", "HHUptod", "SpecDst")


def hex4(text):
    parts = [int(part) for part in text.split(".")]
    return "%02X%02X%02X%02X" % tuple(reversed(parts))


def hex6(text):
    if text.endswith("192.168.0.1"):
        text = "::ffff:c0a8:1"
    head, _, tail = text.partition("::")
    head = [part for part in head.split(":") if part]
    tail = [part for part in tail.split(":") if part]
    full = head + ["0"] * (8 - len(head) - len(tail)) + tail
    return "".join("%04x" % int(part, 16) for part in full)


def _address(rng):
    return rng.weighted([(8, hex4(rng.choice(ADDRESSES))),
                         (1, "%08X" % rng.bits(32))])


def _mask(rng):
    if rng.chance(0.1):
        return "%08X" % rng.bits(32)
    bits = rng.choice((0, 4, 8, 12, 16, 20, 23, 24, 26, 30, 32))
    value = (0xFFFFFFFF << (32 - bits)) & 0xFFFFFFFF
    return "%08X" % int.from_bytes(value.to_bytes(4, "big"), "little")


def _flags(rng):
    return rng.weighted([(8, rng.choice((1, 3, 5, 7, 0x201, 0x205, 0x11, 0x23))),
                         (2, 1 | rng.bits(32)), (2, 1 | 1 << rng.int(0, 31)),
                         (1, 0x201 | 1 << rng.int(0, 31)), (1, rng.bits(32))])


def _number(rng, bits=31):
    return str(rng.weighted([(6, rng.int(0, 2000)), (2, rng.bits(bits)),
                             (1, -rng.bits(31))]))


def _columns(rng, columns, good):
    """Some header lines: the right one, with more columns, damaged."""
    columns = list(columns)
    if good:
        return columns
    kind = rng.below(9)
    if kind < 3:
        for _ in range(rng.int(1, 3)):
            columns.insert(rng.int(0, len(columns)), rng.choice(
                ("Foo", "Iface", "Weight", "x", "%s", "Mask")))
    elif kind == 3:
        del columns[rng.below(len(columns))]
    elif kind == 4:
        i, j = rng.below(len(columns)), rng.below(len(columns))
        columns[i], columns[j] = columns[j], columns[i]
    elif kind == 5:
        i = rng.below(len(columns))
        columns[i] = rng.choice((columns[i].lower(), columns[i] + "X",
                                 "X" + columns[i], ""))
    elif kind == 6:
        at = rng.below(len(columns))
        columns[at:at] = ["x"] * rng.int(110, 130)
    elif kind == 7:
        return []
    else:
        columns = ["junk"]
    return columns


def _row(columns, order, words):
    """The words under the columns where the reference looks for them: the
    names of order are sought one after the other."""
    left = list(zip(order, words))
    row = []
    for name in columns:
        row.append(left.pop(0)[1] if left and left[0][0] == name else "7")
    return row


def _damage(rng, words, numbers, addresses):
    """One row damaged: a number, an address, its length, its blanks."""
    kind = rng.below(8)
    if kind < 3:
        words[rng.choice(numbers)] = rng.choice(ODD)
    elif kind < 5:
        words[rng.choice(addresses)] = rng.choice(ODD_ADDRESS)
    elif kind == 5:
        return "\t".join(words[:rng.int(0, len(words))])
    elif kind == 6:
        words[0] = rng.word(13, 18)
    else:
        return rng.choice((" ", "  ", "\v", "\f\t")).join(words) + " extra 1 2"
    return "\t".join(words)


def _text(rng, lines):
    end = "\r\n" if rng.chance(0.04) else "\n"
    text = "".join(line + end for line in lines)
    if rng.chance(0.05):
        text = text[:-len(end)]
    return text


def _header(rng, columns):
    if rng.chance(0.05):
        return " " * rng.int(400, 520) + "\t".join(columns)
    return rng.choice(("\t", "\t", "\t", " ", " \t")).join(columns)


def _pad(rng, line):
    if rng.chance(0.03):
        return " " * rng.int(940, 1040) + line
    return line.ljust(127) if rng.chance(0.5) else line


def route(rng):
    columns = _columns(rng, ROUTE, rng.chance(0.8))
    known = columns and all(name in columns for name in ROUTE)
    lines = [_header(rng, columns)] if columns or rng.chance(0.5) else []
    for i in range(rng.int(0, 12)):
        words = [rng.choice(DEVICES), _address(rng),
                 rng.weighted([(1, "00000000"), (1, _address(rng))]),
                 "%04X" % _flags(rng), _number(rng), _number(rng, 32),
                 _number(rng), _mask(rng), _number(rng), _number(rng, 32),
                 _number(rng, 32)]
        if known:
            words = _row(columns, ROUTE, words)
        if i and rng.chance(0.12):
            lines.append(_damage(rng, words, range(3, len(words)),
                                 range(1, len(words))))
        else:
            lines.append(_pad(rng, "\t".join(words)) if i else "\t".join(words))
    return _text(rng, lines)


def rt_cache(rng):
    kind = rng.choice((CACHE_OLD, CACHE_NEW, CACHE_NEW))
    columns = list(kind)
    if rng.chance(0.2):
        if rng.chance(0.5):
            del columns[rng.below(10)]
        else:
            columns.insert(rng.int(0, len(columns)), rng.choice(("Foo", "x")))
    lines = ["\t".join(columns)]
    for i in range(rng.int(0, 9)):
        words = [rng.choice(DEVICES), _address(rng), _address(rng),
                 "%x" % _flags(rng), _number(rng), _number(rng), _number(rng),
                 _address(rng), _number(rng), _number(rng, 32),
                 _number(rng, 32)]
        if kind is CACHE_OLD:
            words += [_number(rng), _number(rng)]
        else:
            words += ["%02X" % rng.int(0, 9), _number(rng), _number(rng),
                      _address(rng)]
        words = _row(columns, kind, words)
        if i and rng.chance(0.15):
            lines.append(_damage(rng, words, range(3, len(words)),
                                 range(1, len(words))))
        else:
            lines.append("\t".join(words))
    return _text(rng, lines)


def _address6(rng):
    if rng.chance(0.1):
        return "%032x" % rng.int(0, (1 << 128) - 1)
    return hex6(rng.choice(ADDRESSES6))


def _flags6(rng):
    return rng.weighted([(6, rng.choice((1, 3, 5, 0x80200001, 0x200200,
                                         0x01000005, 0x400001))),
                         (2, 1 << rng.int(0, 31) | 1), (2, rng.bits(32)),
                         (1, rng.bits(32) & 0xFEFFFFFF)])


def _damage6(rng, words):
    kind = rng.below(8)
    if kind < 3:
        words[rng.below(len(words))] = rng.choice(ODD)
    elif kind == 3:
        return " ".join(words[:rng.int(0, len(words))])
    elif kind == 4:
        at = rng.choice((0, 2, 4)) if len(words) == 10 else 0
        words[at] = rng.choice((
            words[at][:31], words[at] + "0", "0x" + words[at][2:], "zz",
            words[at][:20] + "zz" + words[at][22:], "2001:db8::1",
            words[at][:4] + " " + words[at][4:], "1 2 3 4 5 6 7 8"))
    elif kind == 5:
        return rng.choice(("", "\t")).join(words)
    elif kind == 6:
        words[-1] = rng.word(1, 24)
    else:
        return " ".join(words) + " x y 1"
    return " ".join(words)


def ipv6_route(rng):
    lines = []
    for i in range(rng.int(0, 12)):
        words = [_address6(rng), "%02x" % rng.choice((0, 8, 10, 64, 128, 255)),
                 _address6(rng), "00", _address6(rng), "%08x" % rng.bits(32),
                 "%08x" % rng.bits(32), "%08x" % rng.bits(32),
                 "%08x" % _flags6(rng), "%8s" % rng.choice(DEVICES)]
        if i and rng.chance(0.15):
            lines.append(_damage6(rng, words))
        else:
            lines.append(_pad(rng, " ".join(words)) if i else " ".join(words))
    return _text(rng, lines)


def ndisc(rng):
    lines = []
    for i in range(rng.int(0, 8)):
        words = [_address6(rng), "80", "%02x" % rng.choice((0, 64, 128)), "03",
                 "%02x" % rng.choice((0, 1, 2, 2, 4, 8, 16, 32, 64, 128, 3)),
                 "%08x" % rng.bits(16), "%08x" % rng.bits(16),
                 "%08x" % rng.bits(16), "%04x" % rng.bits(16),
                 "%04x" % rng.choice((0, 0, 1, rng.bits(16))),
                 "%04x" % rng.bits(8), "%8s" % rng.choice(("eth0", "lo", "a")),
                 "%012x" % rng.bits(48)]
        lines.append(_damage6(rng, words) if i and rng.chance(0.15)
                     else " ".join(words))
    return _text(rng, lines)


def put(rng, tree):
    for name, make, there in (("route", route, 0.93),
                              ("rt_cache", rt_cache, 0.7),
                              ("ipv6_route", ipv6_route, 0.9),
                              ("ndisc", ndisc, 0.4)):
        if rng.chance(there):
            tree.put("proc/net/" + name,
                     "" if rng.chance(0.04) else make(rng))
