# SPDX-License-Identifier: GPL-2.0-or-later
"""A name server of our own, in a mount and network namespace of our own."""

import os
import socket
import struct
import subprocess
import threading


class Names(threading.Thread):
    """A name server: each address is called `name`, one label whatever."""

    def __init__(self):
        super().__init__(daemon=True)
        self.label, self.asked = b"harmless", 0
        self.server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.server.bind(("127.0.0.1", 53))

    def run(self):
        while True:
            query, peer = self.server.recvfrom(512)
            end = query.index(b"\0", 12) + 5
            data = bytes([len(self.label)]) + self.label + b"\4host\0"
            self.asked += 1
            self.server.sendto(
                query[:2] + b"\x85\x80\0\1\0\1\0\0\0\0" + query[12:end] +
                b"\xc0\x0c\0\x0c\0\1\0\0\0\x3c" +
                struct.pack(">H", len(data)) + data, peer)


def here():
    return os.readlink("/proc/self/ns/mnt")


def inside():
    """Are we where it is safe to mount? Who enters puts here() in OUTSIDE."""
    return os.environ.get("OUTSIDE", here()) != here()


def start(work):
    """Points libc at a name server of our own; None when that can't be."""
    assert inside(), "this would mount over the machine's own /etc"
    for name, data in (("resolv.conf", "nameserver 127.0.0.1\n"),
                       ("nsswitch.conf", "hosts: dns\n"), ("hosts", "")):
        path = os.path.join(work, name)
        with open(path, "w", encoding="ascii") as file:
            file.write(data)
        if subprocess.run(["mount", "--bind", path, "/etc/" + name],
                          capture_output=True, check=False).returncode:
            return None
    names = Names()
    names.start()
    return names


def connection():
    listening = socket.create_server(("127.0.0.1", 0))
    client = socket.create_connection(listening.getsockname())
    return listening, client, listening.accept()[0]
