# SPDX-License-Identifier: GPL-2.0-or-later
"""Every place at which a name from outside is printed: what carries it there,
and the options that show it. `<>` stands for the name."""

import re

# What a carrier can't hold: it would be the end of the name, or no name.
CARRIERS = {
    "word": b"\t\n\v\f\r #/:\0",
    "line": b"\n\0",
    "rest": b"\t\n\v\f\r\0",
    "argument": b"\0",
    "path": b"/\0",
    "field": b":\n\0",
}

TEXTS = {
    "clears the screen": b"\x1b[2Jx",
    "sets the title": b"\x1b]0;t\x07",
    "CSI as a byte": b"\x9b2Jx",
    "CSI as UTF-8": b"\xc2\x9b2Jx",
    "line break": b"a\nb",
    "two lines": b"a\n\nbc",
    "carriage return": b"a\rb",
    "tab": b"a\tb",
    "backspace": b"a\x08b",
    "delete": b"a\x7fb",
    "right to left": b"\xe2\x80\xaeb",
    "isolate": b"\xe2\x81\xa6b",
    "mark": b"\xe2\x80\x8fb",
    "arabic mark": b"\xd8\x9cb",
    "line separator": b"a\xe2\x80\xa8",
    "overlong": b"\xc0\xafa",
    "overlong in three": b"\xe0\x80\xaf",
    "truncated": b"a\xe2\x82",
    "no beginning": b"\x80\x80a",
    "surrogate": b"\xed\xa0\x80",
    "beyond Unicode": b"\xf4\x90\x80\x80",
    "no UTF-8": b"\xff\xfea",
    "UTF-8": b"\xc3\xa9\xe6\x97\xa5",
    "a format": b"%s%n",
}


class Sink:
    """files: what is put below the machine's root, links likewise; utf8: what
    is well-formed stays; shown: the name is printed at all; live: libc reads
    the same files by ways of its own, so it is tried without --sysroot too."""

    def __init__(self, name, carrier, args, files=None, links=None, utf8=False,
                 shown=True, live=False):
        self.name, self.carrier, self.args = name, carrier, args
        self.files, self.links = files or {}, links or {}
        self.utf8, self.shown, self.live = utf8, shown, live

    def carried(self, text):
        """What of a text the carrier can hold."""
        return bytes(byte for byte in text
                     if byte not in CARRIERS[self.carrier])


TCP = (b"  sl  local_address rem_address   st\n"
       b"   0: 0100000A:0016 0200000A:0050 01 00000000:00000000 00:00000000 "
       b"00000000  1000        0 4711 1 0 20 4 30 10 -1\n")
TCP_NET = TCP.replace(b"0200000A", b"02000000")
TCP6 = (b"  sl  local_address rem_address st\n"
        b"   0: B80D0120000000000000000001000000:0016 "
        b"B80D0120000000000000000002000000:0050 01 00000000:00000000 "
        b"00:00000000 00000000  1000        0 4711 1 0 20 4 30 10 -1\n")
HOST = {"etc/hosts": b"10.0.0.1 <>\n"}
ROUTE = (b"Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\t"
         b"Window\tIRTT\n%s\t0000000A\t0100000A\t0003\t0\t0\t0\t000000FF\t0\t0"
         b"\t0\n")
ROUTE6 = (b"20010db8000000000000000000000001 40 "
          b"ff0200000000000000000001ff123456 20 "
          b"fe80000000000000020c29fffe123456 00000400 00000001 00000002 "
          b"00000001 %s\n")
NDISC = (b"20010db8000000000000000000000001 80 40 03 02 00000064 000000c8 "
         b"00000320 0001 0005 0000 %s aabbccddeeff\n")
CACHE = (b"Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tSource\tMTU"
         b"\tWindow\tIRTT\tTOS\tHHRef\tHHUptod\tSpecDst\n%s\t0100000A\t0100000A"
         b"\t0003\t4\t5\t6\t0100000A\t1500\t2\t3\t7\t8\t9\t0100000A\n")
