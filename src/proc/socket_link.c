/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/socket_link.h"

#include <string.h>

/* Skips `text` if it is next. */
static bool text_skip(struct cursor *c, const char *text)
{
	size_t len = strlen(text);

	if ((size_t)(c->end - c->at) < len || memcmp(c->at, text, len) != 0)
		return false;
	c->at += len;
	return true;
}

/* sockfs_dname() of net/socket.c. */
bool socket_name_parse(struct span name, uint64_t *inode)
{
	struct cursor c = scan_from(name);

	return text_skip(&c, "socket:[") && scan_short(&c, inode) &&
	       scan_char(&c, ']') && c.at == c.end;
}

/*
 * show_map_vma() of fs/proc/task_mmu.c:
 *
 *	7f0c06c62000-7f0c06c63000 r--s 00000000 00:09 17163054 socket:[17163054]
 *	1                         2    3        4     5          6
 *
 * 1 addresses, 2 permissions, 3 offset, 4 device, 5 inode, 6 name. The kernel
 * escapes line breaks in a name, and a file's name begins with a slash.
 */
enum scan maps_parse(struct span line, uint64_t *inode)
{
	struct cursor c = scan_from(line);
	struct span word;

	for (int i = 0; i < 5; i++)
		if (!scan_word(&c, &word))
			return i == 0 ? SCAN_SKIP : SCAN_BAD;
	scan_blanks(&c);
	return socket_name_parse(scan_rest(&c), inode) ? SCAN_OK : SCAN_SKIP;
}

/*
 * __io_uring_show_fdinfo() of io_uring/fdinfo.c:
 *
 * 	UserFiles:	2
 * 	    0: socket:[17163053]
 * 	UserBufs:	0
 *
 * The files are between these lines, each after its number. Empty places are
 * omitted, or `<none>` in older kernels.
 */
enum scan io_uring_parse(struct span line, bool *inside, uint64_t *inode)
{
	struct cursor c = scan_from(line);
	uint64_t number;

	if (text_skip(&c, "UserFiles:")) {
		*inside = true;
		return SCAN_SKIP;
	}
	scan_blanks(&c);
	if (!*inside || c.at == c.end)
		return SCAN_SKIP;
	*inside = scan_short(&c, &number) && text_skip(&c, ": ");
	return *inside && socket_name_parse(scan_rest(&c), inode) ? SCAN_OK
								  : SCAN_SKIP;
}

/*
 * unix_show_fdinfo() of net/unix/af_unix.c:
 *
 *	scm_fds: 1
 */
enum scan scm_fds_parse(struct span line, uint64_t *n)
{
	struct cursor c = scan_from(line);

	return text_skip(&c, "scm_fds: ") && scan_udec(&c, n) && c.at == c.end
		   ? SCAN_OK
		   : SCAN_SKIP;
}
