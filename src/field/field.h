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
 * The fields of records: one table for each kind of record. JSON, its schema,
 * --filter, --sort, --count, --columns, the manual's lists and the completions
 * are made from these tables.
 */

enum value_type {
	VALUE_BOOL,
	VALUE_INT,    /* signed, 64 bits */
	VALUE_UINT,   /* unsigned, 64 bits */
	VALUE_TEXT,   /* untrusted bytes, possibly not UTF-8 */
	VALUE_ADDR,   /* an IPv4 or IPv6 address */
	VALUE_PREFIX, /* an address and its prefix length, or a word */
	VALUE_WORD,   /* one word of a fixed set */
	VALUE_RECORD  /* an element of a list; see struct field */
};

/* An address with the length of its prefix: 10.0.0.0/8. */
struct prefix {
	struct addr addr;
	unsigned len;
	const char *word; /* printed instead ("default"), or NULL */
};

/* Room for a text that a field formats itself. */
enum { VALUE_ROOM = 128 };

/* The value of one field; the type of the field determines the member. */
struct value {
	union {
		bool flag;
		int64_t num;
		uint64_t unum;
		struct span text; /* valid with the record, or in `room` */
		struct addr addr;
		struct prefix prefix;
		const char *word;
	};
	char room[VALUE_ROOM];
};

/* What a field requires; see struct ctx. */
enum field_needs {
	NEEDS_NOTHING = 0,
	NEEDS_HOSTS = 1 << 0,	 /* names of hosts: not with -n */
	NEEDS_PORTS = 1 << 1,	 /* names of ports */
	NEEDS_USERS = 1 << 2,	 /* names of users */
	NEEDS_PROGRAMS = 1 << 3, /* the processes of sockets: -p */
	NEEDS_OWNERS = 1 << 4,	 /* why a socket has no process: --owners */
	NEEDS_CONTEXT = 1 << 5,	 /* SELinux contexts: -Z */
	NEEDS_NETNS = 1 << 6,	 /* more than one namespace: --netns */
	NEEDS_REST = 1 << 7,	 /* columns that plain text never prints */
	NEEDS_LONG = 1 << 8,	 /* the values of -i with -e */
	NEEDS_WAITING = 1 << 9	 /* connections that wait at unix sockets */
};

/* These are always available: they only take time. */
#define NEEDS_ALWAYS ((unsigned)(NEEDS_REST | NEEDS_LONG | NEEDS_WAITING))

struct field;

/* The source of a value. */
struct field_at {
	struct ctx *ctx;
	const struct field *field;
	const void *record;
	size_t i; /* index of the element of a list, otherwise 0 */
};

/* The longest name of a field, and the longest unit and text about it. */
enum { FIELD_NAME_MAX = 60, FIELD_DOC_MAX = 256 };

/*
 * One field. Its value is the member of `size` bytes at `offset`: an integer, a
 * bool or an address, depending on `type`. Otherwise `get` returns the value,
 * or false if it is absent. For a list, `get` returns the element at->i, and
 * false after the last one.
 */
struct field {
	const char *name, *unit, *doc; /* the unit is NULL if there is none */
	enum value_type type;
	bool list;
	bool chars;   /* the text is a char array; otherwise a span */
	bool counter; /* it only rises, so its rise is meaningful */
	uint16_t offset, size;
	bool (*get)(const struct field_at *at, struct value *value);
	bool (*applies)(const void *record); /* or NULL: for all records */
	unsigned arg;			     /* argument of `get` */
	const struct enum_names *words;	     /* of VALUE_WORD */
	bool open; /* a number without a word is UNKNOWN */
	/*
	 * For VALUE_RECORD, the fields of an element. They are read from the
	 * record of the list, with the index of the element in at->i.
	 */
	const struct field_table *elements;
	unsigned needs; /* enum field_needs */
};

/* Initializes a field that is a member of a record. */
#define FIELD_MEMBER(record, member)        \
	.offset = offsetof(record, member), \
	.size = sizeof(((record *)0)->member)

struct field_table {
	const struct field *fields;
	size_t n;
};

/*
 * A kind of record: its name in the output ("internet"), its fields, and the
 * two functions that print the text of net-tools 2.10. `head` prints the head
 * of a table; the meaning of `arg` depends on the kind. `text` prints a row.
 */
struct record_type {
	const char *name, *doc;
	const char *parent; /* the member that contains its section, or NULL */
	/* its rows may be mixed with those of other kinds */
	bool mixed;
	const struct field_table *table;
	/* for --delta, if it has counters: the size of a record */
	size_t size;
	bool counters_alone; /* it is not printed if no counter has risen */
	/* true for a record whose number may also fall; NULL: for none */
	bool (*is_level)(const void *record);
	void (*head)(struct ctx *ctx, const void *arg);
	void (*text)(struct ctx *ctx, const void *record);
};

/* False for a record without this field: its name is omitted. */
static inline bool field_applies(const struct field *field, const void *record)
{
	return !field->applies || field->applies(record);
}

/* The field called `name`, or NULL. */
const struct field *field_find(const struct field_table *table,
			       struct span name);

/*
 * The value of a field that is no list, or the i-th element of a list. False if
 * it is absent, or after the last element.
 */
bool field_get(struct ctx *ctx, const struct field *field, const void *record,
	       size_t i, struct value *value);

/* The member of the field. */
static inline const void *field_member(const struct field_at *at)
{
	return (const char *)at->record + at->field->offset;
}

/* The value of the member at `offset`; an empty text is absent. */
bool field_plain(const struct field_at *at, struct value *value);

/* A name as a text; false when it is NULL or empty. */
bool field_name(const char *name, struct value *value);

/*
 * A plain text. *, ??? and the like, which the kernel prints instead of a name,
 * are absent.
 */
bool field_placed(const struct field_at *at, struct value *value);

/* "inet" or "inet6"; NULL for an invalid address. */
const char *family_word(const struct addr *addr);

/* The name of a host; false if it has none, or is 0.0.0.0 or ::. */
bool field_host(struct ctx *ctx, const struct addr *addr, struct value *value);

/* True if this run satisfies all needs of the field. */
bool field_is_known(const struct ctx *ctx, const struct field *field);

#endif
