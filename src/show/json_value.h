/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_JSON_VALUE_H
#define SHOW_JSON_VALUE_H

#include "ctx.h"
#include "field/field.h"

/*
 * A string, with its quotes. Always ASCII or well-formed UTF-8: control
 * characters, and what a terminal may obey, are escaped, and bytes that are no
 * UTF-8 become U+FFFD. False when there are such.
 */
bool json_string(struct out *out, struct span text);

/* The same for a text of our own. */
void json_word(struct out *out, const char *word);

/* "00ff": all bytes of a text. */
void json_bytes(struct out *out, struct span text);

/* `,"NAME_hex":`, after which come the bytes of a text. */
void json_hex_name(struct out *out, struct span name);

/* One value, or the i-th element of a list. */
void json_value(struct ctx *ctx, const struct field *field, const void *record,
		size_t i, const struct value *value);

/* All that a field holds: a value, a list, or null. */
void json_field(struct ctx *ctx, const struct field *field, const void *record,
		size_t i);

/*
 * `"name":value` for each field of a record that is known in this run, with
 * commas between them; i is 0, or of an element its place. Absent values are
 * null.
 */
void json_members(struct ctx *ctx, const struct field_table *table,
		  const void *record, size_t i);

#endif
