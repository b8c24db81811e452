# SPDX-License-Identifier: GPL-2.0-or-later
"""Random machines for the socket listing."""

import damage
import names
import sock_damage
import sock_inet
import sock_opts
import sock_proc
import sock_sctp
import sock_unix


class _Inodes:
    """Few inodes, so that sockets find owners, and several of them."""

    def __init__(self, rng):
        self.pool = [rng.weighted([(6, rng.int(1, 99999)), (1, rng.bits(32)),
                                   (1, rng.bits(64))]) for _ in range(20)]

    def __call__(self, rng):
        if rng.chance(0.2):
            return rng.choice((0, rng.int(1, 9999999)))
        return rng.choice(self.pool)


def _put(rng, tree, name, lines, line):
    kind = rng.weighted([(90, "file"), (6, "missing"), (3, "empty")])
    if kind == "file":
        tree.put("proc/net/" + name, damage.file(rng, lines, line))
    elif kind == "empty":
        tree.put("proc/net/" + name, "")


def tree(rng, tree):
    inodes = _Inodes(rng)
    names.etc(rng, tree, [text for _, text in sock_inet.ADDRESSES4 +
                          sock_inet.ADDRESSES6])
    tree.dir("proc/net")
    for kind in ("tcp", "udp", "udplite", "raw"):
        for family, suffix in ((4, ""), (6, "6")):
            if kind == "udplite" and rng.chance(0.3):
                continue
            lines = sock_inet.file(rng, kind, family, inodes)
            _put(rng, tree, kind + suffix, lines, sock_damage.inet)
    if rng.chance(0.4):
        for name in ("sctp/eps", "sctp/assocs", "sctp6/eps", "sctp6/assocs"):
            if name.startswith("sctp6") and rng.chance(0.7):
                continue
            lines = sock_sctp.file(rng, name.split("/")[1], inodes)
            _put(rng, tree, name, lines, sock_damage.sctp)
    lines = sock_unix.file(rng, inodes)
    _put(rng, tree, "unix", lines, sock_damage.unix)
    sock_proc.processes(rng, tree, inodes)


def args(rng, tree):
    return sock_opts.options(rng)
