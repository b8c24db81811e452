/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/field.h"

#include <string.h>
#include <sys/socket.h>

#include "ctx.h"
#include "field/tables.h"
#include "proc/netns_label.h"

static const char *const families[] = {"inet", "inet6"};

const struct enum_names family_words = {families, COUNT_OF(families)};

const struct field *field_find(const struct field_table *table,
			       struct span name)
{
	for (size_t i = 0; i < table->n; i++) {
		const char *own = table->fields[i].name;

		if (strlen(own) == name.len &&
		    memcmp(own, name.at, name.len) == 0)
			return &table->fields[i];
	}
	return NULL;
}

/* The member at `at`, as a signed or unsigned number. */
static uint64_t unsigned_at(const char *at, size_t size)
{
	uint64_t u64 = 0;
	uint32_t u32;
	uint16_t u16;
	uint8_t u8;

	switch (size) {
	case sizeof u8:
		memcpy(&u8, at, sizeof u8);
		return u8;
	case sizeof u16:
		memcpy(&u16, at, sizeof u16);
		return u16;
	case sizeof u32:
		memcpy(&u32, at, sizeof u32);
		return u32;
	default:
		memcpy(&u64, at, sizeof u64);
		return u64;
	}
}

static int64_t signed_at(const char *at, size_t size)
{
	const uint64_t number = unsigned_at(at, size);

	switch (size) {
	case sizeof(int8_t):
		return (int8_t)number;
	case sizeof(int16_t):
		return (int16_t)number;
	case sizeof(int32_t):
		return (int32_t)number;
	default:
		return (int64_t)number;
	}
}

bool field_plain(const struct field_at *at, struct value *value)
{
	const struct field *field = at->field;
	const void *member = field_member(at);

	switch (field->type) {
	case VALUE_BOOL:
		value->flag = unsigned_at(member, field->size) != 0;
		return true;
	case VALUE_INT:
		value->num = signed_at(member, field->size);
		return true;
	case VALUE_UINT:
		value->unum = unsigned_at(member, field->size);
		return true;
	case VALUE_ADDR:
		memcpy(&value->addr, member, sizeof value->addr);
		return value->addr.family != 0;
	case VALUE_TEXT:
		if (field->chars)
			value->text =
			    (struct span){member, strnlen(member, field->size)};
		else
			memcpy(&value->text, member, sizeof value->text);
		return value->text.len > 0;
	case VALUE_WORD:
	case VALUE_PREFIX:
	case VALUE_RECORD:
		break;
	}
	return false;
}

bool field_get(struct ctx *ctx, const struct field *field, const void *record,
	       size_t i, struct value *value)
{
	const struct field_at at = {ctx, field, record, i};

	if (!field_applies(field, record))
		return false;
	return field->get ? field->get(&at, value) : field_plain(&at, value);
}

bool field_name(const char *name, struct value *value)
{
	if (name)
		value->text = (struct span){name, strlen(name)};
	return name && *name;
}

bool field_placed(const struct field_at *at, struct value *value)
{
	static const char *const none[] = {"*", "?\?\?", "?\?\?\?\?\?-?"};

	if (!field_plain(at, value))
		return false;
	for (size_t i = 0; i < COUNT_OF(none); i++)
		if (span_is(value->text, none[i]))
			return false;
	return true;
}

bool field_netns(const struct field_at *at, struct value *value)
{
	const struct netns_info *netns = at->ctx->netns;

	value->unum = netns ? netns->number : 0;
	return value->unum != 0;
}

const char *family_word(const struct addr *addr)
{
	if (addr->family == AF_INET)
		return families[0];
	return addr->family == AF_INET6 ? families[1] : NULL;
}

bool field_host(struct ctx *ctx, const struct addr *addr, struct value *value)
{
	if (addr->family == 0 || addr_is_any(addr))
		return false;
	return field_name(names_host(ctx->names, addr), value);
}

bool field_is_known(const struct ctx *ctx, const struct field *field)
{
	return (field->needs & ~ctx->known) == 0;
}
