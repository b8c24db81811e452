/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/route_ddp.h"

static void test_words(void **state)
{
	static const struct {
		const char *word;
		enum scan scan;
	} words[] = {
	    {"Default", SCAN_SKIP}, {"FF00:01", SCAN_SKIP}, {"-1", SCAN_SKIP},
	    {"eth0", SCAN_OK},	    {"1234:00", SCAN_SKIP},
	};
	struct ddp_route route = {.n = 0};

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct span word = {words[i].word, strlen(words[i].word)};

		assert_int_equal(ddp_route_parse(word, &route), words[i].scan);
	}
	assert_int_equal(route.n, 5);
	assert_string_equal(route.target, "1234:00");
	assert_string_equal(route.gateway, "FF00:01");
	assert_int_equal(route.flags, -1);
	assert_string_equal(route.dev, "eth0");
}

static void test_long(void **state)
{
	static char text[2 * DDP_WORD];
	static struct ddp_route route;

	(void)state;
	memset(text, 'x', sizeof text);
	assert_int_equal(
	    ddp_route_parse((struct span){text, sizeof text}, &route),
	    SCAN_SKIP);
	assert_int_equal(strlen(route.target), DDP_WORD - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_words),
	    cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
