/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef OUT_H
#define OUT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/scan.h"

enum { OUT_SIZE = 32768 };

/*
 * What is printed, gathered in a buffer and written when that is full or when
 * out_flush is called. The first error of a write is kept in `error`, and
 * nothing is written after it.
 */
struct out {
	int fd;	    /* not owned; OUT_HELD to keep all in memory */
	int error;  /* errno of the first write that failed, or 0 */
	char *held; /* with OUT_HELD: what has been flushed */
	size_t held_len, held_size;
	size_t len;
	char buf[OUT_SIZE];
};

/* What a name from outside may hold and still reach a terminal as it is. */
enum clean {
	CLEAN_ASCII, /* 0x20 to 0x7e */
	/*
	 * These, and well-formed UTF-8 but for its C1 controls, its line breaks
	 * and its marks that turn the direction of text
	 */
	CLEAN_UTF8
};

void out_init(struct out *out, int fd);

/* For out_init: nothing is written, and out_text gives all that is printed. */
enum { OUT_HELD = -2 };

/*
 * All that is held, until something else is printed. After an error, which is
 * ENOMEM, what came before it.
 */
struct span out_text(struct out *out);

/* Forgets what is held; out_clear frees it as well. */
void out_reset(struct out *out);
void out_clear(struct out *out);

/* An output that holds; NULL without memory. The caller clears and frees it. */
struct out *out_new_held(void);

/* Writes what is gathered. False once a write has failed. */
bool out_flush(struct out *out);

/*
 * The following take only text of our own: a byte from outside goes through
 * out_clean.
 */
void out_bytes(struct out *out, const char *bytes, size_t len);
void out_str(struct out *out, const char *text);
void out_pad(struct out *out, size_t blanks);

/*
 * Room for `len` bytes, at most OUT_SIZE, that the caller writes itself; then
 * out_commit says where they end. Here, as out_char is, for the speed.
 */
static inline char *out_reserve(struct out *out, size_t len)
{
	if (sizeof out->buf - out->len < len)
		(void)out_flush(out);
	return out->buf + out->len;
}

static inline void out_commit(struct out *out, const char *end)
{
	out->len = (size_t)(end - out->buf);
}

static inline void out_char(struct out *out, char c)
{
	if (out->len == sizeof out->buf)
		(void)out_flush(out);
	out->buf[out->len++] = c;
}

/* `text`, then blanks up to `width`. */
void out_left(struct out *out, const char *text, size_t width);

/* A decimal number, `width` wide: blanks before it, or after it. */
void out_dec(struct out *out, int64_t value, size_t width);
void out_udec(struct out *out, uint64_t value, size_t width);
void out_udec_left(struct out *out, uint64_t value, size_t width);
void out_dec_left(struct out *out, int64_t value, size_t width);

/*
 * As printf prints it, up to OUT_SIZE - 1 bytes: for rows that are too few for
 * the cost to count.
 */
void out_printf(struct out *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * A name from outside: each byte that `clean` does not let through is printed
 * as a dot, then blanks up to `width`.
 */
void out_clean(struct out *out, struct span name, enum clean clean,
	       size_t width);

/* out_clean for a NUL-terminated name in CLEAN_ASCII. */
void out_name(struct out *out, const char *name, size_t width);

/*
 * The same in place, for messages: `text` becomes what out_clean would print.
 * Returns `text`.
 */
char *clean_text(char *text, enum clean clean);

#endif
