/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "query_case.h"

#include <stdlib.h>

#include "field/types.h"
#include "proc/inet_proto.h"

struct filter *case_compile(struct rig *rig, enum mode_id mode,
			    const char *text, struct query_error *error)
{
	const struct query_env env = {&rig->machine.root,
				      mode_find(mode)->types};

	*error = (struct query_error){.at = 0};
	return filter_compile(span_from(text), &env, error);
}

void case_refused_in(struct rig *rig, enum mode_id mode, const char *text,
		     size_t at, const char *message)
{
	struct query_error *error = malloc(sizeof *error);
	struct filter *filter;

	assert_non_null(error);
	filter = case_compile(rig, mode, text, error);
	assert_null(filter);
	assert_string_equal(error->message, message);
	assert_int_equal(error->at, at);
	free(error);
}

void case_refused(struct rig *rig, const char *text, size_t at,
		  const char *message)
{
	case_refused_in(rig, MODE_SOCKETS, text, at, message);
}

void case_admits(struct rig *rig, const struct inet_sock *socks, size_t n,
		 const char *text, const char *want)
{
	struct query_error *error = malloc(sizeof *error);
	struct filter *filter;
	char got[32];
	size_t len = 0;

	assert_non_null(error);
	assert_in_range(n, 1, sizeof got - 1);
	filter = case_compile(rig, MODE_SOCKETS, text, error);
	assert_string_equal(error->message, "");
	assert_non_null(filter);
	for (size_t i = 0; i < n; i++)
		if (filter_admits(&rig->ctx, filter, &type_internet, &socks[i]))
			got[len++] = (char)('a' + i);
	got[len] = '\0';
	if (strcmp(got, want) != 0)
		print_message("%s\n", text);
	assert_string_equal(got, want);
	filter_free(filter);
	free(error);
}

struct inet_sock case_sock(const char *line)
{
	static const struct inet_proto tcp = {.name = "tcp",
					      .family = "inet",
					      .kind = INET_TCP,
					      .fields = INET_FIELDS_TCP,
					      .listens = inet_tcp_listens};
	struct inet_sock sock = {.sctp = NULL};

	assert_int_equal(inet_parse(span_from(line), &sock), SCAN_OK);
	sock.proto = &tcp;
	return sock;
}
