/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_VIEW_H
#define PROC_NETNS_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "proc/netns.h"
#include "proc/root.h"

struct ns_thread;

/*
 * One network namespace, open to be read: whoever is given `root` in place of
 * the one that the view was made from reads that namespace's files below net/,
 * and knows nothing of it. One descriptor is open, and one thread there is,
 * however many namespaces there are.
 *
 * The files are those of /proc/PID/net, for which no privilege is needed. When
 * the process exits, or enters another namespace, the next one of the
 * namespace takes its place.
 */
struct netns_view {
	struct root root;
	/* When the last process has exited: what can't be opened isn't missing,
	 * and it says nothing of the namespace. */
	bool gone;
	/* Is there a thread in it? If not, `error` tells why not. */
	bool entered;
	int error;
	/*
	 * What must be entered may turn out to be another one of the list: its
	 * place there, or SIZE_MAX.
	 */
	size_t same_as;

	/* private */
	struct root_net net; /* what root.net leads to, unless it is our own */
	const struct root *from;
	const struct netns *ns;
	size_t next; /* of ns->processes: the one that `net` isn't yet */
	bool tried;  /* to enter it by its processes */
	struct ns_thread *thread;
};

/* What a view is wanted for. */
enum netns_want {
	NETNS_FILES, /* the files below net/ */
	NETNS_CALLS  /* netns_call as well: sockets, /proc/sys */
};

/*
 * Opens the i-th namespace, which must stay until the view is closed; a view
 * can't be copied. It is entered when it has no process, or when `want` asks
 * for it. False, with errno, when its files can't be had: then there is nothing
 * to close. EPERM: without CAP_SYS_ADMIN. EACCES: without CAP_SYS_PTRACE.
 * ESRCH: it has gone.
 *
 * That it could not be entered for NETNS_CALLS is no failure: view->entered
 * tells, and netns_call.
 */
bool netns_open(const struct root *root, const struct netns_list *list,
		size_t i, enum netns_want want, struct netns_view *view);

/*
 * Enters it now, if it was opened for NETNS_FILES and not entered. False, with
 * view->error, when that is not allowed; it is tried once.
 */
bool netns_enter(struct netns_view *view);

/*
 * Calls `call` where it is in the namespace: sockets that it opens are of that
 * namespace, and so is /proc/sys/net. False when the namespace is not entered:
 * then nothing is called.
 */
bool netns_call(struct netns_view *view, void (*call)(void *arg), void *arg);

void netns_close(struct netns_view *view);

#endif
