/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "name/forward.h"
#include "query/node.h"

enum { ADDRS_MAX = 64, NAME_SIZE = 256 };

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

static bool fail_memory(struct query_error *error, size_t at)
{
	return query_fail(error, at, "%s", strerror(ENOMEM));
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

/* A number up to 255 with C's prefixes, as ss reads it: 0177 is 127. */
static bool part_read(struct cursor *c, uint8_t *part)
{
	unsigned base = 10, number = 0;
	const char *start;

	if (c->end - c->at > 1 && *c->at == '0') {
		const bool hex = (c->at[1] | 0x20) == 'x';

		base = hex ? 16 : 8;
		c->at += hex ? 2 : 0;
	}
	for (start = c->at; c->at < c->end && *c->at != '.'; c->at++) {
		const int digit = scan_nibble(*c->at);

		if (digit < 0 || (unsigned)digit >= base)
			return false;
		number = number * base + (unsigned)digit;
		if (number > UINT8_MAX)
			return false;
	}
	*part = (uint8_t)number;
	return c->at > start;
}

/* Up to four parts, as in 127/8; missing parts are 0. */
static bool quad_read(struct span text, struct addr *addr)
{
	struct cursor c = scan_from(text);

	*addr = (struct addr){.family = AF_INET};
	for (size_t i = 0; i < 4; i++) {
		if (!part_read(&c, &addr->bytes[i]))
			return false;
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

/* The parts before and after the first `c`, if there is one. */
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

/* An address with or without a length. False without an error if it is none. */
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

/* The text after the colon: a port, or `*' for any. */
static bool host_port_read(const struct query_env *env, struct span text,
			   size_t at, struct host_set *host,
			   struct query_error *error)
{
	host->has_port = !text_is(text, "*");
	return !host->has_port || port_read(env, text, at, &host->port, error);
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
	if (strpbrk(name, "*?["))
		return query_fail(error, at,
				  "`%s' is no address; a prefix such as 10/8 "
				  "stands for several",
				  name);
	n = forward_host(env->root, name, addrs, ADDRS_MAX);
	if (n == 0)
		return query_fail(error, at,
				  "`%s' is no address, and no host is called "
				  "so",
				  name);
	return list_set(host, addrs, n, 128, at, error);
}

/* The part of a HOST before the port. */
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

/* The text in brackets, and the `/len' after them if there is one. */
static bool inside_read(struct span inside, size_t at, struct span slash,
			size_t slash_at, struct host_set *host,
			struct query_error *error)
{
	struct span len_text;
	unsigned len = 0;

	/* after an earlier error of a length, this one is ignored */
	if (!memchr(inside.at, ':', inside.len) ||
	    !prefix_read(inside, at, host, error))
		return query_fail(error, at, "this is no IPv6 address");
	if (slash.len == 0)
		return true;
	len_text = (struct span){slash.at + 1, slash.len - 1};
	if (memchr(inside.at, '/', inside.len))
		return query_fail(error, slash_at,
				  "the prefix has a length already");
	if (!len_read(len_text, slash_at + 1, 128, &len, error))
		return false;
	host->list[0].len = len;
	return true;
}

/* [v6], [v6/len], [v6]/len, each with or without a port. */
static bool brackets_read(const struct query_env *env, struct span word,
			  size_t at, struct host_set *host,
			  struct query_error *error)
{
	const struct span rest = {word.at + 1, word.len - 1};
	struct span inside, after, slash, port;
	size_t after_at;
	bool has_port;

	if (!split(rest, ']', &inside, &after))
		return query_fail(error, at, "a `]' is missing");
	after_at = at + 1 + inside.len + 1;
	if (after.len > 0 && *after.at != '/' && *after.at != ':')
		return query_fail(error, after_at,
				  "`/', `:' or the end is expected after `]'");
	has_port = split(after, ':', &slash, &port);
	if (!inside_read(inside, at + 1, has_port ? slash : after, after_at,
			 host, error))
		return false;
	return !has_port ||
	       host_port_read(env, port, after_at + slash.len + 1, host, error);
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
	return prefix_read(word, at, host, error) &&
	       host_port_read(env, port, at + word.len + 1, host, error);
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

/* What ss accepts, and /proc/net/tcp lacks. */
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

/* An IPv4 address also matches mapped addresses; IPv6 never matches IPv4. */
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

/* An IPv4 or IPv6 address, with or without a port. */
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
	/* an IPv6 address without brackets, with or without a length */
	if (six_read(word, &addr) ||
	    (split(word, '/', &before, &after) && six_read(before, &addr)))
		return prefix_read(word, at, host, error);
	if (!split(word, ':', &before, &after))
		return addr_read(env, word, at, host, error);
	if (after.len > 0 && memchr(after.at, ':', after.len))
		return query_fail(error, at,
				  "this is no IPv6 address; one that has a "
				  "port stands in brackets");
	return host_port_read(env, after, at + before.len + 1, host, error) &&
	       addr_read(env, before, at, host, error);
}

bool host_read(const struct query_env *env, struct span word, size_t at,
	       struct host_set *host, struct query_error *error)
{
	*host = (struct host_set){.kind = HOST_ADDRS};
	if (word.len == 0)
		return query_fail(error, at, "a host is expected");
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
