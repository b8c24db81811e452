/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/finder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "msg.h"
#include "output.h"
#include "proc/cgroup.h"
#include "proc/lines.h"

static const char *const words[] = {
    [OWNER_PROCESS] = "process",       [OWNER_TIME_WAIT] = "time-wait",
    [OWNER_CLOSING] = "closing",       [OWNER_HANDSHAKE] = "handshake",
    [OWNER_UNACCEPTED] = "unaccepted", [OWNER_CLOSED] = "closed",
    [OWNER_IN_FLIGHT] = "in-flight",   [OWNER_HIDDEN] = "hidden",
    [OWNER_OUTSIDE] = "outside",       [OWNER_KERNEL] = "kernel",
};

const struct word_set owner_words = {words, sizeof words / sizeof *words};

/* A tcp socket, or a unix socket by its name, that accepts connections. */
struct listener {
	uint64_t inode;
	struct addr local; /* family 0: it is a unix socket */
	unsigned port;
	char *path; /* owned; NULL for tcp */
	size_t len;
	uint64_t waiting; /* of unix: connections without an inode */
};

enum { CACHE_SIZE = 256 };

struct finder_cache {
	const struct holder_process *process[CACHE_SIZE];
	bool contained[CACHE_SIZE];
	struct container container[CACHE_SIZE];
};

bool finder_start(struct finder *finder, const struct ctx *ctx)
{
	*finder = (struct finder){.n = 0};
	finder->holders = holders_start(ctx->root, HOLDERS_DETAILS);
	return finder->holders;
}

/* The capabilities that lack, with a comma between them. */
static const char *lacking(const struct holders_limits *limits)
{
	if (limits->lacks_ptrace && limits->lacks_read)
		return "CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH are needed";
	if (limits->lacks_ptrace)
		return "CAP_SYS_PTRACE is needed";
	return limits->lacks_read ? "CAP_DAC_READ_SEARCH is needed"
				  : "permission denied";
}

void finder_finish(struct finder *finder, struct ctx *ctx)
{
	const struct holders_limits *limits;

	if (!holders_finish(finder->holders))
		root_lost(ctx->root, TREE_PROC, "", errno);
	limits = holders_limits(finder->holders);
	if (limits->processes > 0)
		msg_warn(ctx, &(struct warning){.code = "not_looked_into"},
			 "%zu process%s can't be looked into: %s",
			 limits->processes, limits->processes == 1 ? "" : "es",
			 lacking(limits));
	if (limits->hidepid > 0)
		msg_warn(ctx, &(struct warning){.code = "hidepid"},
			 "/proc is mounted with hidepid=%u: not all processes "
			 "are seen",
			 limits->hidepid);
}

static struct listener *listener_add(struct finder *finder)
{
	size_t size = finder->size ? 2 * finder->size : 64;
	struct listener *list;

	if (finder->n == finder->size) {
		list = realloc(finder->listeners, size * sizeof *list);
		if (!list)
			return NULL;
		finder->listeners = list;
		finder->size = size;
	}
	finder->listeners[finder->n] = (struct listener){.inode = 0};
	return &finder->listeners[finder->n++];
}

static void tcp_load(struct finder *finder, const struct root *root,
		     const char *path)
{
	struct listener *listener;
	struct inet_sock sock;
	struct lines lines;
	struct span line;

	if (!root_lines(root, TREE_PROC, path, &lines))
		return;
	(void)lines_next(&lines, &line);
	while (lines_next(&lines, &line)) {
		if (inet_parse(line.at, line.at + line.len, &sock) != SCAN_OK)
			continue;
		/* the kernel prints its listeners first: see list/inet.c */
		if (sock.state != INET_LISTEN && lines_are_live(&lines))
			break;
		if (sock.state != INET_LISTEN ||
		    !(listener = listener_add(finder)))
			continue;
		listener->inode = sock.inode;
		listener->local = sock.local;
		listener->port = (uint16_t)sock.local_port;
	}
	lines_close(&lines);
}

static struct listener *unix_find(const struct finder *finder, struct span path)
{
	for (size_t i = 0; i < finder->n; i++) {
		struct listener *one = &finder->listeners[i];

		if (one->path && one->len == path.len &&
		    memcmp(one->path, path.at, path.len) == 0)
			return one;
	}
	return NULL;
}

