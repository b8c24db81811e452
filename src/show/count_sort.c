/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "show/count_group.h"

static void number_add(struct bytes *bytes, uint64_t number, bool down)
{
	uint8_t code[8];

	for (size_t i = 0; i < sizeof code; i++)
		code[i] = (uint8_t)((down ? ~number : number) >> (56 - 8 * i));
	bytes_add(bytes, code, sizeof code);
}

/* The i-th key of a group, the largest first if `down`: absent stays last. */
static void key_add(struct bytes *bytes, const struct count *count,
		    const struct count_group *group, size_t i, bool down)
{
	const char *key = count->bytes.at + group->at;
	const size_t end =
	    i + 1 < count->keys->n ? group->key_at[i + 1] : group->key_len;
	const size_t start = bytes->len + 1;

	bytes_add(bytes, key + group->key_at[i], end - group->key_at[i]);
	for (size_t k = start; down && !bytes->lost && k < bytes->len; k++)
		bytes->at[k] = (char)~bytes->at[k];
}

static void order_add(struct bytes *bytes, const struct count *count,
		      const struct count_group *group, const struct key *key)
{
	if (text_is(key->name, "count")) {
		number_add(bytes, group->n, key->down);
		return;
	}
	for (size_t i = 0; i < count->keys->n; i++)
		if (count->keys->list[i].name.len == key->name.len &&
		    memcmp(count->keys->list[i].name.at, key->name.at,
			   key->name.len) == 0)
			key_add(bytes, count, group, i, key->down);
}

/* What --sort says, then the most first, then the keys. */
static void sort_make(struct bytes *bytes, const struct count *count,
		      struct count_group *group)
{
	group->sort_at = bytes->len;
	for (size_t i = 0; count->order && i < count->order->n; i++)
		order_add(bytes, count, group, &count->order->list[i]);
	number_add(bytes, group->n, true);
	bytes_add(bytes, count->bytes.at + group->at, group->key_len);
	group->sort_len = bytes->len - group->sort_at;
}

static int compare_groups(const void *a, const void *b)
{
	const struct count_group *m = a, *n = b;
	size_t len = m->sort_len < n->sort_len ? m->sort_len : n->sort_len;
	int order = memcmp(m->sort, n->sort, len);

	return order
		   ? order
		   : (m->sort_len > n->sort_len) - (m->sort_len < n->sort_len);
}

void count_sort(struct count *count)
{
	struct bytes bytes = {.at = NULL};

	for (size_t i = 0; i < count->n; i++)
		sort_make(&bytes, count, &count->groups[i]);
	count->lost = count->lost || bytes.lost;
	for (size_t i = 0; i < count->n; i++)
		count->groups[i].sort = bytes.at + count->groups[i].sort_at;
	if (count->n > 0 && !bytes.lost)
		qsort(count->groups, count->n, sizeof *count->groups,
		      compare_groups);
	bytes_free(&bytes);
}
