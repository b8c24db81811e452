/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ASKED_H
#define ASKED_H

#include <stdio.h>

#include "opts.h"
#include "query/filter.h"
#include "query/keys.h"

/* What --filter, --port, --sort, --count and --columns ask for, compiled. */
struct asked {
	struct filter *filter;		  /* or NULL */
	struct keys columns, sort, count; /* none where `n` is 0 */
	unsigned needs;			  /* enum field_needs of all of them */
};

/*
 * Compiles them for the mode that the options name. False when one is wrong,
 * which has been said on `err` then. `asked` is to be freed in either case.
 */
bool asked_read(struct asked *asked, const struct opts *opts,
		const struct root *root, FILE *err);

void asked_free(struct asked *asked);

#endif
