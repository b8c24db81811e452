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
 * Buffered output. The buffer is written when it is full and by out_flush.
 * `error` keeps the first write error; nothing is written after it.
 */
struct out {
	int fd;	    /* not owned; OUT_HELD to keep everything in memory */
	int error;  /* errno of the first write that failed, or 0 */
	char *held; /* with OUT_HELD: the bytes that have been flushed */
	size_t held_len, held_size;
	size_t len;
	char buf[OUT_SIZE];
};

/* Which bytes of untrusted text are printed unchanged. */
enum clean {
	CLEAN_ASCII, /* 0x20 to 0x7e */
	/*
	 * These, and valid UTF-8 except for its C1 controls, its line breaks
	 * and its marks that change the direction of text
	 */
	CLEAN_UTF8
};

void out_init(struct out *out, int fd);

/* For out_init: nothing is written, and out_text returns all output. */
enum { OUT_HELD = -2 };

/*
 * Everything that is held, valid until something else is printed. After an
 * error, which is ENOMEM, the output before it.
 */
struct span out_text(struct out *out);

/* Discards what is held; out_clear also frees it. */
void out_reset(struct out *out);
void out_clear(struct out *out);

/*
 * A new output that holds; NULL without memory. The caller clears and frees it.
 */
struct out *out_new_held(void);

/* Writes the buffer. False once a write has failed. */
bool out_flush(struct out *out);

/*
 * The following functions accept only trusted text: untrusted bytes are printed
 * with out_clean.
 */
void out_bytes(struct out *out, const char *bytes, size_t len);
void out_str(struct out *out, const char *text);
void out_pad(struct out *out, size_t blanks);

/*
 * Room for `len` bytes, at most OUT_SIZE, which the caller fills. out_commit
 * then sets their end. Inline for speed, like out_char.
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

/* Prints `text`, then blanks up to `width`. */
void out_left(struct out *out, const char *text, size_t width);

/*
 * Prints a decimal number in `width` columns, aligned to the right or to the
 * left.
 */
void out_dec(struct out *out, int64_t value, size_t width);
void out_udec(struct out *out, uint64_t value, size_t width);
void out_udec_left(struct out *out, uint64_t value, size_t width);
void out_dec_left(struct out *out, int64_t value, size_t width);

/*
 * Prints as printf does, up to OUT_SIZE - 1 bytes. It is slow, for rows that
 * are few.
 */
void out_printf(struct out *out, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Prints untrusted text, with a dot for each byte that `clean` does not accept,
 * then blanks up to `width`.
 */
void out_clean(struct out *out, struct span name, enum clean clean,
	       size_t width);

/* out_clean for a NUL-terminated name in CLEAN_ASCII. */
void out_name(struct out *out, const char *name, size_t width);

/*
 * The same in place, for messages: replaces `text` by what out_clean would
 * print. Returns `text`.
 */
char *clean_text(char *text, enum clean clean);

#endif
