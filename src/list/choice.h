/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_CHOICE_H
#define LIST_CHOICE_H

#include "list/source.h"

/* What the listing prints, from what the options ask for. */
struct choice {
	uint32_t want;	 /* WANT_*: sections and families */
	bool everything; /* nothing was asked for: all that is usual */
	bool silent;	 /* what CHOICE_MAY_LACK has may be missing */
};

/*
 * What net-tools 2.10 does not miss when sockets are asked for by family, as
 * with -4 or -6, and none by protocol.
 */
enum { CHOICE_MAY_LACK = WANT_INTERNET | WANT_GROUPS | WANT_UNIX };

/* What the options ask for, and what they imply. */
struct choice choice_of(const struct opts *opts);

/* True when the file of `source` is listed. */
bool choice_has(const struct ctx *ctx, const struct choice *choice,
		const struct source *source);

#endif
