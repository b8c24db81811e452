/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seed lines: filter?*args */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ctx.h"
#include "field/types.h"
#include "fuzz.h"
#include "mode.h"
#include "name/names.h"
#include "proc/inet.h"
#include "proc/inet_proto.h"
#include "proc/root.h"
#include "proc/unix.h"
#include "query/keys.h"
#include "query/token.h"

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

/* States at the head are one set, and elsewhere they are tests. */
static bool has_head(struct span text)
{
	const struct token token = token_next(text, 0);

	return token_is(&token, "state") || token_is(&token, "exclude") ||
	       token_is(&token, "excl");
}

/* An error names a place; and a `not' before it turns each answer round. */
static void check_filter(struct ctx *ctx, const struct query_env *env,
			 struct span text)
{
	struct filter *filter, *turned;

	if (text.len > FILTER_BYTES)
		return;
	filter = compile_with(env, "", text, "");
	if (!filter)
		return;
	turned = compile_with(env, "not (", text, ")");
	for (size_t i = 0; i < 3; i++) {
		const bool admitted = admits(ctx, filter, i);

		/* at a limit it is no term */
		if (turned && !has_head(text))
			fuzz_must(admits(ctx, turned, i) != admitted);
	}
	filter_free(filter);
	filter_free(turned);
}

static void check_keys(struct ctx *ctx, const struct query_env *env,
		       struct span text)
{
	struct query_error *error = calloc(1, sizeof *error);
	struct bytes bytes = {.at = NULL};
	struct keys keys;

	fuzz_must(error);
	if (keys_read(env, text, KEYS_SIGNS, "count", &keys, error))
		keys_encode(ctx, &keys, type_unix.table, &named, &bytes);
	else
		fuzz_must(error->message[0] && error->at <= text.len);
	bytes_free(&bytes);
	free(error);
}

/* What a seed has in quotes after its `=': it is a command. */
static struct span argument_of(struct span line)
{
	static const char command[] = "netstat ";
	const char *equal = memchr(line.at, '=', line.len);
	const char *end = line.at + line.len;

	if (!equal || line.len < sizeof command ||
	    memcmp(line.at, command, sizeof command - 1) != 0)
		return line;
	if (end - equal > 2 && strchr("'\"", equal[1]))
		return (struct span){equal + 2, (size_t)(end - equal) - 3};
	return (struct span){equal + 1, (size_t)(end - equal) - 1};
}

/* The first line, as an expression and as keys: an input has one alone. */
void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct opts opts = {.numeric_hosts = true};
	struct root root;
	struct names names;
	struct ctx ctx = {.opts = &opts, .root = &root, .names = &names};
	const struct query_env env = {&root, mode_find(MODE_SOCKETS)->types};
	struct span line;

	fuzz_must(root_init(&root, "/"));
	if (!fuzz_line(&input, &line))
		return;
	names_init(&names, &root);
	check_filter(&ctx, &env, argument_of(line));
	check_keys(&ctx, &env, argument_of(line));
	names_free(&names);
	/* the end of the input frees the line */
	input.at = input.end;
	(void)fuzz_line(&input, &line);
}
