# SPDX-License-Identifier: GPL-2.0-or-later
"""Random options for the socket listing."""

SHORT = {"t": ("--tcp", "--tcp", "--tc"), "u": ("--udp",), "U": ("--udplite",
         "--udpl"), "S": ("--sctp", "--sc"), "w": ("--raw", "--ra"),
         "x": ("--unix", "--un"), "a": ("--all", "--al"),
         "l": ("--listening", "--li", "--list"),
         "n": ("--numeric", "--numeric"),
         "e": ("--extend", "--ext"), "p": ("--programs", "--prog"),
         "o": ("--timers", "--ti", "--tim"), "W": ("--wide", "--wi"),
         "N": ("--symbolic", "--sy"),
         "v": ("--verbose", "--verb"), "4": ("--inet", "--ip", "--tcpip"),
         "6": ("--inet6", "--ip6")}
NUMERIC = ("--numeric-hosts", "--numeric-h", "--numeric-ports", "--numeric-p",
           "--numeric-users", "--numeric-u")
FAMILIES = ("inet", "inet6", "unix", "ip", "tcpip", "ip6", "ipx", "ax25", "x25",
            "netrom", "rose", "ddp", "appletalk", "ec", "econet", "junk", "",
            "INET", "inet,unix", "unix,inet6", "inet,inet6", "inet,junk",
            ",inet", "inet,", "inet,,unix", "ash")
COMMON = (["-tunlp"], ["-an"], ["-anp"], ["-antpeo"], ["-neopa"], ["-tulpen"],
          ["-x"], ["-lxp"], [], ["-a"], ["-l"], ["-xlp"], ["-n"], ["-anpW"],
          ["-tulnp", "-W"], ["-Saneop"], ["-waneop"], ["-U", "-aneop"],
          ["-tan"])


def _family(rng):
    name = rng.choice(FAMILIES)
    return rng.weighted([
        (3, ["-A", name]), (1, ["-A" + name] if name else ["-A", name]),
        (1, ["--protocol=" + name]), (1, ["--proto", name]),
        (0.5, ["--protocol", name])])


def _bad(rng):
    return rng.choice((["word"], ["-"], ["--", "-t"], ["eth0"],
                       ["-T"], ["--notrim"], ["--nosuch"], ["-q"], ["--n"],
                       ["--numeric-"], ["--tcp=1"], ["-A"], ["--protocol"],
                       ["--t"], ["--in"], ["--u"], ["-td"]))


def options(rng):
    if rng.chance(0.25):
        return list(rng.choice(COMMON))
    letters = rng.some("tuUSw", 0.3) + rng.some("x46", 0.12) + \
        rng.some("aln", 0.45) + rng.some("epo", 0.4) + rng.some("Wv", 0.2) + rng.some("N", 0.1)
    if rng.chance(0.1):
        letters.append("e")
    words = []
    cluster = ""
    for letter in rng.shuffle(letters):
        if rng.chance(0.2):
            words.append([rng.choice(SHORT[letter])])
        elif rng.chance(0.4):
            words.append(["-" + letter])
        else:
            cluster += letter
    if cluster:
        words.append(["-" + cluster])
    words += [[word] for word in rng.some(NUMERIC, 0.06)]
    if rng.chance(0.1):
        words.append(_family(rng))
    if rng.chance(0.04):
        words.append(_bad(rng))
    return [word for group in rng.shuffle(words) for word in group]
