/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include "field/types.h"
#include "list/namespaces.h"

/* A mode that shows a file of the namespace. */
static int file_show(struct ctx *ctx)
{
	char text[64];
	ssize_t len =
	    root_read(ctx->root, TREE_PROC, "net/name", text, sizeof text);

	if (len < 0)
		return 3;
	out_bytes(ctx->out, text, (size_t)len);
	return 0;
}

static bool asks_groups(struct ctx *ctx, const struct record_type *type)
{
	return ctx->opts->numeric_hosts && type == &type_groups;
}

static const struct mode plain = {.id = MODE_ROUTE, .run = file_show};
static const struct mode of_sockets = {.id = MODE_SOCKETS,
				       .skips_empty = true,
				       .asks = asks_groups,
				       .run = file_show};

/* A recorded process, which shows the namespace `number` with that `name`. */
static void process_put(const struct rig *rig, const char *pid,
			const char *number, const char *name, const char *used)
{
	char path[64], text[200];

	snprintf(path, sizeof path, "proc/%s/cmdline", pid);
	machine_put(&rig->machine, path, "p");
	snprintf(path, sizeof path, "proc/%s/ns/net", pid);
	snprintf(text, sizeof text, "net:[%s]", number);
	machine_link(&rig->machine, path, text);
	snprintf(path, sizeof path, "proc/%s/net/sockstat", pid);
	snprintf(text, sizeof text, "sockets: used %s\n", used);
	machine_put(&rig->machine, path, text);
	snprintf(path, sizeof path, "proc/%s/net/name", pid);
	if (name)
		machine_put(&rig->machine, path, name);
}

/* Our own is that of 9; 12 has no sockets, 30 lacks the file. */
static void machine_fill(const struct rig *rig)
{
	process_put(rig, "9", "500", "own\n",
		    "0\nTCP: inuse 0 orphan 0 tw 0 alloc 0 mem 0");
	process_put(rig, "12", "600", "empty\n",
		    "0\nTCP: inuse 0 orphan 0 tw 0 alloc 0 mem 0");
	process_put(rig, "13", "600", "empty\n", "0\n");
	process_put(rig, "20", "300", "waits\n",
		    "0\nTCP: inuse 0 orphan 0 tw 1 alloc 0 mem 0");
	machine_link(&rig->machine, "proc/self", "9");
	machine_link(&rig->machine, "proc/net", "self/net");
}

static void assert_run(struct rig *rig, const struct mode *mode,
		       const char *shown, const char *said, int status)
{
	int got;

	rig_listen(rig);
	got = namespaces_run(&rig->ctx, mode);
	assert_string_equal(rig_said(rig), said);
	assert_string_equal(rig_printed(rig), shown);
	assert_int_equal(got, status);
}

#define HEAD(number, pid) "Network namespace " number ": " pid "/p\n"

static void all_of_them(void **state)
{
	struct rig *rig = *state;

	machine_fill(rig);
	rig->opts.all_netns = true;
	assert_run(rig, &plain,
		   HEAD("500", "9") "own\n" HEAD("600", "12") "empty\n" HEAD(
		       "300", "20") "waits\n",
		   "", 0);
	/* those without sockets are left out, but our own */
	assert_run(rig, &of_sockets,
		   HEAD("500", "9") "own\n" HEAD("300", "20") "waits\n", "", 0);
	/* unless what is asked for is no socket */
	rig->opts.numeric_hosts = true;
	assert_run(rig, &of_sockets,
		   HEAD("500", "9") "own\n" HEAD("600", "12") "empty\n" HEAD(
		       "300", "20") "waits\n",
		   "", 0);
}

