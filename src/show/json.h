/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_JSON_H
#define SHOW_JSON_H

#include "output.h"
#include "show/json_map.h"
#include "show/warnings.h"

/* Rises when a name goes or changes its meaning. */
enum { JSON_SCHEMA_VERSION = 1 };

struct json_held;

/*
 * The output of --json: one object a listing. Rows stream; warnings and the
 * counters of statistics are kept until their place comes.
 */
struct json {
	struct output output;
	const struct record_type *open; /* the section that is open, or NULL */
	bool one_line;		/* JSON Lines: the listing is one line */
	size_t rows;		/* of that section */
	struct json_held *held; /* sections that come after it */
	struct json_map map;	/* a section that is an object */
	bool map_open;		/* it is that of a namespace: */
	uint64_t map_netns;
	struct warnings warnings;
	bool owners;	   /* processes were looked at in this listing */
	size_t unreadable; /* those that could not be */
};

/* Sets up the output; `one_line` with -c. */
void json_init(struct json *json, bool one_line);

void json_free(struct json *json);

/* Notes what was seen of the processes, when it is known: before the rows. */
void json_note_owners(struct ctx *ctx);

/*
 * For sections that are not made of records: ends the one that is open, and
 * prints the name of a member; and before each row of it what parts the rows,
 * which are counted in *rows.
 */
void json_member(struct ctx *ctx, const char *name);
void json_lead(struct ctx *ctx, size_t *rows);

#endif