/* Those that listen, or with `waiting` the connections that wait at them. */
static void unix_rows(struct finder *finder, struct lines *lines, bool waiting)
{
	struct unix_layout layout = {false};
	struct listener *listener;
	struct unix_sock sock;
	struct span line;

	if (lines_next(lines, &line))
		layout = unix_layout_parse(line.at, line.at + line.len);
	while (lines_next(lines, &line)) {
		if (unix_parse(line.at, line.at + line.len, layout, &sock) !=
			SCAN_OK ||
		    !sock.named)
			continue;
		if (waiting && sock.inode == 0 &&
		    (listener = unix_find(finder, sock.name)))
			listener->waiting++;
		if (waiting || !unix_listens(&sock) ||
		    !(listener = listener_add(finder)))
			continue;
		listener->inode = sock.inode;
		listener->len = sock.name.len;
		listener->path = malloc(sock.name.len + 1);
		if (listener->path)
			memcpy(listener->path, sock.name.at, sock.name.len);
	}
}

static void unix_load(struct finder *finder, const struct root *root)
{
	for (int waiting = 0; waiting < 2; waiting++) {
		struct lines lines;

		if (!root_lines(root, TREE_PROC, "net/unix", &lines))
			return;
		unix_rows(finder, &lines, waiting);
		lines_close(&lines);
	}
}

static void listeners_free(struct finder *finder)
{
	for (size_t i = 0; i < finder->n; i++)
		free(finder->listeners[i].path);
	free(finder->listeners);
	finder->listeners = NULL;
	finder->n = finder->size = 0;
}

void finder_load(struct finder *finder, const struct root *root, bool unix_too)
{
	listeners_free(finder);
	if (finder->holders) {
		tcp_load(finder, root, "net/tcp");
		tcp_load(finder, root, "net/tcp6");
	}
	if (unix_too)
		unix_load(finder, root);
}

/* How well a listener fits a connection's local end; 0 is not at all. */
static int listener_rank(const struct listener *one, const struct addr *local,
			 unsigned port)
{
	if (one->path || one->local.family == 0 || one->port != port)
		return 0;
	if (memcmp(&one->local, local, sizeof *local) == 0)
		return 3;
	if (!addr_is_any(&one->local))
		return 0;
	/* one of IPv6 takes connections over IPv4 as well, unless told not to
	 */
	return one->local.family == local->family ? 2
	       : one->local.family == AF_INET6	  ? 1
						  : 0;
}

/*
 * The listener of a connection that waits. `only` is false where others fit as
 * well, as with SO_REUSEPORT.
 */
static const struct listener *tcp_find(const struct finder *finder,
				       const struct inet_sock *sock, bool *only)
{
	const struct listener *best = NULL;
	int rank = 0;

	*only = true;

	for (size_t i = 0; i < finder->n; i++) {
		int own = listener_rank(&finder->listeners[i], &sock->local,
					(uint16_t)sock->local_port);

		if (own > rank) {
			rank = own;
			best = &finder->listeners[i];
			*only = true;
		} else if (own > 0 && own == rank) {
			*only = false;
		}
	}
	return best;
}

static void unaccepted(struct finder *finder, const struct listener *listener,
		       struct sock_owner *owner)
{
	owner->kind = OWNER_UNACCEPTED;
	owner->holders = holders_first(finder->holders, listener->inode);
}

/* A tcp row without an inode: its state and its timer tell why. */
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
		/* a timewait socket, which the kernel shows in this state */
		if (sock->timer == 3)
			owner->kind = OWNER_CLOSING;
		break;
	case INET_ESTABLISHED:
	case INET_CLOSE_WAIT:
		listener = tcp_find(finder, sock, &owner->certain);
		if (listener)
			unaccepted(finder, listener, owner);
		break;
	default:
		break;
	}
}

/* An inode that no process that could be looked into has. */
static void nobody(struct finder *finder, struct sock_owner *owner)
{
	const struct holders_limits *limits = holders_limits(finder->holders);
	struct holder receiver;

	owner->certain = false;
	if (holders_in_flight(finder->holders, &receiver))
		owner->kind = OWNER_IN_FLIGHT;
	else if (limits->processes > 0 || limits->hidepid > 0)
		owner->kind = OWNER_HIDDEN;
	else if (limits->pids != PIDS_ALL)
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
		listener = unix_find(finder, sock->name);
	if (listener)
		unaccepted(finder, listener, owner);
	else
		owner->kind = OWNER_CLOSED;
}

bool finder_waiting(const struct finder *finder, struct span path,
		    uint64_t *waiting)
{
	const struct listener *listener = unix_find(finder, path);

	*waiting = listener ? listener->waiting : 0;
	return listener;
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
	listeners_free(finder);
	free(finder->cache);
	*finder = (struct finder){.n = 0};
}
