/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: etc/hosts */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "address.h"
#include "fuzz.h"

/* What is printed of an address reads as the same address. */
static void check_round(const struct addr *addr)
{
	char text[ADDR_TEXT];
	struct addr again;

	fuzz_must(addr_format(addr, text) == strlen(text));
	fuzz_must(addr_parse(text, &again));
	fuzz_must(again.family == addr->family);
	fuzz_must(memcmp(again.bytes, addr->bytes, sizeof again.bytes) == 0);
}

void fuzz_one(const char *data, size_t len)
{
	struct addr addr = {.family = AF_INET6};
	char *text = strndup(data, len);

	fuzz_must(text);
	if (addr_parse(text, &addr))
		check_round(&addr);
	free(text);
	memset(&addr, 0, sizeof addr);
	addr.family = len < sizeof addr.bytes ? AF_INET : AF_INET6;
	memcpy(addr.bytes, data,
	       addr.family == AF_INET ? (len < 4 ? len : 4)
				      : sizeof addr.bytes);
	check_round(&addr);
}
