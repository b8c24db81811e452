/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_AX25_H
#define PROC_AX25_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* Longer lines come in pieces: so net-tools 2.10 reads them. */
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

/* Their words. */
extern const struct enum_names ax25_states;

/* A timer that runs, and how long it runs in all; seconds, for idle minutes. */
struct ax25_timer {
	int64_t left, period;
};

/* A connection of /proc/net/ax25. What a line doesn't say is 0 or empty. */
struct ax25_sock {
	uint64_t magic; /* where it is in the kernel */
	struct span device, source, dest;
	struct span digipeaters; /* from the comma on */
	int32_t state;		 /* enum ax25_state, or what the file says */
	int32_t vs, vr;		 /* next numbers to send, to receive */
	int64_t va;		 /* first number not acknowledged */
	struct ax25_timer t1, t2, t3, idle;
	struct ax25_timer n2; /* tries, and how many in all */
	int64_t rtt, window, paclen;
	bool has_socket; /* else it is not a program's */
	int32_t send_q, recv_q;
	uint64_t inode;
};

/* Tells the layout by the first line of a file; AX25_OLD: it is no socket. */
enum ax25_layout ax25_layout_parse(struct span line);

/* Reads one line. The spans point into it. */
enum scan ax25_parse(struct span line, enum ax25_layout layout,
		     struct ax25_sock *sock);

#endif
