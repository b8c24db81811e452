/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query/key_values.h"

#include <stdlib.h>
#include <string.h>

#include "proc/hash.h"

/* So many elements are compared with each other. */
enum { FEW = 16 };

static bool same_value(const struct field *field, const struct value *a,
		       const struct value *b)
{
	if (field->type == VALUE_TEXT)
		return a->text.len == b->text.len &&
		       (a->text.len == 0 ||
			memcmp(a->text.at, b->text.at, a->text.len) == 0);
	if (field->type == VALUE_WORD)
		return strcmp(a->word, b->word) == 0;
	return (field->type == VALUE_INT || field->type == VALUE_UINT) &&
	       a->unum == b->unum;
}

static uint64_t value_hash(const struct field *field, const struct value *value)
{
	if (field->type == VALUE_TEXT)
		return hash_bytes(value->text.at, value->text.len);
	if (field->type == VALUE_WORD)
		return hash_bytes(value->word, strlen(value->word));
	return hash_bytes(&value->unum, sizeof value->unum);
}

/* True if the element has exactly this value. */
static bool element_has(const struct key_values *values, size_t element,
			const struct value *value)
{
	const struct field *field = values->found->field;
	struct value other;

	return field_get(values->ctx, field, values->record, element, &other) &&
	       same_value(field, &other, value);
}

/* True if one of the first `n` elements has it. */
static bool came_before(const struct key_values *values, size_t n,
			const struct value *value)
{
	for (size_t i = 0; i < n; i++)
		if (element_has(values, i, value))
			return true;
	return false;
}

/*
 * The slot of an element with that value, or the empty one for it; one is
 * always empty.
 */
static size_t *slot_of(const struct key_values *values,
		       const struct value *value)
{
	const size_t mask = values->n_slots - 1;
	size_t i = (size_t)value_hash(values->found->field, value) & mask;

	while (values->slots[i] &&
	       !element_has(values, values->slots[i] - 1, value))
		i = (i + 1) & mask;
	return &values->slots[i];
}

/* True if no element in the slots has this value; the element is then added. */
static bool slots_add(struct key_values *values, size_t element,
		      const struct value *value)
{
	size_t *slot = slot_of(values, value);

	if (*slot)
		return false;
	*slot = element + 1;
	values->n++;
	return true;
}

/*
 * Makes room for one more, and adds the first `n` elements; false without
 * memory.
 */
static bool slots_grow(struct key_values *values, size_t n)
{
	struct value value;

	if (values->slots && 2 * (values->n + 1) <= values->n_slots)
		return true;
	free(values->slots);
	values->n_slots = values->n_slots ? 2 * values->n_slots : 8 * FEW;
	values->slots = calloc(values->n_slots, sizeof *values->slots);
	values->no_memory = !values->slots;
	values->n = 0;
	for (size_t i = 0; values->slots && i < n; i++)
		if (field_get(values->ctx, values->found->field, values->record,
			      i, &value))
			(void)slots_add(values, i, &value);
	return values->slots;
}

static bool is_new(struct key_values *values, size_t element,
		   const struct value *value)
{
	if (element < FEW || values->no_memory || !slots_grow(values, element))
		return !came_before(values, element, value);
	return slots_add(values, element, value);
}

void key_values_begin(struct key_values *values, struct ctx *ctx,
		      const struct node_field *found, const void *record)
{
	*values =
	    (struct key_values){.ctx = ctx, .found = found, .record = record};
}

/* The next value of the elements of a list; elements may lack the field. */
static bool element_next(struct key_values *values, struct value *value)
{
	const struct node_field *found = values->found;

	while (field_get(values->ctx, found->list, values->record, values->next,
			 value)) {
		const size_t element = values->next++;

		if (field_get(values->ctx, found->field, values->record,
			      element, value) &&
		    is_new(values, element, value))
			return true;
	}
	return false;
}

bool key_values_next(struct key_values *values, struct value *value)
{
	const struct node_field *found = values->found;

	if (!found->field)
		return false;
	if (found->list)
		return element_next(values, value);
	if (values->next > 0 && !found->field->list)
		return false;
	return field_get(values->ctx, found->field, values->record,
			 values->next++, value);
}

void key_values_end(struct key_values *values)
{
	free(values->slots);
	values->slots = NULL;
}