/* A filter is asked about the rows, and not about the headings. */
static void filtered(void **state)
{
	struct rig *rig = *state;
	struct query_error error;
	struct filter *filter =
	    case_compile(rig, MODE_SOCKETS, "local_port = 22", &error);

	assert_non_null(filter);
	machine_fill(rig);
	rig->opts.all_netns = true;
	rig->ctx.filter = filter;
	assert_run(rig, &of_sockets,
		   HEAD("500", "9") "own\n" HEAD("300", "20") "waits\n", "", 0);
	rig->ctx.filter = NULL;
	filter_free(filter);
}

/* A socket of the kernel's, as of a tunnel, is not counted as used. */
static void of_the_kernel(void **state)
{
	struct rig *rig = *state;

	machine_fill(rig);
	process_put(rig, "31", "701", "udp\n",
		    "0\nTCP: inuse 0 orphan 0 tw 0 alloc 0 mem 0\n"
		    "UDP: inuse 1 mem 0");
	process_put(rig, "32", "702", "udp6\n",
		    "0\nTCP: inuse 0 orphan 0 tw 0 alloc 0 mem 0");
	machine_put(&rig->machine, "proc/32/net/sockstat6",
		    "TCP6: inuse 0\nUDP6: inuse 1\n");
	rig->opts.all_netns = true;
	assert_run(rig, &of_sockets,
		   HEAD("500", "9") "own\n" HEAD("300", "20") "waits\n" HEAD(
		       "701", "31") "udp\n" HEAD("702", "32") "udp6\n",
		   "", 0);
}

/* Processes that are not seen may have others. */
static void hidden(void **state)
{
	static const char said[] =
	    "netstat: /proc is mounted with hidepid=2: not all processes are "
	    "seen\n";
	static const char shown[] = HEAD("500", "9") "own\n" HEAD(
	    "600", "12") "empty\n" HEAD("300", "20") "waits\n";
	struct rig *rig = *state;

	machine_fill(rig);
	machine_put(&rig->machine, "proc/9/mountinfo",
		    "22 1 0:20 / /proc rw - proc proc rw,hidepid=2\n");
	rig->opts.all_netns = true;
	assert_run(rig, &plain, shown, said, 0);
	/* it hides nothing from whoever sees the first process */
	process_put(rig, "1", "500", "own\n", "0\n");
	assert_run(rig, &plain,
		   HEAD("500", "1") "own\n" HEAD("600", "12") "empty\n" HEAD(
		       "300", "20") "waits\n",
		   "", 0);
}

static void named(void **state)
{
	static const char *const names[] = {"12", "none", "13"};
	struct rig *rig = *state;

	machine_fill(rig);
	memcpy(rig->opts.netns, names, sizeof names);
	/* each once, and one that is named is not left out */
	rig->opts.n_netns = 3;
	assert_run(rig, &of_sockets, HEAD("600", "12") "empty\n",
		   "netstat: --netns: none: no such network namespace\n", 1);
	rig->opts.n_netns = 1;
	assert_run(rig, &of_sockets, HEAD("600", "12") "empty\n", "", 0);
	/* none that is there */
	rig->opts.netns[0] = "/a\nb";
	assert_run(rig, &plain, "",
		   "netstat: --netns: /a.b: no such network namespace\n", 1);
	/* named, and one of all */
	rig->opts.netns[0] = "20";
	rig->opts.all_netns = true;
	assert_run(rig, &of_sockets,
		   HEAD("500", "9") "own\n" HEAD("600", "12") "empty\n" HEAD(
		       "300", "20") "waits\n",
		   "", 0);
}

static void failures(void **state)
{
	struct rig *rig = *state;

	machine_fill(rig);
	process_put(rig, "15", "700", NULL, "1");
	rig->opts.all_netns = true;
	/* the others are shown, and the status stays */
	assert_run(rig, &plain,
		   HEAD("500", "9") "own\n" HEAD("600", "12") "empty\n" HEAD(
		       "700", "15") HEAD("300", "20") "waits\n",
		   "", 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    rig_test(all_of_them), rig_test(filtered), rig_test(of_the_kernel),
	    rig_test(hidden),	   rig_test(named),    rig_test(failures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
