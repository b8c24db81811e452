/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SCAN_H
#define PROC_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a parser says of one line. */
enum scan {
	SCAN_OK,   /* the record is filled in */
	SCAN_SKIP, /* no record, and nothing to say: a header, a blank line */
	SCAN_BAD   /* no record, and its caller says so */
};

/*
 * Some bytes of a line. Never NUL-terminated, never owned: they live as long
 * as the line does.
 */
struct span {
	const char *at;
	size_t len;
};

/*
 * Where a parser stands in a line: [at, end). Every scan_* function below
 * moves `at` past what it took when it returns true, and leaves the cursor
 * where it can't be used again when it returns false: a line that fails is
 * done with.
 *
 * What is accepted is what scanf accepts, because that is what the kernel's
 * readers have always used: blanks before a word or a number are passed over,
 * numbers may have a sign and, in hex, a 0x, and one that is too large for 64
 * bits becomes the largest. The caller narrows a number to its field's type.
 */
struct cursor {
	const char *at;
	const char *end;
};

/* Passes over blanks (space, tab, CR, LF, VT, FF). */
void scan_blanks(struct cursor *c);

/* The literal byte `want`, which must come next, without blanks before it. */
bool scan_char(struct cursor *c, char want);

/* A hexadecimal number, as %lX reads it. */
bool scan_hex(struct cursor *c, uint64_t *value);

/* The same, of at most `max` bytes with sign and 0x, as %MAXlX reads it. */
bool scan_hex_max(struct cursor *c, size_t max, uint64_t *value);

/* A hexadecimal number of 32 bits: what is above is dropped, as by %X. */
bool scan_hex32(struct cursor *c, uint32_t *value);

/* A signed decimal number, as %ld reads it. */
bool scan_dec(struct cursor *c, int64_t *value);

/* A signed decimal number of 32 bits, as %d reads it. */
bool scan_dec32(struct cursor *c, int32_t *value);

/* An unsigned decimal number, as %lu reads it: a minus sign negates it. */
bool scan_udec(struct cursor *c, uint64_t *value);

/*
 * An unsigned number as C writes one, as strtoul(..., 0) reads it: 0x1f, 017,
 * 15.
 */
bool scan_any(struct cursor *c, uint64_t *value);

/* A run of non-blanks, as %s reads it. */
bool scan_word(struct cursor *c, struct span *word);

/* The same, of at most `max` bytes, as %MAXs reads it. */
bool scan_word_max(struct cursor *c, size_t max, struct span *word);

/*
 * A run of bytes that are not in `separators`, as strtok finds it: those before
 * it are passed over, and the one behind it.
 */
bool scan_token(struct cursor *c, const char *separators, struct span *token);

/*
 * A run of 1 to `max` hexadecimal digits, as %MAX[0-9A-Fa-f] reads it: without
 * blanks before it.
 */
bool scan_hexrun(struct cursor *c, size_t max, struct span *run);

/* The rest of the line, which may be empty. */
struct span scan_rest(struct cursor *c);

/*
 * The number at the start of `word`, as strtol(word, NULL, 10) and strtoul see
 * it: 0 when there is none.
 */
int64_t span_dec(struct span word);
uint64_t span_udec(struct span word);

/* The value of one hexadecimal digit, or -1. */
int scan_nibble(char c);

/* True when the two hold the same bytes; `text` ends with a NUL. */
bool span_is(struct span s, const char *text);

#endif
