/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: filter-error?/args */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "ctx.h"
#include "fuzz.h"
#include "mode.h"
#include "proc/inet.h"
#include "proc/inet_proto.h"
#include "proc/root.h"
#include "proc/unix.h"
#include "query/keys.h"
#include "show/types.h"

/* Sockets that the expressions are asked about. */
static const char *const lines[] = {
    "   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 "
    "00000000     0        0 11 1 0000000000000000 100 0 0 10 0",
    "   1: 0000000000000000FFFF00000100007F:1F90 "
    "0000000000000000FFFF00000100007F:A001 01 00000003:00000005 01:00000014 "
    "00000002  1000        0 12 2 0000000000000000 20 4 30 10 -1",
};
static const char path[] = "/run/a\xff\x1b";
static const struct unix_sock named = {.refcnt = 2,
				       .type = 1,
				       .state = 1,
				       .inode = 4711,
				       .path = {path, sizeof path - 1}};

static const struct inet_proto tcp = {.name = "tcp", .kind = INET_TCP};

static bool admits(struct ctx *ctx, struct filter *filter, size_t which)
{
	struct inet_sock sock = {.sctp = NULL};
	const char *line;

	if (which == 2)
		return filter_admits(ctx, filter, &type_unix, &named);
	line = lines[which];
	fuzz_must(inet_parse((struct span){line, strlen(line)}, &sock) ==
		  SCAN_OK);
	sock.proto = &tcp;
	return filter_admits(ctx, filter, &type_internet, &sock);
}

/* The same expression, with something around it. */
static struct filter *compile_with(const struct query_env *env,
				   const char *before, struct span line,
				   const char *after)
{
	struct query_error *error = calloc(1, sizeof *error);
	struct filter *filter;
	char text[FILTER_BYTES + 64];
	int len;

	fuzz_must(error);
	len = snprintf(text, sizeof text, "%s%.*s%s", before, (int)line.len,
		       line.at, after);
	filter = filter_compile((struct span){text, (size_t)len}, env, error);
	fuzz_must(!filter == (error->message[0] != '\0'));
	fuzz_must(error->at <= (size_t)len);
	free(error);
	return filter;
}

/* An error names a place; and a `not' before it turns each answer round. */
static void check_filter(struct ctx *ctx, const struct query_env *env,
			 struct span line)
{
	struct filter *filter, *turned;

	if (line.len > FILTER_BYTES)
		return;
	filter = compile_with(env, "", line, "");
	turned = compile_with(env, "not (", line, ")");
	for (size_t i = 0; filter && i < 3; i++) {
		const bool admitted = admits(ctx, filter, i);

		/* with a head of states or at a limit it is no term */
		if (turned)
			fuzz_must(admits(ctx, turned, i) != admitted ||
				  strncasecmp(line.at, "state", 5) == 0 ||
				  memchr(line.at, ')', line.len));
	}
	filter_free(filter);
	filter_free(turned);
}

static void check_keys(struct ctx *ctx, const struct query_env *env,
		       struct span line)
{
	struct query_error *error = calloc(1, sizeof *error);
	struct bytes bytes = {.at = NULL};
	struct keys keys;

	fuzz_must(error);
	if (keys_read(env, line, true, "count", &keys, error))
		keys_encode(ctx, &keys, type_unix.table, &named, &bytes);
	else
		fuzz_must(error->message[0] && error->at <= line.len);
	bytes_free(&bytes);
	free(error);
}

/* Each line, and what is after its `=', which in the seeds is an expression. */
void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct opts opts = {.numeric_hosts = true};
	struct root root;
	struct ctx ctx = {.opts = &opts, .root = &root};
	const struct query_env env = {&root, mode_find(MODE_SOCKETS)->types};
	struct span line;

	fuzz_must(root_init(&root, "/"));
	while (fuzz_line(&input, &line)) {
		const char *equal = memchr(line.at, '=', line.len);
		struct span rest = line;

		check_filter(&ctx, &env, line);
		check_keys(&ctx, &env, line);
		if (!equal)
			continue;
		rest.at = equal + 1;
		rest.len = line.len - (size_t)(rest.at - line.at);
		if (rest.len > 2 && strchr("'\"", *rest.at))
			rest = (struct span){rest.at + 1, rest.len - 2};
		check_filter(&ctx, &env, rest);
		check_keys(&ctx, &env, rest);
	}
}
