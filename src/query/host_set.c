/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "query/node.h"

static bool bits_equal(const uint8_t *a, const uint8_t *b, unsigned bits)
{
	const unsigned bytes = bits / 8, left = bits % 8;

	if (memcmp(a, b, bytes) != 0)
		return false;
	return left == 0 || ((a[bytes] ^ b[bytes]) >> (8 - left)) == 0;
}

/* IPv4 matches what is mapped into IPv6 as well, and IPv6 only itself. */
static bool prefix_has(const struct prefix *prefix, const struct addr *addr)
{
	const uint8_t *bytes = addr->bytes;

	if (prefix->addr.family != addr->family) {
		if (prefix->addr.family != AF_INET || !addr_is_mapped(addr))
			return false;
		bytes += 12;
	}
	return bits_equal(prefix->addr.bytes, bytes, prefix->len);
}

bool host_has(const struct host_set *host, const struct addr *addr)
{
	if (host->family && host->family != addr->family)
		return false;
	if (host->kind == HOST_ANY)
		return true;
	for (size_t i = 0; i < host->n; i++)
		if (prefix_has(&host->list[i], addr))
			return true;
	return false;
}

bool host_has_prefix(const struct host_set *host, const struct prefix *prefix)
{
	if (host->family && host->family != prefix->addr.family)
		return false;
	if (host->is_default)
		return prefix->word;
	if (host->kind == HOST_ANY)
		return true;
	for (size_t i = 0; i < host->n; i++)
		if (prefix->len >= host->list[i].len &&
		    prefix->addr.family == host->list[i].addr.family &&
		    host_has(host, &prefix->addr))
			return true;
	return false;
}

void host_free(struct host_set *host)
{
	free(host->list);
	free(host->glob);
	*host = (struct host_set){.list = NULL};
}
