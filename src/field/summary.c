/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/owner.h"
#include "field/tables.h"
#include "proc/inet.h"
#include "proc/summary.h"

/* A trusted text at the field's offset, which may be NULL. */
static bool get_text(const struct field_at *at, struct value *value)
{
	const char *const *text = field_member(at);

	return field_name(*text, value);
}

static bool get_scope(const struct field_at *at, struct value *value)
{
	const enum summary_scope *scope = field_member(at);

	value->word = enum_name(&summary_scopes, *scope);
	return value->word;
}

static bool get_count_used(const struct field_at *at, struct value *value)
{
	const struct summary_count *count = at->record;

	value->unum = count->used;
	return count->known;
}

/* Of one of the rows that count the sockets of a state. */
static bool get_state(const struct field_at *at, struct value *value)
{
	const struct summary_count *count = at->record;

	value->word = count->state;
	return value->word;
}

#define COUNT(member) FIELD_MEMBER(struct summary_count, member)

static const struct field count_fields[] = {
    {"name", .doc = "what is counted", .type = VALUE_TEXT, .get = get_text,
     COUNT(name)},
    {"scope", .doc = "what the figure covers", .type = VALUE_WORD,
     .get = get_scope, .words = &summary_scopes, COUNT(scope)},
    {"proto", .doc = "protocol of the sockets", .type = VALUE_TEXT,
     .get = get_text, COUNT(proto)},
    {"family", .doc = "address family of the sockets", .type = VALUE_TEXT,
     .get = get_text, COUNT(family)},
    {"state", .doc = "state of the sockets", .type = VALUE_WORD,
     .get = get_state, .words = &inet_states, .open = true},
    {"used", .doc = "number of sockets", .type = VALUE_UINT,
     .get = get_count_used},
    FIELD_NETNS,
};

const struct field_table fields_summary_counts = {count_fields,
						  COUNT_OF(count_fields)};

static bool get_used(const struct field_at *at, struct value *value)
{
	const struct summary_limit *limit = at->record;

	value->unum = limit->used;
	return limit->has_used;
}

static bool get_limit(const struct field_at *at, struct value *value)
{
	const struct summary_limit *limit = at->record;

	value->unum = limit->limit;
	return limit->has_limit;
}

static bool get_per_mille(const struct field_at *at, struct value *value)
{
	return summary_per_mille(at->record, &value->unum);
}

static bool get_near(const struct field_at *at, struct value *value)
{
	value->flag = summary_is_near(at->record);
	return true;
}

static bool get_rise(const struct field_at *at, struct value *value)
{
	const struct summary_limit *limit = at->record;

	value->unum = limit->rise;
	return limit->has_rise;
}

#define LIMIT(member) FIELD_MEMBER(struct summary_limit, member)

static const struct field limit_fields[] = {
    {"name", .doc = "what is limited", .type = VALUE_TEXT, .get = get_text,
     LIMIT(name)},
    {"scope", .doc = "what the figure covers", .type = VALUE_WORD,
     .get = get_scope, .words = &summary_scopes, LIMIT(scope)},
    {"subject", .doc = "socket, destination or family of the limit",
     .type = VALUE_TEXT, .chars = true, LIMIT(subject)},
    {"used", .doc = "amount in use", .type = VALUE_UINT, .get = get_used,
     LIMIT(used)},
    {"limit", .doc = "limit; for accept_queue an upper bound of it",
     .type = VALUE_UINT, .get = get_limit},
    {"per_mille", "tenths of a per cent", "of the limit in use", VALUE_UINT,
     .get = get_per_mille},
    {"near", .doc = "80 % or more are in use", .type = VALUE_BOOL,
     .get = get_near},
    {"unit", .doc = "unit of used and limit", .type = VALUE_TEXT,
     .get = get_text, LIMIT(unit)},
    {"source", .doc = "sysctl of the limit, or counter", .type = VALUE_TEXT,
     .get = get_text, LIMIT(source)},
    {"rise", .doc = "rise of a counter since the previous listing, with -c",
     .type = VALUE_UINT, .get = get_rise},
    {"processes", .doc = "processes that hold the socket", .type = VALUE_RECORD,
     .list = true, .get = owner_get_process, .elements = &owner_processes,
     .needs = NEEDS_PROGRAMS},
    FIELD_NETNS,
};

const struct field_table fields_summary_limits = {limit_fields,
						  COUNT_OF(limit_fields)};
