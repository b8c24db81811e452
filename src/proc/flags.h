/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FLAGS_H
#define PROC_FLAGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is printed for a bit of a route's or a neighbour's flags. */
struct flag {
	uint32_t bit;
	const char *text;
};

/* More than the letters of all bits together, and a NUL. */
enum { FLAGS_TEXT = 48 };

/*
 * The letters of `flags` in the order of `table`, which has `n` rows. With
 * `clears`, a reject route's `!` wipes out the letters before it. Returns
 * `text`.
 */
const char *flags_format(const struct flag *table, size_t n, uint32_t flags,
			 bool clears, char text[FLAGS_TEXT]);

/* The letters of IPv6 routes. */
const char *flags_route6(uint32_t flags, char text[FLAGS_TEXT]);

/* The letters of IPv4 routes, which AppleTalk's have too. */
const char *flags_route(uint32_t flags, bool clears, char text[FLAGS_TEXT]);

#endif
