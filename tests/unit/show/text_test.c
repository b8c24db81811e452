/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/show.h"

typedef void (*callback)(void);

/* Whoever adds a kind of record to struct show adds its text. */
static void no_text_is_missing(void **state)
{
	callback callbacks[sizeof show_text / sizeof(callback)];

	(void)state;
	assert_int_equal(sizeof callbacks, sizeof show_text);
	memcpy(callbacks, &show_text, sizeof callbacks);
	for (size_t i = 0; i < COUNT(callbacks); i++)
		assert_true(callbacks[i] != NULL);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(no_text_is_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
