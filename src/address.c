/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "address.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>

bool addr_is_any(const struct addr *addr)
{
	static const uint8_t any[16];

	return memcmp(addr->bytes, any, sizeof any) == 0;
}

static const uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool addr_is_mapped(const struct addr *addr)
{
	return addr->family == AF_INET6 &&
	       memcmp(addr->bytes, mapped, sizeof mapped) == 0;
}

static char *quad_format(const uint8_t *bytes, char *at)
{
	for (int i = 0; i < 4; i++) {
		unsigned b = bytes[i];

		if (i > 0)
			*at++ = '.';
		if (b >= 10) {
			if (b >= 100)
				*at++ = (char)('0' + b / 100);
			*at++ = (char)('0' + b / 10 % 10);
		}
		*at++ = (char)('0' + b % 10);
	}
	return at;
}

static char *group_format(unsigned group, char *at)
{
	static const char digits[] = "0123456789abcdef";
	int shift = 12;

	while (shift > 0 && group >> shift == 0)
		shift -= 4;
	for (; shift >= 0; shift -= 4)
		*at++ = digits[group >> shift & 0xf];
	return at;
}

/* The longest run of two or more zero groups, the first of equals. */
static int zeros_find(const unsigned group[8], int *len)
{
	int best = -1;

	*len = 1;
	for (int i = 0; i < 8; i++) {
		int end = i;

		while (end < 8 && group[end] == 0)
			end++;
		if (end - i > *len) {
			best = i;
			*len = end - i;
		}
		if (end > i)
			i = end;
	}
	return best;
}

static char *inet6_format(const uint8_t *bytes, char *at)
{
	unsigned group[8];
	int zeros, len;

	for (int i = 0; i < 8; i++)
		group[i] = (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1];
	zeros = zeros_find(group, &len);
	for (int i = 0; i < 8; i++) {
		if (i == zeros) {
			*at++ = ':';
			i += len - 1;
			if (i == 7)
				*at++ = ':';
			continue;
		}
		if (i > 0)
			*at++ = ':';
		/* ::a.b.c.d and ::ffff:a.b.c.d */
		if (i == 6 && zeros == 0 &&
		    (len == 6 || (len == 5 && group[5] == 0xffff)))
			return quad_format(bytes + 12, at);
		at = group_format(group[i], at);
	}
	return at;
}

size_t addr_format(const struct addr *addr, char text[ADDR_TEXT])
{
	char *end = addr->family == AF_INET6 ? inet6_format(addr->bytes, text)
					     : quad_format(addr->bytes, text);

	*end = '\0';
	return (size_t)(end - text);
}

bool addr_parse(const char *text, struct addr *addr)
{
	memset(addr, 0, sizeof *addr);
	addr->family = strchr(text, ':') ? AF_INET6 : AF_INET;
	return inet_pton(addr->family, text, addr->bytes) == 1;
}
