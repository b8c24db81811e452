/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "field/types.h"
#include "list/list.h"
#include "proc/inet.h"
#include "proc/sctp.h"

/* Instead of a text: what kind it is, and its inode. */
static void take_inode(struct ctx *ctx, const struct record_type *type,
		       const void *record)
{
	const struct inet_sock *sock = record;

	assert_ptr_equal(type, &type_internet);
	out_printf(ctx->out, "%s %u\n", sock->sctp->assoc ? "assoc" : "ep",
		   (unsigned)sock->inode);
}

static const struct output_ops inodes = {.row = take_inode};

static void files(void **state)
{
	static const struct {
		const char *text, *eps, *assocs;
		unsigned bogus_eps, bogus_assocs;
	} cases[] = {
	    {"", "", "", 0, 0},
	    {"header", "", "", 0, 0},
	    {"1 2 3 4 5 6 7 8 9 10 11 12 13\n", "", "", 0, 0},
	    {"h\n1 2 3 4 5 6 7 8 9 10 11 12 13\n", "ep 8\n", "assoc 11\n", 0,
	     0},
	    {"h\n1 2 3 4 5 6 7 8\n", "ep 8\n", "", 0, 1},
	    {"h\n1 2 3 4 5 6 7\n\n1 2 3 4 5 6 7 8", "ep 8\n", "", 2, 3},
	};
	const struct source ep = {
	    .path = "net/x", .bogus = "kind", .list = sctp_ep_list};
	const struct source assoc = {
	    .path = "net/x", .bogus = "kind", .list = sctp_assoc_list};
	struct rig *rig = *state;

	rig_take(rig, &inodes);
	for (size_t i = 0; i < 2 * COUNT(cases); i++) {
		bool eps = i % 2 == 0;
		unsigned bogus =
		    eps ? cases[i / 2].bogus_eps : cases[i / 2].bogus_assocs;
		char said[200] = "";

		for (unsigned k = 0; k < bogus; k++)
			strcat(said, "warning, got bogus kind line.\n");
		assert_int_equal(
		    rig_list(rig, eps ? &ep : &assoc, cases[i / 2].text), 0);
		assert_string_equal(rig->said.text, said);
		assert_string_equal(rig_printed(rig),
				    eps ? cases[i / 2].eps
					: cases[i / 2].assocs);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
