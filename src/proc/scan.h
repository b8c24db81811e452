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

/* A cursor at the start of a line, or of a part of one. */
static inline struct cursor scan_from(struct span line)
{
	return (struct cursor){line.at, line.at + line.len};
}

/*
 * The following are here, not in scan.c, so that they cost no call: they
 * run for each byte of each row.
 */

/* Space, tab, CR, LF, VT, FF. Not isspace(): that would ask the locale. */
static inline bool scan_is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Passes over blanks. */
static inline void scan_blanks(struct cursor *c)
{
	/* nearly always it is this one */
	while (c->at < c->end && *c->at == ' ')
		c->at++;
	while (c->at < c->end && scan_is_blank(*c->at))
		c->at++;
}

/* The literal byte `want`, which must come next, without blanks before it. */
static inline bool scan_char(struct cursor *c, char want)
{
	if (c->at == c->end || *c->at != want)
		return false;
	c->at++;
	return true;
}

/* Of each byte the value as a hexadecimal digit plus one, or 0. */
extern const uint8_t scan_nibbles[256];

/* The value of one hexadecimal digit, or -1. */
static inline int scan_nibble(char c)
{
	return (int)scan_nibbles[(unsigned char)c] - 1;
}

/*
 * The next bytes at `at` as a number of which the first byte is the top. Any
 * compiler makes one load of each.
 */
static inline uint64_t scan_load2(const char *at)
{
	const unsigned char *bytes = (const unsigned char *)at;

	return (uint64_t)bytes[0] << 8 | bytes[1];
}

static inline uint64_t scan_load4(const char *at)
{
	return scan_load2(at) << 16 | scan_load2(at + 2);
}

static inline uint64_t scan_load8(const char *at)
{
	return scan_load4(at) << 32 | scan_load4(at + 4);
}

/*
 * Eight hexadecimal digits, loaded as above, all at once; false when `text` is
 * not just that. A letter has 0x40 set, and the value of its low four bits is 9
 * less than its own; `sixteen` is set in bytes that hold 10 or more, which
 * letters must and digits must not.
 */
static inline bool scan_hex8_any(uint64_t text, uint32_t *value)
{
	const uint64_t ones = 0x0101010101010101u;
	const uint64_t letters = text >> 6 & ones;
	uint64_t v = (text & 0x0f * ones) + letters * 9;
	const uint64_t sixteen = (v + 6 * ones) >> 4 & ones;
	const uint64_t back = v + 0x30 * ones + letters * 7;
	const bool ok = sixteen == letters && (v & 0xf0 * ones) == 0 &&
			back == (text & ~(letters << 5));

	v = (v | v >> 4) & 0x00ff00ff00ff00ffu;
	v = (v | v >> 8) & 0x0000ffff0000ffffu;
	*value = (uint32_t)(v | v >> 16);
	return ok;
}

/* The same, faster for eight zeros, which most fields of most rows are. */
static inline bool scan_hex8(uint64_t text, uint32_t *value)
{
	if (text == 0x3030303030303030u) {
		*value = 0;
		return true;
	}
	return scan_hex8_any(text, value);
}

/* A hexadecimal number, as %lX reads it. */
bool scan_hex(struct cursor *c, uint64_t *value);

/* The same, of at most `max` bytes with sign and 0x, as %MAXlX reads it. */
bool scan_hex_max(struct cursor *c, size_t max, uint64_t *value);

/* A hexadecimal number of 32 bits: what is above is dropped, as by %X. */
bool scan_hex32(struct cursor *c, uint32_t *value);

/*
 * A decimal number of less than 18 digits and without a sign, as most are:
 * false for any other, and then the cursor stays.
 */
static inline bool scan_short(struct cursor *c, uint64_t *value)
{
	const char *at = c->at, *end = c->end;
	uint64_t sum = 0;
	unsigned digit;

	if (end - at > 18)
		end = at + 18;
	while (at < end && (digit = (unsigned)*at - '0') < 10) {
		sum = sum * 10 + digit;
		at++;
	}
	if (at == c->at || at == end)
		return false;
	*value = sum;
	c->at = at;
	return true;
}

/* A signed decimal number, as %ld reads it. */
bool scan_dec(struct cursor *c, int64_t *value);

/* A signed decimal number of 32 bits, as %d reads it. */
static inline bool scan_dec32(struct cursor *c, int32_t *value)
{
	uint64_t small;
	int64_t wide;

	scan_blanks(c);
	if (!scan_short(c, &small)) {
		if (!scan_dec(c, &wide))
			return false;
		small = (uint64_t)wide;
	}
	*value = (int32_t)(uint32_t)small;
	return true;
}

/* An unsigned decimal number, as %lu reads it: a minus sign negates it. */
bool scan_udec_any(struct cursor *c, uint64_t *value);

static inline bool scan_udec(struct cursor *c, uint64_t *value)
{
	scan_blanks(c);
	return scan_short(c, value) || scan_udec_any(c, value);
}

/* A run of non-blanks, as %s reads it. */
bool scan_word(struct cursor *c, struct span *word);

/* The same, of at most `max` bytes, as %MAXs reads it. */
bool scan_word_max(struct cursor *c, size_t max, struct span *word);

/*
 * A run of bytes that are not in `separators`, as strtok finds it: those before
 * it are passed over, and the one after it.
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

/* The same as strtoul(word, NULL, 0) sees it: 0x10 and 010 are numbers too. */
uint64_t span_uint(struct span word);

/* True when the two hold the same bytes; `text` ends with a NUL. */
bool span_is(struct span s, const char *text);

/* True when `text` stands somewhere in `s`. */
bool span_has(struct span s, const char *text);

#endif
