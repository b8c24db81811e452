/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"
#include "list/list.h"
#include "proc/inet_proto.h"

static const struct inet_proto tcp = {.name = "tcp",
				      .kind = INET_TCP,
				      .fields = INET_FIELDS_TCP,
				      .listens = inet_tcp_listens};
static const struct inet_proto udp = {.name = "udp",
				      .kind = INET_UDP,
				      .fields = INET_FIELDS_MIN,
				      .listens = inet_listens};

/* Instead of a text: the slot of each record that is shown. */
static void take_slot(struct ctx *ctx, const struct record_type *type,
		      const void *record)
{
	const struct inet_sock *sock = record;

	assert_ptr_equal(type, &type_internet);
	out_printf(ctx->out, "%s %d\n", sock->proto->name, (int)sock->slot);
}

static const struct output_ops slots = {.row = take_slot};

/* Lists `text` as a file of `proto`; what was said is in rig->said. */
static int list(struct rig *rig, const struct inet_proto *proto,
		const char *text)
{
	const struct source source = {.path = "net/x",
				      .bogus = "kind",
				      .proto = proto,
				      .list = inet_list};

	rig_take(rig, &slots);
	return rig_list(rig, &source, text);
}

static void what_is_wanted(void **state)
{
	static const struct {
		bool all, listening, listens, others;
	} cases[] = {
	    {false, false, false, true},
	    {false, true, true, false},
	    {true, false, true, true},
	    {true, true, true, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct opts opts = {.all = cases[i].all,
					  .listening = cases[i].listening};

		assert_int_equal(list_wants(&opts, true), cases[i].listens);
		assert_int_equal(list_wants(&opts, false), cases[i].others);
	}
}

/* 0 listens, 1 is connected, 2 has an address and no port, 3 the other way. */
static const char four[] = "header\n"
			   "0: 1:1 0:0 A 0:0 0:0 0\n"
			   "1: 1:1 1:1 1 0:0 0:0 0\n"
			   "2: 1:1 1:0 1 0:0 0:0 0\n"
			   "3: 1:1 0:1 1 0:0 0:0 0\n";

static void choices(void **state)
{
	static const struct {
		bool all, listening;
		const char *tcp, *udp;
	} cases[] = {
	    {false, false, "tcp 1\ntcp 3\n", "udp 1\nudp 2\n"},
	    {false, true, "tcp 0\ntcp 2\n", "udp 0\nudp 3\n"},
	    {true, false, "tcp 0\ntcp 1\ntcp 2\ntcp 3\n",
	     "udp 0\nudp 1\nudp 2\nudp 3\n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		rig->opts.all = cases[i].all;
		rig->opts.listening = cases[i].listening;
		assert_int_equal(list(rig, &tcp, four), 0);
		assert_string_equal(rig_printed(rig), cases[i].tcp);
		assert_int_equal(list(rig, &udp, four), 0);
		assert_string_equal(rig_printed(rig), cases[i].udp);
	}
}

static void files(void **state)
{
	static const struct {
		const char *text, *shown;
		unsigned bogus;
	} cases[] = {
	    {"", "", 0},
	    {"\n", "", 0},
	    {"header", "", 0},
	    /* the first line is dropped, whatever it is */
	    {"1: 1:1 0:0 A 0:0 0:0 0\n2: 1:1 0:0 A 0:0 0:0 0", "tcp 2\n", 0},
	    {"\n2: 1:1 0:0 A 0:0 0:0 0\r\n", "tcp 2\n", 0},
	    {"h\n1: 1:1 0:0 A 0:0 0:0 0\nx\n\n2: 1:1 0:0 A 0:0 0:0 0\n",
	     "tcp 1\ntcp 2\n", 2},
	    /* ten fields are enough for udp alone */
	    {"h\n1: 1:1 0:0 A 0:0 0:0\n2: 1:1 0:0 A 0:0 0:0 0\n", "tcp 2\n", 1},
	    {"h\n1: 1:1 0:0 A 0:0\n", "", 1},
	};
	struct rig *rig = *state;

	rig->opts.all = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char said[200] = "";

		for (unsigned k = 0; k < cases[i].bogus; k++)
			strcat(said, "warning, got bogus kind line.\n");
		assert_int_equal(list(rig, &tcp, cases[i].text), 0);
		assert_string_equal(rig_printed(rig), cases[i].shown);
		assert_string_equal(rig->said.text, said);
	}
	assert_int_equal(list(rig, &udp, "h\n1: 1:1 0:0 A 0:0 0:0\n"), 0);
	assert_string_equal(rig_printed(rig), "udp 1\n");
	assert_string_equal(rig->said.text, "");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_wanted),
	    rig_test(choices),
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
