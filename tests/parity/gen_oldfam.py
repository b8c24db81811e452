# SPDX-License-Identifier: GPL-2.0-or-later
"""Random machines for the old families: ipx, ax25, x25, netrom, rose."""

import names
import oldfam_amateur
import oldfam_ipx
import oldfam_x25

FILES = (("ipx/socket", oldfam_ipx.lines), ("ax25", oldfam_amateur.ax25),
         ("nr", oldfam_amateur.netrom), ("rose", oldfam_amateur.rose),
         ("x25", oldfam_x25.lines))


def _text(rng, lines):
    text = "".join(line + "\n" for line in lines)
    return rng.weighted([(12, text), (1, text[:-1]), (1, "")])


def tree(rng, tree):
    names.etc(rng, tree)
    tree.dir("proc/net")
    for name, lines in FILES:
        what = rng.weighted([(12, "file"), (3, "missing"), (1, "dir")])
        if what == "file":
            tree.put("proc/net/" + name, _text(rng, lines(rng)))
        elif what == "dir":
            tree.dir("proc/net/" + name)
    if rng.chance(0.03):
        tree.drop("proc/net/ipx/socket")
        tree.link("proc/net/" + rng.choice(("x25", "nr", "rose")) + "x", "x")


def args(rng, tree):
    families = rng.choice((
        ["--ipx"], ["--ax25"], ["--netrom"], ["-A", "rose"], ["-A", "x25"], [],
        ["-A", "x25,rose"], ["-A", "ipx,ax25,netrom,rose,x25"], ["--x25"],
        ["--ipx", "--netrom"], ["-A", "ash"], ["--ddp"], ["--rose"],
        ["-A", "econet"], ["-A", "ipx,nonsense"], ["-x", "--ax25"]))
    return families + rng.some(("-a", "-n"), 0.5) + rng.some(
        ("-l", "-e", "-p", "-o", "-v", "-W", "--numeric-users", "-N"), 0.25)
