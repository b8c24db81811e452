/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "delta.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* A counter of before. Its names are one after the other, each with a NUL. */
struct delta_slot {
	char *names; /* owned; NULL in a free slot */
	size_t len;
	uint64_t hash, value;
};

void delta_begin(struct delta *delta)
{
	struct timespec now;
	uint64_t ms;

	if (clock_gettime(CLOCK_MONOTONIC, &now) < 0)
		return;
	ms = (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
	delta->interval = delta->at ? ms - delta->at : 0;
	delta->at = ms;
}

static uint64_t hash_of(const char *names, size_t len)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (size_t i = 0; i < len; i++)
		hash =
		    (hash ^ (unsigned char)names[i]) * UINT64_C(0x100000001b3);
	return hash;
}

static struct delta_slot *slot_find(const struct delta *delta, uint64_t hash,
				    const char *names, size_t len)
{
	size_t i = (size_t)hash & (delta->size - 1);

	for (;; i = (i + 1) & (delta->size - 1)) {
		struct delta_slot *slot = &delta->slots[i];

		if (!slot->names || (slot->hash == hash && slot->len == len &&
				     memcmp(slot->names, names, len) == 0))
			return slot;
	}
}

static bool slots_grow(struct delta *delta)
{
	struct delta larger = {.size = delta->size ? 2 * delta->size : 1024};

	if (2 * (delta->used + 1) <= delta->size)
		return true;
	larger.slots = calloc(larger.size, sizeof *larger.slots);
	if (!larger.slots)
		return false;
	for (size_t i = 0; i < delta->size; i++) {
		const struct delta_slot *slot = &delta->slots[i];

		if (slot->names)
			*slot_find(&larger, slot->hash, slot->names,
				   slot->len) = *slot;
	}
	free(delta->slots);
	delta->slots = larger.slots;
	delta->size = larger.size;
	return true;
}

/* The slot of a counter; a new one, or NULL without memory, if it is new. */
static struct delta_slot *slot_get(struct delta *delta, struct span key,
				   const char *name, bool *is_new)
{
	const size_t len = key.len + 1 + strlen(name);
	char *names = malloc(len + 1);
	struct delta_slot *slot;

	if (!names || !slots_grow(delta)) {
		free(names);
		return NULL;
	}
	if (key.len > 0)
		memcpy(names, key.at, key.len);
	names[key.len] = '\0';
	strcpy(names + key.len + 1, name);
	slot = slot_find(delta, hash_of(names, len), names, len);
	*is_new = !slot->names;
	if (!*is_new) {
		free(names);
		return slot;
	}
	*slot = (struct delta_slot){names, len, hash_of(names, len), 0};
	delta->used++;
	return slot;
}

bool delta_rise(struct delta *delta, struct span key, const char *name,
		uint64_t value, uint64_t *rise)
{
	struct delta_slot *slot;
	bool is_new = true;

	slot = slot_get(delta, key, name, &is_new);
	*rise = value;
	if (!slot) {
		delta->lost = true;
		return false;
	}
	if (value >= slot->value)
		*rise = value - slot->value;
	slot->value = value;
	return !is_new;
}

/* What tells a record from others: its first text, which is its name. */
static struct span key_of(struct ctx *ctx, const struct record_type *type,
			  const void *record, struct value *value)
{
	const struct field *first = &type->table->fields[0];

	if (first->type == VALUE_TEXT &&
	    field_get(ctx, first, record, 0, value))
		return value->text;
	return (struct span){"", 0};
}

/* The name of a counter: the field's, or the one that the record has. */
static const char *name_of(struct ctx *ctx, const struct record_type *type,
			   const struct field *field, const void *record,
			   char *room, size_t size)
{
	static const struct span name = {"name", 4};
	const struct field *own = field_find(type->table, name);
	struct value value;
	size_t len;

	if (!own || !field_get(ctx, own, record, 0, &value))
		return field->name;
	len = value.text.len < size ? value.text.len : size - 1;
	memcpy(room, value.text.at, len);
	room[len] = '\0';
	return room;
}

const void *delta_record(struct ctx *ctx, struct delta *delta,
			 const struct record_type *type, const void *record)
{
	bool rose = !type->counters_alone;
	char room[256];
	struct value key;

	if (!delta->copy)
		delta->copy = malloc(DELTA_RECORD);
	if (!delta->copy || type->size == 0 || type->size > DELTA_RECORD)
		return record;
	memcpy(delta->copy, record, type->size);
	for (size_t i = 0; i < type->table->n; i++) {
		const struct field *field = &type->table->fields[i];
		char *member = (char *)delta->copy + field->offset;
		uint64_t value, rise;

		if (!field->counter)
			continue;
		memcpy(&value, member, sizeof value);
		(void)delta_rise(
		    delta, key_of(ctx, type, record, &key),
		    name_of(ctx, type, field, record, room, sizeof room), value,
		    &rise);
		memcpy(member, &rise, sizeof rise);
		rose = rose || rise > 0;
	}
	return rose ? delta->copy : NULL;
}

void delta_free(struct delta *delta)
{
	for (size_t i = 0; i < delta->size; i++)
		free(delta->slots[i].names);
	free(delta->slots);
	free(delta->copy);
	*delta = (struct delta){.slots = NULL};
}
