/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/flags.h"

#include <string.h>

#include "proc/route6.h"

const char *flags_format(const struct flag *table, size_t n, uint32_t flags,
			 bool clears, char text[FLAGS_TEXT])
{
	text[0] = '\0';
	for (size_t i = 0; i < n; i++) {
		if (!(flags & table[i].bit))
			continue;
		if (clears && table[i].bit == ROUTE_REJECT)
			text[0] = '\0';
		strcat(text, table[i].text);
	}
	return text;
}

/* The bits are those of route.h and ipv6_route.h of Linux, old and new. */
static const struct flag route_flags[] = {
    {ROUTE_UP, "U"},   {ROUTE_GATEWAY, "G"}, {ROUTE_REJECT, "!"},
    {ROUTE_HOST, "H"}, {0x00000008, "R"},    {0x00000010, "D"},
    {0x00000020, "M"}, {0x00010000, "d"},    {0x00020000, "a"},
    {0x00040000, "c"}, {0x00200000, "o"},    {0x00400000, "e"},
    {0x01000000, "c"}, {0x02000000, "f"},    {0x04000000, "p"},
    {0x80000000, "l"}, {0x00000040, "u"},    {0x00000080, "w"},
    {0x00000100, "i"}, {0x00000400, "n"},
};

const char *flags_route(uint32_t flags, bool clears, char text[FLAGS_TEXT])
{
	return flags_format(route_flags,
			    sizeof route_flags / sizeof *route_flags, flags,
			    clears, text);
}

/* The bits are those of ipv6_route.h and route.h of Linux. */
static const struct flag route6_flags[] = {
    {ROUTE_UP, "U"},	 {ROUTE_REJECT, "!"}, {ROUTE_GATEWAY, "G"},
    {ROUTE_HOST, "H"},	 {0x00010000, "D"},   {0x00040000, "A"},
    {ROUTE6_CACHE, "C"}, {0x00020000, "a"},   {0x00400000, "e"},
    {0x00000020, "m"},	 {0x00200000, "n"},   {0x02000000, "f"},
};

const char *flags_route6(uint32_t flags, char text[FLAGS_TEXT])
{
	return flags_format(route6_flags,
			    sizeof route6_flags / sizeof *route6_flags, flags,
			    false, text);
}
