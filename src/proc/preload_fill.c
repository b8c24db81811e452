/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/lines.h"
#include "proc/preload_fill.h"

#include <stdlib.h>
#include <string.h>

/* Files of /proc are much smaller; a recorded machine may have any file. */
enum { PRELOAD_MAX = 1 << 30 };

/*
 * The size of a read for a table that is not read to its end: the kernel
 * formats this many bytes of records, seven records of tcp.
 */
enum { UNTIL_PIECE = 1024 };

/* True if there is room for more. */
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

/* Ends the file before the line that ends it, if that follows `seen`. */
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
		/* while it is in the cache */
		preload->nul =
		    preload->nul ||
		    memchr(preload->bytes + preload->len, '\0', (size_t)got);
		preload->len += (size_t)got;
		if (until && preload_end(preload, &seen, until))
			return true;
	} while (preload->len < PRELOAD_MAX);
	return false;
}