DEV = b"one\ntwo|bytes packets errs\n%s: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\n"
IGMP = (b"Idx\tDevice    : Count Querier\tGroup\n1\t%s :     1      V3\n"
        b"\t\t\t\t0100000A     1 0:00000000\t\t0\n")
IGMP6 = b"1    %s ff020000000000000000000000000001     1 0000000C 0\n"
AX25 = b"00000000abcdef01 <> <> <> 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 2 " \
       b"256 100 200 4711\n"
X25 = b"head\n<> <> <> 012 3 4 5 6 7 8 9 10 11 100 200 4711\n"
NETROM = (b"head\n<10><10><10><> 01/02 03/04 3 4 5 6 7/008 9/10 11/012 13/014 "
          b"1/10 4 100 200 4711\n")
ROSE = (b"head\n<> <> <> <> <> 012 00007 3 4 5 6 7 8 9 10 11 12/013 100 200 "
        b"4711\n")
MASQ = (b"Prc FromIP   FPrt ToIP     TPrt Masq Init-seq  Delta PDelta Expires "
        b"(free=40956,40956,40956)\n"
        b"TCP 0100000A:0400 0A000001:0050 F0A1 00000000      0      0   90000"
        b"\n")
SCTP = {"proc/net/sctp/eps": b" ENDPT\n", "proc/net/sctp/assocs":
        b" ASSOC\nffff8800a 00000000b 2   1   3  0       1        5        6    "
        b"1000 4711 9899  41000  *10.0.0.1 10.0.0.3 <-> *10.0.0.2 10.0.0.4\n"}
UNIX = b"Num       RefCount Protocol Flags    Type St Inode Path\n" \
       b"0: 00000002 00000000 00000000 0001 03 4711 <>\n"
PROGRAM = {"proc/net/tcp": TCP, "proc/7/cmdline": b"<>\0-x\0"}
OWNED = {"proc/7/fd/3": "socket:[4711]"}
SELINUX = {"sys/fs/selinux/enforce": b"1", "etc/selinux/config": b"",
           "proc/7/attr/current": b"<>\0"}


def filled(data, name):
    """The data with a name in its places; <9> is a column of that width."""
    return re.sub(rb"<(\d*)>", lambda match: name.ljust(int(match[1]))[
        :int(match[1])] if match[1] else name, data)


def each(name, args, path, line, carrier="word", files=None):
    """A sink for each of the names in a line."""
    places = list(re.finditer(rb"<\d*>", line))
    for i, place in enumerate(places):
        before, behind = line[:place.start()], line[place.end():]
        yield Sink("%s %d" % (name, i + 1), carrier, args, {
            **(files or {}), path: filled(before, b"n") + place[0] +
            filled(behind, b"m")})


