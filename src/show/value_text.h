/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_VALUE_TEXT_H
#define SHOW_VALUE_TEXT_H

#include "out.h"
#include "query/keys.h"

/*
 * The value of a key as a table shows it: `-` if it is absent, and the elements
 * of a list with commas between them. Names from outside are cleaned.
 */
void value_text(struct ctx *ctx, struct out *out,
		const struct node_field *found, const void *record);

/*
 * `"NAME":value`, as JSON has it; an absent value is null. After what is not
 * UTF-8 comes NAME_hex.
 */
void value_json(struct ctx *ctx, const struct node_field *found,
		struct span name, const void *record);

#endif
