/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "query/nearest.h"
#include "query/node.h"

/* A field by its name, in the record or in the elements of one of its lists. */
struct node_field key_find(const struct field_table *table, struct span name,
			   bool plain)
{
	struct node_field found = {.table = table};

	found.field = field_find(table, name);
	for (size_t i = 0; !plain && !found.field && i < table->n; i++) {
		const struct field *list = &table->fields[i];

		if (list->type != VALUE_RECORD)
			continue;
		found.field = field_find(list->elements, name);
		found.list = found.field ? list : NULL;
	}
	return found;
}

bool key_is_plain(const struct query_env *env, struct span name)
{
	for (size_t i = 0; env->types[i]; i++)
		if (field_find(env->types[i]->table, name))
			return true;
	return false;
}

bool key_is_known(const struct query_env *env, struct span name)
{
	for (size_t i = 0; env->types[i]; i++)
		if (key_find(env->types[i]->table, name, false).field)
			return true;
	return false;
}

static void table_offer(struct nearest *nearest,
			const struct field_table *table)
{
	for (size_t i = 0; i < table->n; i++) {
		nearest_offer(nearest, table->fields[i].name);
		if (table->fields[i].type == VALUE_RECORD)
			table_offer(nearest, table->fields[i].elements);
	}
}

/* Words that are no fields, but candidates for the nearest name. */
static const char *const tests[] = {"state",	 "exclude", "src",   "dst",
				    "host",	 "sport",   "dport", "port",
				    "autobound", "wildcard"};

static bool fail_unknown(const struct query_env *env, const struct token *key,
			 struct query_error *error)
{
	struct nearest nearest;

	nearest_init(&nearest, key->text);
	for (size_t i = 0; env->types[i]; i++)
		table_offer(&nearest, env->types[i]->table);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		nearest_offer(&nearest, tests[i]);
	if (states_of_word(key->text))
		return query_fail(error, key->at,
				  "no key is called `%.*s'; for the state "
				  "write `state %.*s'",
				  (int)key->text.len, key->text.at,
				  (int)key->text.len, key->text.at);
	if (nearest.name)
		return query_fail(
		    error, key->at, "no key is called `%.*s'; `%s' is near",
		    (int)key->text.len, key->text.at, nearest.name);
	return query_fail(error, key->at, "no key is called `%.*s'",
			  (int)key->text.len, key->text.at);
}

/* A number with C's prefixes, with or without a sign. */
static void number_read(struct literal *literal, bool *range)
{
	const char *at = literal->text;
	char *end;

	literal->negative = *at == '-';
	at += *at == '-';
	if (*at < '0' || *at > '9')
		return;
	errno = 0;
	literal->number = strtoull(at, &end, 0);
	if (*end != '\0')
		return;
	*range = errno == ERANGE || (literal->negative &&
				     literal->number > (uint64_t)INT64_MAX + 1);
	literal->is_number = !*range;
}

static void flag_read(struct literal *literal)
{
	static const struct {
		const char *word;
		bool flag;
	} words[] = {{"true", true},   {"yes", true}, {"1", true},
		     {"false", false}, {"no", false}, {"0", false}};
	const struct span text = {literal->text, strlen(literal->text)};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_is(text, words[i].word)) {
			literal->is_flag = true;
			literal->flag = words[i].flag;
		}
}

/* True if the text is a pattern. */
static bool is_glob(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr("*?[", text.at[i]))
			return true;
	return false;
}

static bool fail_word(const struct enum_names *set, const struct token *value,
		      struct query_error *error)
{
	struct nearest nearest;

	nearest_init(&nearest, value->text);
	for (size_t i = 0; i < set->n; i++)
		if (set->names[i])
			nearest_offer(&nearest, set->names[i]);
	return query_fail(
	    error, value->at, "no such word: `%.*s'%s%s%s",
	    (int)value->text.len, value->text.at, nearest.name ? "; `" : "",
	    nearest.name ? nearest.name : "", nearest.name ? "' is near" : "");
}

static bool word_is_known(const struct field *field, struct span text)
{
	const struct enum_names *set = field->words;

	if (is_glob(text) || (field->open && text_is(text, "UNKNOWN")))
		return true;
	for (size_t i = 0; i < set->n; i++)
		if (set->names[i] && text_is(text, set->names[i]))
			return true;
	return false;
}

