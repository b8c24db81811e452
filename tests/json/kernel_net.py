# SPDX-License-Identifier: GPL-2.0-or-later
"""More of the kernel's files, as in kernel.py: routes, interfaces, groups,
counters and masqueraded connections."""

import ipaddress
import re
import socket

import kernel

IFACE = r"([0-9A-Za-z.*@_-]{1,15})"
ROUTE_FLAGS = dict(enumerate(
    "up gateway host reinstate dynamic modified mss window irtt reject".split()
))
ROUTE_FLAGS.update(zip(range(16, 27), (
    "default allonlink addrconf prefix_rt anycast nonexthop expires routeinfo "
    "cache flow policy".split())))
ROUTE_FLAGS.update({30: "pcpu", 31: "local"})
ROUTE = re.compile(IFACE + r"\t([0-9A-F]{8})\t([0-9A-F]{8})\t([0-9A-F]{1,8})"
                   + r"\t(-?\d{1,9})" * 3 + r"\t([0-9A-F]{8})"
                   + r"\t(-?\d{1,9})" * 3 + r" *")
ROUTE_HEAD = ["Iface", "Destination", "Gateway", "Flags", "RefCnt", "Use",
              "Metric", "Mask", "MTU", "Window", "IRTT"]
ROUTE6 = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{2}) ([0-9a-f]{32}) "
                    r"([0-9a-f]{2}) ([0-9a-f]{32})" + r" ([0-9a-f]{8})" * 4
                    + " +" + IFACE)


def _flags(flags):
    return [word for bit, word in ROUTE_FLAGS.items() if flags >> bit & 1]


def _device(name):
    return None if name == "*" else name


def _dst(packed, length):
    if length == 0 and not any(packed):
        return "default"
    family = socket.AF_INET if len(packed) == 4 else socket.AF_INET6
    return "%s/%d" % (socket.inet_ntop(family, packed), length)


def _hop(packed):
    return kernel.address(packed) if any(packed) else None


def _ones(mask):
    bits = "{:032b}".format(int.from_bytes(mask, "big"))
    return bits.index("0") if "0" in bits and "1" not in bits.lstrip("1") else \
        32 if "0" not in bits else None


def route(data):
    """net/route"""
    lines = [kernel.text_of(line) for line in kernel.lines_of(data)]
    rows, whole = [], True
    # a longer one is read in pieces
    if not lines or lines[0].split() != ROUTE_HEAD or len(lines[0]) > 200:
        return [], False
    for line in lines[1:]:
        match = ROUTE.fullmatch(line)
        if not match:
            whole = False
            continue
        flags = int(match[4], 16)
        if flags & 1:
            rows.append(_route(match, flags))
    return rows, whole


def _route(match, flags):
    dest, hop, mask = (kernel.words_of(match[i]) for i in (2, 3, 8))
    length = _ones(mask)
    return {"family": "inet",
            "dst": None if length is None else _dst(dest, length),
            "gateway": _hop(hop), "dev": _device(match[1]),
            "metric": int(match[7]) & 0xffffffff, "genmask": kernel.address(mask),
            "prefix_length": length, "route_flags": _flags(flags),
            "refs": int(match[5]), "use": int(match[6]), "mss": int(match[9]),
            "window": int(match[10]), "irtt": int(match[11])}


def route6(data):
    """net/ipv6_route"""
    rows, whole = [], True
    for line in kernel.lines_of(data):
        match = ROUTE6.fullmatch(kernel.text_of(line))
        if not match:
            whole = False
            continue
        flags = int(match[9], 16)
        if flags & 0x01000000:
            continue
        length = int(match[2], 16)
        good = length <= 128
        rows.append({
            "family": "inet6",
            "dst": _dst(bytes.fromhex(match[1]), length) if good else None,
            "gateway": _hop(bytes.fromhex(match[5])), "dev": _device(match[10]),
            "metric": int(match[6], 16),
            "prefix_length": length if good else None,
            "route_flags": _flags(flags), "refs": kernel.signed(int(match[7], 16)),
            "use": kernel.signed(int(match[8], 16))})
    return rows, whole


