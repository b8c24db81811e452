/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_KEYS_H
#define QUERY_KEYS_H

#include <string.h>

#include "query/filter.h"
#include "query/node.h"

enum { KEYS_MAX = 32 };

/* One key of --sort, --count or --columns. */
struct key {
	struct span name;	 /* position in the argument of the option */
	bool down;		 /* the largest first */
	bool plain;		 /* key_is_plain() */
	struct node_field found; /* in the table that was used last */
};

struct keys {
	size_t n;
	struct key list[KEYS_MAX];
	unsigned needs; /* enum field_needs */
};

/* What keys may be in addition to the names of fields. */
enum keys_flags {
	KEYS_SIGNS = 1 << 0,  /* a `-` may stand before one */
	KEYS_RECORDS = 1 << 1 /* one may be a list of records */
};

/*
 * Reads KEY[,KEY...]. `extra` is an additional name that is accepted, or NULL.
 * False, with an error, if no kind of record has a key. `text` must exist as
 * long as `keys`.
 */
bool keys_read(const struct query_env *env, struct span text, unsigned flags,
	       const char *extra, struct keys *keys, struct query_error *error);

/* A growing array of bytes. All zero is empty. */
struct bytes {
	char *at; /* owned */
	size_t len, size;
	bool lost; /* there was no memory for some bytes */
};

/*
 * Makes room for `len` more bytes. Without memory, sets `lost` and returns
 * false.
 */
bool bytes_grow(struct bytes *bytes, size_t len);

/* Inline, because it is called several times for each row. */
static inline void bytes_add(struct bytes *bytes, const void *at, size_t len)
{
	if (len == 0 ||
	    (bytes->size - bytes->len < len && !bytes_grow(bytes, len)))
		return;
	memcpy(bytes->at + bytes->len, at, len);
	bytes->len += len;
}

void bytes_free(struct bytes *bytes);

/* Adds the names of the keys, each with a NUL after it. */
void keys_names(const struct keys *keys, struct bytes *bytes);

/*
 * Adds bytes that memcmp() sorts like the keys of the records: numbers by
 * value, addresses by value, IPv4 before IPv6, texts by bytes, absent values
 * last.
 */
void keys_encode(struct ctx *ctx, struct keys *keys,
		 const struct field_table *table, const void *record,
		 struct bytes *bytes);

/* Adds one key's value as key_encode does, in descending order if `down`. */
void key_encode(struct ctx *ctx, struct key *key, bool down,
		const struct field_table *table, const void *record,
		struct bytes *bytes);

/* The field of a key in a table; its `field` is NULL if there is none. */
const struct node_field *key_in(struct key *key,
				const struct field_table *table);

/* True if a key may have more than one value. */
bool key_is_list(const struct node_field *found);

#endif
