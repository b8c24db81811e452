/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "query/key_values.h"

/* A list, and how often its elements were asked for a value. */
struct numbers {
	const uint64_t *list;
	size_t n, asked;
};

static bool get_item(const struct field_at *at, struct value *value)
{
	const struct numbers *numbers = at->record;

	(void)value;
	return at->i < numbers->n;
}

/* An element that is 0 lacks it. */
static bool get_number(const struct field_at *at, struct value *value)
{
	struct numbers *numbers = (struct numbers *)at->record;

	numbers->asked++;
	value->unum = numbers->list[at->i];
	return value->unum != 0;
}

static bool get_text(const struct field_at *at, struct value *value)
{
	struct numbers *numbers = (struct numbers *)at->record;
	int len;

	numbers->asked++;
	len = snprintf(value->room, sizeof value->room, "number %u",
		       (unsigned)numbers->list[at->i]);
	value->text = (struct span){value->room, (size_t)len};
	return numbers->list[at->i] != 0;
}

static const struct field elements[] = {
    {"number", .doc = "", .type = VALUE_UINT, .get = get_number},
    {"text", .doc = "", .type = VALUE_TEXT, .get = get_text},
};
static const struct field_table element_table = {elements, COUNT(elements)};
static const struct field fields[] = {
    {"items", .doc = "", .type = VALUE_RECORD, .list = true, .get = get_item,
     .elements = &element_table},
};
static const struct field_table table = {fields, COUNT(fields)};

/* How many values there are; each is told from those before. */
static size_t count_of(struct rig *rig, const struct field *field,
		       struct numbers *numbers)
{
	const struct node_field found = {&table, &fields[0], field};
	struct key_values values;
	struct value value;
	size_t n = 0;

	numbers->asked = 0;
	key_values_begin(&values, &rig->ctx, &found, numbers);
	while (key_values_next(&values, &value))
		n++;
	assert_false(key_values_next(&values, &value));
	key_values_end(&values);
	return n;
}

static void once_each(void **state)
{
	static const uint64_t few[] = {7, 0, 7, 8, 7, 0, 8};
	struct numbers numbers = {few, COUNT(few), 0};

	for (size_t i = 0; i < COUNT(elements); i++)
		assert_int_equal(count_of(*state, &elements[i], &numbers), 2);
	numbers.n = 0;
	assert_int_equal(count_of(*state, &elements[0], &numbers), 0);
}

/* Of many, be they all alike or all different. */
static void many(void **state)
{
	enum { MANY = 5000 };
	static const size_t different[] = {1, 2, 17, 300, MANY};
	static uint64_t list[MANY];
	struct numbers numbers = {list, MANY, 0};

	for (size_t k = 0; k < COUNT(different); k++) {
		for (size_t i = 0; i < MANY; i++)
			list[i] = i % different[k] + 1;
		for (size_t i = 0; i < COUNT(elements); i++) {
			assert_int_equal(
			    count_of(*state, &elements[i], &numbers),
			    different[k]);
			/* not their square */
			assert_true(numbers.asked < 20 * MANY);
		}
	}
}

static void plain(void **state)
{
	static const uint64_t one[] = {7};
	struct numbers numbers = {one, 1, 0};
	const struct node_field none = {.table = &table};
	const struct node_field field = {&element_table, NULL, &elements[0]};
	struct key_values values;
	struct rig *rig = *state;
	struct value value;

	key_values_begin(&values, &rig->ctx, &none, &numbers);
	assert_false(key_values_next(&values, &value));
	key_values_end(&values);
	key_values_begin(&values, &rig->ctx, &field, &numbers);
	assert_true(key_values_next(&values, &value));
	assert_int_equal(value.unum, 7);
	assert_false(key_values_next(&values, &value));
	key_values_end(&values);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(once_each),
	    rig_test(many),
	    rig_test(plain),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
