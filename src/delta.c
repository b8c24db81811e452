/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "delta.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ctx.h"
#include "proc/hash.h"
#include "proc/netns_label.h"

/*
 * A counter of the previous listing. Its names follow each other, each with a
 * NUL.
 */
struct delta_slot {
	char *names; /* owned; NULL in a free slot */
	size_t len;
	uint64_t hash, value;
	uint64_t seen; /* the number of the last listing that had it */
};

void delta_begin(struct delta *delta)
{
	struct timespec now;
	uint64_t ms;

	delta->listing++;
	if (clock_gettime(CLOCK_MONOTONIC, &now) < 0)
		return;
	ms = (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
	delta->interval = delta->at ? ms - delta->at : 0;
	delta->at = ms;
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

/* True if it was neither in this listing nor in the previous one. */
static bool is_gone(const struct delta *delta, const struct delta_slot *slot)
{
	return slot->seen + 1 < delta->listing;
}

/* Moves the counters that still exist to other slots. */
static void slots_move(struct delta *delta, struct delta *to)
{
	for (size_t i = 0; i < delta->size; i++) {
		const struct delta_slot *slot = &delta->slots[i];

		if (slot->names && is_gone(delta, slot))
			free(slot->names);
		else if (slot->names)
			*slot_find(to, slot->hash, slot->names, slot->len) =
			    *slot;
	}
	free(delta->slots);
	delta->slots = to->slots;
	delta->size = to->size;
	delta->used = to->used;
}

/*
 * In a run of months, many interfaces come and go: counters that no longer
 * exist are removed.
 */
static bool slots_grow(struct delta *delta)
{
	struct delta larger = {.size = 1024};

	if (2 * (delta->used + 1) <= delta->size)
		return true;
	for (size_t i = 0; i < delta->size; i++)
		larger.used +=
		    delta->slots[i].names && !is_gone(delta, &delta->slots[i]);
	while (4 * larger.used >= larger.size)
		larger.size *= 2;
	larger.slots = calloc(larger.size, sizeof *larger.slots);
	if (!larger.slots)
		return false;
	slots_move(delta, &larger);
	return true;
}

/* The key as bytes: two texts, each with a NUL, and the namespace. */
static char *names_make(const struct delta_key *key, size_t *len)
{
	char *names, *at;

	*len = key->of.len + 1 + key->name.len + 1 + sizeof key->netns;
	names = at = malloc(*len);
	if (!names)
		return NULL;
	memcpy(at, key->of.len > 0 ? key->of.at : "", key->of.len);
	at += key->of.len;
	*at++ = '\0';
	memcpy(at, key->name.at, key->name.len);
	at += key->name.len;
	*at++ = '\0';
	memcpy(at, &key->netns, sizeof key->netns);
	return names;
}

/*
 * The slot of a counter. A new counter gets a new slot, or NULL without memory.
 */
static struct delta_slot *slot_get(struct delta *delta,
				   const struct delta_key *key, bool *is_new)
{
	size_t len;
	char *names = names_make(key, &len);
	struct delta_slot *slot;
	uint64_t hash;

	if (!names || !slots_grow(delta)) {
		free(names);
		return NULL;
	}
	hash = hash_bytes(names, len);
	slot = slot_find(delta, hash, names, len);
	*is_new = !slot->names;
	if (!*is_new) {
		free(names);
		*is_new = is_gone(delta, slot);
		if (*is_new)
			slot->value = 0;
		slot->seen = delta->listing;
		return slot;
	}
	*slot = (struct delta_slot){names, len, hash, 0, delta->listing};
	delta->used++;
	return slot;
}

bool delta_rise(struct delta *delta, const struct delta_key *key,
		uint64_t value, uint64_t *rise)
{
	bool is_new = true;
	struct delta_slot *slot = slot_get(delta, key, &is_new);

	*rise = 0;
	if (!slot) {
		delta->lost = true;
		return false;
	}
	*rise = value >= slot->value ? value - slot->value : value;
	slot->value = value;
	return !is_new;
}

uint64_t delta_netns(const struct ctx *ctx)
{
	return ctx->netns ? ctx->netns->number : 0;
}

/* The name that identifies a record: its first text. */
static struct span key_of(struct ctx *ctx, const struct record_type *type,
			  const void *record, struct value *value)
{
	const struct field *first = &type->table->fields[0];

	if (first->type == VALUE_TEXT &&
	    field_get(ctx, first, record, 0, value))
		return value->text;
	return (struct span){"", 0};
}

/* The name of a counter: that of the field, or that in the record. */
static struct span name_of(struct ctx *ctx, const struct record_type *type,
			   const struct field *field, const void *record,
			   struct value *value)
{
	static const struct span name = {"name", 4};
	const struct field *own = field_find(type->table, name);

	if (own && field_get(ctx, own, record, 0, value))
		return value->text;
	return (struct span){field->name, strlen(field->name)};
}

/* Replaces the counter in the copy by its rise; false if it did not rise. */
static bool counter_store(struct ctx *ctx, struct delta *delta,
			  const struct record_type *type,
			  const struct field *field, const void *record)
{
	struct value of, name;
	const struct delta_key key = {
	    .of = key_of(ctx, type, record, &of),
	    .name = name_of(ctx, type, field, record, &name),
	    .netns = delta_netns(ctx)};
	uint64_t value, rise;

	memcpy(&value, (const char *)record + field->offset, sizeof value);
	(void)delta_rise(delta, &key, value, &rise);
	memcpy((char *)delta->copy + field->offset, &rise, sizeof rise);
	return rise > 0;
}

const void *delta_record(struct ctx *ctx, struct delta *delta,
			 const struct record_type *type, const void *record)
{
	bool rose = !type->counters_alone;

	if (type->size == 0)
		return record;
	if (type->is_level && type->is_level(record))
		return NULL;
	if (!delta->copy)
		delta->copy = malloc(DELTA_RECORD);
	if (!delta->copy || type->size > DELTA_RECORD) {
		delta->lost = true;
		return NULL;
	}
	memcpy(delta->copy, record, type->size);
	for (size_t i = 0; i < type->table->n; i++) {
		const struct field *field = &type->table->fields[i];

		if (field->counter &&
		    counter_store(ctx, delta, type, field, record))
			rose = true;
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
