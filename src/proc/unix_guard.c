/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_guard.h"

#include <string.h>

bool unix_guard_suspects(const struct unix_guard *guard, struct span line)
{
	return guard->named && guard->len + 1 + line.len <= UNIX_NAME_MAX;
}

/* Adds as many bytes as there is room for; a name is never longer. */
static void name_add(struct unix_guard *guard, struct span text)
{
	size_t room = sizeof guard->name - guard->len;
	size_t len = text.len < room ? text.len : room;

	if (len > 0)
		memcpy(guard->name + guard->len, text.at, len);
	guard->len += len;
}

/* Is `sock` the socket that the kernel says has its inode? */
static bool is_known(const struct unix_names *names,
		     const struct unix_sock *sock)
{
	const struct unix_name *name = unix_names_find(names, sock->inode);

	return name && name->len == sock->name.len &&
	       (name->len == 0 ||
		memcmp(name->name, sock->name.at, name->len) == 0);
}

enum unix_verdict unix_guard_judge(const struct unix_guard *guard,
				   const struct unix_names *names,
				   struct span line,
				   const struct unix_sock *sock)
{
	const struct unix_name *before;
	struct unix_guard longer = *guard;

	if (!names->known)
		return UNIX_UNDECIDED;
	before = unix_names_find(names, guard->inode);
	if (before)
		return before->breaks > guard->breaks ? UNIX_FORGED : UNIX_ROW;
	unix_guard_forged(&longer, line);
	if (unix_names_begin(names, (struct span){longer.name, longer.len}))
		return UNIX_FORGED;
	/* a connection that waits to be accepted has its listener's name, and
	 * no inode */
	if (guard->inode == 0 || (sock && is_known(names, sock)))
		return UNIX_ROW;
	return UNIX_UNDECIDED;
}

void unix_guard_row(struct unix_guard *guard, const struct unix_sock *sock)
{
	*guard =
	    (struct unix_guard){.inode = sock->inode, .named = sock->named};
	name_add(guard, sock->name);
}

void unix_guard_forged(struct unix_guard *guard, struct span line)
{
	guard->breaks++;
	name_add(guard, (struct span){"\n", 1});
	name_add(guard, line);
}