static bool is_ordered(enum token_type op)
{
	return op != TOKEN_EQ && op != TOKEN_NE;
}

/* True if a field of this type can be compared with the value. */
static bool check_value(const struct field *field, enum token_type op,
			const struct token *key, const struct token *value,
			const struct literal *literal, bool range,
			struct query_error *error)
{
	if (is_ordered(op) && field->type != VALUE_INT &&
	    field->type != VALUE_UINT)
		return query_fail(error, key->end,
				  "`%s' has no order: = and != alone",
				  field->name);
	switch (field->type) {
	case VALUE_INT:
	case VALUE_UINT:
		if (range)
			return query_fail(error, value->at,
					  "the number has more than 64 bits");
		return literal->is_number ||
		       query_fail(error, value->at, "`%s' is a number",
				  field->name);
	case VALUE_BOOL:
		return literal->is_flag ||
		       query_fail(error, value->at, "`%s' is true or false",
				  field->name);
	case VALUE_WORD:
		return !field->words || word_is_known(field, value->text) ||
		       fail_word(field->words, value, error);
	case VALUE_RECORD:
		return query_fail(error, key->at,
				  "`%s' is a list of records: name a field of "
				  "them",
				  field->name);
	case VALUE_TEXT:
	case VALUE_ADDR:
	case VALUE_PREFIX:
		break;
	}
	return true;
}

/* A field has only an address, without a port. */
static bool check_alone(const struct field *field, const struct token *value,
			const struct host_set *host, struct query_error *error)
{
	if (!host->has_port && host->kind != HOST_UNIX)
		return true;
	return query_fail(error, value->at,
			  "`%s' is an address, without a port or a path",
			  field->name);
}

/*
 * An address is looked up once, if a table has one of this name. An invalid one
 * is left empty, and matches nothing.
 */
static bool addr_literal(const struct query_env *env, const struct field *field,
			 const struct token *value, struct literal *literal,
			 struct query_error *error)
{
	struct host_set *host = &literal->host;

	if (field->type != VALUE_ADDR && field->type != VALUE_PREFIX)
		return true;
	if (host->list || host->kind != HOST_ADDRS)
		return true;
	if (host_read(env, value->text, value->at, host, error) &&
	    check_alone(field, value, host, error))
		return true;
	host_free(host);
	return false;
}

/*
 * An address of IPX is a text: 00000123:0080C7010203. If the value is no IP
 * address, it may be an IPX address or a pattern for it; anything else is an
 * error.
 */
static bool may_be_ipx(struct span text)
{
	size_t colons = 0;

	for (size_t i = 0; i < text.len; i++) {
		colons += text.at[i] == ':';
		if (!strchr(":*?", text.at[i]) && scan_nibble(text.at[i]) < 0)
			return false;
	}
	return text.len > 0 && colons < 2;
}

bool key_read(const struct query_env *env, const struct token *key,
	      enum token_type op, const struct token *value, struct node *node,
	      unsigned *needs, struct query_error *error)
{
	bool known = false, good = false, range = false, no_addr = false;

	node->type = NODE_KEY;
	node->op = op;
	node->key = span_copy(key->text);
	node->plain = key_is_plain(env, key->text);
	node->literal.text = span_copy(value->text);
	if (!node->key || !node->literal.text)
		return query_fail(error, key->at, "%s", strerror(ENOMEM));
	number_read(&node->literal, &range);
	flag_read(&node->literal);
	for (size_t i = 0; env->types[i]; i++) {
		const struct node_field found =
		    key_find(env->types[i]->table, key->text, node->plain);

		if (!found.field)
			continue;
		known = true;
		*needs |= found.field->needs;
		*needs |= found.list ? found.list->needs : 0;
		/* in one kind it may be a number, and in another a word */
		if (!check_value(found.field, op, key, value, &node->literal,
				 range, error))
			continue;
		if (addr_literal(env, found.field, value, &node->literal,
				 error))
			good = true;
		else
			no_addr = true;
	}
	if (!known)
		return fail_unknown(env, key, error);
	if (no_addr && !may_be_ipx(value->text))
		return false;
	if (good)
		error->message[0] = '\0';
	return good;
}
