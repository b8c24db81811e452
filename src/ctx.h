/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef CTX_H
#define CTX_H

#include "name/names.h"
#include "opts.h"
#include "out.h"
#include "proc/owner.h"
#include "proc/root.h"

struct delta;
struct filter;
struct finder;
struct keys;
struct failures;
struct netns_info;
struct netns_view;
struct record_type;
struct output;
struct text_state;

/*
 * The state of one run. main makes it and passes it to all functions; it is
 * never global. A function that gets it owns nothing in it.
 */
struct ctx {
	const struct opts *opts;
	const struct root *root;
	struct out *out;
	struct names *names;
	const struct owners *owners; /* owners of sockets; only with -p */
	unsigned round;		     /* number of earlier listings (-c) */
	bool silent;		     /* messages of this run are not printed */
	struct text_state *text;     /* what plain text keeps from row to row */
	struct output *output; /* or the output that receives the records */
	struct filter *filter; /* the records that are shown, or NULL: all */
	struct keys *columns;  /* their fields that are shown, or NULL: all */
	unsigned wanted;       /* enum field_needs: what is used */
	bool once;	/* a row that the kernel prints twice is shown once */
	unsigned known; /* enum field_needs: what fields may use */
	struct delta *delta;   /* with --delta, or NULL */
	struct delta *rises;   /* earlier counters, with -c, or NULL */
	struct finder *finder; /* finds all owners of sockets, or NULL */
	const struct record_type *only; /* only of these rows, or NULL */
	const struct netns_info *netns; /* that is shown, or NULL: our own */
	struct netns_view *view; /* of the namespace, for calls inside it */
	bool host_shown; /* figures of the host are shown with this namespace */
	size_t duplicates; /* rows of this listing that were duplicates */
	struct failures *failures;
};

#endif
