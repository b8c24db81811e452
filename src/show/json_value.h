/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_JSON_VALUE_H
#define SHOW_JSON_VALUE_H

#include "ctx.h"
#include "field/field.h"

/*
 * Prints a string, with its quotes. The output is ASCII or valid UTF-8: control
 * characters, and characters that control the terminal, are escaped, and bytes
 * that are not UTF-8 become U+FFFD. False if there are such bytes.
 */
bool json_string(struct out *out, struct span text);

/* The same for trusted text. */
void json_word(struct out *out, const char *word);

/* Prints all bytes of a text: "00ff". */
void json_bytes(struct out *out, struct span text);

/* Prints `,"NAME_hex":`, before the bytes of a text. */
void json_hex_name(struct out *out, struct span name);

/* Prints one value, or the i-th element of a list. */
void json_value(struct ctx *ctx, const struct field *field, const void *record,
		size_t i, const struct value *value);

/* Prints all values of a field: a value, a list, or null. */
void json_field(struct ctx *ctx, const struct field *field, const void *record,
		size_t i);

/*
 * Prints `"name":value` for each field of a record that is known in this run,
 * separated by commas. `i` is 0, or the index of the element. Absent values are
 * null.
 */
void json_members(struct ctx *ctx, const struct field_table *table,
		  const void *record, size_t i);

#endif
