/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/finder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "proc/cgroup.h"

static const char *const words[] = {
    [OWNER_PROCESS] = "process",       [OWNER_TIME_WAIT] = "time-wait",
    [OWNER_CLOSING] = "closing",       [OWNER_HANDSHAKE] = "handshake",
    [OWNER_UNACCEPTED] = "unaccepted", [OWNER_CLOSED] = "closed",
    [OWNER_IN_FLIGHT] = "in-flight",   [OWNER_HIDDEN] = "hidden",
    [OWNER_OUTSIDE] = "outside",       [OWNER_KERNEL] = "kernel",
};

const struct enum_names owner_words = {words, sizeof words / sizeof *words};

enum { CACHE_SIZE = 256 };

struct finder_cache {
	const struct holder_process *process[CACHE_SIZE];
	bool contained[CACHE_SIZE];
	struct container container[CACHE_SIZE];
};

bool finder_start(struct finder *finder, const struct root *root)
{
	*finder = (struct finder){.holders = NULL};
	finder->holders = holders_start(root, HOLDERS_DETAILS);
	return finder->holders;
}

void finder_load(struct finder *finder, const struct root *root,
		 struct netns_view *view, bool unix_too)
{
	/* that a file can't be read is told by the listing of its rows */
	struct root lenient = *root;

	lenient.strict = false;
	listeners_free(&finder->listeners);
	if (finder->holders)
		listeners_load_tcp(&finder->listeners, &lenient);
	if (unix_too)
		listeners_load_unix(&finder->listeners, &lenient, view);
}

static void unaccepted(struct finder *finder, const struct listener *listener,
		       struct sock_owner *owner)
{
	owner->kind = OWNER_UNACCEPTED;
	owner->holders = holders_first(finder->holders, listener->inode);
}

/* A tcp row without an inode: its state and its timer give the reason. */
static void tcp_orphan(struct finder *finder, const struct inet_sock *sock,
		       struct sock_owner *owner)
{
	const struct listener *listener;

	owner->kind = OWNER_CLOSED;
	switch (sock->state) {
	case INET_TIME_WAIT:
		owner->kind = OWNER_TIME_WAIT;
		break;
	case INET_SYN_RECV:
		owner->kind = OWNER_HANDSHAKE;
		break;
	case INET_FIN_WAIT2:
		/* a timewait socket, which the kernel prints in this state */
		if (sock->timer == 3)
			owner->kind = OWNER_CLOSING;
		break;
	case INET_ESTABLISHED:
	case INET_CLOSE_WAIT:
		owner->certain = listeners_find_tcp(&finder->listeners, sock,
						    &listener) <= 1;
		if (listener)
			unaccepted(finder, listener, owner);
		break;
	default:
		break;
	}
}

/* An inode that no inspected process has. */
static void nobody(struct finder *finder, struct sock_owner *owner)
{
	const struct holders_limits *limits = holders_limits(finder->holders);
	struct holder receiver;

	owner->certain = false;
	if (holders_in_flight(finder->holders, &receiver))
		owner->kind = OWNER_IN_FLIGHT;
	else if (limits->processes > 0 || limits->hidepid > 0)
		owner->kind = OWNER_HIDDEN;
	else if (limits->pids != PID_NS_FIRST)
		owner->kind = OWNER_OUTSIDE;
	else
		owner->kind = OWNER_KERNEL;
}

static void inode_find(struct finder *finder, uint64_t inode,
		       struct sock_owner *owner)
{
	owner->holders = holders_first(finder->holders, inode);
	if (owner->holders == 0)
		nobody(finder, owner);
}

void finder_inet(struct finder *finder, const struct inet_sock *sock,
		 struct sock_owner *owner)
{
	*owner = (struct sock_owner){.kind = OWNER_PROCESS, .certain = true};
	if (sock->inode != 0)
		inode_find(finder, sock->inode, owner);
	else
		tcp_orphan(finder, sock, owner);
}

void finder_unix(struct finder *finder, const struct unix_sock *sock,
		 struct sock_owner *owner)
{
	const struct listener *listener = NULL;

	*owner = (struct sock_owner){.kind = OWNER_PROCESS, .certain = true};
	if (sock->inode != 0) {
		inode_find(finder, sock->inode, owner);
		return;
	}
	if (sock->named)
		owner->certain =
		    listeners_find_unix(&finder->listeners, sock->name,
					&listener) <= 1;
	if (listener)
		unaccepted(finder, listener, owner);
	else
		owner->kind = OWNER_CLOSED;
}

bool finder_waiting(const struct finder *finder, struct span path,
		    uint64_t *waiting)
{
	const struct listener *listener;
	const size_t n =
	    listeners_find_unix(&finder->listeners, path, &listener);

	*waiting = listener ? listener->waiting : 0;
	return n == 1 || (n > 1 && *waiting == 0);
}

const struct container *finder_container(struct finder *finder,
					 const struct root *root,
					 const struct holder_process *process)
{
	struct finder_cache *cache = finder->cache;
	char path[32];
	size_t i;

	if (!cache)
		cache = finder->cache = calloc(1, sizeof *cache);
	if (!cache)
		return NULL;
	i = (size_t)strtoul(process->pid, NULL, 10) % CACHE_SIZE;
	if (cache->process[i] != process) {
		snprintf(path, sizeof path, "%.16s/cgroup", process->pid);
		cache->process[i] = process;
		cache->contained[i] =
		    container_read(root, path, &cache->container[i]);
	}
	return cache->contained[i] ? &cache->container[i] : NULL;
}

void finder_free(struct finder *finder)
{
	if (finder->holders)
		holders_free(finder->holders);
	listeners_free(&finder->listeners);
	free(finder->cache);
	holder_index_free(&finder->index);
	*finder = (struct finder){.holders = NULL};
}
