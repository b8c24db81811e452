# SPDX-License-Identifier: GPL-2.0-or-later
"""Random machines for the routing tables (-r)."""

import names
import route_ip
import route_old

NETWORKS = ("default 0.0.0.0", "loopback 127.0.0.0", "link-local 169.254.0.0",
            "ten 10", "ten-one 10.1 alias", "lab 10.1.2.0", "b172 172.16",
            "home 192.168.0.0 # comment", "home2 192.168.0",
            "a-network-with-a-long-name 192.168.5", "subnet 192.168.5.64",
            "host-net 192.168.5.9", "hex 0xC0.0xA8.0x9", "octal 0300.0250.7",
            "broken", "# all comment", "eleven\t11.0.0.0", "top 255.255.255.0")

FAMILIES = ("inet", "inet", "inet6", "inet6", "ax25", "netrom", "rose", "ipx",
            "ddp", "x25")
ODD = ("unix", "ash", "ec", "bluetooth", "junk", "", "INET", "inet,unix",
       "unix,inet", "inet,junk", ",inet", "inet,", "econet", "ax25,bluetooth")
LONG = {"inet": ("--inet", "--ip"), "inet6": ("--inet6",),
        "ddp": ("--ddp", "--appletalk"), "unix": ("--unix",)}


def tree(rng, tree):
    names.etc(rng, tree, route_ip.NAMED)
    if rng.chance(0.8):
        tree.put("etc/networks",
                 "\n".join(rng.shuffle(rng.some(NETWORKS, 0.7))) + "\n")
    tree.dir("proc/net")
    route_ip.put(rng, tree)
    route_old.put(rng, tree)


def _family(rng):
    name = rng.choice(FAMILIES)
    long = rng.choice(LONG.get(name, ("--" + name,)))
    short = {"inet": "-4", "inet6": "-6"}.get(name, long)
    return rng.weighted([(3, ["-A", name]), (1, ["-A" + name]), (2, [short]),
                         (1, [long]), (1, ["--protocol=" + name])])


def _families(rng):
    kind = rng.below(20)
    if kind < 5:
        return []
    if kind < 15:
        return _family(rng)
    if kind < 17:
        return ["-A", ",".join(rng.choice(FAMILIES)
                               for _ in range(rng.int(2, 4)))]
    if kind < 19:
        return _family(rng) + _family(rng)
    return ["-A", rng.choice(ODD)]


def args(rng, tree):
    if tree.files.get("proc/net/rt_cache") == b"":
        # The reference says what errno happens to hold: mostly ENOENT.
        return ["-r", "-C", "-n"]
    words = [["-r"] if rng.chance(0.9) else ["--route"]]
    letters = rng.some("CF", 0.3) + rng.some("n", 0.5) + rng.some("eeeee", 0.3)
    letters += rng.some("NWvapotul", 0.03)
    for letter in letters:
        words.append(["-" + letter])
    words += [[word] for word in rng.some(
        ("--numeric-hosts", "--numeric-ports", "--numeric-users", "--cache",
         "--fib", "--symbolic", "--extend"), 0.04)]
    words.append(_families(rng))
    return [word for group in rng.shuffle(words) for word in group]
