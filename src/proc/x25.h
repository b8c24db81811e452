/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_X25_H
#define PROC_X25_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* Longer lines are split: net-tools 2.10 reads them in pieces of this size. */
enum { X25_PIECE = 255 };

enum x25_state {
	X25_LISTENING,
	X25_SABM_SENT,
	X25_DISC_SENT,
	X25_ESTABLISHED,
	X25_RECOVERY
};

/* The names of the states. */
extern const struct enum_names x25_states;

enum { X25_ADDR = 10, X25_DEVICE = 15 };

/* A socket of /proc/net/x25. */
struct x25_sock {
	unsigned fields; /* number of fields in the line, up to sixteen */
	char dest[X25_ADDR + 1], source[X25_ADDR + 1]; /* digits, or * */
	char device[X25_DEVICE + 1];
	uint32_t lci;	     /* logical channel, 0 to FFF */
	int32_t lci_decimal; /* its digits, read as decimal */
	int32_t state;	     /* enum x25_state, or the number in the file */
	int32_t vs, vr;	     /* next numbers to send, to receive */
	int64_t va;	     /* first number not acknowledged */
	int64_t timer, t2, t21, t22, t23; /* seconds */
	int32_t send_q, recv_q;
	uint64_t inode; /* or 0 */
};

/*
 * Reads one line, which is not the header. Fields that it lacks keep the values
 * of the previous line in `sock`, as in net-tools 2.10. `sock` must be all zero
 * before the first line. Always SCAN_OK.
 */
enum scan x25_parse(struct span line, struct x25_sock *sock);

/*
 * True for a socket without a channel: it has no connection, and none is being
 * set up.
 */
bool x25_idle(const struct x25_sock *sock);

#endif
