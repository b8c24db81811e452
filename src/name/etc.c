/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "name/etc.h"

#include <arpa/inet.h>
#include <string.h>

/* The line up to a comment. */
static struct cursor cursor_of(struct span line)
{
	const char *comment = memchr(line.at, '#', line.len);
	const char *end = comment ? comment : line.at + line.len;

	return (struct cursor){line.at, end};
}

/* A copy with a NUL; false when it does not fit. */
static bool copy_span(struct span from, char *to, size_t size)
{
	if (from.len >= size)
		return false;
	memcpy(to, from.at, from.len);
	to[from.len] = '\0';
	return true;
}

/* A number of 32 bits: a larger or a negative one makes the line bad. */
static bool scan_u32(struct cursor *c, uint32_t *value)
{
	uint64_t wide;

	if (!scan_udec(c, &wide) || wide > UINT32_MAX)
		return false;
	*value = (uint32_t)wide;
	return true;
}

/* A number ends at a blank or with the line. */
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
	/* an address without a name has an empty one: glibc reads it so */
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

	if (!scan_name(&c, service->name) || !scan_any(&c, &port) ||
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
 * The bytes of a.b.c.d, each as C writes a number; the last ones may be
 * missing: 10 is 10.0.0.0 in a table of networks.
 */
static bool scan_net(struct cursor *c, uint32_t *net)
{
	scan_blanks(c);
	*net = 0;
	for (int shift = 24; shift >= 0; shift -= 8) {
		uint64_t byte;

		if (c->at == c->end || *c->at < '0' || *c->at > '9' ||
		    !scan_any(c, &byte) || byte > 255)
			return false;
		*net |= (uint32_t)byte << shift;
		if (!scan_char(c, '.'))
			return at_blank(c);
	}
	return false;
}

/* loopback	127.0.0.0 ... */
enum scan etc_network_parse(struct span line, struct etc_network *network)
{
	struct cursor c = cursor_of(line);

	if (!scan_name(&c, network->name) || !scan_net(&c, &network->net))
		return SCAN_SKIP;
	return SCAN_OK;
}

/*
 * root:x:0:0:root:/root:/bin/sh, where # is a comment at the start alone, and +
 * and - are NIS's.
 */
enum scan etc_user_parse(struct span line, struct etc_user *user)
{
	struct cursor c = {line.at, line.at + line.len};
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
