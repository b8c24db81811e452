/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/json_map.h"

#include <stdlib.h>
#include <string.h>

#include "msg.h"
#include "show/json_value.h"
#include "show/snmp.h"
#include "utf8.h"

/* The index of a name: the names move when they grow. */
struct kept {
	size_t at, len;
};

struct json_counter {
	struct kept block, name;
	size_t place;  /* in the order of the file */
	size_t first;  /* the index of its block's first counter */
	bool again;    /* an earlier counter has the same name */
	bool negative; /* the value is a signed number */
	uint64_t value;
	const struct json_map *map; /* for sorting */
};

static struct span kept_span(const struct json_map *map, struct kept kept)
{
	return (struct span){map->names ? map->names + kept.at : "", kept.len};
}

/* U+FFFD, for each byte that is not UTF-8. */
static const char replacement[] = "\xef\xbf\xbd";

enum { REPLACEMENT = sizeof replacement - 1 };

/*
 * Copies a name as it will be printed: names that are printed alike are the
 * same.
 */
static size_t name_copy(char *to, struct span name)
{
	const char *start = to;

	while (name.len > 0) {
		const unsigned char c = (unsigned char)*name.at;
		size_t len = c < 0x80 ? 1
				      : utf8_len((const unsigned char *)name.at,
						 name.len);
		const size_t read = len > 0 ? len : 1;

		memcpy(to, len > 0 ? name.at : replacement,
		       len > 0 ? len : REPLACEMENT);
		to += len > 0 ? len : REPLACEMENT;
		name.at += read;
		name.len -= read;
	}
	return (size_t)(to - start);
}

static bool names_add(struct json_map *map, struct span name, struct kept *kept)
{
	const size_t room = REPLACEMENT * name.len;

	if (map->names_size - map->names_len < room) {
		size_t size = 2 * map->names_size + room + 1024;
		char *names = realloc(map->names, size);

		if (!names)
			return false;
		map->names = names;
		map->names_size = size;
	}
	kept->at = map->names_len;
	kept->len = name.len > 0 ? name_copy(map->names + kept->at, name) : 0;
	map->names_len += kept->len;
	return true;
}

static bool list_grow(struct json_map *map)
{
	size_t size = map->size ? 2 * map->size : 256;
	struct json_counter *list;

	if (map->n < map->size)
		return true;
	list = realloc(map->list, size * sizeof *list);
	if (!list)
		return false;
	map->list = list;
	map->size = size;
	return true;
}

bool json_map_add(struct json_map *map, const struct snmp_counter *counter)
{
	struct json_counter *new;

	if (!list_grow(map))
		return false;
	new = &map->list[map->n];
	*new = (struct json_counter){.place = map->n,
				     .negative = counter->negative,
				     .value = counter->value};
	if (!names_add(map, counter->section->title, &new->block) ||
	    !names_add(map, counter->name, &new->name))
		return false;
	map->n++;
	return true;
}

static int compare_spans(struct span a, struct span b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len > 0 ? memcmp(a.at, b.at, len) : 0;

	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_blocks(const struct json_counter *a,
			  const struct json_counter *b)
{
	return compare_spans(kept_span(a->map, a->block),
			     kept_span(b->map, b->block));
}

static int compare_names(const struct json_counter *a,
			 const struct json_counter *b)
{
	return compare_spans(kept_span(a->map, a->name),
			     kept_span(b->map, b->name));
}

/* Sorts by block, then by name, then by index. */
static int compare_by_name(const void *a, const void *b)
{
	const struct json_counter *m = a, *n = b;
	int order = compare_blocks(m, n);

	if (order == 0)
		order = compare_names(m, n);
	return order ? order : (m->place > n->place) - (m->place < n->place);
}

/* Sorts blocks by their first counter, and the counters in them by index. */
static int compare_by_place(const void *a, const void *b)
{
	const struct json_counter *m = a, *n = b;

	if (m->first != n->first)
		return m->first > n->first ? 1 : -1;
	return (m->place > n->place) - (m->place < n->place);
}

/* Prints the counters of the block that begins at `at`; returns its end. */
static size_t block_mark(struct json_map *map, size_t at)
{
	struct json_counter *list = map->list;
	size_t first = list[at].place, end = at;

	for (; end < map->n && compare_blocks(&list[at], &list[end]) == 0;
	     end++) {
		first = list[end].place < first ? list[end].place : first;
		list[end].again =
		    end > at && compare_names(&list[end - 1], &list[end]) == 0;
	}
	for (; at < end; at++)
		list[at].first = first;
	return end;
}

/* Groups the counters by block, and marks duplicates. */
static void map_sort(struct json_map *map)
{
	if (map->n == 0)
		return;
	for (size_t i = 0; i < map->n; i++)
		map->list[i].map = map;
	qsort(map->list, map->n, sizeof *map->list, compare_by_name);
	for (size_t at = 0; at < map->n;)
		at = block_mark(map, at);
	qsort(map->list, map->n, sizeof *map->list, compare_by_place);
}

static void put_counter(struct out *out, const struct json_map *map,
			const struct json_counter *counter)
{
	(void)json_string(out, kept_span(map, counter->name));
	out_char(out, ':');
	if (counter->negative)
		out_dec(out, (int64_t)counter->value, 0);
	else
		out_udec(out, counter->value, 0);
}

/* Reports all duplicates in one message; it names the first one. */
static void warn_again(struct ctx *ctx, const struct json_map *map,
		       const struct json_counter *first, size_t n)
{
	const struct span block = kept_span(map, first->block);
	const struct span name = kept_span(map, first->name);

	if (n > 1)
		msg_warn(ctx, ABOUT("counter_again", NULL),
			 "%zu counters come again, and their first values are "
			 "kept: %.*s %.*s and others",
			 n, (int)block.len, block.at, (int)name.len, name.at);
	else
		msg_warn(ctx, ABOUT("counter_again", NULL),
			 "a counter comes again, and its first value is kept: "
			 "%.*s %.*s",
			 (int)block.len, block.at, (int)name.len, name.at);
}

void json_map_put(struct ctx *ctx, struct json_map *map, const char *line)
{
	const struct json_counter *before = NULL, *again = NULL;
	size_t n_again = 0;

	map_sort(map);
	out_char(ctx->out, '{');
	for (size_t i = 0; i < map->n; i++) {
		const struct json_counter *counter = &map->list[i];

		if (counter->again) {
			again = again ? again : counter;
			n_again++;
			continue;
		}
		if (!before || before->first != counter->first) {
			out_str(ctx->out, before ? "}," : "");
			out_str(ctx->out, line);
			(void)json_string(ctx->out,
					  kept_span(map, counter->block));
			out_str(ctx->out, ":{");
		} else {
			out_char(ctx->out, ',');
		}
		put_counter(ctx->out, map, counter);
		before = counter;
	}
	out_str(ctx->out, before ? "}}" : "}");
	if (again)
		warn_again(ctx, map, again, n_again);
}

void json_map_clear(struct json_map *map)
{
	free(map->list);
	free(map->names);
	*map = (struct json_map){.list = NULL};
}
