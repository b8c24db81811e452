/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SCAN_H
#define PROC_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The result of parsing one line. */
enum scan {
	SCAN_OK,   /* the record is filled in */
	SCAN_SKIP, /* no record and no message: a header, a blank line */
	SCAN_BAD   /* no record; the caller prints a message */
};

/*
 * Some bytes of a line. A span is never NUL-terminated and owns nothing: it is
 * valid as long as the line.
 */
struct span {
	const char *at;
	size_t len;
};

/*
 * The position of a parser in a line: [at, end). Every scan_* function below
 * moves `at` past its input if it returns true. After false the cursor must not
 * be used again, because the line is rejected.
 *
 * The functions accept the input that scanf accepts, because programs have
 * always read these files with scanf. Blanks before a word or a number are
 * skipped. Numbers may have a sign and, in hex, a 0x. A number above 64 bits
 * becomes the largest one. The caller narrows a number to the type of its
 * field.
 */
struct cursor {
	const char *at;
	const char *end;
};

/* A cursor at the start of a line, or of a part of a line. */
static inline struct cursor scan_from(struct span line)
{
	return (struct cursor){line.at, line.at + line.len};
}

/*
 * The following functions are inline, because they run for each byte of each
 * row.
 */

/*
 * Space, tab, CR, LF, VT, FF. isspace() is not used, because it depends on the
 * locale.
 */
static inline bool scan_is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Skips blanks. */
static inline void scan_blanks(struct cursor *c)
{
	/* nearly always this one */
	while (c->at < c->end && *c->at == ' ')
		c->at++;
	while (c->at < c->end && scan_is_blank(*c->at))
		c->at++;
}

/* Accepts the literal byte `want`, without blanks before it. */
static inline bool scan_char(struct cursor *c, char want)
{
	if (c->at == c->end || *c->at != want)
		return false;
	c->at++;
	return true;
}

/* For each byte its value as a hexadecimal digit plus one, or 0. */
extern const uint8_t scan_nibbles[256];

/* The value of one hexadecimal digit, or -1. */
static inline int scan_nibble(char c)
{
	return (int)scan_nibbles[(unsigned char)c] - 1;
}

/*
 * The next bytes at `at` as a number with the first byte as the most
 * significant one. Compilers turn each function into one load.
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
 * Converts eight hexadecimal digits, loaded as above, all at once; false if
 * `text` has any other byte. A letter has the bit 0x40, and its value is its
 * low four bits plus 9. In `sixteen` a bit is set for bytes of 10 or more,
 * which must be letters.
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

/* The same, faster for eight zeros, which are the most frequent value. */
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

/* A hexadecimal number of 32 bits: higher bits are dropped, as by %X. */
bool scan_hex32(struct cursor *c, uint32_t *value);

/*
 * A decimal number of less than 18 digits without a sign, the most frequent
 * form. False for any other number, and then the cursor is unchanged.
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
 * A run of bytes that are not in `separators`, as strtok finds it: separators
 * before it, and one after it, are skipped.
 */
bool scan_token(struct cursor *c, const char *separators, struct span *token);

/*
 * A run of 1 to `max` hexadecimal digits, as %MAX[0-9A-Fa-f] reads it, without
 * blanks before it.
 */
bool scan_hexrun(struct cursor *c, size_t max, struct span *run);

/* The rest of the line, which may be empty. */
struct span scan_rest(struct cursor *c);

/*
 * The number at the start of `word`, as strtol(word, NULL, 10) and strtoul read
 * it: 0 if there is none.
 */
int64_t span_dec(struct span word);
uint64_t span_udec(struct span word);

/* The same as strtoul(word, NULL, 0) reads it: also 0x10 and 010. */
uint64_t span_uint(struct span word);

/* True if both have the same bytes; `text` ends with a NUL. */
bool span_is(struct span s, const char *text);

/* True if `s` contains `text`. */
bool span_has(struct span s, const char *text);

#endif
