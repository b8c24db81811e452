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
 * What a run is given: made by main, passed to all that runs, and never
 * global. Nothing in it is owned by whom it is passed to.
 */
struct ctx {
	const struct opts *opts;
	const struct root *root;
	struct out *out;
	struct names *names;
	const struct owners *owners; /* who has which socket; with -p alone */
	unsigned round;		     /* listings before this one (-c) */
	bool silent;		     /* messages are not for this run */
	struct text_state *text;     /* what plain text carries over */
	struct output *output;	     /* or what else takes the records */
	struct filter *filter;	     /* which of them, or NULL: all */
	struct keys *columns;	     /* which fields of them, or NULL: all */
	unsigned wanted;	     /* enum field_needs: what is made use of */
	bool once;	/* a row that the kernel gives twice is shown once */
	unsigned known; /* enum field_needs: what fields can be had */
	struct delta *delta;   /* with --delta, or NULL */
	struct delta *rises;   /* counters of before, with -c, or NULL */
	struct finder *finder; /* who has which socket, all of them, or NULL */
	const struct record_type *only; /* of these rows alone, or NULL */
	const struct netns_info *netns; /* that is shown, or NULL: our own */
	struct netns_view *view;	/* of it, to call in it */
	bool host_shown;   /* the host's figures go with this one */
	size_t duplicates; /* rows of this listing that came again */
	struct failures *failures;
};

#endif
