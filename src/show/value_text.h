/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_VALUE_TEXT_H
#define SHOW_VALUE_TEXT_H

#include "out.h"
#include "query/keys.h"

/*
 * Prints the value of a key in a table: `-` if it is absent, and a list with
 * commas between its elements. Untrusted names are cleaned.
 */
void value_text(struct ctx *ctx, struct out *out,
		const struct node_field *found, const void *record);

/*
 * Prints `"NAME":value` as in JSON; an absent value is null. NAME_hex follows a
 * value that is not UTF-8.
 */
void value_json(struct ctx *ctx, const struct node_field *found,
		struct span name, const void *record);

#endif
