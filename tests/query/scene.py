# SPDX-License-Identifier: GPL-2.0-or-later
"""Sockets in many states, in a network namespace of our own."""

import ctypes
import errno
import os
import socket
import subprocess

CLONE_NEWNET = 0x40000000


def enter():
    """A new network namespace with loopback; False when that is not allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_NEWNET) != 0:
        return False
    return subprocess.call(["ip", "link", "set", "lo", "up"]) == 0


def listener(family, address, port, v6only=True, backlog=16):
    sock = socket.socket(family)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, v6only)
    sock.bind((address, port))
    sock.listen(backlog)
    return sock


def pair(server, address, port, family=socket.AF_INET):
    client = socket.socket(family)
    client.connect((address, port))
    accepted, _ = server.accept()
    return client, accepted


def datagram(family, address, port, peer=None):
    sock = socket.socket(family, socket.SOCK_DGRAM)
    sock.bind((address, port))
    if peer:
        sock.connect(peer)
    return sock


def build():
    """Sockets that stay as they are as long as what is returned is held."""
    keep = []
    four = listener(socket.AF_INET, "0.0.0.0", 22)
    local = listener(socket.AF_INET, "127.0.0.1", 8080)
    six = listener(socket.AF_INET6, "::", 443)
    dual = listener(socket.AF_INET6, "::", 80, v6only=False)
    keep += [four, local, six, dual]
    keep += pair(four, "127.0.0.1", 22)
    keep += pair(local, "127.0.0.1", 8080)
    keep += pair(local, "127.0.0.1", 8080)
    keep += pair(six, "::1", 443, socket.AF_INET6)
    keep += pair(dual, "127.0.0.1", 80)
    keep += pair(dual, "::1", 80, socket.AF_INET6)
    # TIME_WAIT at the client's end
    client, accepted = pair(four, "127.0.0.1", 22)
    client.close()
    accepted.close()
    # CLOSE_WAIT here, FIN_WAIT2 there
    client, accepted = pair(local, "127.0.0.1", 8080)
    client.shutdown(socket.SHUT_WR)
    keep += [client, accepted]
    # unread bytes
    client, accepted = pair(local, "127.0.0.1", 8080)
    client.send(b"unread")
    keep += [client, accepted]
    keep.append(datagram(socket.AF_INET, "0.0.0.0", 53))
    keep.append(datagram(socket.AF_INET, "127.0.0.1", 5353,
                         ("127.0.0.1", 53)))
    keep.append(datagram(socket.AF_INET6, "::1", 123))
    for name in ("\0netstat-test", "\0netstat test"):
        unix = socket.socket(socket.AF_UNIX)
        unix.bind(name)
        unix.listen(1)
        keep.append(unix)
    keep += socket.socketpair()
    keep.append(syn_sent())
    return keep


def syn_sent():
    """A connection whose first packet is dropped: nobody has the address."""
    subprocess.call(["ip", "link", "add", "dummy0", "type", "dummy"],
                    stderr=subprocess.DEVNULL)
    subprocess.call(["ip", "addr", "add", "10.9.9.1/24", "dev", "dummy0"],
                    stderr=subprocess.DEVNULL)
    subprocess.call(["ip", "link", "set", "dummy0", "up"],
                    stderr=subprocess.DEVNULL)
    sock = socket.socket()
    sock.setblocking(False)
    try:
        sock.connect(("10.9.9.2", 7))
    except OSError as error:
        if error.errno not in (errno.EINPROGRESS, errno.ENETUNREACH):
            raise
    return sock


if __name__ == "__main__":
    import sys
    if not enter():
        sys.exit("a network namespace needs root")
    KEPT = build()
    os.system(" ".join(sys.argv[1:]) or "netstat -tuanx")
