/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/keys.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "query/key_values.h"
#include "query/nearest.h"

static void table_offer(struct nearest *nearest,
			const struct field_table *table)
{
	for (size_t i = 0; i < table->n; i++) {
		nearest_offer(nearest, table->fields[i].name);
		if (table->fields[i].type == VALUE_RECORD)
			table_offer(nearest, table->fields[i].elements);
	}
}

static bool fail_unknown(const struct query_env *env, struct span name,
			 size_t at, const char *extra,
			 struct query_error *error)
{
	struct nearest nearest;

	nearest_init(&nearest, name);
	for (size_t i = 0; env->types[i]; i++)
		table_offer(&nearest, env->types[i]->table);
	if (extra)
		nearest_offer(&nearest, extra);
	return query_fail(error, at, "no key is called `%.*s'%s%s%s",
			  (int)name.len, name.at, nearest.name ? "; `" : "",
			  nearest.name ? nearest.name : "",
			  nearest.name ? "' is near" : "");
}

/* The needs of a key in all tables that have it. */
static unsigned needs_of(const struct query_env *env, struct span name)
{
	const bool plain = key_is_plain(env, name);
	unsigned needs = 0;

	for (size_t i = 0; env->types[i]; i++) {
		const struct node_field found =
		    key_find(env->types[i]->table, name, plain);

		needs |= found.field ? found.field->needs : 0;
		needs |= found.list ? found.list->needs : 0;
	}
	return needs;
}

/* A list of records can't be sorted or compared. */
static bool has_records(const struct query_env *env, struct span name)
{
	for (size_t i = 0; env->types[i]; i++) {
		const struct field *field =
		    field_find(env->types[i]->table, name);

		if (field && field->type == VALUE_RECORD)
			return true;
	}
	return false;
}

static bool key_add(const struct query_env *env, struct span name, size_t at,
		    unsigned flags, const char *extra, struct keys *keys,
		    struct query_error *error)
{
	struct key key = {.name = name};

	if ((flags & KEYS_SIGNS) && name.len > 0 && *name.at == '-') {
		key.down = true;
		key.name.at++;
		key.name.len--;
		at++;
	}
	if (key.name.len == 0)
		return query_fail(error, at, "a key is expected");
	if (!key_is_known(env, key.name) &&
	    !(extra && text_is(key.name, extra)))
		return fail_unknown(env, key.name, at, extra, error);
	if (!(flags & KEYS_RECORDS) && has_records(env, key.name))
		return query_fail(error, at,
				  "`%.*s' is a list of records: name a field "
				  "of them",
				  (int)key.name.len, key.name.at);
	if (keys->n == KEYS_MAX)
		return query_fail(error, at, "there are more than %d keys",
				  KEYS_MAX);
	for (size_t i = 0; i < keys->n; i++)
		if (keys->list[i].name.len == key.name.len &&
		    memcmp(keys->list[i].name.at, key.name.at, key.name.len) ==
			0)
			return query_fail(error, at, "this key comes twice");
	key.plain = key_is_plain(env, key.name);
	keys->needs |= needs_of(env, key.name);
	keys->list[keys->n++] = key;
	return true;
}

bool keys_read(const struct query_env *env, struct span text, unsigned flags,
	       const char *extra, struct keys *keys, struct query_error *error)
{
	size_t at = 0;

	*keys = (struct keys){.n = 0};
	for (;;) {
		const char *comma = memchr(text.at + at, ',', text.len - at);
		size_t end = comma ? (size_t)(comma - text.at) : text.len;

		if (!key_add(env, (struct span){text.at + at, end - at}, at,
			     flags, extra, keys, error))
			return false;
		if (!comma)
			return true;
		at = end + 1;
	}
}

bool bytes_grow(struct bytes *bytes, size_t len)
{
	const size_t size = 2 * bytes->size + len + 64;
	char *more = realloc(bytes->at, size);

	if (!more) {
		bytes->lost = true;
		return false;
	}
	bytes->at = more;
	bytes->size = size;
	return true;
}

void bytes_free(struct bytes *bytes)
{
	free(bytes->at);
	*bytes = (struct bytes){.at = NULL};
}

