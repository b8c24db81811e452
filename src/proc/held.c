/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/held.h"
#include "proc/lines.h"

#include <stdlib.h>
#include <string.h>

/* No file of /proc comes near it: a recorded machine may have any. */
enum { HELD_MAX = 1 << 30 };

/*
 * What is read at a time of a table that is not read to its end: the kernel
 * makes up records until it has so much, of tcp seven.
 */
enum { UNTIL_PIECE = 1024 };

/* Is there room for more? */
static bool held_grow(struct held *held, size_t *size)
{
	size_t larger = *size ? *size * 2 : LINES_SIZE;
	char *more;

	if (held->len < *size)
		return true;
	more = realloc(held->bytes, larger);
	if (!more)
		return false;
	held->bytes = more;
	*size = larger;
	return true;
}

/* Ends the file before the line that ends it, if that is there after `seen`. */
static bool held_end(struct held *held, size_t *seen,
		     bool (*until)(struct span line))
{
	const char *newline;

	while (
	    (newline = memchr(held->bytes + *seen, '\n', held->len - *seen))) {
		const char *at = held->bytes + *seen;
		struct span line = {at, (size_t)(newline - at)};

		if (until(line)) {
			held->len = *seen;
			return true;
		}
		*seen += line.len + 1;
	}
	return false;
}

bool held_fill(struct held *held, struct seq_file file,
	       bool (*until)(struct span line))
{
	size_t size = 0, seen = 0, room;
	ssize_t got;

	do {
		if (!held_grow(held, &size))
			return false;
		room = size - held->len;
		if (until && room > UNTIL_PIECE)
			room = UNTIL_PIECE;
		got = seq_file_read(&file, held->bytes + held->len, room);
		if (got <= 0)
			return got == 0;
		/* now that it is in the cache */
		held->nul = held->nul ||
			    memchr(held->bytes + held->len, '\0', (size_t)got);
		held->len += (size_t)got;
		if (until && held_end(held, &seen, until))
			return true;
	} while (held->len < HELD_MAX);
	return false;
}
