/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_CHOICE_H
#define LIST_CHOICE_H

#include "list/source.h"

/* What the listing prints, according to the options. */
struct choice {
	uint32_t want;	 /* WANT_*: sections and families */
	bool everything; /* nothing was requested: all usual sections */
	bool silent;	 /* the sections of CHOICE_MAY_LACK may be missing */
};

/*
 * Sections whose absence net-tools 2.10 ignores if sockets are requested by
 * family, as with -4 or -6, and not by protocol.
 */
enum { CHOICE_MAY_LACK = WANT_INTERNET | WANT_GROUPS | WANT_UNIX };

/* What the options request and imply. */
struct choice choice_of(const struct opts *opts);

/* True if the file of `source` is listed. */
bool choice_has(const struct ctx *ctx, const struct choice *choice,
		const struct source *source);

#endif
