/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IPX_H
#define PROC_IPX_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/scan.h"

/* Longer lines are split: net-tools 2.10 reads them in pieces of this size. */
enum { IPX_PIECE = 254 };

/* States of an IPX socket: those of TCP. */
enum ipx_state { IPX_ESTABLISHED = 1, IPX_CLOSE = 7 };

/* One endpoint of an IPX socket. */
struct ipx_endpoint {
	bool valid;    /* it has a port; otherwise the line is no socket */
	bool is_none;  /* Not_Connected */
	bool has_addr; /* it has a network other than 0 and FFFFFFFF */
	uint32_t net;
	uint8_t node[6];
	uint16_t
	    port; /* as net-tools 2.10 prints it: ntohs() of the right value */
};

/* A socket of /proc/net/ipx/socket (up to Linux 4.17). */
struct ipx_sock {
	unsigned fields; /* number of fields in the line, up to six */
	struct ipx_endpoint local, remote;
	int64_t tx_queue, rx_queue; /* bytes */
	int32_t state;		    /* enum ipx_state */
	int32_t uid;
};

/*
 * Reads one line. Fields that it lacks keep the values of the previous line in
 * `sock`, as in net-tools 2.10. `sock` must be all zero before the first line.
 * SCAN_BAD if one of its endpoints is not valid.
 */
enum scan ipx_parse(struct span line, struct ipx_sock *sock);

#endif
