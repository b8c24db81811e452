/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include "field/types.h"
#include "show/outputs.h"

#define ROW(local, remote, state, uid, inode)                               \
	" 0: " local " " remote " " state " 00000000:00000000 00:00000000 " \
	"00000000 " uid " 0 " inode " 1 0000000000000000 20 4 30 10 -1"

static const char *const lines[] = {
    ROW("0100007F:0050", "0200000A:0009", "01", "5", "12"),
    ROW("0100007F:0050", "0300000A:0009", "01", "5", "11"),
    ROW("0100007F:0016", "00000000:0000", "0A", "0", "9"),
    ROW("0100007F:0050", "0A00000A:0009", "06", "0", "0"),
};

/* What the rows are shown as, with these options. */
static void assert_shown(struct rig *rig, const struct opts *opts,
			 const char *want)
{
	struct outputs outputs;
	struct asked asked;

	rig->opts = *opts;
	rig->opts.numeric_hosts = rig->opts.numeric_ports = true;
	assert_true(asked_read(&asked, &rig->opts, &rig->machine.root, NULL));
	assert_true(outputs_init(&outputs, &rig->ctx, &asked));
	if (rig->ctx.output->ops->begin)
		rig->ctx.output->ops->begin(&rig->ctx);
	emit_section(&rig->ctx, &type_internet);
	for (size_t i = 0; i < COUNT(lines); i++) {
		const struct inet_sock sock = case_sock(lines[i]);

		emit(&rig->ctx, &type_internet, &sock);
	}
	rig->ctx.output->ops->end(&rig->ctx, 0);
	assert_string_equal(rig_printed(rig), want);
	outputs_free(&outputs);
	asked_free(&asked);
	rig->ctx.output = NULL;
	rig->ctx.filter = NULL;
}

/* Table, counts and order, each as text. */
static void columns(void **state)
{
	assert_shown(*state, &(struct opts){.columns = "inode,uid,remote_port"},
		     "inode uid remote_port\n12    5   9\n11    5   9\n"
		     "9     0   -\n0     0   9\n");
	assert_shown(*state,
		     &(struct opts){.columns = "inode", .sort = "inode"},
		     "inode\n0\n9\n11\n12\n");
	assert_shown(*state,
		     &(struct opts){.columns = "inode,remote_port",
				    .sort = "-remote_port,inode"},
		     "inode remote_port\n0     9\n11    9\n12    9\n9     -\n");
	assert_shown(*state,
		     &(struct opts){.columns = "remote_address",
				    .sort = "-remote_address",
				    .filter = "dst 10/8"},
		     "remote_address\n10.0.0.10\n10.0.0.3\n10.0.0.2\n");
	/* equal keys: in the order in which they came */
	assert_shown(*state, &(struct opts){.columns = "inode", .sort = "-uid"},
		     "inode\n12\n11\n9\n0\n");
}

static void counts(void **state)
{
	assert_shown(*state, &(struct opts){.count = "state"},
		     "Count state\n    2 ESTABLISHED\n    1 LISTEN\n"
		     "    1 TIME_WAIT\n");
	assert_shown(*state,
		     &(struct opts){.count = "state", .sort = "count,-state"},
		     "Count state\n    1 TIME_WAIT\n    1 LISTEN\n"
		     "    2 ESTABLISHED\n");
	assert_shown(*state, &(struct opts){.count = "uid,remote_port"},
		     "Count uid remote_port\n    2 5   9\n    1 0   9\n"
		     "    1 0   -\n");
	assert_shown(*state,
		     &(struct opts){.count = "uid", .filter = "uid = 77"},
		     "Count uid\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {rig_test(columns), rig_test(counts)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
