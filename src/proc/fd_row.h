/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FD_ROW_H
#define PROC_FD_ROW_H

#include <stdbool.h>

/*
 * Descriptors asked for as 0, 1, 2 and so on for as long as they are there, but
 * for a few. In the kernel, a name that is given out by a folder costs as much
 * as its look-up, and most tables have hardly a gap. Here, so that it costs no
 * call: it runs for each descriptor.
 */

/* The digits of a descriptor. */
enum { FD_NAME = sizeof "4294967295" };

/* Not snprintf, for its cost. */
static inline const char *fd_name(unsigned fd, char buf[FD_NAME])
{
	char *at = &buf[FD_NAME - 1];

	*at = '\0';
	do
		*--at = (char)('0' + fd % 10);
	while ((fd /= 10) > 0);
	return at;
}

/* Whether to ask for `fd`, when the `gap` ones before it were not there. */
static inline bool fd_row_goes_on(unsigned fd, unsigned gap)
{
	return gap < 2 + fd / 64;
}

#endif
