/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "ctx.h"
#include "field/field.h"

/*
 * What takes the records of a listing when that is not plain text: JSON, a
 * table of some fields, counts. `ops` is what it does with them; the state is
 * the kind's own, in a struct that begins with this one.
 */
struct output {
	const struct output_ops *ops;
};

/* What a message is about; what is not known is 0 or NULL. */
struct warning {
	const char *code;    /* one word: "bogus_line" */
	const char *file;    /* the kernel file, below its tree */
	unsigned line;	     /* from 1 */
	const char *message; /* clean, without a line break */
};

/* What most messages are about: a code, and a file or NULL. */
#define ABOUT(what, path) \
	(&(const struct warning){.code = (what), .file = (path)})

/* About the line that `lines`, a struct lines, gave last. */
#define ABOUT_LINE(lines)                               \
	(&(const struct warning){.code = "bogus_line",  \
				 .file = (lines)->path, \
				 .line = (lines)->number})

/*
 * A listing is: begin, then for each kind of record that is asked for a
 * section, in which heads and rows come in the order of the text, then end. A
 * section may be opened again, and then goes on if it is the last one.
 * Functions that are NULL are not called.
 */
struct output_ops {
	void (*begin)(struct ctx *ctx);
	void (*section)(struct ctx *ctx, const struct record_type *type);
	void (*head)(struct ctx *ctx, const struct record_type *type,
		     const void *arg);
	void (*row)(struct ctx *ctx, const struct record_type *type,
		    const void *record);
	/*
	 * A row in two steps, for outputs that bring rows into an order: what
	 * stands for it alone, on ctx->out, and later those bytes in place.
	 */
	void (*body)(struct ctx *ctx, const struct record_type *type,
		     const void *record);
	void (*put)(struct ctx *ctx, const struct record_type *type,
		    struct span body);
	/* a message that goes to stderr as well, or would go there in text */
	void (*warn)(struct ctx *ctx, const struct warning *warning);
	/* `status` is what the listing ends with */
	void (*end)(struct ctx *ctx, int status);
};

/* True when a record is to have what only these needs ask for. */
static inline bool emit_wants(const struct ctx *ctx, enum field_needs needs)
{
	return (ctx->wanted & needs) != 0;
}

/* Shows a record. The only way from the lists to the output. */
void emit(struct ctx *ctx, const struct record_type *type, const void *record);

/* Begins a table of these records; `arg` is what their head wants. */
void emit_head(struct ctx *ctx, const struct record_type *type,
	       const void *arg);

/* Such records were asked for, be there any or not. */
void emit_section(struct ctx *ctx, const struct record_type *type);

/*
 * A line for people, which net-tools 2.10 prints among the rows. In other
 * outputs it is a message about `about`.
 */
void emit_note(struct ctx *ctx, const struct warning *about, const char *format,
	       ...) __attribute__((format(printf, 3, 4)));

#endif
