/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/listeners.h"

#define HEAD "  sl  local_address rem_address   st\n"
#define LISTENER(inode)                                                       \
	"   0: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 " \
	"00000000     0        0 " inode " 1 0 100 0 0 10 0\n"
#define NAMED(inode) "0: 00000002 00000000 00010000 0001 01 " inode " /run/a\n"

static size_t find_tcp(const struct listeners *all, uint64_t *inode)
{
	struct inet_sock sock = {.local_port = 80};
	const struct listener *first;
	size_t n;

	assert_true(addr_parse("127.0.0.1", &sock.local));
	n = listeners_find_tcp(all, &sock, &first);
	*inode = first ? first->inode : 0;
	return n;
}

static size_t find_unix(const struct listeners *all, uint64_t *inode)
{
	const struct listener *first;
	const size_t n = listeners_find_unix(all, span_from("/run/a"), &first);

	*inode = first ? first->inode : 0;
	return n;
}

/* However many have one place, it takes no longer to find the first of them. */
static void alike(void **state)
{
	static const struct {
		const char *tcp, *names;
		size_t n;
		uint64_t inode;
	} cases[] = {
	    {"", "", 0, 0},
	    {LISTENER("7"), NAMED("7"), 1, 7},
	    {LISTENER("7") LISTENER("5"), NAMED("7") NAMED("5"), 2, 7},
	    {LISTENER("7") LISTENER("5") LISTENER("6"),
	     NAMED("7") NAMED("5") NAMED("6"), 2, 7},
	};
	struct rig *rig = *state;
	char text[1024];

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct listeners all = {.n = 0};
		uint64_t inode;

		snprintf(text, sizeof text, "%s%s", HEAD, cases[i].tcp);
		machine_put(&rig->machine, "proc/net/tcp", text);
		snprintf(text, sizeof text, "Num Inode Path\n%s",
			 cases[i].names);
		machine_put(&rig->machine, "proc/net/unix", text);
		listeners_load_tcp(&all, rig->ctx.root);
		assert_int_equal(find_tcp(&all, &inode), cases[i].n);
		assert_int_equal(inode, cases[i].inode);
		listeners_free(&all);
		listeners_load_unix(&all, rig->ctx.root, NULL);
		assert_int_equal(find_unix(&all, &inode), cases[i].n);
		assert_int_equal(inode, cases[i].inode);
		listeners_free(&all);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {rig_test(alike)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
