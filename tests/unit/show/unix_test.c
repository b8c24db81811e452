/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "unit.h"

#include "proc/owner_walk.h"

#include "show/unix.h"

static struct unix_sock sock_of(const char *path)
{
	return (struct unix_sock){.refcnt = 2,
				  .type = 1,
				  .state = UNIX_UNCONNECTED,
				  .has_inode = true,
				  .inode = 17203,
				  .path = span_from(path)};
}

static void heads(void **state)
{
	struct rig *rig = *state;

	text_unix_head(&rig->ctx, NULL);
	assert_string_equal(rig_printed(rig),
			    "Active UNIX domain sockets (w/o servers)\n"
			    "Proto RefCnt Flags       Type       State         "
			    "I-Node   Path\n");
	rig->opts.listening = true;
	rig->opts.programs = true;
	rig->opts.extend = 1;
	rig->opts.timers = true;
	text_unix_head(&rig->ctx, NULL);
	assert_string_equal(
	    rig_printed(rig),
	    "Active UNIX domain sockets (only servers)\n"
	    "Proto RefCnt Flags       Type       State         I-Node   "
	    "PID/Program name     Path\n");
}

static void rows(void **state)
{
	struct rig *rig = *state;
	struct unix_sock sock = sock_of("/run/a");

	sock.flags = UNIX_ACCEPTCON;
	text_unix(&rig->ctx, &sock);
	assert_string_equal(
	    rig_printed(rig),
	    "unix  2      [ ACC ]     STREAM     LISTENING     17203    "
	    "/run/a\n");
	sock = sock_of("");
	sock.type = 2;
	sock.protocol = 0x100000000;
	sock.refcnt = UINT64_MAX;
	sock.inode = UINT64_MAX;
	text_unix(&rig->ctx, &sock);
	assert_string_equal(rig_printed(rig),
			    "??    -1     [ ]         DGRAM                    "
			    "18446744073709551615 \n");
	rig->opts.programs = true;
	sock = sock_of("@x");
	text_unix(&rig->ctx, &sock);
	assert_string_equal(
	    rig_printed(rig),
	    "unix  2      [ ]         STREAM                   17203    "
	    "-                    @x\n");
}

/* What the header does not announce is a dash, and the number is the path. */
static void without_inodes(void **state)
{
	struct rig *rig = *state;
	struct unix_sock sock = sock_of("/unseen");

	machine_put(&rig->machine, "proc/7/cmdline", "a");
	machine_link(&rig->machine, "proc/7/fd/3", "socket:[17203]");
	assert_true(owner_walk_end(owner_walk_start(&rig->machine.root, false),
				   &rig->owners));
	rig->opts.programs = true;
	sock.has_inode = false;
	text_unix(&rig->ctx, &sock);
	assert_string_equal(
	    rig_printed(rig),
	    "unix  2      [ ]         STREAM                   -        "
	    "-                    17203\n");
	sock.has_inode = true;
	text_unix(&rig->ctx, &sock);
	assert_non_null(strstr(rig_printed(rig), " 17203    7/a "));
}

static void types_and_states(void **state)
{
	static const struct {
		int32_t type, state;
		uint64_t flags;
		const char *want;
	} cases[] = {
	    {0, 0, 0, "[ ]         UNKNOWN    FREE          "},
	    {1, 1, 0, "[ ]         STREAM                   "},
	    {1, 1, 0x10000, "[ ACC ]     STREAM     LISTENING     "},
	    {2, 2, 0, "[ ]         DGRAM      CONNECTING    "},
	    {3, 3, 0x20000, "[ W ]       RAW        CONNECTED     "},
	    {4, 4, 0x40000, "[ N ]       RDM        DISCONNECTING "},
	    {5, 5, 0x70000, "[ ACC W N ] SEQPACKET  UNKNOWN       "},
	    {6, -1, 0xffff, "[ ]         UNKNOWN    UNKNOWN       "},
	    {-1, 3, 0x10000, "[ ACC ]     UNKNOWN    CONNECTED     "},
	    {INT32_MAX, INT32_MIN, UINT64_MAX,
	     "[ ACC W N ] UNKNOWN    UNKNOWN       "},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_sock sock = sock_of("/a");
		char want[100];

		sock.type = cases[i].type;
		sock.state = cases[i].state;
		sock.flags = cases[i].flags;
		text_unix(&rig->ctx, &sock);
		snprintf(want, sizeof want, "unix  2      %s17203    /a\n",
			 cases[i].want);
		assert_string_equal(rig_printed(rig), want);
	}
}

/* A path is a stranger's: it may be UTF-8, and nothing else. */
static void paths_are_cleaned(void **state)
{
	static const struct {
		const char *path, *want;
	} cases[] = {
	    {"@/tmp/.X11-unix/X0", "@/tmp/.X11-unix/X0\n"},
	    {"/tmp/\033]0;x\007", "/tmp/.]0;x.\n"},
	    {"/tmp/\303\244", "/tmp/\303\244\n"},
	    {"/tmp/\344", "/tmp/.\n"},
	    {"/tmp/\177", "/tmp/.\n"},
	};
	struct rig *rig = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct unix_sock sock = sock_of(cases[i].path);

		text_unix(&rig->ctx, &sock);
		assert_string_equal(rig_printed(rig) + 59, cases[i].want);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
	    rig_test(heads),
	    rig_test(rows),
	    rig_test(without_inodes),
	    rig_test(types_and_states),
	    rig_test(paths_are_cleaned),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
