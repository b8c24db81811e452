/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IPX_H
#define PROC_IPX_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/scan.h"

/* Longer lines come in pieces: so net-tools 2.10 reads them. */
enum { IPX_PIECE = 254 };

/* States of an IPX socket: those of TCP. */
enum ipx_state { IPX_ESTABLISHED = 1, IPX_CLOSE = 7 };

/* One end of an IPX socket. */
struct ipx_endpoint {
	bool valid;    /* it has a port: else the line is no socket's */
	bool is_none;  /* Not_Connected */
	bool has_addr; /* it has a network that is none of 0 and FFFFFFFF */
	uint32_t net;
	uint8_t node[6];
	uint16_t
	    port; /* as net-tools 2.10 shows it: ntohs() of what is right */
};

/* A socket of /proc/net/ipx/socket (up to Linux 4.17). */
struct ipx_sock {
	unsigned fields; /* that the line has, up to six */
	struct ipx_endpoint local, remote;
	int64_t tx_queue, rx_queue; /* bytes */
	int32_t state;		    /* enum ipx_state */
	int32_t uid;
};

/*
 * Reads one line. What it lacks stays in `sock` as the line before left it:
 * that is how net-tools 2.10 reads it. The first time `sock` is all zeros.
 * SCAN_BAD when one of its endpoints is not valid.
 */
enum scan ipx_parse(struct span line, struct ipx_sock *sock);

#endif
