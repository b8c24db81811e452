/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_VIEW_H
#define PROC_NETNS_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "proc/netns.h"
#include "proc/root.h"

struct ns_thread;

/*
 * One network namespace, open for reading. Code that gets the view's `root` in
 * place of the original one reads the files below net/ of that namespace,
 * without being aware of it. There is one descriptor and at most one thread,
 * regardless of the number of namespaces.
 *
 * The files are those of /proc/PID/net, which need no privilege. If the process
 * exits or enters another namespace, the next process of the namespace replaces
 * it.
 */
struct netns_view {
	struct root root;
	/*
	 * When the last process has exited, files that can't be opened are not
	 * missing: nothing is known about the namespace.
	 */
	bool gone;
	/* A thread is in the namespace. If not, `error` is the reason. */
	bool entered;
	int error;
	/*
	 * A namespace that must be entered may turn out to be another one of
	 * the list: its index there, or SIZE_MAX.
	 */
	size_t same_as;

	/* private */
	struct root_net net; /* the folder of root.net, unless it is our own */
	const struct root *from;
	const struct netns *ns;
	size_t next; /* index in ns->processes: the next process after that of
			`net` */
	bool tried;  /* enter it through its processes */
	struct ns_thread *thread;
};

/* The purpose of a view. */
enum netns_want {
	NETNS_FILES, /* the files below net/ */
	NETNS_CALLS  /* also netns_call: sockets, /proc/sys */
};

/*
 * Opens the i-th namespace, which must exist until the view is closed. A view
 * can't be copied. The namespace is entered if it has no process, or if `want`
 * requires it. False, with errno, if its files can't be read: then there is
 * nothing to close. EPERM: without CAP_SYS_ADMIN. EACCES: without
 * CAP_SYS_PTRACE. ESRCH: it no longer exists.
 *
 * If it could not be entered for NETNS_CALLS, this is not a failure:
 * view->entered is false, and netns_call fails.
 */
bool netns_open(const struct root *root, const struct netns_list *list,
		size_t i, enum netns_want want, struct netns_view *view);

/*
 * Enters it now, if it was opened for NETNS_FILES and not entered. False, with
 * view->error, if that is not permitted; only the first call tries.
 */
bool netns_enter(struct netns_view *view);

/*
 * Calls `call` inside the namespace: sockets that it opens belong to that
 * namespace, and so does /proc/sys/net. False, without a call, if the namespace
 * is not entered.
 */
bool netns_call(struct netns_view *view, void (*call)(void *arg), void *arg);

void netns_close(struct netns_view *view);

#endif
