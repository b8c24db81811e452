/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/field.h"

#include <string.h>

#include "ctx.h"

const char *word_set_at(const struct word_set *set, int64_t number)
{
	if (number < 0 || (uint64_t)number >= set->n)
		return NULL;
	return set->words[number];
}

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

/* The member at `at`, as the signed or unsigned number that it is. */
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

bool field_get(struct ctx *ctx, const struct field *field, const void *record,
	       size_t i, union value *value)
{
	const char *at = (const char *)record + field->offset;

	if (field->get)
		return field->get(ctx, record, i, value);
	if (field->type == VALUE_INT)
		value->num = signed_at(at, field->size);
	else if (field->type == VALUE_UINT)
		value->unum = unsigned_at(at, field->size);
	else
		value->flag = unsigned_at(at, field->size) != 0;
	return true;
}

bool field_is_known(const struct ctx *ctx, const struct field *field)
{
	return (field->needs & ~ctx->known) == 0;
}
