/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_PROTOCOLS_H
#define PROC_PROTOCOLS_H

#include <stdint.h>

#include "proc/scan.h"

/* A protocol of sockets in the kernel: a line of /proc/net/protocols. */
struct protocol {
	struct span name; /* "TCPv6", "UNIX-STREAM", "NETLINK" */
	uint64_t size;	  /* size of a socket, in bytes */
	uint64_t sockets; /* number in the network namespace */
	int64_t memory;	  /* pages, of the host; -1: not accounted */
};

/* Reads one line; the header is SCAN_SKIP. See protocols.c. */
enum scan protocols_parse(struct span line, struct protocol *protocol);

#endif
