# SPDX-License-Identifier: GPL-2.0-or-later
"""One machine: --json with the seed's options, and against text and files."""

import ipaddress
import os
import re
import subprocess

import kernel
import kernel_net
import strict
import text
from strict import Wrong

ADDRESSES = ("local_address", "remote_address", "address", "gateway",
             "genmask", "source_address", "destination_address")


class Program:
    """Ours, on the machine in `root`."""

    def __init__(self, path, root, valid):
        self.path, self.root, self.valid = path, root, valid

    def run(self, args, env=None):
        done = subprocess.run(
            ["netstat", "--sysroot=" + self.root] + args,
            executable=self.path, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60,
            env={"LC_ALL": "C", "PATH": os.environ.get("PATH", "")})
        if done.returncode < 0 or done.returncode > 255:
            raise Wrong("%s died: %d" % (args, done.returncode))
        return done

    def json(self, args):
        """The listing, or None after an error of usage."""
        args = ["--json"] + args
        done = self.run(args)
        if not done.stdout:
            if done.returncode == 0:
                raise Wrong("%s: nothing" % args)
            return None, done
        try:
            value = strict.listing(done.stdout)
            if self.valid:
                self.valid(value)
            _told(value, done)
        except Wrong as error:
            raise Wrong("%s: %s" % (" ".join(args), error)) from error
        return value, done


def _told(value, done):
    """What is lost is in the status, in `complete` and in the messages."""
    if value["complete"] != (done.returncode == 0):
        raise Wrong("complete is %s, and the status %d" % (
            value["complete"], done.returncode))
    said = done.stderr.decode("utf-8", "replace")
    for warning in value["warnings"]:
        if warning["code"] != "more_messages" and \
                warning["message"] not in said:
            raise Wrong("stderr lacks: " + warning["message"])


