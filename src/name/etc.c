/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/etc.h"

#include <arpa/inet.h>
#include <string.h>

/* The line without a comment. */
static struct cursor cursor_of(struct span line)
{
	const char *comment = memchr(line.at, '#', line.len);
	const char *end = comment ? comment : line.at + line.len;

	return (struct cursor){line.at, end};
}

/* Makes a copy with a NUL; false if it does not fit. */
static bool copy_span(struct span from, char *to, size_t size)
{
	if (from.len >= size)
		return false;
	memcpy(to, from.at, from.len);
	to[from.len] = '\0';
	return true;
}

/* A number of 32 bits. A larger or a negative one makes the line invalid. */
static bool scan_u32(struct cursor *c, uint32_t *value)
{
	uint64_t wide;

	if (!scan_udec(c, &wide) || wide > UINT32_MAX)
		return false;
	*value = (uint32_t)wide;
	return true;
}

/* A number must end at a blank or at the end of the line. */
static bool at_blank(const struct cursor *c)
{
	struct cursor rest = *c;

	scan_blanks(&rest);
	return c->at == c->end || rest.at > c->at;
}

static bool scan_name(struct cursor *c, char name[ETC_NAME])
{
	struct span word;

	return scan_word(c, &word) && copy_span(word, name, ETC_NAME);
}

/* 127.0.0.1	localhost alias ... */
enum scan etc_host_parse(struct span line, struct etc_host *host)
{
	struct cursor c = cursor_of(line);
	struct span word;
	char text[ADDR_TEXT];

	if (!scan_word(&c, &word) || !copy_span(word, text, sizeof text) ||
	    !addr_parse(text, &host->addr))
		return SCAN_SKIP;
	/* an address without a name has an empty one, as in glibc */
	if (!scan_name(&c, host->name))
		host->name[0] = '\0';
	return SCAN_OK;
}

/* http	80/tcp	www ... */
enum scan etc_service_parse(struct span line, struct etc_service *service)
{
	struct cursor c = cursor_of(line);
	struct span proto;
	uint64_t port;

	if (!scan_name(&c, service->name) || !scan_udec(&c, &port) ||
	    port > UINT32_MAX || !scan_char(&c, '/') ||
	    !scan_word(&c, &proto) ||
	    !copy_span(proto, service->proto, sizeof service->proto))
		return SCAN_SKIP;
	service->port = (uint16_t)port;
	return SCAN_OK;
}

/* tcp	6	TCP ... */
enum scan etc_protocol_parse(struct span line, struct etc_protocol *protocol)
{
	struct cursor c = cursor_of(line);
	uint32_t number;

	if (!scan_name(&c, protocol->name) || !scan_u32(&c, &number) ||
	    !at_blank(&c))
		return SCAN_SKIP;
	protocol->number = (int)number;
	return SCAN_OK;
}

/*
 * The number of a network: the bytes of a.b.c.d, of which the last ones may be
 * missing, each in decimal, octal or hexadecimal. An invalid or missing number
 * is 255.255.255.255, as in glibc.
 */
static uint32_t net_of(struct span word)
{
	static const char zeros[] = ".0.0.0";
	char text[64 + sizeof zeros];
	size_t dots = 0;

	if (word.len >= 64)
		return INADDR_NONE;
	memcpy(text, word.at, word.len);
	for (size_t i = 0; i < word.len; i++)
		if (word.at[i] == '.')
			dots++;
	text[word.len] = '\0';
	if (dots < 3)
		strcat(text, zeros + 2 * dots);
	return inet_network(text);
}

/* loopback	127.0.0.0 ... */
enum scan etc_network_parse(struct span line, struct etc_network *network)
{
	struct cursor c = cursor_of(line);
	struct span net;

	if (!scan_name(&c, network->name))
		return SCAN_SKIP;
	(void)scan_word(&c, &net);
	network->net = net_of(net);
	return SCAN_OK;
}

/*
 * root:x:0:0:root:/root:/bin/sh. A comment begins with # at the start of the
 * line; + and - are for NIS.
 */
enum scan etc_user_parse(struct span line, struct etc_user *user)
{
	struct cursor c = scan_from(line);
	const char *colon;
	struct span name;
	uint32_t gid;

	scan_blanks(&c);
	colon = memchr(c.at, ':', (size_t)(c.end - c.at));
	if (!colon || strchr("#+-", *c.at))
		return SCAN_SKIP;
	name = (struct span){c.at, (size_t)(colon - c.at)};
	c.at = colon + 1;
	colon = memchr(c.at, ':', (size_t)(c.end - c.at));
	if (!colon || !copy_span(name, user->name, sizeof user->name))
		return SCAN_SKIP;
	c.at = colon + 1;
	if (!scan_u32(&c, &user->uid) || !scan_char(&c, ':') ||
	    !scan_u32(&c, &gid) || (c.at < c.end && *c.at != ':'))
		return SCAN_SKIP;
	return SCAN_OK;
}

/* nameserver 192.0.2.1 ... */
enum scan etc_nameserver_parse(struct span line, struct addr *addr)
{
	struct cursor c = scan_from(line);
	struct span word;
	char text[ADDR_TEXT];

	if (!scan_word(&c, &word) || !span_is(word, "nameserver") ||
	    !scan_word(&c, &word) || !copy_span(word, text, sizeof text))
		return SCAN_SKIP;
	text[strcspn(text, "%")] = '\0';
	return addr_parse(text, addr) ? SCAN_OK : SCAN_SKIP;
}
