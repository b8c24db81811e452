/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/finder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "list/unix_rows.h"
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

const struct enum_names owner_words = {words, sizeof words / sizeof *words};

/* A tcp socket, or a unix socket by its name, that accepts connections. */
struct listener {
	uint64_t inode;
	size_t order;	   /* in the files */
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
		root_failed(ctx->root, TREE_PROC, "", errno);
	limits = holders_limits(finder->holders);
	if (limits->processes > 0)
		msg_warn(ctx, ABOUT("not_looked_into", NULL),
			 "%zu process%s can't be looked into: %s",
			 limits->processes, limits->processes == 1 ? "" : "es",
			 lacking(limits));
	if (limits->hidepid > 0)
		msg_warn(ctx, ABOUT("hidepid", NULL),
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
	finder->listeners[finder->n] = (struct listener){.order = finder->n};
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
		if (inet_parse(line, &sock) != SCAN_OK)
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

/* All that a connection has in common with its listener. */
static int place_compare(const struct listener *x, const struct listener *y)
{
	int order = x->local.family - y->local.family;

	if (order == 0)
		order = (x->port > y->port) - (x->port < y->port);
	if (order == 0)
		order = memcmp(x->local.bytes, y->local.bytes,
			       sizeof x->local.bytes);
	if (order == 0)
		order = (x->len > y->len) - (x->len < y->len);
	if (order == 0 && x->len > 0)
		order = memcmp(x->path, y->path, x->len);
	return order;
}

static int listener_compare(const void *a, const void *b)
{
	const struct listener *x = a, *y = b;
	int order = place_compare(x, y);

	return order ? order : (x->order > y->order) - (x->order < y->order);
}

static void listeners_sort(struct finder *finder)
{
	if (finder->n > 0)
		qsort(finder->listeners, finder->n, sizeof *finder->listeners,
		      listener_compare);
}

/* The first one in that place; NULL if there is none. */
static struct listener *listener_find(const struct finder *finder,
				      const struct listener *place)
{
	size_t low = 0, high = finder->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (place_compare(&finder->listeners[middle], place) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < finder->n &&
		       place_compare(&finder->listeners[low], place) == 0
		   ? &finder->listeners[low]
		   : NULL;
}

static struct listener *unix_find(const struct finder *finder, struct span path)
{
	const struct listener place = {.path = (char *)path.at,
				       .len = path.len};

	return listener_find(finder, &place);
}

static void unix_listener_add(struct finder *finder,
			      const struct unix_sock *sock)
{
	struct listener *listener = listener_add(finder);

	if (!listener)
		return;
	listener->path = malloc(sock->name.len + 1);
	if (!listener->path) {
		finder->n--;
		return;
	}
	memcpy(listener->path, sock->name.at, sock->name.len);
	listener->len = sock->name.len;
	listener->inode = sock->inode;
}

/*
 * Those that listen, or with `waiting` the connections that wait at them. False
 * when none waits.
 */
static bool unix_rows_load(struct finder *finder, struct unix_rows *rows,
			   bool waiting)
{
	struct listener *listener;
	struct unix_sock sock;
	enum unix_row row;
	bool any = false;

	while ((row = unix_rows_next(rows, &sock)) != UNIX_ROWS_END) {
		if (row == UNIX_ROWS_BOGUS || !sock.named)
			continue;
		any = any || sock.inode == 0;
		if (waiting && sock.inode == 0 &&
		    (listener = unix_find(finder, sock.name)))
			listener->waiting++;
		if (!waiting && unix_listens(&sock))
			unix_listener_add(finder, &sock);
	}
	return any;
}

static void unix_load(struct finder *finder, const struct ctx *ctx)
{
	static const char path[] = "net/unix";
	bool any = true;

	for (int waiting = 0; any && waiting < 2; waiting++) {
		struct unix_rows rows;
		struct lines lines;

		if (!root_lines(ctx->root, TREE_PROC, path, &lines))
			return;
		unix_rows_begin(&rows, ctx, path, &lines);
		any = unix_rows_load(finder, &rows, waiting);
		unix_rows_end(&rows);
		lines_close(&lines);
		listeners_sort(finder);
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

void finder_load(struct finder *finder, const struct ctx *ctx, bool unix_too)
{
	/* that a file can't be read is told by the listing of its rows */
	struct root lenient = *ctx->root;
	struct ctx inside = *ctx;

	lenient.strict = false;
	inside.root = &lenient;
	listeners_free(finder);
	if (finder->holders) {
		tcp_load(finder, &lenient, "net/tcp");
		tcp_load(finder, &lenient, "net/tcp6");
		listeners_sort(finder);
	}
	if (unix_too)
		unix_load(finder, &inside);
}

/* The listeners in that place: the first of them, and how many. */
static size_t place_find(const struct finder *finder,
			 const struct listener *place,
			 const struct listener **first)
{
	const struct listener *end = finder->listeners + finder->n;
	const struct listener *at = listener_find(finder, place);
	size_t n = 0;

	*first = at;
	for (; at && at < end && place_compare(at, place) == 0; at++)
		n++;
	return n;
}

/*
 * The unix sockets that listen under a name. There are several where a file was
 * removed and made again, or in mount namespaces of their own.
 */
static size_t unix_places(const struct finder *finder, struct span path,
			  const struct listener **first)
{
	const struct listener place = {.path = (char *)path.at,
				       .len = path.len};

	return place_find(finder, &place, first);
}

/* The addresses that a listener for connections at `local` may have. */
static size_t listener_addrs(const struct addr *local, struct addr addrs[3])
{
	size_t n = 0;

	addrs[n++] = *local;
	if (addr_is_mapped(local)) {
		addrs[n] = *local;
		memset(addrs[n++].bytes + 12, 0, 4);
	}
	addrs[n++] = (struct addr){.family = local->family};
	return n;
}

/*
 * The listener of a connection that waits: the one at its address, else the one
 * at all addresses. `only` is false where others fit as well: with
 * SO_REUSEPORT, or as another one came after the connection.
 */
static const struct listener *tcp_find(const struct finder *finder,
				       const struct inet_sock *sock, bool *only)
{
	const struct listener *found = NULL, *first;
	struct addr addrs[3];
	const size_t n_addrs = listener_addrs(&sock->local, addrs);
	size_t n = 0;

	for (size_t i = 0; i < n_addrs; i++) {
		const struct listener place = {
		    .local = addrs[i], .port = (uint16_t)sock->local_port};

		n += place_find(finder, &place, &first);
		if (!found)
			found = first;
	}
	*only = n <= 1;
	return found;
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
		owner->certain =
		    unix_places(finder, sock->name, &listener) <= 1;
	if (listener)
		unaccepted(finder, listener, owner);
	else
		owner->kind = OWNER_CLOSED;
}

bool finder_waiting(const struct finder *finder, struct span path,
		    uint64_t *waiting)
{
	const struct listener *listener;
	const size_t n = unix_places(finder, path, &listener);

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
	listeners_free(finder);
	free(finder->cache);
	holder_index_free(&finder->index);
	*finder = (struct finder){.n = 0};
}
