/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_FLAGS_H
#define PROC_FLAGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The letter of a flag of a route or a neighbour. */
struct flag {
	uint32_t bit;
	const char *text;
};

/* Room for all letters, and a NUL. */
enum { FLAGS_TEXT = 48 };

/*
 * Writes the letters of `flags` in the order of `table`, which has `n` rows.
 * With `clears`, the `!` of a reject route removes the letters before it.
 * Returns `text`.
 */
const char *flags_format(const struct flag *table, size_t n, uint32_t flags,
			 bool clears, char text[FLAGS_TEXT]);

/* The letters of IPv6 routes. */
const char *flags_route6(uint32_t flags, char text[FLAGS_TEXT]);

/* The letters of IPv4 and AppleTalk routes. */
const char *flags_route(uint32_t flags, bool clears, char text[FLAGS_TEXT]);

#endif