void keys_names(const struct keys *keys, struct bytes *bytes)
{
	for (size_t i = 0; i < keys->n; i++) {
		bytes_add(bytes, keys->list[i].name.at, keys->list[i].name.len);
		bytes_add(bytes, "", 1);
	}
}

const struct node_field *key_in(struct key *key,
				const struct field_table *table)
{
	if (key->found.table != table)
		key->found = key_find(table, key->name, key->plain);
	return &key->found;
}

bool key_is_list(const struct node_field *found)
{
	return found->list || found->field->list;
}

/* The most significant byte first, for memcmp(). */
static void number_encode(struct bytes *bytes, bool negative, uint64_t number)
{
	uint8_t code[9];

	/* a negative number is the complement of its absolute value */
	code[0] = negative ? 0 : 1;
	if (negative)
		number = ~number;
	for (size_t i = 0; i < 8; i++)
		code[1 + i] = (uint8_t)(number >> (56 - 8 * i));
	bytes_add(bytes, code, sizeof code);
}

/* A text with an end mark: it sorts before the texts that it begins. */
static void text_encode(struct bytes *bytes, struct span text)
{
	static const char nul[] = {0, 1}, end[] = {0, 0};

	while (text.len > 0) {
		const char *zero = memchr(text.at, '\0', text.len);
		const size_t len = zero ? (size_t)(zero - text.at) : text.len;

		bytes_add(bytes, text.at, len);
		if (!zero)
			break;
		bytes_add(bytes, nul, sizeof nul);
		text.at += len + 1;
		text.len -= len + 1;
	}
	bytes_add(bytes, end, sizeof end);
}

/* A mapped address sorts as IPv4, as it is printed. */
static void addr_encode(struct bytes *bytes, const struct addr *addr)
{
	const bool mapped = addr->family == AF_INET6 && addr_is_mapped(addr);
	const bool four = addr->family == AF_INET || mapped;
	const char family = four ? 0 : 1;

	bytes_add(bytes, &family, 1);
	bytes_add(bytes, addr->bytes + (mapped ? 12 : 0), four ? 4 : 16);
}

static void value_encode(struct bytes *bytes, const struct field *field,
			 const struct value *value)
{
	switch (field->type) {
	case VALUE_BOOL:
		number_encode(bytes, false, value->flag);
		break;
	case VALUE_INT:
		number_encode(bytes, value->num < 0,
			      value->num < 0 ? -(uint64_t)value->num
					     : value->unum);
		break;
	case VALUE_UINT:
		number_encode(bytes, false, value->unum);
		break;
	case VALUE_TEXT:
		text_encode(bytes, value->text);
		break;
	case VALUE_ADDR:
		addr_encode(bytes, &value->addr);
		break;
	case VALUE_PREFIX:
		addr_encode(bytes, &value->prefix.addr);
		number_encode(bytes, false, value->prefix.len);
		break;
	case VALUE_WORD:
		/* a word contains no NUL */
		bytes_add(bytes, value->word, strlen(value->word) + 1);
		break;
	case VALUE_RECORD:
		break;
	}
}

void key_encode(struct ctx *ctx, struct key *key, bool down,
		const struct field_table *table, const void *record,
		struct bytes *bytes)
{
	static const char present = 0, absent = 1, last = 0;
	const struct node_field *found = key_in(key, table);
	const size_t start = bytes->len + 1;
	struct key_values values;
	struct value value;
	bool any = false;

	key_values_begin(&values, ctx, found, record);
	for (; key_values_next(&values, &value); any = true) {
		bytes_add(bytes, any ? &absent : &present, 1);
		value_encode(bytes, found->field, &value);
	}
	key_values_end(&values);
	if (!any) {
		bytes_add(bytes, &absent, 1);
		return;
	}
	if (key_is_list(found))
		bytes_add(bytes, &last, 1);
	for (size_t i = start; down && i < bytes->len; i++)
		bytes->at[i] = (char)~bytes->at[i];
}

void keys_encode(struct ctx *ctx, struct keys *keys,
		 const struct field_table *table, const void *record,
		 struct bytes *bytes)
{
	for (size_t i = 0; i < keys->n; i++)
		key_encode(ctx, &keys->list[i], keys->list[i].down, table,
			   record, bytes);
}
