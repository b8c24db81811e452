/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/listeners.h"

#include <stdlib.h>
#include <string.h>

#include "proc/lines.h"
#include "proc/preload.h"
#include "proc/unix_rows.h"

static struct listener *listener_add(struct listeners *all)
{
	size_t size = all->size ? 2 * all->size : 64;
	struct listener *list;

	if (all->n == all->size) {
		list = realloc(all->list, size * sizeof *list);
		if (!list)
			return NULL;
		all->list = list;
		all->size = size;
	}
	all->list[all->n] = (struct listener){.order = all->n};
	return &all->list[all->n++];
}

static void tcp_load(struct listeners *all, const struct root *root,
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
		if (lines_are_live(&lines) && sock.state != INET_LISTEN &&
		    inet_tcp_is_past_listeners(line))
			break;
		if (sock.state != INET_LISTEN ||
		    !(listener = listener_add(all)))
			continue;
		listener->inode = sock.inode;
		listener->local = sock.local;
		listener->port = (uint16_t)sock.local_port;
	}
	lines_close(&lines);
}

/* The key that a connection shares with its listener. */
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

static void listeners_sort(struct listeners *all)
{
	if (all->n > 0)
		qsort(all->list, all->n, sizeof *all->list, listener_compare);
}

/* The first one with that key; NULL if there is none. */
static struct listener *listener_find(const struct listeners *all,
				      const struct listener *place)
{
	size_t low = 0, high = all->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (place_compare(&all->list[middle], place) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < all->n && place_compare(&all->list[low], place) == 0
		   ? &all->list[low]
		   : NULL;
}

void listeners_load_tcp(struct listeners *all, const struct root *root)
{
	tcp_load(all, root, "net/tcp");
	tcp_load(all, root, "net/tcp6");
	listeners_sort(all);
}

static struct listener unix_place(struct span path)
{
	return (struct listener){.path = (char *)path.at, .len = path.len};
}

static struct listener *unix_find(const struct listeners *all, struct span path)
{
	const struct listener place = unix_place(path);

	return listener_find(all, &place);
}

static void unix_listener_add(struct listeners *all,
			      const struct unix_sock *sock)
{
	struct listener *listener = listener_add(all);

	if (!listener)
		return;
	listener->path = malloc(sock->name.len + 1);
	if (!listener->path) {
		all->n--;
		return;
	}
	memcpy(listener->path, sock->name.at, sock->name.len);
	listener->len = sock->name.len;
	listener->inode = sock->inode;
}

/*
 * Adds the listeners, or with `waiting` the connections that wait at them.
 * False if none waits.
 */
static bool unix_rows_load(struct listeners *all, struct unix_rows *rows,
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
		    sock.state == UNIX_CONNECTING &&
		    (listener = unix_find(all, sock.name)))
			listener->waiting++;
		if (!waiting && unix_listens(&sock))
			unix_listener_add(all, &sock);
	}
	return any;
}

void listeners_load_unix(struct listeners *all, const struct root *root,
			 struct netns_view *view)
{
	static const char path[] = "net/unix";
	struct preload whole;
	struct lines lines;
	bool any = root_lines_whole(root, TREE_PROC, path, &whole, &lines);

	for (int waiting = 0; any && waiting < 2; waiting++) {
		struct unix_rows rows;

		/* the same bytes again; without memory for them, the file */
		if (waiting && preload_is_set(&whole))
			preload_lines(&whole, &lines);
		else if (waiting && !root_lines(root, TREE_PROC, path, &lines))
			break;
		unix_rows_begin(&rows, root, view, path, &lines);
		any = unix_rows_load(all, &rows, waiting);
		unix_rows_end(&rows);
		lines_close(&lines);
		listeners_sort(all);
	}
	preload_free(&whole);
}

/* The first listener in that place; 0, 1, or 2 for as many as there may be. */
static size_t place_find(const struct listeners *all,
			 const struct listener *place,
			 const struct listener **first)
{
	const struct listener *at = listener_find(all, place);

	*first = at;
	if (!at)
		return 0;
	if (at + 1 == all->list + all->n || place_compare(at + 1, place) != 0)
		return 1;
	return 2;
}

size_t listeners_find_unix(const struct listeners *all, struct span path,
			   const struct listener **first)
{
	const struct listener place = unix_place(path);

	return place_find(all, &place, first);
}

/* The possible addresses of a listener for connections at `local`. */
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

size_t listeners_find_tcp(const struct listeners *all,
			  const struct inet_sock *sock,
			  const struct listener **first)
{
	const struct listener *found;
	struct addr addrs[3];
	const size_t n_addrs = listener_addrs(&sock->local, addrs);
	size_t n = 0;

	*first = NULL;
	for (size_t i = 0; i < n_addrs; i++) {
		const struct listener place = {
		    .local = addrs[i], .port = (uint16_t)sock->local_port};

		n += place_find(all, &place, &found);
		if (!*first)
			*first = found;
	}
	return n;
}

void listeners_free(struct listeners *all)
{
	for (size_t i = 0; i < all->n; i++)
		free(all->list[i].path);
	free(all->list);
	all->list = NULL;
	all->n = all->size = 0;
}