def _plain(value):
    """Addresses in one form; flags_text and the like are the text's."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if not isinstance(value, dict):
        return value
    row = {}
    for name, part in value.items():
        row[name] = _plain(part)
        try:
            if name in ADDRESSES and part is not None:
                row[name] = kernel.address(ipaddress.ip_address(part).packed)
        except ValueError:
            pass  # a hardware address, or ipx's
    return row


def _part(row, names):
    return {name: row.get(name) for name in names}


def rows_agree(name, rows, expected):
    """Each row of a list that is whole, or those of one that isn't in their
    order among others."""
    want, whole = expected
    rows = _plain(rows)
    want = _plain(want)
    if whole and len(rows) != len(want):
        raise Wrong("%s: %d rows, not %d" % (name, len(rows), len(want)))
    at = 0
    for row in want:
        start = at
        while at < len(rows) and (not whole or at == start) and \
                _part(rows[at], row) != row:
            at += 1
        if at == len(rows) or _part(rows[at], row) != row:
            near = rows[start] if start < len(rows) else None
            raise Wrong("%s: file: %s\n  json: %s" % (
                name, row, near and _part(near, row)))
        at += 1


def _sockets(scenario, program):
    files = scenario.tree.files
    value, _ = program.json(["-n", "-a", "-tuUSwx"])
    if value is None:
        raise Wrong("no listing")
    if value["duplicates_dropped"]:
        return  # which of two sockets are one is not for this to tell
    rows, ended = value["internet"], not value["complete"]
    for kind in ("tcp", "udp", "udplite", "raw"):
        for family, end in ((4, ""), (6, "6")):
            data = files.get("proc/net/" + kind + end)
            found = [row for row in rows if row["proto"] == kind + end]
            if data is None or (ended and not found):
                continue
            rows_agree(kind + end, found, kernel.inet(data, kind, family))
    _sctp(files, rows, ended)
    if "proc/net/unix" in files and not (ended and not value["unix"]):
        rows_agree("unix", value["unix"], kernel.unix(files["proc/net/unix"]))


def _sctp(files, rows, ended):
    for family, end in ((4, ""), (6, "6")):
        for name in ("eps", "assocs"):
            data = files.get("proc/net/sctp%s/%s" % (end, name))
            found = [row for row in rows if row["proto"] == "sctp" and
                     row["family"] == ("inet6" if family == 6 else "inet") and
                     (row["assoc_id"] is not None) == (name == "assocs")]
            if data is not None and (found or not ended):
                rows_agree("sctp " + name, found,
                           kernel.sctp(data, family, name == "assocs"))


def _socket_text(scenario, program, args):
    own = ["-n", "-W", "-ee", "-o"]
    value, _ = program.json(own + args)
    done = program.run(own + args)
    if value is not None and not value["duplicates_dropped"]:
        text.sockets(value, done.stdout.decode("utf-8", "replace"))


def _routes(scenario, program):
    files = scenario.tree.files
    for family, file, read in (("inet", "route", kernel_net.route),
                               ("inet6", "ipv6_route", kernel_net.route6)):
        args = ["-r", "-n", "-ee", "-A", family]
        value, _ = program.json(args)
        if "proc/net/" + file in files:
            rows_agree(file, value["routes"], read(files["proc/net/" + file]))
        done = program.run(args)
        text.routes(value, done.stdout.decode("utf-8", "replace"))


def _interfaces(scenario, program):
    files = scenario.tree.files
    value, _ = program.json(["-i", "-a"])
    rows = value["interfaces"]
    done = program.run(["-i", "-a"])
    text.interfaces(value, done.stdout.decode("utf-8", "replace"))
    want, whole = kernel_net.dev(files.get("proc/net/dev", b""))
    if value["complete"] and whole and not value["warnings"] and \
            {row["ifname"] for row in want} != {
                row["ifname"] for row in rows}:
        raise Wrong("interfaces: not those of net/dev")
    known = {row["ifname"]: row for row in want}
    twice = [row["ifname"] for row in want]
    for row in rows:
        name = row["ifname"]
        if name in known and twice.count(name) == 1 and whole:
            rows_agree("net/dev", [row], ([known[name]], True))
        facts = kernel_net.sysfs(files, name)
        if facts:
            rows_agree("sysfs " + name, [row], ([facts], True))
        addresses = kernel_net.if_inet6(
            files.get("proc/net/if_inet6", b""), name)
        if addresses is not None:
            rows_agree("if_inet6", row["addresses"], (addresses, True))


def _groups(scenario, program):
    files = scenario.tree.files
    value, _ = program.json(["-g", "-n"])
    rows = value["groups"]
    done = program.run(["-g", "-n"])
    text.groups(value, done.stdout.decode("utf-8", "replace"))
    want, whole = [], True
    for file, read in (("igmp", kernel_net.igmp), ("igmp6", kernel_net.igmp6)):
        if "proc/net/" + file in files:
            found, good = read(files["proc/net/" + file])
            want, whole = want + found, whole and good
    rows_agree("groups", rows, (want, whole))


def _statistics(scenario, program):
    files = scenario.tree.files

    def compare(args, expected):
        value, _ = program.json(args)
        if value["statistics"] != expected or \
                list(value["statistics"]) != list(expected):
            raise Wrong("statistics: %s\n  json: %s" % (
                expected, value["statistics"]))

    def read(names):
        found = {}
        good = all(function(files[name], found) for name, function in names
                   if name in files)
        return found, good

    found, good = read((("proc/net/snmp", kernel_net.pairs),
                        ("proc/net/netstat", kernel_net.pairs),
                        ("proc/net/sctp/snmp", kernel_net.sctp_snmp)))
    if good and "proc/net/snmp" in files:
        compare(["-s"], found)
    found, good = read((("proc/net/snmp6", kernel_net.snmp6),))
    if good and "proc/net/snmp6" in files and "proc/net/snmp" not in files:
        compare(["-s", "-6"], found)


def _masquerade(scenario, program):
    files = scenario.tree.files
    value, _ = program.json(["-M", "-n", "-e"])
    done = program.run(["-M", "-n", "-e"])
    text.masquerade(value, done.stdout.decode("utf-8", "replace"))
    if "proc/net/ip_masquerade" in files:
        want, whole = kernel_net.masq(files["proc/net/ip_masquerade"])
        if whole:
            rows_agree("masquerade", value["masquerade"], (want, whole))


# What -p says where it may not look: JSON's looks for all, and says how many
# are left.
TEXT_ALONE = re.compile(rb"\(No info could be read|\(Not all processes could|"
                        rb" will not be shown, you would")
FILES = {"sockets": _sockets, "route": _routes, "iface": _interfaces,
         "group": _groups, "statistics": _statistics, "masq": _masquerade}


def _is_bare(scenario):
    """A namespace without routes has a file without a header: net-tools makes
    a failure of it, and we an empty list."""
    return scenario.mode == "route" and \
        not scenario.tree.files.get("proc/net/route", b"x")


def check(scenario, program):
    args = list(scenario.args)
    if not os.path.isdir(os.path.join(program.root, "proc")):
        return  # no machine is recorded there
    if "-c" in args or scenario.tree.interrupt is not None:
        args = [word for word in args if word != "-c"]
    value, done = program.json(args)
    plain = program.run(args)
    # JSON fails where text passes over a file that may not be read
    lost = value is not None and any(
        warning["code"] == "lost" for warning in value["warnings"])
    if plain.returncode != done.returncode and not (
            lost and (plain.returncode, done.returncode) == (0, 1)) \
            and not _is_bare(scenario):
        raise Wrong("%s: status %d as text, %d as JSON" % (
            args, plain.returncode, done.returncode))
    for line in plain.stderr.split(b"\n"):
        if TEXT_ALONE.match(line):
            continue
        if value is not None and line not in done.stderr:
            raise Wrong("%s: not on stderr: %r" % (args, line))
    if scenario.mode in ("sockets", "oldfam"):
        _socket_text(scenario, program, args)
    if scenario.mode in FILES:
        FILES[scenario.mode](scenario, program)
