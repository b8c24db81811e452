# SPDX-License-Identifier: GPL-2.0-or-later
"""Random machines for the interfaces (-i).

The reference asks the kernel with ioctl, so most machines answer through
ifshim.c (preloaded into both programs); the same facts are in sys/class/net
for the run with --sysroot. Some machines are real: interfaces made with ip
in a fresh network namespace.
"""

import damage
import shim

HEADER = ("Inter-|   Receive                            "
          "                    |  Transmit\n"
          " face |bytes    packets errs drop fifo frame "
          "compressed multicast|bytes    packets errs "
          "drop fifo colls carrier compressed\n")
# What kernels before 2.1.x printed, and a few that none did.
OLD_HEADERS = (
    "Inter-|   Receive                  |  Transmit\n"
    " face |packets errs drop fifo frame|packets errs drop fifo colls"
    " carrier\n",
    "Inter-|   Receive                           |  Transmit\n"
    " face |bytes    packets errs drop fifo frame|bytes    packets errs drop"
    " fifo colls carrier\n",
    "x\ncompressed\n", "\n\n", "bytes compressed\n\n", " \nbytes\n")

NAMES = ("eth0", "eth1", "eth2", "eth10", "eth010", "eth", "wlan0", "br-lan",
         "veth1a2b3c", "lo", "docker0", "tun0", "ppp0", "x2147483648",
         "x4294967296", "x1", "x", "eth0.100", "eth0.20", "eth0.3", "eth-1",
         "abcdefghijklmno", "abcdefghijklmn", "a", "0", "00", "7", "Eth0",
         "enp0s31f6", "wwp0s20u4c2i12", "virbr0-nic", "eth0:1", "eth0:10",
         "eth0:2", "abcdefghijkl:12", "abcdefghijklm:5", "eth0:", "e_1",
         "r%d", "no stat", "eth0:x")

HARDWARE = (0, 1, 3, 7, 15, 27, 256, 257, 258, 259, 264, 270, 512, 513, 516,
            768, 770, 772, 774, 776, 780, 782, 783, 2, 4, 5, 6, 8, 19, 23, 24,
            32, 280, 517, 518, 519, 769, 775, 777, 778, 779, 784, 800, 801,
            803, 804, 823, 824, 825, 826, 65534, 65535)

