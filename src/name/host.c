/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#include "name/etc.h"
#include "name/names.h"

enum { HOST_KEY = 1 + sizeof(((struct addr *)0)->bytes) };

/* The memo's key: one byte for the family, then the address. */
static void key_of(const struct addr *addr, uint8_t key[HOST_KEY])
{
	key[0] = addr->family == AF_INET6 ? 6 : 4;
	memcpy(key + 1, addr->bytes, sizeof addr->bytes);
}

static const char *host_keep(struct names *names, const struct addr *addr,
			     const char *name)
{
	uint8_t key[HOST_KEY];

	key_of(addr, key);
	return names_keep(names, &names->hosts, key, sizeof key, name);
}

/* True when a line for `addr` also names the IPv4 address *inner. */
static bool names_inet(const struct addr *addr, struct addr *inner)
{
	static const uint8_t loopback[16] = {[15] = 1};

	*inner = (struct addr){AF_INET, {127, 0, 0, 1}};
	if (addr->family == AF_INET6 &&
	    memcmp(addr->bytes, loopback, sizeof loopback) == 0)
		return true;
	memcpy(inner->bytes, addr->bytes + 12, 4);
	return addr_is_mapped(addr);
}

/*
 * All hosts of a recorded machine; of two with one address the first counts. A
 * line for ::ffff:a.b.c.d names a.b.c.d too, and one for ::1 names 127.0.0.1,
 * but not the other way round: that is how glibc reads its hosts file.
 */
static void hosts_read(struct names *names)
{
	struct lines lines;
	struct span line;
	struct etc_host host;
	struct addr inner;

	names->hosts_read = true;
	if (!root_lines(names->root, TREE_ETC, "hosts", &lines))
		return;
	while (lines_next(&lines, &line)) {
		if (etc_host_parse(line, &host) != SCAN_OK)
			continue;
		(void)host_keep(names, &host.addr, host.name);
		if (names_inet(&host.addr, &inner))
			(void)host_keep(names, &inner, host.name);
	}
	lines_close(&lines);
}

/* The sockaddr of an address; returns its length. */
static socklen_t sockaddr_of(const struct addr *addr,
			     struct sockaddr_storage *storage)
{
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)storage;
	struct sockaddr_in *in = (struct sockaddr_in *)storage;

	memset(storage, 0, sizeof *storage);
	if (addr->family == AF_INET6) {
		in6->sin6_family = AF_INET6;
		memcpy(&in6->sin6_addr, addr->bytes, 16);
		return sizeof *in6;
	}
	in->sin_family = AF_INET;
	memcpy(&in->sin_addr, addr->bytes, 4);
	return sizeof *in;
}

static const char *host_ask_libc(struct names *names, const struct addr *addr)
{
	struct sockaddr_storage storage;
	socklen_t len = sockaddr_of(addr, &storage);
	char name[NI_MAXHOST];

	int error;

	errno = 0;
	error = getnameinfo((struct sockaddr *)&storage, len, name, sizeof name,
			    NULL, 0, NI_NAMEREQD);
	if (error == 0)
		return host_keep(names, addr, name);
	root_missed(names->root, TREE_ETC, "hosts",
		    error == EAI_MEMORY ? ENOMEM : errno);
	return host_keep(names, addr, NULL);
}

const char *host_name(struct names *names, const struct addr *addr)
{
	uint8_t key[HOST_KEY];
	const char *name;
	bool found;

	if (names->root->sysroot && !names->hosts_read)
		hosts_read(names);
	key_of(addr, key);
	name = memo_get(&names->hosts, key, sizeof key, &found);
	if (found || names->root->sysroot)
		return name;
	return host_ask_libc(names, addr);
}
