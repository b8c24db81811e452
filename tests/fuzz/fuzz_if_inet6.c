/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/if_inet6 */
#include "config.h"

#include "fuzz.h"
#include "proc/if_inet6.h"

void fuzz_one(const char *data, size_t len)
{
	struct cursor c = {data, data + len};
	struct if_inet6 addr = {0};
	const char *at = data;

	while (if_inet6_parse(&c, &addr) == SCAN_OK) {
		/* each record takes something, or this would never end */
		fuzz_must(c.at > at && c.at <= c.end);
		at = c.at;
	}
}