PLAIN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def counter(rng):
    return rng.weighted([
        (6, rng.int(0, 9999)), (3, 0), (3, rng.bits(64)),
        (2, rng.int(0, 1 << rng.int(1, 64))),
        (1, (1 << (10 * rng.int(1, 6))) + rng.int(-2, 2)),
        (1, rng.int(1, 1023) * (1 << (10 * rng.int(1, 5))) // 10)])


def columns(header):
    second = header.split("\n")[1]
    if "compressed" in second:
        return 16
    return 13 if "bytes" in second else 11


def damaged(rng, fields):
    """The fields of a line that no kernel printed."""
    at = rng.below(len(fields))
    fields[at] = rng.choice(
        ["-1", "+5", "0x10", "1.5", "x", "18446744073709551616", "-",
         "99999999999999999999999", "-99999999999999999999999", "007", "1,2",
         "", "%", "-0", "- 1", "\x0b3", "12\x00"])
    return fields[:rng.int(0, len(fields))] if rng.chance(0.5) else fields


def device_line(rng, name, count):
    fields = [str(counter(rng)) for _ in range(count)]
    kind = rng.weighted([(12, "kernel"), (2, "damaged"), (1, "glued"),
                         (1, "tabs"), (1, "extra"), (0.5, "no colon"),
                         (0.3, "long")])
    if kind == "damaged":
        return "%6s: %s\n" % (name, " ".join(damaged(rng, fields)))
    if kind == "glued":
        return "%6s:%s\n" % (name, " ".join(fields))
    if kind == "tabs":
        return "\t%s:\t%s\r\n" % (name, "\t".join(fields))
    if kind == "extra":
        return " %s: %s 5 6\n" % (name, " ".join(fields))
    if kind == "no colon":
        return " %s %s\n" % (name, " ".join(fields))
    if kind == "long":
        return "%s: %s%s\n" % (name, " " * rng.int(300, 520),
                               " ".join(fields))
    return "%6s:%s\n" % (name, "".join(" %7s" % field for field in fields))


def address(rng, kind):
    """Eight bytes as hexadecimal digits, fit to be printed."""
    if kind in (0, 3):
        call = rng.word(0, 6, PLAIN).ljust(6)
        return "".join("%02x" % (ord(c) << 1) for c in call) + \
            "%02x" % rng.bits(8)
    return "".join("%02x" % rng.bits(8) for _ in range(rng.choice(
        (8, 6, 6, 6, 4, 0))))


def dotted(rng):
    return ".".join(str(rng.bits(8)) for _ in range(4))


def sysfs(tree, name, fact):
    """What sys/class/net says of an interface."""
    flags = fact["flags"]
    folder = "sys/class/net/%s/" % name
    text = fact["hwaddr"]
    for file, value in (
            ("flags", "0x%x" % (flags & ~0x40 & 0xffff)),
            ("operstate", "up" if flags & 0x40 else "down"),
            ("mtu", fact["mtu"]), ("type", fact["hwtype"]),
            ("addr_len", len(text) // 2),
            ("address", ":".join(text[i:i + 2]
                                 for i in range(0, len(text), 2))),
            ("tx_queue_len", fact["qlen"])):
        tree.put(folder + file, "%s\n" % value)


def interface(rng, tree, name, conf):
    """An interface's facts for the shim and for sysfs."""
    kind = rng.weighted([(6, 1), (1, 772), (8, rng.choice(HARDWARE))])
    flags = rng.weighted([(6, 0x1043), (2, 0x49), (2, 0x10d1), (2, 0x1003),
                          (1, 0), (1, 0x2000), (4, rng.bits(16))])
    if not flags & 1:
        flags &= ~0x40
    fact = {"flags": flags, "hwtype": kind, "hwaddr": address(rng, kind),
            "mtu": rng.weighted([(5, 1500), (2, 65536), (1, rng.bits(31))]),
            "qlen": rng.weighted([(5, 1000), (1, 0), (1, rng.bits(31))])}
    sysfs(tree, name, fact)
    if rng.chance(0.7):
        tree.sysroot = False
        fact["addr"] = rng.choice([dotted(rng), "0.0.0.0", "127.0.0.1"])
        for key in rng.some(["dst", "brd", "mask"], 0.85):
            fact[key] = rng.choice([dotted(rng), "0.0.0.0",
                                    "255.255.255.0"])
    if rng.chance(0.15):
        tree.sysroot = False
        fact["map"] = "%d,%d,%d,%d,%d,%d" % (
            rng.choice([0, rng.bits(48)]), rng.bits(48),
            rng.choice([0, 255, 256, rng.bits(16)]),
            rng.choice([0, rng.bits(8)]), rng.choice([0, rng.bits(8)]), 1)
    if rng.chance(0.06):
        tree.sysroot = False
        fact[rng.choice([key for key in sorted(fact)
                         if not key.startswith("hw")])] = "!%d" % rng.choice((1, 5, 19, 22, 99))
    conf.append(" ".join([name] + ["%s=%s" % item for item in
                                   sorted(fact.items())]))


def inet6_line(rng, names):
    """A line of if_inet6, rarely a damaged one."""
    text = rng.weighted([
        (4, "20010db8" + "%024x" % rng.bits(80)),
        (2, "fe80" + "%028x" % rng.bits(64)),
        (1, "%031d1" % 0), (1, "%032x" % rng.bits(128)),
        (1, "%020dffff%08x" % (0, rng.bits(32))),
        (0.2, "%031x" % rng.bits(100))])
    line = "%s %02x %02x %02x %02x %8s" % (
        text, rng.int(1, 255), rng.choice([64, 128, 0, rng.bits(8)]),
        rng.choice([0, 0x10, 0x20, 0x40, 0x80, rng.bits(8)]), rng.bits(8),
        rng.choice(names).replace(" ", ""))
    return rng.weighted([
        (20, line + "\n"), (1, line + "\r\n"), (0.4, "\n" + line + "\n"),
        (0.3, line.replace(" ", "  ") + "\n")])


def inet6_file(rng, names):
    """if_inet6. What ends the reading comes last: addresses made up of the
    pieces of two lines would print the reference's stack."""
    text = "".join(inet6_line(rng, names) for _ in range(rng.int(0, 10)))
    line = inet6_line(rng, names)
    return text + rng.weighted([
        (10, ""), (1, line.rstrip()), (1, line.rstrip() + " extra\n"),
        (1, "garbage\n"), (1, line[:rng.int(0, len(line))]),
        (1, line.rstrip() + "-a-name-that-is-too-long\n"),
        (1, line.replace(" ", " -"))])


def pretend(rng, tree):
    """A machine behind the shim."""
    header = rng.weighted([(8, HEADER), (2, rng.choice(OLD_HEADERS))])
    names = rng.shuffle(NAMES)[:rng.int(0, 8)]
    conf, lines = [], []
    for name in names:
        known = name.replace(" ", "")
        if rng.chance(0.97):
            interface(rng, tree, known, conf)
        if not rng.chance(0.08):
            lines.append(device_line(rng, name, columns(header)))
    lines += rng.some(lines, 0.05)
    lines += rng.some(["\n", "  \n", "abcdefghijklmnopqrst: 1 2 3\n"], 0.02)
    for name in rng.some(names, 0.1):
        tree.sysroot = False
        conf.append("conf %s 10.0.0.1" % name.replace(" ", ""))
    if rng.chance(0.03):
        tree.sysroot = False
        conf.append("conf !%d" % rng.choice((5, 12, 22)))
    data = header + "".join(lines)
    if rng.chance(0.05):
        data = data[:rng.int(0, len(data))]
    if rng.chance(0.2):
        data = damage.bytes_of(rng, data, len(data))
    if not rng.chance(0.04):
        tree.put("proc/net/dev", data)
    if names and rng.chance(0.7):
        tree.put("proc/net/if_inet6", inet6_file(rng, names))
    tree.put(shim.PATH, "\n".join(conf) + "\n")
    tree.dir("sys/class/net")
    tree.env = shim.env(tree)


def tree(rng, tree):
    if shim.built() and rng.chance(0.95):
        pretend(rng, tree)
    else:
        tree.sysroot = False


def args(rng, tree):
    options = rng.choice((["-i"], ["-i", "-a"], ["-ie"], ["-iae"], ["-ia"],
                          ["--interfaces"], ["-iee"], ["--int", "--ext"]))
    options = options + rng.some(["-a", "-n", "-v", "-e", "-W", "word"], 0.1)
    if rng.chance(0.01):
        options.append("-c")
        tree.interrupt = 1.3
    return options


ADDRESSES = (
    "ip addr add 10.1.2.3/20 brd + dev %s", "ip addr add 10.9.9.9/24 dev %s",
    "ip addr add 10.9.9.8/24 label %s:1 dev %s",
    "ip addr add 10.9.7.8/24 label %s:10 dev %s",
    "ip addr add 10.77.0.1 peer 10.77.0.2 dev %s",
    "ip -6 addr add 2001:db8::1/64 nodad dev %s",
    "ip -6 addr add fec0::1/10 nodad dev %s",
    "ip link set %s mtu 1400", "ip link set %s promisc on",
    "ip link set %s arp off", "ip link set %s multicast off",
    "ip link set %s allmulticast on", "ip link set %s txqueuelen 5",
    "ip link set %s address 02:00:00:00:00:01", "ip link set %s down")


def setup(rng, tree):
    """Real interfaces; those that the kernel doesn't have are left out."""
    if tree.env:
        return None
    lines, names = [], ["lo"]
    for i, kind in enumerate(rng.some(
            ("dummy", "veth", "bridge", "ipip", "sit", "gre", "ip6tnl",
             "vcan", "ifb", "bond", "macvlan", "vlan", "tap", "tun"))):
        name = rng.choice(("%s%d", "x-%s%d", "%s-a%d"))[:9] % (kind, i)
        if kind in ("tap", "tun"):
            lines.append("ip tuntap add dev %s mode %s" % (name, kind))
        else:
            lines.append("ip link add %s type %s" % (name, kind))
        # Nothing may be sent, or the counters would change between the runs.
        lines += ["tc qdisc add dev %s root pfifo limit 0" % name,
                  "ip link set %s up" % name]
        names.append(name)
    for _ in range(rng.int(0, 8)):
        line = rng.choice(ADDRESSES)
        name = rng.choice(names)
        lines.append(line % ((name,) * line.count("%s")))
    # RUNNING comes with a delay of up to a second.
    lines.append("sleep 1.1")
    return "".join(line + " 2>/dev/null || :\n" for line in lines)
