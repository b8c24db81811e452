/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_X25_H
#define PROC_X25_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* Longer lines come in pieces: so net-tools 2.10 reads them. */
enum { X25_PIECE = 255 };

enum x25_state {
	X25_LISTENING,
	X25_SABM_SENT,
	X25_DISC_SENT,
	X25_ESTABLISHED,
	X25_RECOVERY
};

/* Their words. */
extern const struct enum_names x25_states;

enum { X25_ADDR = 10, X25_DEVICE = 15 };

/* A socket of /proc/net/x25. */
struct x25_sock {
	unsigned fields; /* that the line has, up to sixteen */
	char dest[X25_ADDR + 1], source[X25_ADDR + 1]; /* digits, or * */
	char device[X25_DEVICE + 1];
	uint32_t lci;	     /* logical channel, 0 to FFF */
	int32_t lci_decimal; /* what its digits read as in decimal */
	int32_t state;	     /* enum x25_state, or what the file says */
	int32_t vs, vr;	     /* next numbers to send, to receive */
	int64_t va;	     /* first number not acknowledged */
	int64_t timer, t2, t21, t22, t23; /* seconds */
	int32_t send_q, recv_q;
	uint64_t inode; /* or 0 */
};

/*
 * Reads one line, which is not the header. What it lacks stays in `sock` as
 * the line before left it: that is how net-tools 2.10 reads it. The first time
 * `sock` is all zeros. Always SCAN_OK.
 */
enum scan x25_parse(struct span line, struct x25_sock *sock);

/* A socket without a channel: no connection, and none that is set up. */
bool x25_idle(const struct x25_sock *sock);

#endif
