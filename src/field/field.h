/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_FIELD_H
#define FIELD_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "address.h"
#include "proc/enum_name.h"
#include "proc/scan.h"

struct ctx;

/*
 * What a record says, field by field: one table of fields a kind of record.
 * JSON, its schema, --filter, --sort, --count, --columns, the manual's lists
 * and the completions are made from these tables.
 */

enum value_type {
	VALUE_BOOL,
	VALUE_INT,    /* signed, 64 bits */
	VALUE_UINT,   /* unsigned, 64 bits */
	VALUE_TEXT,   /* bytes from outside, perhaps no UTF-8 */
	VALUE_ADDR,   /* an IPv4 or IPv6 address */
	VALUE_PREFIX, /* an address and its prefix length, or a word */
	VALUE_WORD,   /* one of a closed set */
	VALUE_RECORD  /* an element of a list; see struct field */
};

/* An address with the length of its prefix: 10.0.0.0/8. */
struct prefix {
	struct addr addr;
	unsigned len;
	const char *word; /* what stands in its place ("default"), or NULL */
};

/* Room for a text that a field makes itself. */
enum { VALUE_ROOM = 128 };

/* What one field of a record holds; the field's type says which member. */
struct value {
	union {
		bool flag;
		int64_t num;
		uint64_t unum;
		struct span text; /* as long as the record, or in `room` */
		struct addr addr;
		struct prefix prefix;
		const char *word;
	};
	char room[VALUE_ROOM];
};

/* What must be known for a field to be there; see struct ctx. */
enum field_needs {
	NEEDS_NOTHING = 0,
	NEEDS_HOSTS = 1 << 0,	 /* names of hosts: not with -n */
	NEEDS_PORTS = 1 << 1,	 /* names of ports */
	NEEDS_USERS = 1 << 2,	 /* names of users */
	NEEDS_PROGRAMS = 1 << 3, /* the processes of sockets: -p */
	NEEDS_OWNERS = 1 << 4,	 /* who has a socket without one: --owners */
	NEEDS_CONTEXT = 1 << 5,	 /* SELinux contexts: -Z */
	NEEDS_NETNS = 1 << 6,	 /* more than one namespace: --netns */
	NEEDS_REST = 1 << 7,	 /* columns that plain text never shows */
	NEEDS_LONG = 1 << 8,	 /* what -i shows with -e */
	NEEDS_WAITING = 1 << 9	 /* connections that wait at unix sockets */
};

/* These are always met: they only cost time. */
#define NEEDS_ALWAYS ((unsigned)(NEEDS_REST | NEEDS_LONG | NEEDS_WAITING))

struct field;

/* What a value is taken from. */
struct field_at {
	struct ctx *ctx;
	const struct field *field;
	const void *record;
	size_t i; /* which element of a list, or else 0 */
};

/* The longest name of a field, and the longest unit and text about it. */
enum { FIELD_NAME_MAX = 60, FIELD_DOC_MAX = 256 };

/*
 * One field. Its value is the member of `size` bytes at `offset`, an integer, a
 * bool or an address as `type` says, or what `get` gives, which is false when
 * it is absent. Of a list `get` gives the element at->i, and false after the
 * last.
 */
struct field {
	const char *name, *unit, *doc; /* the unit is NULL without one */
	enum value_type type;
	bool list;
	bool chars;   /* a text that is a char array, or else a span */
	bool counter; /* it only rises, so that its rise tells something */
	uint16_t offset, size;
	bool (*get)(const struct field_at *at, struct value *value);
	bool (*applies)(const void *record); /* or NULL: to all of the kind */
	unsigned arg;			     /* for `get` */
	const struct enum_names *words;	     /* of VALUE_WORD */
	bool open; /* UNKNOWN stands for a number without a word */
	/*
	 * Of VALUE_RECORD the fields of an element, which are taken from the
	 * record of the list, with the element's place as at->i.
	 */
	const struct field_table *elements;
	unsigned needs; /* enum field_needs */
};

/* For the initialiser of a field that is a member of a record. */
#define FIELD_MEMBER(record, member)        \
	.offset = offsetof(record, member), \
	.size = sizeof(((record *)0)->member)

struct field_table {
	const struct field *fields;
	size_t n;
};

/*
 * A kind of record: its name in the output ("internet"), its fields, and the
 * two functions that make text of it as net-tools 2.10 prints it. `head` begins
 * a table, with what `arg` is for this kind; `text` prints a row.
 */
struct record_type {
	const char *name, *doc;
	const char *parent; /* the member that its section is in, or NULL */
	/* its rows may come between those of other kinds that are mixed */
	bool mixed;
	const struct field_table *table;
	/* for --delta, of kinds that have counters: how large a record is */
	size_t size;
	bool counters_alone; /* it says nothing where none has risen */
	/* true of a record whose number also falls; NULL: none has such */
	bool (*is_level)(const void *record);
	void (*head)(struct ctx *ctx, const void *arg);
	void (*text)(struct ctx *ctx, const void *record);
};

/* False for a record that has no such field: its name is left out. */
static inline bool field_applies(const struct field *field, const void *record)
{
	return !field->applies || field->applies(record);
}

/* The field called `name`, or NULL. */
const struct field *field_find(const struct field_table *table,
			       struct span name);

/*
 * The value of a field that is no list, or the i-th element of one. False when
 * it is absent, or after the last element.
 */
bool field_get(struct ctx *ctx, const struct field *field, const void *record,
	       size_t i, struct value *value);

/* Where the member that the field names is. */
static inline const void *field_member(const struct field_at *at)
{
	return (const char *)at->record + at->field->offset;
}

/* The value of the member at `offset`; a text that is empty is absent. */
bool field_plain(const struct field_at *at, struct value *value);

/* A name as a text; false when it is NULL or empty. */
bool field_name(const char *name, struct value *value);

/* A plain text; what the kernel prints in place of a name is none: *, ???. */
bool field_placed(const struct field_at *at, struct value *value);

/* "inet" or "inet6"; NULL for an address that is none. */
const char *family_word(const struct addr *addr);

/* The name of a host; false when it has none, or is 0.0.0.0 or ::. */
bool field_host(struct ctx *ctx, const struct addr *addr, struct value *value);

/* True when all that the field needs is known in this run. */
bool field_is_known(const struct ctx *ctx, const struct field *field);

#endif
