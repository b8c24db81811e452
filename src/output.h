/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "ctx.h"
#include "field/field.h"

/*
 * An output receives the records of a listing in place of plain text: JSON, a
 * table of some fields, counts. `ops` has its functions. Each kind keeps its
 * state in a struct that begins with this one.
 */
struct output {
	const struct output_ops *ops;
};

/* The subject of a message. Unknown members are 0 or NULL. */
struct warning {
	const char *code;    /* one word: "bogus_line" */
	const char *file;    /* the kernel file, below its tree */
	unsigned line;	     /* from 1 */
	const char *message; /* cleaned, without a line break */
};

/* The subject of most messages: a code, and a file or NULL. */
#define ABOUT(what, path) \
	(&(const struct warning){.code = (what), .file = (path)})

/* The same for the last line from `lines`, a struct lines. */
#define ABOUT_LINE(lines)                               \
	(&(const struct warning){.code = "bogus_line",  \
				 .file = (lines)->path, \
				 .line = (lines)->number})

/*
 * A listing consists of begin, a section for each requested kind of record, and
 * end. In a section, heads and rows come in the order of the text. If the last
 * section is opened again, it continues. Functions that are NULL are not
 * called.
 */
struct output_ops {
	void (*begin)(struct ctx *ctx);
	void (*section)(struct ctx *ctx, const struct record_type *type);
	void (*head)(struct ctx *ctx, const struct record_type *type,
		     const void *arg);
	void (*row)(struct ctx *ctx, const struct record_type *type,
		    const void *record);
	/*
	 * A row in two steps, for outputs that sort rows: first its contents
	 * are formatted on ctx->out, later these bytes are inserted.
	 */
	void (*body)(struct ctx *ctx, const struct record_type *type,
		     const void *record);
	void (*put)(struct ctx *ctx, const struct record_type *type,
		    struct span body);
	/* a message that also goes to stderr, or would do so in text */
	void (*warn)(struct ctx *ctx, const struct warning *warning);
	/* `status` is the exit status of the listing */
	void (*end)(struct ctx *ctx, int status);
};

/* True if a record needs fields that require any of `needs`. */
static inline bool emit_wants(const struct ctx *ctx, enum field_needs needs)
{
	return (ctx->wanted & needs) != 0;
}

/* Shows a record. The lists have no other way to the output. */
void emit(struct ctx *ctx, const struct record_type *type, const void *record);

/* Begins a table of these records; `arg` is the argument of their head. */
void emit_head(struct ctx *ctx, const struct record_type *type,
	       const void *arg);

/* Announces that these records were requested, even if there are none. */
void emit_section(struct ctx *ctx, const struct record_type *type);

/*
 * Prints a line that net-tools 2.10 prints among the rows. In other outputs it
 * is a message about `about`.
 */
void emit_note(struct ctx *ctx, const struct warning *about, const char *format,
	       ...) __attribute__((format(printf, 3, 4)));

#endif
