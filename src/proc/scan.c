/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/scan.h"

#include <string.h>

/* Not isspace(): that would ask the locale about each byte. */
static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

int scan_nibble(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

void scan_blanks(struct cursor *c)
{
	while (c->at < c->end && is_blank(*c->at))
		c->at++;
}

bool scan_char(struct cursor *c, char want)
{
	if (c->at == c->end || *c->at != want)
		return false;
	c->at++;
	return true;
}

/* Takes a sign if there is one; true when it is a minus. */
static bool scan_sign(struct cursor *c)
{
	if (scan_char(c, '-'))
		return true;
	(void)scan_char(c, '+');
	return false;
}

/*
 * Digits of `base` into *value, which stays at the largest number once it is
 * too large: *overflow tells.
 */
static bool scan_digits(struct cursor *c, unsigned base, uint64_t *value,
			bool *overflow)
{
	const char *start = c->at;
	uint64_t sum = 0;

	*overflow = false;
	for (; c->at < c->end; c->at++) {
		int digit = scan_nibble(*c->at);

		if (digit < 0 || (unsigned)digit >= base)
			break;
		if (sum > (UINT64_MAX - (unsigned)digit) / base)
			*overflow = true;
		sum = sum * base + (unsigned)digit;
	}
	*value = *overflow ? UINT64_MAX : sum;
	return c->at > start;
}

bool scan_hex(struct cursor *c, uint64_t *value)
{
	bool minus, overflow;

	scan_blanks(c);
	minus = scan_sign(c);
	if (c->end - c->at >= 2 && c->at[0] == '0' &&
	    (c->at[1] == 'x' || c->at[1] == 'X')) {
		c->at += 2;
		/* scanf reads a lone 0x as nought */
		if (c->at == c->end || scan_nibble(*c->at) < 0) {
			*value = 0;
			return true;
		}
	}
	if (!scan_digits(c, 16, value, &overflow))
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

bool scan_dec32(struct cursor *c, int32_t *value)
{
	int64_t wide;

	if (!scan_dec(c, &wide))
		return false;
	*value = (int32_t)(uint32_t)(uint64_t)wide;
	return true;
}

bool scan_udec(struct cursor *c, uint64_t *value)
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

bool scan_any(struct cursor *c, uint64_t *value)
{
	struct cursor sign;
	bool minus, overflow;

	scan_blanks(c);
	sign = *c;
	minus = scan_sign(c);
	if (c->end - c->at >= 2 && c->at[0] == '0' &&
	    (c->at[1] == 'x' || c->at[1] == 'X')) {
		*c = sign;
		return scan_hex(c, value);
	}
	if (!scan_digits(c, c->at < c->end && *c->at == '0' ? 8 : 10, value,
			 &overflow))
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
	while (c->at < c->end && word->len < max && !is_blank(*c->at)) {
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
	struct cursor c = {word.at, word.at + word.len};
	int64_t value;

	return scan_dec(&c, &value) ? value : 0;
}

uint64_t span_udec(struct span word)
{
	struct cursor c = {word.at, word.at + word.len};
	uint64_t value;

	return scan_udec(&c, &value) ? value : 0;
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
