#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A name server for the benchmark and a test: dns.py SECONDS|never

Answers PTR queries on 127.0.0.1:53 with hN.bench, N made of the last two bytes
of the address, each after SECONDS; an address whose last byte is a multiple of
seven has no name. `never' answers none.
"""
import heapq
import select
import socket
import struct
import sys
import time


def answer(query):
    at, labels = 12, []
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode())
        at += 1 + query[at]
    question = query[12:at + 5]
    head = query[:2] + b"\x85\x80\0\1"
    if (labels[-2:] != ["in-addr", "arpa"] or len(labels) != 6 or
            int(labels[0]) % 7 == 0):
        return query[:2] + b"\x85\x83\0\1\0\0\0\0\0\0" + question
    name = f"h{int(labels[1]) * 256 + int(labels[0])}".encode()
    data = bytes([len(name)]) + name + b"\5bench\0"
    record = b"\xc0\x0c\0\x0c\0\1\0\0\0\x3c" + struct.pack(">H", len(data))
    return head + b"\0\1\0\0\0\0" + question + record + data


def main():
    delay = None if sys.argv[1] == "never" else float(sys.argv[1])
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))
    print("ready", flush=True)
    later = []
    while True:
        wait = max(0, later[0][0] - time.monotonic()) if later else None
        if select.select([server], [], [], wait)[0]:
            query, peer = server.recvfrom(512)
            if delay is not None:
                heapq.heappush(later,
                               (time.monotonic() + delay, answer(query), peer))
        while later and later[0][0] <= time.monotonic():
            server.sendto(*heapq.heappop(later)[1:])


if __name__ == "__main__":
    main()
