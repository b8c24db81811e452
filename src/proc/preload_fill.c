/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/lines.h"
#include "proc/preload_fill.h"

#include <stdlib.h>
#include <string.h>

/* No file of /proc comes near it: a recorded machine may have any. */
enum { PRELOAD_MAX = 1 << 30 };

/*
 * What is read at a time of a table that is not read to its end: the kernel
 * makes up records until it has so much, of tcp seven.
 */
enum { UNTIL_PIECE = 1024 };

/* Is there room for more? */
static bool preload_grow(struct preload *preload, size_t *size)
{
	size_t larger = *size ? *size * 2 : LINES_SIZE;
	char *more;

	if (preload->len < *size)
		return true;
	more = realloc(preload->bytes, larger);
	if (!more)
		return false;
	preload->bytes = more;
	*size = larger;
	return true;
}

/* Ends the file before the line that ends it, if that is there after `seen`. */
static bool preload_end(struct preload *preload, size_t *seen,
			bool (*until)(struct span line))
{
	const char *newline;

	while ((newline = memchr(preload->bytes + *seen, '\n',
				 preload->len - *seen))) {
		const char *at = preload->bytes + *seen;
		struct span line = {at, (size_t)(newline - at)};

		if (until(line)) {
			preload->len = *seen;
			return true;
		}
		*seen += line.len + 1;
	}
	return false;
}

bool preload_fill(struct preload *preload, struct seq_file file,
		  bool (*until)(struct span line))
{
	size_t size = 0, seen = 0, room;
	ssize_t got;

	do {
		if (!preload_grow(preload, &size))
			return false;
		room = size - preload->len;
		if (until && room > UNTIL_PIECE)
			room = UNTIL_PIECE;
		got = seq_file_read(&file, preload->bytes + preload->len, room);
		if (got <= 0)
			return got == 0;
		/* now that it is in the cache */
		preload->nul =
		    preload->nul ||
		    memchr(preload->bytes + preload->len, '\0', (size_t)got);
		preload->len += (size_t)got;
		if (until && preload_end(preload, &seen, until))
			return true;
	} while (preload->len < PRELOAD_MAX);
	return false;
}
