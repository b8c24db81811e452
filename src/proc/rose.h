/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROSE_H
#define PROC_ROSE_H

#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* Longer lines are split: net-tools 2.10 reads them in pieces of this size. */
enum { ROSE_PIECE = 255 };

/* The states that have a name; the kernel has two more. */
enum rose_state {
	ROSE_LISTENING,
	ROSE_CONN_SENT,
	ROSE_DISC_SENT,
	ROSE_ESTABLISHED
};

/* Their names. */
extern const struct enum_names rose_states;

/* A socket of /proc/net/rose. Values that a line lacks are 0. */
struct rose_sock {
	struct span dest_addr, source_addr; /* ten digits */
	struct span dest_call, source_call; /* callsigns */
	struct span device;
	uint32_t lci;	     /* logical channel, 0 to FFF */
	int32_t lci_decimal; /* its digits, read as decimal */
	int32_t neigh;
	int32_t state;		/* enum rose_state, or the number in the file */
	int64_t vs, vr, va;	/* as in ax25.h */
	int64_t timer;		/* seconds, as are the next four */
	int64_t t1, t2, t3, hb; /* hb: heartbeat */
	int64_t idle_left, idle_period; /* minutes */
	int64_t send_q, recv_q;
	uint64_t inode;
};

/*
 * Reads one line, which is not the header. SCAN_BAD if it lacks one of the
 * fields up to the state, or if the channel is not a decimal number, as in
 * net-tools 2.10. The spans point into the line.
 */
enum scan rose_parse(struct span line, struct rose_sock *sock);

#endif
