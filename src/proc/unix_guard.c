/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_guard.h"

#include <string.h>

bool unix_guard_suspects(const struct unix_guard *guard, struct span line)
{
	return line.len < guard->room;
}

/* Adds as many bytes as fit; a name is never longer. */
static void name_add(struct unix_guard *guard, struct span text)
{
	size_t room = sizeof guard->name - guard->len;
	size_t len = text.len < room ? text.len : room;

	if (len > 0)
		memcpy(guard->name + guard->len, text.at, len);
	guard->len += len;
}

static bool begins(const struct unix_name *name, const char *text, size_t len)
{
	return name->len >= len &&
	       (len == 0 || memcmp(name->name, text, len) == 0);
}

/*
 * The previous row as the kernel knows it; NULL if the kernel doesn't know it,
 * or answered before it had its name.
 */
static const struct unix_name *before_find(const struct unix_guard *guard,
					   const struct unix_names *names)
{
	const struct unix_name *name = unix_names_find(names, guard->inode);

	return name && begins(name, guard->name, guard->first) ? name : NULL;
}

/*
 * What the kernel says about the socket of a line. A socket gets its name once
 * and keeps it, so a line with another name is forged. But a socket may get its
 * name after its row was printed.
 */
static enum unix_verdict claim_judge(const struct unix_names *names,
				     const struct unix_sock *sock)
{
	const struct unix_name *name = unix_names_find(names, sock->inode);
	size_t len = sock->name.len;

	if (!name)
		return UNIX_UNDECIDED;
	if (begins(name, sock->name.at, len))
		return name->len == len || name->name[len] == '\n'
			   ? UNIX_ROW
			   : UNIX_UNDECIDED;
	return name->len > 0 ? UNIX_FORGED : UNIX_UNDECIDED;
}

enum unix_verdict unix_guard_judge(const struct unix_guard *guard,
				   const struct unix_names *names,
				   struct span line,
				   const struct unix_sock *sock)
{
	/* the kernel prints nothing but rows */
	enum unix_verdict claim = UNIX_FORGED;
	const struct unix_name *before;
	struct unix_guard longer = *guard;

	if (!names->known)
		return UNIX_UNDECIDED;
	before = before_find(guard, names);
	if (before)
		return before->breaks > guard->breaks ? UNIX_FORGED : UNIX_ROW;
	unix_guard_forged(&longer, line);
	if (unix_names_begin(names, (struct span){longer.name, longer.len}))
		return UNIX_FORGED;
	if (sock)
		claim = claim_judge(names, sock);
	/*
	 * a connection that waits to be accepted has its listener's name, and
	 * no inode
	 */
	if (claim == UNIX_UNDECIDED && guard->inode == 0)
		return UNIX_ROW;
	return claim;
}

/* The rest of the room if `line`, after a line break, is part of the name. */
static size_t room_after(const struct unix_guard *guard, size_t len)
{
	return len < guard->room ? guard->room - len - 1 : 0;
}

void unix_guard_row(struct unix_guard *guard, const struct unix_sock *sock)
{
	*guard = (struct unix_guard){.inode = sock->inode};
	if (sock->named && sock->name.len < UNIX_NAME_MAX)
		guard->room = UNIX_NAME_MAX - sock->name.len;
	name_add(guard, sock->name);
	guard->first = guard->len;
}

void unix_guard_doubt(struct unix_guard *guard, struct span line,
		      const struct unix_sock *sock)
{
	size_t room = room_after(guard, line.len);

	unix_guard_row(guard, sock);
	if (guard->room < room)
		guard->room = room;
}

void unix_guard_forged(struct unix_guard *guard, struct span line)
{
	guard->room = room_after(guard, line.len);
	guard->breaks++;
	name_add(guard, (struct span){"\n", 1});
	name_add(guard, line);
}
