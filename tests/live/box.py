# SPDX-License-Identifier: GPL-2.0-or-later
"""Network namespaces that are made here, and the headings of them."""

import contextlib
import os
import re
import subprocess

from scene import made, program

SERVER = """
import socket, sys
tcp = socket.create_server(("127.0.0.1", 7201))
one = socket.socket(socket.AF_UNIX)
one.bind("\\0namespace")
one.listen(1)
print(tcp.fileno(), flush=True)
sys.stdin.read()
"""
HEAD = re.compile(r"^Network namespace (\d+): ?(.*)$", re.M)
def number(path):
    """Of the namespace that a link leads to, or that is mounted there."""
    return os.stat(path).st_ino


def heads(out):
    """Numbers in order, and what follows each."""
    return HEAD.findall(out.stdout.decode())


def numbers(out):
    return [int(one) for one, _ in heads(out)]


@contextlib.contextmanager
def server(*flags):
    """A process that listens in a network namespace of its own."""
    up = ["sh", "-c", 'ip link set lo up; exec "$@"', "sh"]
    with program(SERVER, prefix=["unshare", "-n", *flags, *up]) as (child, _):
        yield child.pid, number(f"/proc/{child.pid}/ns/net")


@contextlib.contextmanager
def named(name):
    """One that only a mount keeps, as `ip netns' makes them."""
    made("ip", "netns", "add", name)
    try:
        made("ip", "netns", "exec", name, "ip", "link", "set", "lo", "up")
        yield f"/run/netns/{name}", number(f"/run/netns/{name}")
    finally:
        subprocess.run(["ip", "netns", "del", name], check=False)
