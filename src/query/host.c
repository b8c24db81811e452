/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "name/forward.h"
#include "query/node.h"

enum { ADDRS_MAX = 64, NAME_SIZE = 256, PORT_MAX = 65535 };

char *span_copy(struct span text)
{
	char *copy = malloc(text.len + 1);

	if (!copy)
		return NULL;
	if (text.len > 0)
		memcpy(copy, text.at, text.len);
	copy[text.len] = '\0';
	return copy;
}

void host_free(struct host_set *host)
{
	free(host->list);
	free(host->glob);
	*host = (struct host_set){.list = NULL};
}

static bool fail_memory(struct query_error *error, size_t at)
{
	return query_fail(error, at, "%s", strerror(ENOMEM));
}

/* A number in whatever base C has, up to 65535; or a service's name. */
bool port_read(const struct query_env *env, struct span word, size_t at,
	       unsigned *port, struct query_error *error)
{
	char text[NAME_SIZE], *end;
	unsigned long long number;

	if (word.len > 0 && *word.at == ':') {
		word.at++;
		word.len--;
		at++;
	}
	if (word.len == 0)
		return query_fail(error, at, "a port is expected");
	if (word.len >= sizeof text)
		return query_fail(error, at, "the name of a port is too long");
	memcpy(text, word.at, word.len);
	text[word.len] = '\0';
	errno = 0;
	number = strtoull(text, &end, 0);
	if (*end == '\0' && text[0] != '-' && text[0] != '+') {
		if (errno || number > PORT_MAX)
			return query_fail(error, at, "port %s is above 65535",
					  text);
		*port = (unsigned)number;
		return true;
	}
	*port = forward_port(env->root, text);
	if (*port == 0)
		return query_fail(error, at, "no service is called `%s'", text);
	return true;
}

static bool list_set(struct host_set *host, const struct addr *addrs, size_t n,
		     unsigned len, size_t at, struct query_error *error)
{
	host->list = calloc(n, sizeof *host->list);
	if (!host->list)
		return fail_memory(error, at);
	for (size_t i = 0; i < n; i++) {
		unsigned bits = addrs[i].family == AF_INET ? 32 : 128;

		host->list[i].addr = addrs[i];
		host->list[i].len = len < bits ? len : bits;
	}
	host->n = n;
	return true;
}

/* Up to four parts, as in 127/8; what is left out is 0. */
static bool quad_read(struct span text, struct addr *addr)
{
	struct cursor c = scan_from(text);

	*addr = (struct addr){.family = AF_INET};
	for (size_t i = 0; i < 4; i++) {
		uint64_t part;

		if (c.at == c.end || *c.at < '0' || *c.at > '9' ||
		    !scan_udec(&c, &part) || part > 255)
			return false;
		addr->bytes[i] = (uint8_t)part;
		if (c.at == c.end)
			return true;
		if (!scan_char(&c, '.'))
			return false;
	}
	return false;
}

static bool six_read(struct span text, struct addr *addr)
{
	char copy[ADDR_TEXT];

	if (text.len >= sizeof copy || !memchr(text.at, ':', text.len))
		return false;
	memcpy(copy, text.at, text.len);
	copy[text.len] = '\0';
	return addr_parse(copy, addr) && addr->family == AF_INET6;
}

/* The number after a slash. */
static bool len_read(struct span text, size_t at, unsigned most, unsigned *len,
		     struct query_error *error)
{
	struct cursor c = scan_from(text);
	uint64_t number;

	if (text.len == 0 || *text.at < '0' || *text.at > '9' ||
	    !scan_udec(&c, &number) || c.at < c.end)
		return query_fail(error, at,
				  "the length of a prefix is expected");
	if (number > most)
		return query_fail(error, at,
				  "a prefix of this family has %u bits at most",
				  most);
	*len = (unsigned)number;
	return true;
}

/* What is before and after the first `c`, if there is one. */
static bool split(struct span text, char c, struct span *before,
		  struct span *after)
{
	const char *found = text.len > 0 ? memchr(text.at, c, text.len) : NULL;

	if (!found)
		return false;
	*before = (struct span){text.at, (size_t)(found - text.at)};
	*after = (struct span){found + 1, text.len - before->len - 1};
	return true;
}

/* An address with or without a length. False without an error: it is none. */
static bool prefix_read(struct span text, size_t at, struct host_set *host,
			struct query_error *error)
{
	struct span addr_text = text, len_text = {NULL, 0};
	bool has_len = split(text, '/', &addr_text, &len_text);
	struct addr addr;
	unsigned len;

	if (!quad_read(addr_text, &addr) && !six_read(addr_text, &addr))
		return false;
	len = addr.family == AF_INET ? 32 : 128;
	if (has_len &&
	    !len_read(len_text, at + addr_text.len + 1, len, &len, error))
		return false;
	return list_set(host, &addr, 1, len, at, error);
}

