/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_FILTER_H
#define QUERY_FILTER_H

#include <stdbool.h>

#include "field/field.h"
#include "query/error.h"

struct root;

/* What an expression may have at most. */
enum { FILTER_BYTES = 4096, FILTER_NODES = 256, FILTER_LEVELS = 64 };

/*
 * The language of --filter, which is ss's with more keys: parse.c has its
 * grammar. An expression is compiled once, and then asked for each record.
 */
struct filter;

/* What an expression is compiled for. */
struct query_env {
	const struct root *root; /* for names of hosts and services */
	/* the kinds of records of the mode, up to a NULL */
	const struct record_type *const *types;
};

/*
 * Compiles `text`. NULL when something is wrong with it, which `error` then
 * says; it is to be all zero before. The caller frees what is returned. Names
 * of hosts and services are looked up now.
 */
struct filter *filter_compile(struct span text, const struct query_env *env,
			      struct query_error *error);

/* A filter that admits what both admit; it owns them. NULL without memory. */
struct filter *filter_both(struct filter *a, struct filter *b);

/* True when the record is to be shown. */
bool filter_admits(struct ctx *ctx, struct filter *filter,
		   const struct record_type *type, const void *record);

/* What its keys need: enum field_needs. */
unsigned filter_needs(const struct filter *filter);

/* True when it can't be true for a tcp socket in another state than LISTEN. */
bool filter_wants_listeners(const struct filter *filter);

void filter_free(struct filter *filter);

#endif
