/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_JSON_H
#define SHOW_JSON_H

#include "output.h"
#include "show/json_map.h"
#include "show/warnings.h"

/* Rises if a name is removed or changes its meaning. */
enum { JSON_SCHEMA_VERSION = 1 };

struct json_held;

/*
 * The output of --json: one object for each listing. Rows are streamed;
 * warnings and the counters of statistics are stored until their turn.
 */
struct json {
	struct output output;
	const struct record_type *open; /* the open section, or NULL */
	bool one_line;		/* JSON Lines: each listing is one line */
	size_t rows;		/* number of rows in that section */
	struct json_held *held; /* sections that come after it */
	struct json_map map; /* the counters of a section that is an object */
	bool map_open;	     /* the section is that of a namespace: */
	uint64_t map_netns;
	struct warnings warnings;
	bool owners;	   /* processes were inspected in this listing */
	size_t unreadable; /* number of those that could not be */
};

/* Sets up the output; `one_line` with -c. */
void json_init(struct json *json, bool one_line);

void json_free(struct json *json);

/*
 * Stores whether processes were inspected, as soon as it is known: before the
 * rows.
 */
void json_note_owners(struct ctx *ctx);

/*
 * For sections without records. json_member ends the open section and prints
 * the name of a member. json_row prints the separator before each row; the rows
 * are counted in *rows.
 */
void json_member(struct ctx *ctx, const char *name);
void json_lead(struct ctx *ctx, size_t *rows);

#endif
