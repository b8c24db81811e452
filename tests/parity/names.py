# SPDX-License-Identifier: GPL-2.0-or-later
"""Random etc/ files, for every mode."""

import re

HOSTS = ("localhost", "web", "db1", "mail.example.org", "ns1.example.com",
         "a-rather-long-host-name.department.example.org", "x",
         "exactly-twenty-two-ch1", "v6.example.net",
         "0123456789.0123456789.0123456789.0123456789.0123456789.example")

USERS = ((0, "root"), (1, "daemon"), (33, "www-data"),
         (101, "systemd-resolve"), (1000, "alice"),
         (1001, "bob-with-a-long-user-name"), (65534, "nobody"),
         (4294967294, "top"), (110, "postgres9"), (111, "ten-digits"))

# Lines that glibc's own readers take or leave; ours must do the same.
ODD_HOSTS = ("10.0.0.1", "10.0.0.1 #no name", "\t10.0.0.1\ttabs and more",
             "010.0.0.1 octal", "10.1 short", "::ffff:10.0.0.1 mapped",
             "::1 six", "127.0.0.1 four", "fe80::1%lo scoped", "junk",
             "0:0:0:0:0:0:0:1 unfolded", "192.168.1.77 " + "n" * 130,
             "2001:db8::1 " + "m" * 127, "::1 " + "m" * 128,
             "10.0.0.1 a#b", "10.0.0.1x bad", "192.0.2.5 1.2.3.4", "#")
# No 0x50 and no 026: before 2.43 glibc takes them as C does.
ODD_SERVICES = ("wrapped 65558/tcp",
                "upper 22/TCP", "junk 22x/tcp", "blank 22 /tcp", "noproto 22",
                "comment 22/tcp#x", "huge 4294967318/tcp", "plus +22/udp",
                "s" * 70 + " 443/tcp", "\tlead 25/tcp", "22/tcp",
                "-neg -1/tcp")
ODD_PROTOCOLS = ("hex 0x6", "octal 06", "twice 17", "junk 6x", "far 256",
                 "wrapped 4294967302", "alone", " lead 89", "note 47#x")
ODD_USERS = ("short:x:33", "noshell:x:33:33", "#x:x:33:33::/:",
             "+x:x:33:33::/:",
             " lead:x:1:1::/:", ":x:110:1::/:", "first:x:0:0::/:", "junk",
             "gid:x:1000:g::/:", "octal:x:033:3::/:", "big:x:4294967295:1::/:",
             "over:x:4294967296:1::/:")
NETWORKS = ("default 0.0.0.0", "loopback 127.0.0.0", "link-local 169.254.0.0",
            "zero 0.0.0.1", "ten 10", "lan 192.168.1",
            "long-name-of-a-net 192.0.2")

SERVICES = """\
# made up
tcpmux 1/tcp
echo 7/tcp
echo 7/udp
ssh 22/tcp # Secure Shell
telnet\t23/tcp
smtp 25/tcp mail
domain 53/tcp
domain 53/udp
http 80/tcp www
kerberos 88/tcp kerberos5 krb5 kerberos-sec
kerberos 88/udp kerberos5 krb5 kerberos-sec
sunrpc 111/tcp portmapper
sunrpc 111/udp portmapper
ntp 123/udp
https 443/tcp
https 443/udp
first 8080/tcp
second 8080/tcp alias
http-alt 8080/tcp webcache
a-service-with-a-long-name 9000/tcp
a-service-with-a-long-name 9000/udp
eighteen-letters-s 9001/tcp
seventeen-letters 9002/tcp
top 65535/tcp
top 65535/udp
only-sctp 9003/sctp
"""

PROTOCOLS = """\
ip 0 IP
icmp 1 ICMP # internet control message protocol
igmp 2 IGMP
tcp 6 TCP
udp 17 UDP
gre 47 GRE
ipv6-icmp 58 IPv6-ICMP
ospf 89 OSPFIGP
a-protocol-with-a-long-name 200
last 255
"""


def etc(rng, tree, addresses=()):
    """etc/{hosts,services,protocols,passwd,networks}; some machines have no
    names at all. addresses: as they stand in etc/hosts, to be given names."""
    hosts = ["127.0.0.1 localhost", "::1 localhost ip6-localhost"]
    for address in addresses:
        if rng.chance(0.4):
            hosts.append("%s %s" % (address, rng.choice(HOSTS)))
    users = ["%s:x:%d:%d::/:/bin/sh" % (name, uid, uid)
             for uid, name in rng.some(USERS, 0.8)]
    for path, lines, odd in (
            ("hosts", hosts, ODD_HOSTS),
            ("services", SERVICES.splitlines(), ODD_SERVICES),
            ("protocols", PROTOCOLS.splitlines(), ODD_PROTOCOLS),
            ("passwd", users, ODD_USERS),
            ("networks", rng.some(NETWORKS), ())):
        if rng.chance(0.07):
            continue
        lines = _odd(rng, lines, odd)
        if path == "hosts":
            lines = _mapped_too(lines)
        tree.put("etc/" + path, _text(rng, lines))


def _mapped_too(lines):
    """With a line for ::ffff:a.b.c.d after each one for a.b.c.d, with the same
    names: glibc from 2.38 on reads the first for both, older ones don't."""
    both = []
    for line in lines:
        both.append(line)
        if re.match(r"\s*\d+(\.\d+){3}(?!\S)", line):
            both.append("::ffff:" + line.lstrip())
    return both


def _odd(rng, lines, odd):
    """The lines, sometimes with odd ones in between."""
    lines = list(lines)
    if odd and rng.chance(0.25):
        for _ in range(rng.int(1, 4)):
            lines.insert(rng.int(0, len(lines)), rng.choice(odd))
    return lines


def _text(rng, lines):
    end = "\r\n" if rng.chance(0.02) else "\n"
    text = "".join(line + end for line in lines)
    return text[:-1] if rng.chance(0.03) else text
