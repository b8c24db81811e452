# SPDX-License-Identifier: GPL-2.0-or-later
"""The kernel's files of a tree, read a second time.

Each function gives (rows, whole): the rows as --json has them with -n and all
sockets, of those lines that are as a kernel prints them, and whether all
lines are. Other lines may be shown or not.
"""

import ipaddress
import re

STATES = (None, "ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1",
          "FIN_WAIT2", "TIME_WAIT", "CLOSE", "CLOSE_WAIT", "LAST_ACK",
          "LISTEN", "CLOSING")
TIMERS = ("off", "on", "keepalive", "timewait", "probe")
HEX = "([0-9A-F]{%s})"
SOCKET = re.compile(
    r" *\d+: {0}:{1} {0}:{1} {2} {3}:{3} {2}:{4} {3} +(\d{{1,10}}) +(\d{{1,10}})"
    r" (\d{{1,20}}) (-?\d{{1,9}}) ([0-9a-f]{{1,16}})((?: -?\d{{1,15}})*) *".format(
        HEX % "8}|[0-9A-F]{32", HEX % 4, HEX % 2, HEX % 8, HEX % "1,16"))
UNIX = re.compile(
    rb"[0-9a-f]{1,16}: ([0-9A-F]{8}) ([0-9A-F]{8}) ([0-9A-F]{8}) "
    rb"([0-9A-F]{4}) ([0-9A-F]{2}) +(\d{1,20})(?: ([^\0]*))?")
UNIX_HEAD = b"Num       RefCount Protocol Flags    Type St Inode Path"


def address(packed):
    """As it is printed: one that is mapped as an IPv4 address."""
    value = ipaddress.ip_address(packed)
    mapped = getattr(value, "ipv4_mapped", None)
    return str(mapped or value)


def words_of(text):
    """An address in the kernel's hexadecimal words, in host order."""
    return b"".join(int(text[i:i + 8], 16).to_bytes(4, "little")
                    for i in range(0, len(text), 8))


def signed(value, bits=32):
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def lines_of(data):
    """The lines of a file; the reading of one ends at a NUL."""
    if not data:
        return []
    lines = data.split(b"\n")
    return lines[:-1] if lines[-1] == b"" else lines


def text_of(line):
    try:
        return line.decode("ascii")
    except UnicodeDecodeError:
        return "\0"


def _socket(match, kind, family):
    (local, local_port, remote, remote_port, state, tx, rx, timer, when, retr,
     uid, timeout, inode, ref, _, more) = match.groups()
    state, timer = int(state, 16), int(timer, 16)
    more = [int(word) for word in more.split()]
    datagram = kind != "tcp"
    listens = kind == "tcp" and state == 10
    raw = kind == "raw"
    word = STATES[state] if state < len(STATES) else None
    if datagram:
        word = "ESTABLISHED" if state == 1 else None if state == 7 else \
            "UNKNOWN"
    tcp = more if kind == "tcp" and not listens else []
    tcp += [-1] * (5 - len(tcp))
    ms = int(when, 16) // 100 * 1000 + int(when, 16) % 100 * 10
    return {
        "proto": kind + ("6" if family == 6 else ""),
        "family": "inet6" if family == 6 else "inet",
        "recv_q": None if listens else int(rx, 16),
        "send_q": None if listens else int(tx, 16),
        "accept_queue": int(rx, 16) if listens else None,
        "local_address": address(words_of(local)),
        "local_port": None if raw else int(local_port, 16) or None,
        "remote_address": address(words_of(remote)),
        "remote_port": None if raw else int(remote_port, 16) or None,
        "protocol": int(local_port, 16) if raw else None,
        "state": word or (None if datagram else "UNKNOWN"),
        "timer": TIMERS[timer] if timer < len(TIMERS) else "UNKNOWN",
        "timer_ms": min(ms, (1 << 64) - 1) if timer else None,
        "retransmits": int(retr, 16), "probes": int(timeout),
        "uid": int(uid), "inode": int(inode), "refs": int(ref),
        "drops": more[0] if datagram and more else None,
        "rto_ms": tcp[0] * 10 if tcp[0] >= 0 else None,
        "ato_ms": tcp[1] * 10 if tcp[1] >= 0 else None,
        "quick_acks": tcp[2] if tcp[2] >= 0 else None,
        "congestion_window": tcp[3] if tcp[3] >= 0 else None,
        "slow_start_threshold": tcp[4] if tcp[4] >= 0 else None,
    }


