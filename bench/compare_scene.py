# SPDX-License-Identifier: GPL-2.0-or-later
"""The machine of bench/compare: it runs in namespaces of its own."""

import os
import socket
import subprocess
import sys
import time

# Genuine sockets have these names, and one of them an escape sequence.
NAMES = ("@first", "@last")
# A row as /proc/net/unix, ss and lsof print it, in the name of a socket.
FORGED = (b"\nffff888000000000: 00000002 00000000 00010000 0001 01 4711 "
          b"/run/forged",
          b"\nu_str LISTEN 0 4096 /run/forged 1 * 0",
          b"\nsshd 1 root 3u unix 0x0 0t0 4711 /run/forged type=STREAM")
LISTENER = """
import os, socket, sys, time
if sys.argv[2] != "-":
    open("/proc/self/comm", "w").write(sys.argv[2])
os.setuid(int(sys.argv[3]))
server = socket.create_server((sys.argv[1], int(sys.argv[4])))
print("ready", flush=True)
time.sleep(900)
"""


def listener(address, port, name="-", uid=0, program="server", before=()):
    """A program that listens; its first word is `program`."""
    child = subprocess.Popen(
        [*before, program, "-c", LISTENER, address, name, str(uid), str(port)],
        executable=None if before else sys.executable,
        stdout=subprocess.PIPE, text=True)
    child.stdout.readline()
    return child


class Scene:
    """Servers, connections and, if it is hostile, names that attack."""

    def __init__(self, hostile):
        self.hostile = hostile
        self.children = []

    def __enter__(self):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        server = socket.create_server(("127.0.0.1", 8080), backlog=8)
        twin = subprocess.Popen(["sleep", "900"],
                                pass_fds=[server.fileno()])
        self.holders = [os.getpid(), twin.pid]
        self.children += [
            twin, listener("127.0.0.1", 8081, "other", 65534, "other")]
        self.sockets = [server, self.connect("127.0.0.1", 41000),
                        self.connect("127.9.0.1", 41001)]
        self.sockets[1].send(b"hello")
        if self.hostile:
            self.attack()
        self.other_namespace()
        time.sleep(0.2)
        return self

    def attack(self):
        red = "\x1b[31mred"
        self.children.append(listener("127.0.0.1", 8082, red, 0, red))
        for name in (b"first", b"esc\x1b[2J") + FORGED + (b"last",):
            one = socket.socket(socket.AF_UNIX)
            one.bind(b"\0" + name)
            one.listen(1)
            self.sockets.append(one)

    @staticmethod
    def connect(address, port):
        one = socket.socket()
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.bind((address, port))
        one.connect(("127.0.0.1", 8080))
        return one

    def other_namespace(self):
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", "/run"], check=True)
        subprocess.run(["ip", "netns", "add", "other"], check=True)
        self.children.append(listener(
            "0.0.0.0", 9999, program=sys.executable,
            before=["ip", "netns", "exec", "other"]))

    def __exit__(self, *_):
        for child in self.children:
            child.kill()