static bool any_read(struct span text, struct host_set *host)
{
	static const char *const words[] = {"*", "any", "all", "default"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (text_is(text, words[i])) {
			host->kind = HOST_ANY;
			host->is_default = text_is(text, "default");
			return true;
		}
	return false;
}

static bool name_read(const struct query_env *env, struct span text, size_t at,
		      struct host_set *host, struct query_error *error)
{
	struct addr addrs[ADDRS_MAX];
	char name[NAME_SIZE];
	size_t n;

	if (text.len == 0)
		return query_fail(error, at, "a host is expected");
	if (text.len >= sizeof name)
		return query_fail(error, at, "the name of a host is too long");
	memcpy(name, text.at, text.len);
	name[text.len] = '\0';
	n = forward_host(env->root, name, addrs, ADDRS_MAX);
	if (n == 0)
		return query_fail(error, at,
				  "`%s' is no address, and no host is called "
				  "so",
				  name);
	return list_set(host, addrs, n, 128, at, error);
}

/* The part of a HOST that is no port. */
static bool addr_read(const struct query_env *env, struct span text, size_t at,
		      struct host_set *host, struct query_error *error)
{
	if (text.len == 0 || any_read(text, host)) {
		host->kind = HOST_ANY;
		return true;
	}
	if (prefix_read(text, at, host, error))
		return true;
	return !error->message[0] && name_read(env, text, at, host, error);
}

/* [v6], [v6/len], [v6]/len, each with a port or not. */
static bool brackets_read(const struct query_env *env, struct span word,
			  size_t at, struct host_set *host,
			  struct query_error *error)
{
	struct span inside, after, text;
	char whole[ADDR_TEXT + 8];
	size_t len;

	word.at++;
	word.len--;
	if (!split(word, ']', &inside, &after))
		return query_fail(error, at, "a `]' is missing");
	for (len = 0; len < after.len && after.at[len] != ':';)
		len++;
	if (inside.len + len >= sizeof whole)
		return query_fail(error, at, "this is no IPv6 address");
	memcpy(whole, inside.at, inside.len);
	memcpy(whole + inside.len, after.at, len);
	text = (struct span){whole, inside.len + len};
	if (!prefix_read(text, at + 1, host, error) ||
	    host->list[0].addr.family != AF_INET6)
		return query_fail(error, at, "this is no IPv6 address");
	host->has_port = len < after.len;
	return !host->has_port ||
	       port_read(env, (struct span){after.at + len, after.len - len},
			 at + 2 + inside.len + len, &host->port, error);
}

/* v6/len:port, which has its colon after the slash. */
static bool six_with_port(const struct query_env *env, struct span word,
			  size_t at, struct host_set *host,
			  struct query_error *error)
{
	struct span before, after, len_text, port;
	struct addr addr;

	if (!split(word, '/', &before, &after) || !six_read(before, &addr) ||
	    !split(after, ':', &len_text, &port))
		return false;
	word.len = before.len + 1 + len_text.len;
	host->has_port = true;
	return prefix_read(word, at, host, error) &&
	       port_read(env, port, at + word.len + 1, &host->port, error);
}

/* inet:, inet6:, unix: before the rest. */
static void family_read(struct span *word, size_t *at, struct host_set *host)
{
	static const struct {
		const char *name;
		int family;
	} families[] = {
	    {"inet", AF_INET}, {"inet6", AF_INET6}, {"unix", AF_UNIX}};
	struct span before, after;

	if (!split(*word, ':', &before, &after))
		return;
	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		if (!text_is(before, families[i].name))
			continue;
		host->family = families[i].family;
		*at += before.len + 1;
		*word = after;
		return;
	}
}

/* What ss can name, and /proc/net/tcp has not. */
static bool check_told(struct span word, size_t at, struct query_error *error)
{
	static const char *const families[] = {"link", "netlink", "vsock"};
	struct span before, after;

	if (word.len > 0 && memchr(word.at, '%', word.len))
		return query_fail(error, at,
				  "/proc does not tell the zone of an address");
	if (!split(word, ':', &before, &after))
		return true;
	for (size_t i = 0; i < sizeof families / sizeof *families; i++)
		if (text_is(before, families[i]))
			return query_fail(error, at,
					  "there are no %s sockets here; ss "
					  "shows them",
					  families[i]);
	return true;
}

/* IPv4 may be meant as it is mapped into IPv6; IPv6 is never IPv4. */
static bool check_family(const struct host_set *host, size_t at,
			 struct query_error *error)
{
	if (host->family != AF_INET || host->kind != HOST_ADDRS)
		return true;
	for (size_t i = 0; i < host->n; i++)
		if (host->list[i].addr.family == AF_INET)
			return true;
	return query_fail(error, at, "this is no IPv4 address");
}

/* An address of IPv4 or IPv6, with a port or not. */
static bool inet_read(const struct query_env *env, struct span word, size_t at,
		      struct host_set *host, struct query_error *error)
{
	struct span before, after;
	struct addr addr;

	if (word.len > 0 && *word.at == '[')
		return brackets_read(env, word, at, host, error);
	if (six_with_port(env, word, at, host, error))
		return true;
	if (error->message[0])
		return false;
	/* a bare IPv6 address, with a length or not */
	if (six_read(word, &addr) ||
	    (split(word, '/', &before, &after) && six_read(before, &addr)))
		return prefix_read(word, at, host, error);
	if (!split(word, ':', &before, &after))
		return addr_read(env, word, at, host, error);
	host->has_port = !text_is(after, "*");
	if (host->has_port &&
	    !port_read(env, after, at + before.len + 1, &host->port, error))
		return false;
	return addr_read(env, before, at, host, error);
}

bool host_read(const struct query_env *env, struct span word, size_t at,
	       struct host_set *host, struct query_error *error)
{
	*host = (struct host_set){.kind = HOST_ADDRS};
	family_read(&word, &at, host);
	if (host->family == AF_UNIX) {
		host->kind = HOST_UNIX;
		host->glob = span_copy(word);
		return host->glob || fail_memory(error, at);
	}
	return check_told(word, at, error) &&
	       inet_read(env, word, at, host, error) &&
	       check_family(host, at, error);
}

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
