/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"
#include "mode.h"
#include "proc/masq.h"

/* Instead of a text: a word for each call. */
static void take_head(struct ctx *ctx, const struct record_type *type,
		      const void *arg)
{
	assert_ptr_equal(type, &type_masquerade);
	assert_null(arg);
	out_str(ctx->out, "head");
}

static void take_row(struct ctx *ctx, const struct record_type *type,
		     const void *record)
{
	assert_ptr_equal(type, &type_masquerade);
	assert_non_null(record);
	out_str(ctx->out, " record");
}

static const struct output_ops words = {.head = take_head, .row = take_row};

#define ROW "TCP 0A000001:0050 0A000002:1F90 F000 00000001 2 1234\n"
#define FORMAT "masq_info.c: Internal Error `ip_masquerade format error'.\n"
#define TYPE "masq_info.c: Internal Error `ip_masquerade unknown type'.\n"

/* Nothing is shown of a file in which anything is wrong. */
static void files(void **state)
{
	static const struct {
		const char *text; /* NULL: there is none */
		int status;
		const char *shown, *said;
	} cases[] = {
	    {NULL, 1, "",
	     "netstat: no support for `ip_masquerade' on this system.\n"},
	    {"", 255, "", "masq_info: Internal Error `fgets() failed'.\n"},
	    {"h\n", 0, "", ""},
	    {"h\n" ROW, 0, "head record", ""},
	    {"h\n\n" ROW ROW "  ", 0, "head record record", ""},
	    /* line ends mean nothing */
	    {"h\nTCP 1:2\n3:4 5\n6 7\n8\n", 0, "head record", ""},
	    {"h\n" ROW "TCP 1:2\n", 255, "", FORMAT},
	    {"h\n" ROW "TCP 1 :2 3:4 5 6 7 8\n", 255, "", FORMAT},
	    {"h\n" ROW "XXX 1:2 3:4 5 6 7 8\n", 255, "", TYPE},
	    {"h\ntcp 1:2 3:4 5 6 7 8\n", 255, "", TYPE},
	    {"PDelta\nUDP 1:2 3:4 5 6 7 8 9\n", 0, "head record", ""},
	    {"PDelta\n" ROW, 255, "", FORMAT},
	};
	struct rig *rig = *state;

	rig_take(rig, &words);
	for (size_t i = 0; i < COUNT(cases); i++) {
		int status;

		if (cases[i].text)
			machine_put(&rig->machine, "proc/net/ip_masquerade",
				    cases[i].text);
		rig_listen(rig);
		status = masq_run(&rig->ctx);
		assert_string_equal(rig_said(rig), cases[i].said);
		assert_string_equal(rig_printed(rig), cases[i].shown);
		assert_int_equal(status, cases[i].status);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
