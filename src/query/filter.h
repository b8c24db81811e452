/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_FILTER_H
#define QUERY_FILTER_H

#include <stdbool.h>

#include "field/field.h"
#include "query/error.h"

struct root;

/* The limits of an expression. */
enum { FILTER_BYTES = 4096, FILTER_NODES = 256, FILTER_LEVELS = 64 };

/*
 * The language of --filter, which is that of ss with more keys: parse.c has its
 * grammar. An expression is compiled once, and then evaluated for each record.
 */
struct filter;

/* The environment for which an expression is compiled. */
struct query_env {
	const struct root *root; /* for names of hosts and services */
	/* the kinds of records of the mode, up to a NULL */
	const struct record_type *const *types;
};

/*
 * Compiles `text`. NULL on failure, with the reason in `error`, which must be
 * all zero before the call. The caller frees the result. Names of hosts and
 * services are looked up now.
 */
struct filter *filter_compile(struct span text, const struct query_env *env,
			      struct query_error *error);

/* A filter that requires both; it owns them. NULL without memory. */
struct filter *filter_both(struct filter *a, struct filter *b);

/* True if the record is to be shown. */
bool filter_admits(struct ctx *ctx, struct filter *filter,
		   const struct record_type *type, const void *record);

/* The needs of its keys: enum field_needs. */
unsigned filter_needs(const struct filter *filter);

/* True if among tcp sockets only listening ones can match. */
bool filter_wants_listeners(const struct filter *filter);

void filter_free(struct filter *filter);

#endif
