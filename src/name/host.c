/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "name/etc.h"
#include "name/names.h"
#include "name/nameserver.h"
#include "name/resolver.h"
#include "name/sockaddr.h"
#include "proc/lines.h"

enum { HOST_KEY = 1 + sizeof(((struct addr *)0)->bytes) };

/* The key of the cache: one byte for the family, then the address. */
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

/* ::ffff:a.b.c.d */
static struct addr mapped_of(const struct addr *addr)
{
	struct addr mapped = {AF_INET6, {[10] = 0xff, [11] = 0xff}};

	memcpy(mapped.bytes + 12, addr->bytes, 4);
	return mapped;
}

/*
 * True if a line for `addr` also names *other. A line for a.b.c.d also names
 * ::ffff:a.b.c.d, and the reverse. A line for ::1 also names 127.0.0.1, but a
 * line for 127.0.0.1 does not name ::1.
 */
static bool names_also(const struct addr *addr, struct addr *other)
{
	static const uint8_t loopback[16] = {[15] = 1};

	if (addr->family == AF_INET) {
		*other = mapped_of(addr);
		return true;
	}
	*other = (struct addr){AF_INET, {127, 0, 0, 1}};
	if (memcmp(addr->bytes, loopback, sizeof loopback) == 0)
		return true;
	memcpy(other->bytes, addr->bytes + 12, 4);
	return addr_is_mapped(addr);
}

/*
 * Reads all hosts of a recorded machine; for equal addresses the first one is
 * used. The result does not depend on the libc of this machine: the hosts file
 * is read as by glibc 2.38 and later. In older versions a line for a.b.c.d does
 * not name ::ffff:a.b.c.d.
 */
static void hosts_read(struct names *names)
{
	struct lines lines;
	struct span line;
	struct etc_host host;
	struct addr other;

	names->hosts_read = true;
	if (!root_lines(names->root, TREE_ETC, "hosts", &lines))
		return;
	while (lines_next(&lines, &line)) {
		if (etc_host_parse(line, &host) != SCAN_OK)
			continue;
		(void)host_keep(names, &host.addr, host.name);
		if (names_also(&host.addr, &other))
			(void)host_keep(names, &other, host.name);
	}
	lines_close(&lines);
}

/*
 * A faster EAI_AGAIN is the answer of a server that has no server to ask: the
 * shortest time-out that can be configured is one second.
 */
enum { SILENT_MS = 900 };

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/*
 * The error that made a lookup fail. Later steps of libc may hide it, but a
 * lack of descriptors can still be detected.
 */
static int ask_error(int error)
{
	int kept = errno, fd;

	if (error == EAI_MEMORY)
		return ENOMEM;
	fd = dup(STDIN_FILENO);
	if (fd >= 0)
		close(fd);
	return fd < 0 && root_is_failure(errno) ? errno : kept;
}

/* Looks up in libc; `arg` is the root, which reports failures. */
static char *host_ask(const void *arg, const struct addr *addr, bool *silent)
{
	struct sockaddr_storage storage;
	socklen_t len = sockaddr_of(addr, 0, &storage);
	const long long start = now_ms();
	const struct root *root = arg;
	char name[NI_MAXHOST], *copy = NULL;
	int error;

	errno = 0;
	error = names_room()
		    ? getnameinfo((struct sockaddr *)&storage, len, name,
				  sizeof name, NULL, 0, NI_NAMEREQD)
		    : EAI_MEMORY;
	if (error == 0)
		copy = strdup(name);
	if (!copy)
		root_missed(root, TREE_ETC, "hosts", ask_error(error));
	*silent = error == EAI_AGAIN && now_ms() - start >= SILENT_MS;
	return copy;
}

/*
 * With fewer descriptors, concurrent lookups would take them from each other,
 * and the reason of a failure would be unknown.
 */
enum { DESCRIPTORS = 128 };

static bool may_ask_at_once(void)
{
	struct rlimit limit;

	return getrlimit(RLIMIT_NOFILE, &limit) == 0 &&
	       limit.rlim_cur >= DESCRIPTORS;
}

/* In a prefetch, starts the lookup of this address; several run at a time. */
static void host_want(struct names *names, const struct addr *addr)
{
	uint8_t key[HOST_KEY];
	bool known;

	key_of(addr, key);
	(void)cache_get(&names->wanted, key, sizeof key, &known);
	if (known)
		return;
	(void)cache_put(&names->wanted, key, sizeof key, NULL);
	if (!names->resolver && may_ask_at_once())
		names->resolver = resolver_new(host_ask, names->root);
	if (names->resolver)
		(void)resolver_put(names->resolver, addr);
}

bool host_ready(const struct names *names, const struct addr *addr)
{
	uint8_t key[HOST_KEY];
	bool found;

	key_of(addr, key);
	(void)cache_get(&names->hosts, key, sizeof key, &found);
	return found || !names->resolver || resolver_ready(names->resolver);
}

/*
 * True if only the hosts file is used: for a recorded machine, and for this one
 * if libc would wait for a name server that can't be reached.
 */
static bool is_file_only(struct names *names)
{
	if (names->root->sysroot)
		return true;
	if (!names->server_tried)
		names->server_hangs = nameserver_hangs(names->root);
	names->server_tried = true;
	return names->server_hangs;
}

const char *host_name(struct names *names, const struct addr *addr)
{
	const bool file_only = is_file_only(names);
	uint8_t key[HOST_KEY];
	struct addr asked = *addr;
	const char *name;
	char *answer;
	bool found, silent;

	if (names->prefetch) {
		if (!file_only)
			host_want(names, addr);
		return NULL;
	}
	if (file_only && !names->hosts_read)
		hosts_read(names);
	key_of(addr, key);
	name = cache_get(&names->hosts, key, sizeof key, &found);
	/* the names are printed in the order in which they were requested */
	while (!found && names->resolver &&
	       resolver_next(names->resolver, &asked, &answer)) {
		(void)host_keep(names, &asked, answer);
		free(answer);
		name = cache_get(&names->hosts, key, sizeof key, &found);
	}
	if (found || file_only)
		return name;
	answer = host_ask(names->root, addr, &silent);
	name = host_keep(names, addr, answer);
	free(answer);
	return name;
}

/*
 * True if net-tools 2.10 takes it for a network. It checks the lowest byte of
 * the four bytes as a number in memory, which depends on the byte order.
 */
static bool is_network(uint32_t word)
{
	return (word & 0xff) == 0;
}

const char *names_host(struct names *names, const struct addr *addr)
{
	uint32_t word;

	memcpy(&word, addr->bytes, sizeof word);
	if (addr->family == AF_INET && is_network(word))
		return network_name(names, ntohl(word));
	return host_name(names, addr);
}
