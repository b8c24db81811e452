/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/recent.h"

#include <string.h>

#include "proc/inet_proto.h"

/*
 * The same inode is the same socket. Without an inode only the endpoints of a
 * tcp connection identify it, because they are unique.
 */
static bool is_same(const struct inet_sock *a, const struct inet_sock *b)
{
	return a->inode == b->inode && a->local_port == b->local_port &&
	       a->remote_port == b->remote_port &&
	       (a->inode != 0 || a->proto->kind == INET_TCP) &&
	       memcmp(&a->remote, &b->remote, sizeof a->remote) == 0 &&
	       memcmp(&a->local, &b->local, sizeof a->local) == 0;
}

bool recent_again(struct recent *recent, const struct inet_sock *sock)
{
	const size_t n = recent->n < RECENT ? recent->n : RECENT;

	for (size_t i = 0; i < n; i++)
		if (is_same(&recent->list[i], sock))
			return true;
	recent->list[recent->n++ % RECENT] = *sock;
	return false;
}
