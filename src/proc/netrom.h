/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETROM_H
#define PROC_NETROM_H

#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* Longer lines are split: net-tools 2.10 reads them in pieces of this size. */
enum { NETROM_PIECE = 255 };

enum netrom_state {
	NETROM_LISTENING,
	NETROM_CONN_SENT,
	NETROM_DISC_SENT,
	NETROM_ESTABLISHED
};

/* The names of the states. */
extern const struct enum_names netrom_states;

/* A running timer and its full time; in seconds, in minutes for idle. */
struct netrom_timer {
	int64_t left, period;
};

/* A socket of /proc/net/nr. */
struct netrom_sock {
	struct span user, dest, source; /* callsigns */
	struct span device;
	uint32_t my_index, my_id;
	uint32_t your_index, your_id;
	int32_t state;	/* enum netrom_state, or the number in the file */
	int32_t vs, vr; /* next numbers to send, to receive */
	int64_t va;	/* first number not acknowledged */
	struct netrom_timer t1, t2, t4, idle;
	struct netrom_timer n2; /* tries, and their limit */
	int64_t window;
	int32_t send_q, recv_q;
	uint64_t inode; /* or 0 */
};

/*
 * Reads one line, which is not the header. SCAN_BAD if it lacks one of the
 * fields up to the queues. The spans point into the line.
 */
enum scan netrom_parse(struct span line, struct netrom_sock *sock);

#endif
