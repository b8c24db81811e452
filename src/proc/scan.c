/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/scan.h"

#include <string.h>

#define H(digit) ((digit) + 1)

const uint8_t scan_nibbles[256] = {
    ['0'] = H(0),  ['1'] = H(1),  ['2'] = H(2),	 ['3'] = H(3),	['4'] = H(4),
    ['5'] = H(5),  ['6'] = H(6),  ['7'] = H(7),	 ['8'] = H(8),	['9'] = H(9),
    ['A'] = H(10), ['B'] = H(11), ['C'] = H(12), ['D'] = H(13), ['E'] = H(14),
    ['F'] = H(15), ['a'] = H(10), ['b'] = H(11), ['c'] = H(12), ['d'] = H(13),
    ['e'] = H(14), ['f'] = H(15),
};

/* Skips a sign; true if it is a minus. */
static bool scan_sign(struct cursor *c)
{
	if (scan_char(c, '-'))
		return true;
	(void)scan_char(c, '+');
	return false;
}

/*
 * Hexadecimal digits into *value, which becomes the largest number on overflow:
 * *overflow is set.
 */
static bool scan_digits16(struct cursor *c, uint64_t *value, bool *overflow)
{
	const char *at = c->at;
	uint64_t sum = 0, lost = 0;
	int digit;

	while (at < c->end && (digit = scan_nibble(*at)) >= 0) {
		lost |= sum >> 60;
		sum = sum << 4 | (unsigned)digit;
		at++;
	}
	*overflow = lost != 0;
	*value = lost ? UINT64_MAX : sum;
	if (at == c->at)
		return false;
	c->at = at;
	return true;
}

/* The same for digits of base 8 or 10. */
static bool scan_digits(struct cursor *c, unsigned base, uint64_t *value,
			bool *overflow)
{
	const char *at = c->at;
	uint64_t sum = 0;
	unsigned digit;

	*overflow = false;
	while (at < c->end && (digit = (unsigned)*at - '0') < base) {
		if (sum > (UINT64_MAX - digit) / base)
			*overflow = true;
		sum = sum * base + digit;
		at++;
	}
	*value = *overflow ? UINT64_MAX : sum;
	if (at == c->at)
		return false;
	c->at = at;
	return true;
}

bool scan_hex(struct cursor *c, uint64_t *value)
{
	bool minus, overflow;

	scan_blanks(c);
	minus = scan_sign(c);
	if (c->end - c->at >= 2 && c->at[0] == '0' &&
	    (c->at[1] == 'x' || c->at[1] == 'X')) {
		c->at += 2;
		/* scanf reads a lone 0x as zero */
		if (c->at == c->end || scan_nibble(*c->at) < 0) {
			*value = 0;
			return true;
		}
	}
	if (!scan_digits16(c, value, &overflow))
		return false;
	if (minus && !overflow)
		*value = -*value;
	return true;
}

bool scan_hex_max(struct cursor *c, size_t max, uint64_t *value)
{
	struct cursor part;

	scan_blanks(c);
	part = *c;
	if ((size_t)(c->end - c->at) > max)
		part.end = c->at + max;
	if (!scan_hex(&part, value))
		return false;
	c->at = part.at;
	return true;
}

bool scan_hex32(struct cursor *c, uint32_t *value)
{
	uint64_t wide;

	if (!scan_hex(c, &wide))
		return false;
	*value = (uint32_t)wide;
	return true;
}

bool scan_dec(struct cursor *c, int64_t *value)
{
	bool minus, overflow;
	uint64_t sum;

	scan_blanks(c);
	minus = scan_sign(c);
	if (!scan_digits(c, 10, &sum, &overflow))
		return false;
	if (minus)
		*value = sum > (uint64_t)INT64_MAX ? INT64_MIN : -(int64_t)sum;
	else
		*value = sum > (uint64_t)INT64_MAX ? INT64_MAX : (int64_t)sum;
	return true;
}

bool scan_udec_any(struct cursor *c, uint64_t *value)
{
	bool minus, overflow;

	scan_blanks(c);
	minus = scan_sign(c);
	if (!scan_digits(c, 10, value, &overflow))
		return false;
	if (minus && !overflow)
		*value = -*value;
	return true;
}

bool scan_word_max(struct cursor *c, size_t max, struct span *word)
{
	scan_blanks(c);
	word->at = c->at;
	word->len = 0;
	while (c->at < c->end && word->len < max && !scan_is_blank(*c->at)) {
		c->at++;
		word->len++;
	}
	return word->len > 0;
}

bool scan_word(struct cursor *c, struct span *word)
{
	return scan_word_max(c, SIZE_MAX, word);
}

bool scan_token(struct cursor *c, const char *separators, struct span *token)
{
	const size_t n = strlen(separators);

	while (c->at < c->end && memchr(separators, *c->at, n))
		c->at++;
	token->at = c->at;
	while (c->at < c->end && !memchr(separators, *c->at, n))
		c->at++;
	token->len = (size_t)(c->at - token->at);
	if (c->at < c->end)
		c->at++;
	return token->len > 0;
}

int64_t span_dec(struct span word)
{
	struct cursor c = scan_from(word);
	int64_t value;

	return scan_dec(&c, &value) ? value : 0;
}

uint64_t span_udec(struct span word)
{
	struct cursor c = scan_from(word);
	uint64_t value;

	return scan_udec(&c, &value) ? value : 0;
}

uint64_t span_uint(struct span word)
{
	struct cursor c = scan_from(word), from;
	bool minus, overflow;
	uint64_t value;

	scan_blanks(&c);
	from = c;
	minus = scan_sign(&c);
	if (c.at == c.end || *c.at != '0')
		return span_udec(word);
	if (c.end - c.at > 1 && (c.at[1] == 'x' || c.at[1] == 'X'))
		return scan_hex(&from, &value) ? value : 0;
	(void)scan_digits(&c, 8, &value, &overflow);
	return minus && !overflow ? -value : value;
}

bool scan_hexrun(struct cursor *c, size_t max, struct span *run)
{
	run->at = c->at;
	run->len = 0;
	while (c->at < c->end && run->len < max && scan_nibble(*c->at) >= 0) {
		c->at++;
		run->len++;
	}
	return run->len > 0;
}

struct span scan_rest(struct cursor *c)
{
	struct span rest = {c->at, (size_t)(c->end - c->at)};

	c->at = c->end;
	return rest;
}

bool span_is(struct span s, const char *text)
{
	return strlen(text) == s.len && memcmp(s.at, text, s.len) == 0;
}

bool span_has(struct span s, const char *text)
{
	size_t len = strlen(text);

	for (; s.len >= len; s.at++, s.len--)
		if (memcmp(s.at, text, len) == 0)
			return true;
	return false;
}
