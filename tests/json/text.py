# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares the rows of --json with the text of the same options.

Of each row of text its cells are made from the row of JSON; a cell that JSON
leaves open (a queue of a listener, a word for a number that is none) is Any.
"""

import re

from strict import Wrong


class _Any:
    def __eq__(self, other):
        return True

    def __repr__(self):
        return "(any)"


ANY = _Any()
TIMER = re.compile(r" (\S+) \((-?[\d.]+)/(-?\d+)/(-?\d+)\)$")


def _signed(value, bits=64):
    return value - (1 << bits) if value >> (bits - 1) else value


def _same(got, want, line):
    if len(got) != len(want) or not all(
            w == g for g, w in zip(got, want)):
        raise Wrong("text:\n  %s\n  %s\njson:\n  %s" % (line, got, want))


def _port(number):
    return "*" if number is None else str(number)


def _inet_cells(row):
    label = row["proto"].replace("udplite", "udpl")
    raw = row["protocol"] is not None
    if row["accept_queue"] is not None:
        queues = [str(_signed(row["accept_queue"])), ANY]
    else:
        queues = [str(_signed(row["recv_q"])), str(_signed(row["send_q"]))]
    ends = [row["local_address"] + ":" +
            (_port(row["protocol"] or None) if raw
             else _port(row["local_port"])),
            ANY if raw else
            row["remote_address"] + ":" + _port(row["remote_port"])]
    return [label] + queues + ends


def _inet_state(row, words):
    """What stands before user and inode; the words are what is left."""
    if row["protocol"] is not None:
        return [ANY]
    if row["state"] is None or (row["state"] == "UNKNOWN" and
                                re.fullmatch(r"-?\d+", words[0])):
        return []
    return [row["state"]]


def _inet_row(row, line):
    timer = TIMER.search(line)
    if not timer:
        raise Wrong("text without a timer: " + line)
    words = line[:timer.start()].split()
    cells = _inet_cells(row)
    cells += _inet_state(row, words[len(cells):])
    cells += [str(_signed(row["uid"], 32)), str(row["inode"])]
    # what follows is the program and the context
    _same(words[:len(cells)], cells, line)
    _timer(row, timer.groups(), line)


def _timer(row, timer, line):
    datagram = not row["proto"].startswith("tcp")
    names = {"on": "on1", "keepalive": "on2"} if datagram else {}
    name = names.get(row["timer"], row["timer"])
    if name == "UNKNOWN" or (datagram and row["timer"] in (
            "timewait", "probe")):
        name = ANY
    left = row["timer_ms"] or 0
    udp = row["proto"].startswith("udp")
    retransmits = 0 if udp else _signed(row["retransmits"])
    # beyond that a double has no hundredths
    exact = left < 1 << 50
    _same(timer, [name, "%.2f" % (left / 1000) if exact else ANY,
                  str(retransmits), str(row["probes"])], line)


def _sctp_row(row, lines):
    words = " ".join(lines).split()
    state = row["state"] if row["state"] != "UNKNOWN" else ANY
    end = [str(_signed(row["uid"], 32)), str(row["inode"])]
    if row["state"] == "UNKNOWN":
        return
    # of those that were mapped sctp's text keeps the form
    ends = [word.rpartition(":")[0] if at == 0 else word
            for at, word in enumerate(row["local_addresses"])]
    assert len(ends) == len(row["local_addresses"])
    head = ["sctp"]
    if row["assoc_id"] is not None:
        head += [str(row["recv_q"]), str(row["send_q"])]
    _same(words[:len(head)], head, lines[0])
    if state not in words:
        raise Wrong("sctp without its state: " + lines[0])
    for word in end:
        if word not in words:
            raise Wrong("sctp without %s: %s" % (word, lines))


UNIX = re.compile(r"(\S+) +(-?\d+) +\[ ((?:ACC )?(?:W )?(?:N )?)\] +(\S+) +"
                  r"([A-Z]+ +)?(\d+|-) ")


def _unix_row(row, line):
    match = UNIX.match(line)
    if not match:
        raise Wrong("no row of a unix socket: " + line)
    got = [match[1], match[2], match[3].split(), match[4],
           (match[5] or "").strip() or None, match[6]]
    want = ["unix" if row["proto"] == "unix" else "??",
            str(_signed(row["refs"] & (1 << 64) - 1)), row["flags"],
            row["type"], row["state"],
            "-" if row["inode"] is None else str(row["inode"])]
    _same(got, want, line)


def _tables(text):
    """The rows of the text by the title above them."""
    tables, rows = [], None
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.startswith("Active "):
            rows = []
            tables.append((line.split()[1], rows))
            at += 1
        elif line and rows is not None and not line.startswith("Problem "):
            rows.append(line)
        at += 1
    return tables


def _grouped(rows):
    """Rows with those that continue them."""
    found = []
    for line in rows:
        if line.startswith(" " * 20) and found:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _count(name, got, want):
    if got != want:
        raise Wrong("%s: %d rows of text, %d of json" % (name, got, want))


def sockets(value, text):
    """A listing of sockets with -n -W -ee -o."""
    for title, rows in _tables(text):
        if title == "Internet":
            lines = _grouped(rows)
            # an association without an address has no row of text
            found = [row for row in value["internet"]
                     if row["proto"] != "sctp" or row["local_addresses"]]
            _count(title, len(lines), len(found))
            for row, part in zip(found, lines):
                if row["proto"] == "sctp":
                    _sctp_row(row, part)
                else:
                    _inet_row(row, part[0])
        elif title == "UNIX":
            _count(title, len(rows), len(value["unix"]))
            for row, line in zip(value["unix"], rows):
                _unix_row(row, line)
        elif title.lower() in value:
            _count(title, len(rows), len(value[title.lower()]))


def routes(value, text):
    """Routes of IPv4 and IPv6 with -n -ee."""
    lines = text.split("\n")
    rows = [line for line in lines if line and not line.startswith(
        ("Kernel ", "Destination ", "INET"))]
    _count("routes", len(rows), len(value["routes"]))
    for row, line in zip(value["routes"], rows):
        _same(*(_route if row["family"] == "inet" else _route6)(row, line),
              line)


def _dst(row):
    if row["dst"] is None:
        return ANY
    return "0.0.0.0" if row["dst"] == "default" else row["dst"].split("/")[0]


def _or_zero(row, name, zero):
    return row[name] if row[name] is not None else zero


def _route(row, line):
    words = line.split()
    want = [_dst(row), _or_zero(row, "gateway", "0.0.0.0"),
            _or_zero(row, "genmask", ANY), row["route_flags_text"] or "",
            str(_signed(row["metric"], 32))]
    if "reject" in row["route_flags"]:
        want[1] = "-"
        return words[:5], want
    want += [str(row["refs"]), str(row["use"]), row["dev"][:6] if row["dev"] else "*"]
    want += [str(row[name]) for name in ("mss", "window")]
    want.append(ANY if row["irtt"] is None else str(row["irtt"]))
    return words, want


def _route6(row, line):
    words = line.split()
    dst = row["dst"]
    if dst is None:
        dst = ANY
    elif dst == "default":
        dst = "::/0"
    elif dst.startswith("::ffff:"):
        dst = dst[7:] if "." in dst else dst
    want = [dst, row["gateway"] or "::", row["route_flags_text"] or "",
            _signed(row["metric"], 32) if row["metric"] is not None else None,
            row["refs"], row["use"], row["dev"]]
    # what the line lacks is that of the line before
    cells = [ANY if cell is None or cell is ANY else str(cell) for cell in want]
    if row["gateway"] is None:
        cells[1] = ANY
    if cells[2] == "":
        del cells[2]
    if row["dev"] is None:
        return words[:2], cells[:2]
    return words, cells


INTERFACE = ("rx_packets", "rx_errors", "rx_dropped", "rx_fifo",
             "tx_packets", "tx_errors", "tx_dropped", "tx_fifo")


def interfaces(value, text):
    """-i"""
    rows = [line for line in text.split("\n")[2:] if line]
    _count("interfaces", len(rows), len(value["interfaces"]))
    for row, line in zip(value["interfaces"], rows):
        want = [str(row["mtu"])]
        if "- no statistics available -" in line:
            want += "- no statistics available -".split()
        elif len(row["ifname"]) == 15:
            # net-tools 2.10 prints none of their counters
            want += [ANY] * len(INTERFACE)
        else:
            want += [str(row[name] or 0) for name in INTERFACE]
        if row["flags_text"]:
            want.append(row["flags_text"])
        elif line.endswith("[NO FLAGS]"):
            want += ["[NO", "FLAGS]"]
        # the name may hold blanks, and be cut
        words = line.split()[-len(want):]
        name = "".join(c if " " <= c <= "~" else "." for c in row["ifname"])
        _same([line[:len(name)]] + words, [name] + want, line)


def groups(value, text):
    """-g -n"""
    rows = [line for line in text.split("\n")[3:] if line]
    _count("groups", len(rows), len(value["groups"]))
    for row, line in zip(value["groups"], rows):
        words = line.split()
        _same(words[-2:], [str(row["users"]), row["address"]], line)


def masquerade(value, text):
    """-M -n -e"""
    rows = [line for line in text.split("\n")[2:] if line]
    _count("masquerade", len(rows), len(value["masquerade"]))
    for row, line in zip(value["masquerade"], rows):
        words = line[4:].split()
        hundredths = row["expires_ms"] // 10
        exact = row["expires_ms"] < (1 << 64) - 10
        previous = row["previous_delta"]
        want = ["%d:%02d.%02d" % (hundredths // 6000, hundredths // 100 % 60,
                                  hundredths % 100) if exact else ANY,
                str(row["init_seq"]), str(row["delta"]),
                "-" if previous is None else str(previous),
                row["source_address"], row["destination_address"],
                row["source_port"] and str(row["source_port"]) or "*", "->",
                row["destination_port"] and str(row["destination_port"]) or
                "*", "(%s)" % (row["masquerade_port"] or "*")]
        _same([line[:4].strip()] + words, [row["proto"]] + want, line)
