/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/page.h"

#include <errno.h>
#include <unistd.h>

/* A page, less the longest record of tcp6. */
enum { PAGE_LESS = 4096 - 256 };

ssize_t page_read(int fd, char *buf, size_t size)
{
	ssize_t got;

	do
		got = read(fd, buf, size < PAGE_LESS ? size : PAGE_LESS);
	while (got < 0 && errno == EINTR);
	return got;
}
