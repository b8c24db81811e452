/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "item.h"

#include "show/table.h"

static void assert_table(struct rig *rig, const char *columns,
			 const struct item *items, size_t n, const char *want)
{
	struct table table;
	struct keys keys;

	item_keys(rig, columns, NULL, &keys);
	assert_true(table_init(&table, &keys));
	rig->ctx.output = &table.output;
	for (int listing = 0; listing < 2; listing++) {
		for (size_t i = 0; i < n; i++)
			emit(&rig->ctx, &type_item, &items[i]);
		table.output.ops->end(&rig->ctx, 0);
		assert_string_equal(rig_printed(rig), want);
	}
	table_free(&table);
	rig->ctx.output = NULL;
}

/* As wide as the widest, and no blanks at the end of a line. */
static void widths(void **state)
{
	const struct item items[] = {
	    item_of(1, "a"),
	    item_of(-100, "longer than that"),
	    item_of(0, NULL),
	};
	struct rig *rig = *state;

	assert_table(rig, "number,name", items, 3,
		     "number name\n1      a\n-100   longer than that\n"
		     "0      -\n");
	assert_table(rig, "name,number", items, 3,
		     "name             number\na                1\n"
		     "longer than that -100\n-                0\n");
	assert_table(rig, "number", items, 3, "number\n1\n-100\n0\n");
	assert_table(rig, "number,word", NULL, 0, "number word\n");
}

/* As wide as a terminal shows them, and no control gets out. */
static void characters(void **state)
{
	const struct item items[] = {
	    item_of(1, "\xc3\xa4\xc3\xb6"),
	    item_of(2, "\x1b[2J"),
	    item_of(3, "\xff\xfe"),
	    item_of(4, "a\tb\nc"),
	    item_of(5, "\xe2\x80\xae"),
	    item_of(6, "\xe6\x97\xa5\xe6\x9c\xac"),
	};

	assert_table(*state, "name,number", items, COUNT(items),
		     "name  number\n\xc3\xa4\xc3\xb6    1\n.[2J  2\n..    3\n"
		     "a.b.c 4\n...   5\n\xe6\x97\xa5\xe6\x9c\xac  6\n");
}

/* Rows that another output has kept. */
static void put_later(void **state)
{
	struct rig *rig = *state;
	struct table table;
	struct keys keys;

	item_keys(rig, "number,name", NULL, &keys);
	assert_true(table_init(&table, &keys));
	rig->ctx.output = &table.output;
	table.output.ops->put(&rig->ctx, &type_item,
			      (struct span){"7\0x\0", 4});
	table.output.ops->end(&rig->ctx, 0);
	assert_string_equal(rig_printed(rig), "number name\n7      x\n");
	table_free(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(widths), rig_test(characters), rig_test(put_later)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
