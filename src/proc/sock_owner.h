/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCK_OWNER_H
#define PROC_SOCK_OWNER_H

#include <stdbool.h>
#include <stddef.h>

#include "proc/enum_name.h"

/*
 * The owner of a socket. All values except the process are reasons why there is
 * no process.
 */
enum owner_kind {
	OWNER_PROCESS,
	OWNER_TIME_WAIT,  /* the kernel keeps only the ports of a connection */
	OWNER_CLOSING,	  /* FIN_WAIT2 after close(), in a reduced form */
	OWNER_HANDSHAKE,  /* SYN_RECV: no socket yet */
	OWNER_UNACCEPTED, /* not accepted: the owners of its listener are named
			   */
	OWNER_CLOSED,	  /* an orphan: its process has closed it */
	OWNER_IN_FLIGHT,  /* sent through a unix socket, and not received */
	OWNER_HIDDEN,	  /* a process that can't be inspected */
	OWNER_OUTSIDE,	  /* a process in another PID namespace */
	OWNER_KERNEL	  /* the kernel itself */
};

/* "process", "time-wait" and so on. */
extern const struct enum_names owner_words;

/* The owner of one socket, as the finder stores it. */
struct sock_owner {
	enum owner_kind kind;
	bool certain;	/* it is not a guess */
	size_t holders; /* for holders_at(): the first one, or 0 */
};

#endif
