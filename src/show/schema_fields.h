/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SCHEMA_FIELDS_H
#define SHOW_SCHEMA_FIELDS_H

#include "field/field.h"
#include "out.h"

/* The parts of the schema that the tables of fields make. */

/* Begins a line. */
void schema_indent(struct out *out, unsigned depth);

/* "name": on a line of its own, after a comma unless it is the first. */
void schema_key(struct out *out, unsigned depth, const char *name, bool *first);

/* The members of a schema for an object with some of these fields. */
void schema_fields(struct out *out, unsigned depth,
		   const struct field_table *table);

/* "required": [...] for an object that has all its fields. */
void schema_required(struct out *out, const struct field_table *table);

/* (a|b|c) of the names of all fields, or of the texts alone. */
void schema_names(struct out *out, const struct field_table *table, bool texts);

bool schema_has_texts(const struct field_table *table);

#endif
