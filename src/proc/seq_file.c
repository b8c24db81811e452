/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/seq_file.h"

#include <errno.h>
#include <unistd.h>

/*
 * A page, minus the longest record of a table of sockets. That is a record of
 * tcp6: 222 bytes if all its fields have their maximum length.
 */
enum { PAGE_LESS = 4096 - 256 };

ssize_t seq_file_read(struct seq_file *file, char *buf, size_t size)
{
	size_t ask = size < PAGE_LESS ? size : PAGE_LESS;
	ssize_t got;

	if (file->ended)
		return 0;
	do
		got = read(file->fd, buf, ask);
	while (got < 0 && errno == EINTR);
	file->ended = file->table && got >= 0 && (size_t)got < ask;
	return got;
}
