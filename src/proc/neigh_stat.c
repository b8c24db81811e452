/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/neigh_stat.h"

/*
 * neigh_stat_seq_show() in net/core/neighbour.c, in hexadecimal:
 *
 *   entries  allocs   destroys hash_grows lookups  hits     ...
 *   00000004 00000009 00000003 00000000   0000ac52 00000aa6 ...
 *   1
 *
 * 1 entries of the table
 */
enum scan neigh_stat_parse(struct span line, struct neigh_stat *stat)
{
	struct cursor c = scan_from(line);
	struct span digits;

	/* no sign, and not the line of names */
	if (!scan_hexrun(&c, 16, &digits) ||
	    (c.at < c.end && !scan_is_blank(*c.at)))
		return SCAN_BAD;
	c = scan_from(digits);
	return scan_hex(&c, &stat->entries) ? SCAN_OK : SCAN_BAD;
}
