/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_AX25_H
#define PROC_AX25_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* Longer lines are split: net-tools 2.10 reads them in pieces of this size. */
enum { AX25_PIECE = 255 };

enum ax25_layout {
	AX25_NEW, /* Linux 2.3 and later: no header line */
	AX25_OLD  /* Linux 2.2 and before: columns below a header line */
};

enum ax25_state {
	AX25_LISTENING,
	AX25_SABM_SENT,
	AX25_DISC_SENT,
	AX25_ESTABLISHED,
	AX25_RECOVERY
};

/* The names of the states. */
extern const struct enum_names ax25_states;

/* A running timer and its full time; in seconds, in minutes for idle. */
struct ax25_timer {
	int64_t left, period;
};

/* A connection of /proc/net/ax25. Values that a line lacks are 0 or empty. */
struct ax25_sock {
	uint64_t magic; /* its address in the kernel */
	struct span device, source, dest;
	struct span digipeaters; /* from the comma on */
	int32_t state;	/* enum ax25_state, or the number in the file */
	int32_t vs, vr; /* next numbers to send, to receive */
	int64_t va;	/* first number not acknowledged */
	struct ax25_timer t1, t2, t3, idle;
	struct ax25_timer n2; /* tries, and their limit */
	int64_t rtt, window, paclen;
	bool has_socket; /* without it, no program has the socket */
	int32_t send_q, recv_q;
	uint64_t inode;
};

/*
 * Detects the layout from the first line of a file; for AX25_OLD this line is
 * no socket.
 */
enum ax25_layout ax25_layout_parse(struct span line);

/* Reads one line. The spans point into the line. */
enum scan ax25_parse(struct span line, enum ax25_layout layout,
		     struct ax25_sock *sock);

#endif