COUNTERS = ["rx_" + name for name in (
    "bytes packets errors dropped fifo frame compressed multicast").split()] + [
        "tx_" + name for name in (
            "bytes packets errors dropped fifo collisions carrier compressed"
        ).split()]
DEVICE = re.compile(r" *([A-Za-z][0-9A-Za-z.-]{0,14}):" + r" *(\d{1,20})" +
                    r" +(\d{1,20})" * 15)
IF_INET6 = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{2}) ([0-9a-f]{2}) "
                      r"([0-9a-f]{2}) ([0-9a-f]{2}) +([0-9A-Za-z.:%_-]{1,15})")
SCOPES = {0: "global", 0x10: "host", 0x20: "link", 0x40: "site"}


def dev(data):
    """net/dev"""
    lines = [kernel.text_of(line) for line in kernel.lines_of(data)]
    rows, whole = [], True
    if len(lines) < 2 or lines[1].count("compressed") != 2:
        return [], False
    for line in lines[2:]:
        # a longer one is read in pieces
        match = DEVICE.fullmatch(line) if len(line) < 400 else None
        values = [int(word) for word in match.groups()[1:]] if match else []
        if not match or max(values) >= 1 << 64:
            whole = False
            continue
        rows.append(dict(zip(["ifname"] + COUNTERS, [match[1]] + values)))
    return rows, whole


def if_inet6(data, name):
    """net/if_inet6: the addresses of one interface; None of a file that has
    other lines."""
    found = []
    for line in kernel.lines_of(data):
        match = IF_INET6.fullmatch(kernel.text_of(line))
        if not match:
            return None
        if match[6] == name:
            found.append({
                "family": "inet6", "prefix_length": int(match[3], 16),
                "local": kernel.address(bytes.fromhex(match[1])),
                "scope": SCOPES.get(int(match[4], 16) & 0x70),
                "peer": None, "broadcast": None})
    return found


FLAGS = ((3, "LOOPBACK"), (1, "BROADCAST"), (4, "POINTOPOINT"),
         (12, "MULTICAST"), (7, "NOARP"), (9, "ALLMULTI"), (8, "PROMISC"),
         (10, "MASTER"), (11, "SLAVE"), (2, "DEBUG"), (15, "DYNAMIC"),
         (14, "AUTOMEDIA"), (13, "PORTSEL"), (5, "NOTRAILERS"), (0, "UP"),
         (6, "RUNNING"))


def sysfs(files, name):
    """sys/class/net/NAME; None where a file lacks."""
    def read(file):
        return kernel.text_of(files["sys/class/net/%s/%s" % (name, file)]).strip()
    try:
        flags = int(read("flags"), 16) & 0xffbf
        flags |= 0x40 if read("operstate") == "up" else 0
        row = {"mtu": int(read("mtu")), "txqlen": int(read("tx_queue_len")),
               "flags": [word for bit, word in FLAGS if flags >> bit & 1]}
        if read("type") == "1" and len(read("address")) == 17:
            row.update(link_type="ether", address=read("address"))
        if read("type") == "772":
            row["link_type"] = "loopback"
    except KeyError:
        return None
    return row


IGMP_HEAD = "Idx\tDevice    : Count Querier\tGroup    Users Timer\tReporter"
IGMP_DEVICE = re.compile(r"\d{1,9}\t" + IFACE + r" *: +\d+ +V\d")
IGMP_GROUP = re.compile(r"\t\t\t\t([0-9A-F]{8}) +(\d{1,9}) \d:[0-9A-F]{8}\t\t\d")
IGMP6 = re.compile(r"(\d{1,9}) +" + IFACE + r" +([0-9a-f]{32}) +(\d{1,9}) "
                   r"[0-9A-F]{8} \d+")


def igmp(data):
    """net/igmp"""
    lines = [kernel.text_of(line) for line in kernel.lines_of(data)]
    rows, whole, name = [], True, None
    if not lines or lines[0] != IGMP_HEAD:
        return [], False
    for line in lines[1:]:
        device, group = IGMP_DEVICE.fullmatch(line), IGMP_GROUP.fullmatch(line)
        if device:
            name = device[1]
        elif group and name:
            rows.append({"family": "inet", "ifname": name,
                         "address": kernel.address(kernel.words_of(group[1])),
                         "users": int(group[2])})
        else:
            whole, name = False, None
    return rows, whole


