/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_OWNER_H
#define FIELD_OWNER_H

#include "field/field.h"

/*
 * The last fields of sockets: their owners. The record's member is its owner.
 */
#define OWNER_FIELDS(record)                                                   \
	{"owner",                                                              \
	 .doc = "`process', or why there is none",                             \
	 .type = VALUE_WORD,                                                   \
	 .get = owner_get_kind,                                                \
	 .words = &owner_words,                                                \
	 .needs = NEEDS_OWNERS,                                                \
	 FIELD_MEMBER(record, owner)},                                         \
	    {"owner_certain",	    .doc = "false where the owner is a guess", \
	     .type = VALUE_BOOL,    .get = owner_get_certain,                  \
	     .needs = NEEDS_OWNERS, FIELD_MEMBER(record, owner)},              \
	    {"processes",                                                      \
	     .doc = "processes that hold the socket",                          \
	     .type = VALUE_RECORD,                                             \
	     .list = true,                                                     \
	     .get = owner_get_process,                                         \
	     .elements = &owner_processes,                                     \
	     .needs = NEEDS_PROGRAMS,                                          \
	     FIELD_MEMBER(record, owner)},                                     \
	{                                                                      \
		"container", .doc = "container of the first process",          \
			     .type = VALUE_TEXT, .get = owner_get_container,   \
			     .needs = NEEDS_PROGRAMS,                          \
			     FIELD_MEMBER(record, owner)                       \
	}

bool owner_get_kind(const struct field_at *at, struct value *value);
bool owner_get_certain(const struct field_at *at, struct value *value);
bool owner_get_process(const struct field_at *at, struct value *value);
bool owner_get_container(const struct field_at *at, struct value *value);

/* The fields of a process. */
extern const struct field_table owner_processes;

#endif
