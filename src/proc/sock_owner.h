/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCK_OWNER_H
#define PROC_SOCK_OWNER_H

#include <stdbool.h>
#include <stddef.h>

#include "proc/enum_name.h"

/* Who has a socket; those that are no process say why there is none. */
enum owner_kind {
	OWNER_PROCESS,
	OWNER_TIME_WAIT,  /* the kernel keeps the ports of a connection */
	OWNER_CLOSING,	  /* FIN_WAIT2 after close(), kept small */
	OWNER_HANDSHAKE,  /* SYN_RECV: no socket yet */
	OWNER_UNACCEPTED, /* it waits at a listener, whose owners are named */
	OWNER_CLOSED,	  /* an orphan: its process has closed it */
	OWNER_IN_FLIGHT,  /* sent to a unix socket, and not received */
	OWNER_HIDDEN,	  /* a process that may not be looked into */
	OWNER_OUTSIDE,	  /* a process of another PID namespace */
	OWNER_KERNEL	  /* no process at all */
};

/* "process", "time-wait" and so on. */
extern const struct enum_names owner_words;

/* The owner of one socket, in what the finder has. */
struct sock_owner {
	enum owner_kind kind;
	bool certain;	/* it is not a guess */
	size_t holders; /* for holders_at(): the first one, or 0 */
};

#endif
