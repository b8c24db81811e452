/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "show/rose.h"

static void states(void **state)
{
	static const struct {
		int32_t state;
		const char *word;
	} cases[] = {
	    {0, " LISTENING\n"}, {1, " CONN SENT\n"},
	    {2, " DISC SENT\n"}, {3, " ESTABLISHED\n"},
	    {4, " UNKNOWN\n"},	 {5, " UNKNOWN\n"},
	    {-1, " UNKNOWN\n"},	 {INT32_MAX, " UNKNOWN\n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rose_sock sock = {.state = cases[i].state};

		text_rose(&rig->ctx, &sock);
		assert_non_null(strstr(rig_printed(rig), cases[i].word));
	}
}

/* Names run over into each other as they do in net-tools 2.10. */
static void rows(void **state)
{
	static const struct {
		const char *line, *expected;
	} cases[] = {
	    {"208012345 DEST-2 208065432 SRC-3 rose0 1 2 3",
	     "208012345   DEST-2     208065432   SRC-3     rose0   1     2   "
	     "ESTABLISHED\n"},
	    {"2080123456 DEST-2 2080654321 SRC-3 rose0 1 2 0",
	     "            DEST-2     2080654321  SRC-3     rose0   1     2   "
	     "LISTENING\n"},
	    {"da DC SA SRCALL-15 rose0 1 2 0",
	     "da                     SA          SRCALL-15 rose0   1     2   "
	     "LISTENING\n"},
	    {"da UUUUUUUU-15 2080654321 SC rose123 1 2 0",
	     "            UUUUUUUU-2080654321  2080654321  3         rose123   "
	     "1     2   LISTENING\n"},
	    {"da DC SA SC rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr 1 2 0",
	     "rr          rrrrrrrrrrrrrrrrrrrrr  rrrrrrrrrrrr  "
	     "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrr "
	     "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr   1     2   LISTENING\n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct rose_sock sock;

		assert_int_equal(rose_parse(span_from(cases[i].line), &sock),
				 SCAN_OK);
		text_rose(&rig->ctx, &sock);
		assert_string_equal(rig_printed(rig), cases[i].expected);
	}
}

/* However long a name is, it ends where the arrays end. */
static void long_names(void **state)
{
	static char word[70000];
	struct rig *rig = *state;
	struct rose_sock sock = {.device = {word, sizeof word},
				 .dest_addr = {word, sizeof word},
				 .source_call = {word, sizeof word}};

	memset(word, 97, sizeof word);
	text_rose(&rig->ctx, &sock);
	assert_true(strlen(rig_printed(rig)) < 2000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(states),
	    rig_test(rows),
	    rig_test(long_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
