/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "asked.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "mode.h"
#include "msg.h"

static struct span span_of(const char *text)
{
	return (struct span){text, strlen(text)};
}

static bool fail(FILE *err, const char *message)
{
	msg_words(err, "netstat: %s", message);
	return false;
}

/*
 * Compiles an expression, of which the user has written what is after the first
 * `before` bytes.
 */
static struct filter *compile(const struct query_env *env, const char *option,
			      const char *text, size_t before, FILE *err)
{
	struct query_error *error = calloc(1, sizeof *error);
	struct filter *filter = NULL;

	if (!error) {
		(void)fail(err, error_text(ENOMEM));
		return NULL;
	}
	filter = filter_compile(span_of(text), env, error);
	if (!filter) {
		error->at = error->at > before ? error->at - before : 0;
		query_error_print(err, option, span_of(text + before), error);
	}
	free(error);
	return filter;
}

static bool filter_read(struct asked *asked, const struct query_env *env,
			const struct opts *opts, FILE *err)
{
	if (!opts->filter)
		return true;
	asked->filter = compile(env, "--filter", opts->filter, 0, err);
	return asked->filter;
}

/* --port=80-90 is `port = 80-90`. Nothing else is accepted. */
static bool port_filter(struct asked *asked, const struct query_env *env,
			const struct opts *opts, FILE *err)
{
	static const char before[] = "port = ";
	const size_t len = sizeof before - 1;
	struct filter *filter;
	char *text;

	if (!opts->port)
		return true;
	if (token_next(span_of(opts->port), 0).end != strlen(opts->port) ||
	    token_next(span_of(opts->port), 0).type != TOKEN_WORD)
		return fail(err, "--port: a port, or two with `-' between "
				 "them, is expected");
	text = malloc(len + strlen(opts->port) + 1);
	if (!text)
		return fail(err, error_text(ENOMEM));
	strcpy(text, before);
	strcat(text, opts->port);
	filter = compile(env, "--port", text, len, err);
	free(text);
	asked->filter = filter_both(asked->filter, filter);
	return filter;
}

/* With several namespaces it is the first column, unless it is among them. */
static void netns_first(struct keys *keys)
{
	static const char name[] = "net_namespace";

	for (size_t i = 0; i < keys->n; i++)
		if (text_is(keys->list[i].name, name))
			return;
	if (keys->n == 0 || keys->n == KEYS_MAX)
		return;
	memmove(&keys->list[1], &keys->list[0], keys->n * sizeof *keys->list);
	keys->list[0] = (struct key){.name = span_of(name)};
	keys->n++;
}

static bool list_read(const char *option, const char *text, unsigned flags,
		      const char *extra, const struct query_env *env,
		      struct keys *keys, FILE *err)
{
	struct query_error *error;
	bool good;

	if (!text)
		return true;
	error = calloc(1, sizeof *error);
	if (!error)
		return fail(err, error_text(ENOMEM));
	good = keys_read(env, span_of(text), flags, extra, keys, error);
	if (!good)
		query_error_print(err, option, span_of(text), error);
	free(error);
	return good;
}

/* Counts are for all sockets, and their rows can't be selected. */
static bool is_choice_of_sockets(const struct opts *opts)
{
	return opts->want || opts->n_families > 0 || opts->listening;
}

/* Statistics are names and numbers; there are no rows to select. */
static bool combination_check(const struct opts *opts, FILE *err)
{
	const bool any = opts->filter || opts->port || opts->sort ||
			 opts->count || opts->columns;

	if (any && opts->mode == MODE_STATS)
		return fail(err, "--filter, --port, --sort, --count and "
				 "--columns are not for -s");
	if (opts->mode == MODE_SUMMARY && is_choice_of_sockets(opts))
		return fail(err, "--summary counts all sockets: --filter "
				 "chooses its rows, not -l, a kind or a "
				 "family");
	if (opts->delta && !opts->continuous)
		return fail(err, "--delta needs -c or a delay: it shows what "
				 "rose between two readings");
	if (opts->delta && opts->mode != MODE_IFACE &&
	    opts->mode != MODE_STATS && opts->mode != MODE_SUMMARY)
		return fail(err, "--delta is for -i, -s and --summary");
	if (opts->owners && opts->mode != MODE_SOCKETS &&
	    opts->mode != MODE_SUMMARY)
		return fail(err, "--owners is for sockets and --summary");
	if (opts->count && opts->columns)
		return fail(err, "--count and --columns exclude each other");
	return true;
}

/* With --count, a key of --sort must be one of its keys. */
static bool sort_check(const struct asked *asked, FILE *err)
{
	for (size_t i = 0; asked->count.n > 0 && i < asked->sort.n; i++) {
		const struct span name = asked->sort.list[i].name;
		bool found = text_is(name, "count");

		for (size_t k = 0; k < asked->count.n; k++)
			found = found ||
				(asked->count.list[k].name.len == name.len &&
				 memcmp(asked->count.list[k].name.at, name.at,
					name.len) == 0);
		if (!found) {
			msg_words(err, "netstat: --sort: `%.*s' is not counted",
				  (int)name.len, name.at);
			return false;
		}
	}
	return true;
}

bool asked_read(struct asked *asked, const struct opts *opts,
		const struct root *root, FILE *err)
{
	const struct query_env env = {root, mode_find(opts->mode)->types};

	*asked = (struct asked){.filter = NULL};
	if (!combination_check(opts, err) ||
	    !filter_read(asked, &env, opts, err) ||
	    !port_filter(asked, &env, opts, err) ||
	    !list_read("--columns", opts->columns, KEYS_RECORDS, NULL, &env,
		       &asked->columns, err) ||
	    !list_read("--count", opts->count, 0, NULL, &env, &asked->count,
		       err) ||
	    !list_read("--sort", opts->sort, KEYS_SIGNS,
		       opts->count ? "count" : NULL, &env, &asked->sort, err) ||
	    !sort_check(asked, err))
		return false;
	if (opts->all_netns || opts->n_netns > 0) {
		netns_first(&asked->columns);
		netns_first(&asked->count);
	}
	asked->needs = asked->columns.needs | asked->sort.needs |
		       asked->count.needs |
		       (asked->filter ? filter_needs(asked->filter) : 0);
	return true;
}

void asked_free(struct asked *asked)
{
	filter_free(asked->filter);
	*asked = (struct asked){.filter = NULL};
}
