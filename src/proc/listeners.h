/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_LISTENERS_H
#define PROC_LISTENERS_H

#include "address.h"
#include "proc/inet.h"
#include "proc/netns_view.h"

/* A tcp socket, or a unix socket with its name, that accepts connections. */
struct listener {
	uint64_t inode;
	size_t order;	   /* index in the files */
	struct addr local; /* family 0: it is a unix socket */
	unsigned port;
	char *path; /* owned; NULL for tcp */
	size_t len;
	uint64_t waiting; /* for unix: number of connections without an inode */
};

/*
 * The sockets of one network namespace that accept connections. They are
 * indexed by the address or name that they share with the connections that wait
 * at them. All zero is empty.
 */
struct listeners {
	struct listener *list; /* owned */
	size_t n, size;
};

/*
 * Adds those of net/tcp and net/tcp6, or of net/unix, without forged rows: see
 * unix_rows_begin.
 */
void listeners_load_tcp(struct listeners *all, const struct root *root);
void listeners_load_unix(struct listeners *all, const struct root *root,
			 struct netns_view *view);

/*
 * The first listener that a connection may wait at, which has no inode, or
 * NULL: the one at its address, else the one at all addresses. Returns 0, 1, or
 * more than that if there are others, which are not counted: a thousand may
 * share a port. There are others with SO_REUSEPORT, or when one at its address
 * came after the connection.
 */
size_t listeners_find_tcp(const struct listeners *all,
			  const struct inet_sock *sock,
			  const struct listener **first);

/*
 * The same for the name that a unix socket has. There are others where a file
 * was removed and made again, or in mount namespaces of their own.
 */
size_t listeners_find_unix(const struct listeners *all, struct span path,
			   const struct listener **first);

void listeners_free(struct listeners *all);

#endif
