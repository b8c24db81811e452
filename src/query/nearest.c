/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/nearest.h"

#include <string.h>

/* All names are shorter; a longer word is not near to one. */
enum { NAME_MAX_LEN = 40 };

void nearest_init(struct nearest *nearest, struct span word)
{
	*nearest = (struct nearest){.word = word};
	/* at most half of the letters may be wrong, and at most three */
	nearest->distance = word.len / 2 < 3 ? (unsigned)(word.len / 2) + 1 : 4;
}

static unsigned least(unsigned a, unsigned b, unsigned c)
{
	unsigned ab = a < b ? a : b;

	return ab < c ? ab : c;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool same(struct span a, size_t i, struct span b, size_t k)
{
	return lower(a.at[i - 1]) == lower(b.at[k - 1]);
}

/*
 * The number of letters to insert, delete, change, or exchange with the next
 * one (Damerau-Levenshtein distance).
 */
static unsigned distance_of(struct span a, struct span b)
{
	/* rows for this letter of `a`, and for the two before it */
	unsigned rows[3][NAME_MAX_LEN + 1];

	for (size_t k = 0; k <= b.len; k++)
		rows[0][k] = (unsigned)k;
	for (size_t i = 1; i <= a.len; i++) {
		unsigned *now = rows[i % 3];
		const unsigned *one = rows[(i + 2) % 3];
		const unsigned *two = rows[(i + 1) % 3];

		now[0] = (unsigned)i;
		for (size_t k = 1; k <= b.len; k++) {
			now[k] = least(one[k] + 1, now[k - 1] + 1,
				       one[k - 1] + !same(a, i, b, k));
			if (i > 1 && k > 1 && same(a, i, b, k - 1) &&
			    same(a, i - 1, b, k) && two[k - 2] + 1 < now[k])
				now[k] = two[k - 2] + 1;
		}
	}
	return rows[a.len % 3][b.len];
}

static size_t lengths_apart(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

void nearest_offer(struct nearest *nearest, const char *name)
{
	const struct span span = {name, strlen(name)};
	unsigned distance;

	if (nearest->word.len > NAME_MAX_LEN || span.len > NAME_MAX_LEN)
		return;
	/* each additional letter is an insertion or deletion */
	if (lengths_apart(nearest->word.len, span.len) >= nearest->distance)
		return;
	distance = distance_of(nearest->word, span);
	if (distance >= nearest->distance)
		return;
	nearest->distance = distance;
	nearest->name = name;
}