def igmp6(data):
    """net/igmp6"""
    rows, whole = [], True
    for line in kernel.lines_of(data):
        match = IGMP6.fullmatch(kernel.text_of(line))
        if not match:
            whole = False
            continue
        rows.append({"family": "inet6", "ifname": match[2],
                     "address": kernel.address(bytes.fromhex(match[3])),
                     "users": int(match[4])})
    return rows, whole


def pairs(data, found):
    """net/snmp and net/netstat into {block: {name: value}}; False where a line
    is not as the kernel prints it."""
    lines = [kernel.text_of(line) for line in kernel.lines_of(data)]
    if len(lines) % 2 or not lines:
        return not lines
    for names, values in zip(lines[::2], lines[1::2]):
        match = re.fullmatch(r"(\w+):((?: \w+)*)", names)
        value = re.fullmatch(r"(\w+):((?: -?\d{1,20})*)", values)
        if not match or not value or match[1] != value[1]:
            return False
        names, values = match[2].split(), [int(n) for n in value[2].split()]
        if len(names) != len(values) or any(
                not -1 << 63 <= n < 1 << 64 for n in values):
            return False
        block = found.setdefault(match[1], {})
        for name, number in zip(names, values):
            block.setdefault(name, number)
        if not block:
            del found[match[1]]
    return True


def sctp_snmp(data, found):
    """net/sctp/snmp"""
    block = {}
    for line in kernel.lines_of(data):
        match = re.fullmatch(r"(\w{1,30})[ \t]+(\d{1,19})", kernel.text_of(line))
        if not match:
            return False
        block.setdefault(match[1], int(match[2]))
    if block:
        found.setdefault("Sctp", {}).update(block)
    return True


def snmp6(data, found):
    """net/snmp6: blocks as their names begin, up to the 6"""
    title = None
    for line in kernel.lines_of(data):
        match = re.fullmatch(r"(\w{1,40})[ \t]+(\d{1,20})", kernel.text_of(line))
        if not match or int(match[2]) >= 1 << 64:
            return False
        if title is None or title not in match[1]:
            title = match[1].partition("6")[0] + ("6" if "6" in match[1]
                                                  else "")
        found.setdefault(title, {}).setdefault(match[1], int(match[2]))
    return True


MASQ = re.compile(r"(TCP|UDP|ICMP|GRE|ESP|IP) +([0-9A-F]{8}):([0-9A-F]{4}) "
                  r"([0-9A-F]{8}):([0-9A-F]{4}) ([0-9A-F]{4}) "
                  r"([0-9A-F]{8,16})((?: -?\d{1,9}){1,2}) (\d{1,19})")
MASQ_HEAD = re.compile("Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta "
                       r"(PDelta )?Expires \(free=40956,40956,40956\)")


def masq(data):
    """net/ip_masquerade; its addresses are in network order"""
    lines = [kernel.text_of(line) for line in kernel.lines_of(data)]
    head = MASQ_HEAD.fullmatch(lines[0]) if lines else None
    rows = []
    for line in lines[1:]:
        match = MASQ.fullmatch(line)
        deltas = match[8].split() if match else ()
        # net-tools 2.10 reads them as shorts
        if not head or len(deltas) != (2 if head[1] else 1) or any(
                not -1 << 15 <= int(delta) < 1 << 15 for delta in deltas) or \
                int(match[9]) * 10 >= 1 << 64:
            return [], False
        rows.append({
            "proto": match[1].lower(),
            "source_address": kernel.address(bytes.fromhex(match[2])),
            "source_port": int(match[3], 16),
            "destination_address": kernel.address(bytes.fromhex(match[4])),
            "destination_port": int(match[5], 16),
            "masquerade_port": int(match[6], 16),
            "expires_ms": int(match[9]) * 10, "init_seq": int(match[7], 16),
            "delta": int(deltas[0]),
            "previous_delta": int(deltas[1]) if head[1] else None})
    return rows, bool(head)
