/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/nearest.h"

#include <string.h>

/* No name is longer; words that are can't be near to one. */
enum { NAME_MAX_LEN = 40 };

void nearest_init(struct nearest *nearest, struct span word)
{
	*nearest = (struct nearest){.word = word};
	/* half of the letters may be wrong, and at most three */
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

/* How many letters have to be put in, taken out or changed (Levenshtein). */
static unsigned distance_of(struct span a, struct span b)
{
	unsigned row[NAME_MAX_LEN + 1];

	for (size_t k = 0; k <= b.len; k++)
		row[k] = (unsigned)k;
	for (size_t i = 1; i <= a.len; i++) {
		unsigned before = row[0];

		row[0] = (unsigned)i;
		for (size_t k = 1; k <= b.len; k++) {
			unsigned change =
			    before + (lower(a.at[i - 1]) != lower(b.at[k - 1]));

			before = row[k];
			row[k] = least(row[k] + 1, row[k - 1] + 1, change);
		}
	}
	return row[b.len];
}

void nearest_offer(struct nearest *nearest, const char *name)
{
	const struct span span = {name, strlen(name)};
	unsigned distance;

	if (nearest->word.len > NAME_MAX_LEN || span.len > NAME_MAX_LEN)
		return;
	distance = distance_of(nearest->word, span);
	if (distance >= nearest->distance)
		return;
	nearest->distance = distance;
	nearest->name = name;
}