def _fits(match, family):
    digits = 8 if family == 4 else 32
    return match and len(match[1]) == digits and len(match[3]) == digits and \
        int(match[11]) < 1 << 32 and int(match[12]) < 1 << 31 and \
        int(match[13]) < 1 << 64


def inet(data, kind, family):
    """net/{tcp,udp,udplite,raw}{,6}"""
    rows, whole = [], True
    for line in lines_of(data)[1:]:
        match = SOCKET.fullmatch(text_of(line))
        if _fits(match, family):
            rows.append(_socket(match, kind, family))
        else:
            whole = False
    return rows, whole


def _sctp(words, family, assoc):
    row = dict.fromkeys(("accept_queue", "protocol", "timer", "timer_ms",
                         "retransmits", "probes", "refs", "drops", "rto_ms",
                         "ato_ms", "congestion_window", "slow_start_threshold",
                         "recv_q", "send_q", "remote_port", "assoc_id"))
    row.update(proto="sctp", family="inet6" if family == 6 else "inet")
    if assoc:
        at = words.index("<->")
        ends = words[13:at], words[at + 1:]
        row.update(assoc_id=int(words[6]), send_q=int(words[7]),
                   recv_q=int(words[8]), remote_port=int(words[12]) or None)
        uid, inode, port = words[9], words[10], words[11]
    else:
        ends = words[8:], []
        port, uid, inode = words[5], words[6], words[7]
    row.update(uid=int(uid), inode=int(inode), local_port=int(port) or None)
    # the socket's, as netstat has it
    state = int(words[3])
    row["state"] = state < len(STATES) and STATES[state] or "UNKNOWN"
    for name, end in zip(("local", "remote"), ends):
        found = [address(ipaddress.ip_address(word.lstrip("*")).packed)
                 for word in end]
        row[name + "_addresses"] = found
        row[name + "_address"] = found[0] if found else None
    return row


def sctp(data, family, assoc):
    """net/sctp{,6}/{eps,assocs}"""
    row = re.compile(
        r"[0-9a-f]{16} [0-9a-f]{16} " + (
            r"\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +\d{1,5} +\d{1,5} +"
            r"(?:\*?[0-9a-f.:]+ )+<-> (?:\*?[0-9a-f.:]+ )+\t.*" if assoc else
            r"\d+ +\d+ +\d+ +\d{1,5} +\d+ +\d+ (?:[0-9a-f.:]+ )+"))
    rows, whole = [], True
    for line in lines_of(data)[1:]:
        text = text_of(line)
        try:
            if not row.fullmatch(text):
                raise ValueError
            words = text.split("\t")[0].split()
            # ports have 16 bits, and an association's number has 31
            limits = ((6, 31), (11, 16), (12, 16)) if assoc else ((5, 16),)
            if any(int(words[at]) >> bits for at, bits in limits):
                raise ValueError
            rows.append(_sctp(words, family, assoc))
        except ValueError:
            whole = False
    return rows, whole


def unix(data):
    """net/unix"""
    lines = lines_of(data)
    rows, whole = [], True
    if lines and lines[0] != UNIX_HEAD:
        return [], False
    for line in lines[1:]:
        match = UNIX.fullmatch(line)
        if not match or int(match[6]) >= 1 << 64 or line.endswith(b"\r"):
            whole = False
            continue
        rows.append(_unix(match))
    return rows, whole


def _unix(match):
    refs, protocol, flags, kind, state = (int(match[i], 16)
                                          for i in range(1, 6))
    words = {0: "FREE", 1: "LISTENING" if flags & 0x10000 else None,
             2: "CONNECTING", 3: "CONNECTED", 4: "DISCONNECTING"}
    row = {"proto": "UNKNOWN" if protocol else "unix", "refs": refs,
           "flags": [word for bit, word in ((16, "ACC"), (17, "W"), (18, "N"))
                     if flags >> bit & 1],
           "type": {1: "STREAM", 2: "DGRAM", 3: "RAW", 4: "RDM",
                    5: "SEQPACKET"}.get(kind, "UNKNOWN"),
           "state": words.get(state, "UNKNOWN"), "inode": int(match[6]),
           "path": None}
    if match[7]:
        row.update(value("path", match[7]))
    return row


def value(name, data):
    """A text, and its bytes where it is not UTF-8: each that is not is one
    U+FFFD."""
    try:
        return {name: data.decode("utf-8")}
    except UnicodeDecodeError:
        good = data.decode("utf-8", "surrogateescape")
        return {name: re.sub("[\udc80-\udcff]", "\ufffd", good),
                name + "_hex": data.hex()}
