/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/fd_table.h"

#include <errno.h>

#include "proc/fd_row.h"

bool fd_table_open(struct fd_table *table, const struct root *root,
		   const char *path)
{
	*table = (struct fd_table){.root = root, .path = path};
	table->dir = root_dir(root, TREE_PROC, path);
	return table->dir;
}

bool fd_table_link(struct fd_table *table, const char *fd,
		   char link[FD_LINK_MAX + 1], size_t *len)
{
	ssize_t got = root_sublink(table->dir, fd, link, FD_LINK_MAX);

	if (got < 0) {
		table->denied |= errno == EACCES || errno == EPERM;
		root_missed(table->root, TREE_PROC, table->path, errno);
		return false;
	}
	link[got] = '\0';
	*len = (size_t)got;
	return true;
}

/*
 * Asks for descriptors in a row; *next is the first number that was not asked
 * for. False when no more are wanted.
 */
static bool walk_row(struct fd_table *table, fd_table_visit *visit, void *arg,
		     unsigned *next)
{
	char name[FD_NAME], link[FD_LINK_MAX + 1];
	unsigned gap = 0;
	bool more = true;
	size_t len;

	for (*next = 0; more && fd_row_goes_on(*next, gap); ++*next) {
		const char *fd = fd_name(*next, name);

		if (fd_table_link(table, fd, link, &len)) {
			gap = 0;
			more = visit(arg, fd, link, len);
		} else {
			gap++;
		}
	}
	return more;
}

/*
 * If the folder disappears while it is read, this is its end, without an error.
 */
static const struct dirent *entry_next(struct fd_table *table)
{
	const struct dirent *entry;

	errno = 0;
	entry = readdir(table->dir);
	if (!entry && errno)
		root_missed(table->root, TREE_PROC, table->path, errno);
	return entry;
}

void fd_table_walk(struct fd_table *table, fd_table_visit *visit, void *arg)
{
	char link[FD_LINK_MAX + 1];
	const struct dirent *entry;
	bool more = true;
	unsigned next;
	size_t len;

	/* only there the position of an entry is its number */
	if (root_dir_is_live(table->root, table->dir)) {
		more = walk_row(table, visit, arg, &next);
		root_dir_seek(table->dir, next);
	}
	while (more && (entry = entry_next(table)))
		if (*entry->d_name >= '0' && *entry->d_name <= '9' &&
		    fd_table_link(table, entry->d_name, link, &len))
			more = visit(arg, entry->d_name, link, len);
}

void fd_table_close(struct fd_table *table)
{
	closedir(table->dir);
}
