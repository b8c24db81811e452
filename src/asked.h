/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ASKED_H
#define ASKED_H

#include <stdio.h>

#include "opts.h"
#include "query/filter.h"
#include "query/keys.h"

/* The compiled arguments of --filter, --port, --sort, --count and --columns. */
struct asked {
	struct filter *filter;		  /* or NULL */
	struct keys columns, sort, count; /* empty if `n` is 0 */
	unsigned needs;			  /* enum field_needs of all of them */
};

/*
 * Compiles them for the mode of the options. False if one is wrong; a message
 * is then printed on `err`. The caller frees `asked` in either case.
 */
bool asked_read(struct asked *asked, const struct opts *opts,
		const struct root *root, FILE *err);

void asked_free(struct asked *asked);

#endif