SINKS = [
    Sink("program", "path", ["-tanp"], PROGRAM, OWNED),
    Sink("program of a unix socket", "path", ["-xap"],
         {"proc/net/unix": UNIX.replace(b"<>", b"/s"),
          "proc/7/cmdline": b"<>\0"}, OWNED),
    Sink("SELinux context", "argument", ["-tanZ"],
         {**PROGRAM, **SELINUX, "proc/7/cmdline": b"cat\0"}, OWNED),
    Sink("unix path", "rest", ["-xa"], {"proc/net/unix": UNIX}, utf8=True),
    Sink("host", "word", ["-tW"], {"proc/net/tcp": TCP, **HOST}, live=True),
    Sink("host of IPv6", "word", ["-tW"],
         {"proc/net/tcp6": TCP6, "proc/net/tcp": b"h\n",
          "etc/hosts": b"2001:db8::1 <>\n"}, live=True),
    Sink("host of SCTP", "word", ["-SW"], {**SCTP, **HOST}, live=True),
    Sink("host of a route", "word", ["-r"],
         {"proc/net/route": ROUTE % b"eth0", **HOST}, live=True),
    Sink("host of a cached route", "word", ["-rC"],
         {"proc/net/rt_cache": CACHE % b"eth0", **HOST}, live=True),
    Sink("host of an IPv6 route", "word", ["-r6"],
         {"proc/net/ipv6_route": ROUTE6 % b"eth0",
          "etc/hosts": b"2001:db8::1 <>\n"}, live=True),
    Sink("host of a neighbour", "word", ["-r6C"],
         {"proc/net/ndisc": NDISC % b"eth0",
          "etc/hosts": b"2001:db8::1 <>\n"}, live=True),
    Sink("host of a group", "word", ["-g"],
         {"proc/net/igmp": IGMP % b"eth0", **HOST}, live=True),
    Sink("host of masquerading", "word", ["-M"],
         {"proc/net/ip_masquerade": MASQ, "etc/hosts": b"1.0.0.10 <>\n"},
         live=True),
    Sink("user", "field", ["-tae"],
         {"proc/net/tcp": TCP, "etc/passwd": b"u<>:x:1000:1000::/:/\n"},
         live=True),
    Sink("service", "word", ["-ta"],
         {"proc/net/tcp": TCP, "etc/services": b"<> 22/tcp\n"}, live=True),
    Sink("service of masquerading", "word", ["-M"],
         {"proc/net/ip_masquerade": MASQ, "etc/services": b"<> 80/tcp\n"},
         live=True),
    Sink("protocol of a raw socket", "word", ["-wa"],
         {"proc/net/raw": TCP, "etc/protocols": b"<> 22\n"}, live=True),
    Sink("network", "word", ["-ta"],
         {"proc/net/tcp": TCP_NET, "etc/networks": b"<> 0.0.0.2\n"},
         live=True),
    Sink("network of a route", "word", ["-r"],
         {"proc/net/route": ROUTE % b"eth0", "etc/networks": b"<> 10\n"},
         live=True),
    Sink("interface", "word", ["-i"],
         {"proc/net/dev": DEV % b"<>", "sys/class/net/<>/flags": b"0x1"}),
    Sink("interface, at length", "word", ["-ie"],
         {"proc/net/dev": DEV % b"<>", "sys/class/net/<>/flags": b"0x1"}),
    Sink("interface of a group", "word", ["-gn"],
         {"proc/net/igmp": IGMP % b"<>"}),
    Sink("interface of an IPv6 group", "word", ["-gn"],
         {"proc/net/igmp6": IGMP6 % b"<>"}),
    Sink("interface of a route", "word", ["-rn"],
         {"proc/net/route": ROUTE % b"<>"}),
    Sink("interface of a route, -ee", "word", ["-rnee"],
         {"proc/net/route": ROUTE % b"<>"}),
    Sink("interface of a cached route", "word", ["-rnC"],
         {"proc/net/rt_cache": CACHE % b"<>"}),
    Sink("interface of a cached route, -ee", "word", ["-rnCee"],
         {"proc/net/rt_cache": CACHE % b"<>"}),
    Sink("interface of an IPv6 route", "word", ["-rn6"],
         {"proc/net/ipv6_route": ROUTE6 % b"<>"}),
    Sink("interface of a neighbour", "word", ["-rn6C"],
         {"proc/net/ndisc": NDISC % b"<>"}),
    Sink("counter", "word", ["-s"],
         {"proc/net/snmp": b"Ip: Forwarding <>\nIp: 1 7\n"}),
    Sink("block of counters", "word", ["-s"],
         {"proc/net/snmp": b"B<>: One\nB<>: 1\n"}),
    Sink("value of a counter", "line", ["-s"],
         {"proc/net/snmp": b"Ip: Forwarding One\nIp: 1 <>\n"}, shown=False),
    Sink("counter of net/netstat", "word", ["-s"],
         {"proc/net/snmp": b"", "proc/net/netstat": b"TcpExt: <>\nTcpExt: 7\n"}),
    Sink("counter of SCTP", "word", ["-s"],
         {"proc/net/snmp": b"", "proc/net/sctp/snmp": b"<> 7\n"}),
    Sink("counter of IPv6", "word", ["-s6"],
         {"proc/net/snmp6": b"Ip6<> 7\n", "proc/net/snmp": b""}),
    Sink("block of IPv6", "word", ["-s6"],
         {"proc/net/snmp6": b"B<>6InX 7\n", "proc/net/snmp": b""}),
    Sink("l2cap address", "word", ["-2"],
         {"sys/kernel/debug/bluetooth/l2cap":
          b"<> (1) 66:77:88:99:aa:bb (1) 1 1 0x0040 0x0041 672 48 2 0\n"}),
    Sink("rfcomm address", "word", ["-f"],
         {"sys/kernel/debug/bluetooth/rfcomm":
          b"<> 66:77:88:99:aa:bb 1 7\n"}),
    *each("ax25", ["--ax25", "-a"], "proc/net/ax25", AX25),
    *each("x25", ["--x25", "-a"], "proc/net/x25", X25),
    *each("netrom", ["--netrom", "-a"], "proc/net/nr", NETROM),
    *each("rose", ["--rose", "-a"], "proc/net/rose", ROSE),
    *each("AX.25 route", ["-r", "--ax25"], "proc/net/ax25_route",
          b"head\n<10><5>*\n"),
    *each("ROSE node", ["-r", "--rose"], "proc/net/rose_nodes",
          b"head\n<11>0010 1 00001\n", "line",
          {"proc/net/rose_neigh": b"head\n"}),
    *each("ROSE neighbour", ["-r", "--rose"], "proc/net/rose_neigh",
          b"head\n00001 <10><6>1   0  DTE     yes   0   0\n", "line",
          {"proc/net/rose_nodes": b"head\n1234567890 0010 1 00001\n"}),
    *each("NET/ROM node", ["-r", "--netrom"], "proc/net/nr_nodes",
          b"head\n<10><9>1 1  192   6 00001\n", "line",
          {"proc/net/nr_neigh": b"head\n"}),
    *each("NET/ROM neighbour", ["-r", "--netrom"], "proc/net/nr_neigh",
          b"head\n00001 <10><5>192    0     2      0\n", "line",
          {"proc/net/nr_nodes":
           b"head\nG4KLX-1   KLX      1 1  192   6 00001\n"}),
    *each("DDP route", ["-r", "--ddp"], "proc/net/atalk_route",
          b"Target Router Flags Dev\n<> <> 3 <>\n"),
    *each("X.25 route", ["-r", "--x25"], "proc/net/x25/route",
          b"head\n<17>9       <10>\n", "line"),
    Sink("IPX route", "word", ["-r", "--ipx"],
         {"proc/net/ipx_route": b"head\n<> <> <>\n"}, shown=False),
    Sink("IPX socket", "word", ["--ipx"], {"proc/net/ipx/socket":
         b"head\n00000123:0080C7<>:4000 00000456:000000000001:0451 1 2 01 0\n"},
         shown=False),
    Sink("unknown option", "argument", ["--x<>"], utf8=True),
    Sink("unknown letter", "argument", ["-<>"], shown=False),
    Sink("ambiguous option", "argument", ["--n=<>"], utf8=True),
    Sink("family", "argument", ["-A", "<>"], utf8=True),
    Sink("family of routes", "argument", ["-r", "-A", "inet,<>"], utf8=True),
    Sink("interface asked for", "argument", ["-I=<>"],
         {"proc/net/dev": DEV % b"eth0", "sys/class/net/eth0/flags": b"1"}),
    Sink("word", "argument", ["-t", "<>", "1x"], shown=False),
    Sink("--sysroot", "argument", ["--sysroot=/nonexistent/<>"], utf8=True),
]
