/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/forward.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>

#include "name/names.h"
#include "name/nameserver.h"
#include "proc/lines.h"

/* Adds an address, unless it is in the list. */
static size_t addr_add(struct addr *addrs, size_t n, size_t max,
		       const struct addr *addr)
{
	for (size_t i = 0; i < n; i++)
		if (memcmp(&addrs[i], addr, sizeof *addr) == 0)
			return n;
	if (n == max)
		return n;
	addrs[n] = *addr;
	return n + 1;
}

static bool addr_from(const struct sockaddr *from, struct addr *addr)
{
	struct sockaddr_in in;
	struct sockaddr_in6 in6;

	*addr = (struct addr){.family = from->sa_family};
	if (from->sa_family == AF_INET) {
		memcpy(&in, from, sizeof in);
		memcpy(addr->bytes, &in.sin_addr, sizeof in.sin_addr);
		return true;
	}
	if (from->sa_family != AF_INET6)
		return false;
	memcpy(&in6, from, sizeof in6);
	memcpy(addr->bytes, &in6.sin6_addr, sizeof in6.sin6_addr);
	return true;
}

/* True if libc accepts the text as an address, such as 300 for 0.0.1.44. */
static bool is_numeric(const char *name)
{
	const struct addrinfo hints = {.ai_flags = AI_NUMERICHOST};
	struct addrinfo *list;

	if (getaddrinfo(name, NULL, &hints, &list) != 0)
		return false;
	freeaddrinfo(list);
	return true;
}

static size_t host_ask(const char *name, struct addr *addrs, size_t max)
{
	const struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
	struct addrinfo *list;
	struct addr addr;
	size_t n = 0;

	if (!names_room() || is_numeric(name) ||
	    getaddrinfo(name, NULL, &hints, &list) != 0)
		return 0;
	for (const struct addrinfo *at = list; at; at = at->ai_next)
		if (addr_from(at->ai_addr, &addr))
			n = addr_add(addrs, n, max, &addr);
	freeaddrinfo(list);
	return n;
}

/* The next word of a line of hosts or services, up to a comment. */
static bool word_next(struct cursor *c, struct span *word)
{
	return scan_word(c, word) && *word->at != '#';
}

static bool word_is(struct span word, const char *name)
{
	return word.len == strlen(name) &&
	       strncasecmp(word.at, name, word.len) == 0;
}

/* ADDRESS NAME ALIAS... */
static bool host_line(struct span line, const char *name, struct addr *addr)
{
	struct cursor c = scan_from(line);
	char text[ADDR_TEXT];
	struct span word;

	if (!word_next(&c, &word) || word.len >= sizeof text)
		return false;
	memcpy(text, word.at, word.len);
	text[word.len] = '\0';
	if (!addr_parse(text, addr))
		return false;
	while (word_next(&c, &word))
		if (word_is(word, name))
			return true;
	return false;
}

size_t forward_host(const struct root *root, const char *name,
		    struct addr *addrs, size_t max)
{
	struct lines lines;
	struct span line;
	struct addr addr;
	size_t n = 0;

	if (!root->sysroot && !nameserver_hangs(root))
		return host_ask(name, addrs, max);
	if (!root_lines(root, TREE_ETC, "hosts", &lines))
		return 0;
	while (lines_next(&lines, &line))
		if (host_line(line, name, &addr))
			n = addr_add(addrs, n, max, &addr);
	lines_close(&lines);
	return n;
}

/* NAME PORT/PROTOCOL ALIAS... */
static unsigned service_line(struct span line, const char *name)
{
	struct cursor c = scan_from(line), digits;
	struct span first, word;
	uint64_t port;
	bool found;

	if (!word_next(&c, &first) || !word_next(&c, &word))
		return 0;
	digits = scan_from(word);
	if (!scan_udec(&digits, &port) || port > UINT16_MAX ||
	    !scan_char(&digits, '/'))
		return 0;
	found = word_is(first, name);
	while (!found && word_next(&c, &word))
		found = word_is(word, name);
	return found ? (unsigned)port : 0;
}

/* Reads the file directly, because musl has no function that works. */
static unsigned port_read(const struct root *root, const char *name)
{
	struct lines lines;
	struct span line;
	unsigned port = 0;

	if (!root_lines(root, TREE_ETC, "services", &lines))
		return 0;
	while (port == 0 && lines_next(&lines, &line))
		port = service_line(line, name);
	lines_close(&lines);
	return port;
}

unsigned forward_port(const struct root *root, const char *name)
{
	const struct servent *service = NULL;

	if (!root->sysroot && names_room())
		service = getservbyname(name, NULL);
	if (service)
		return ntohs((uint16_t)service->s_port);
	return port_read(root, name);
}
