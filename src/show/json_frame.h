/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_JSON_FRAME_H
#define SHOW_JSON_FRAME_H

#include "show/json.h"

/* The output of a context, if it is JSON. */
static inline struct json *json_of(const struct ctx *ctx)
{
	return (struct json *)ctx->output;
}

/* Prints the separator before a member of the listing, and before a row. */
static inline const char *member_line(const struct json *json)
{
	return json->one_line ? "" : "\n ";
}

static inline const char *row_line(const struct json *json)
{
	return json->one_line ? "" : "\n  ";
}

/* Prints the members before the sections of a listing, and after them. */
void json_frame_begin(struct ctx *ctx);
void json_frame_end(struct ctx *ctx, int status);

#endif
