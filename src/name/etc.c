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
	    !addr_parse(text, &host->addr) || !scan_name(&c, host->name))
		return SCAN_SKIP;
	return SCAN_OK;
}

/* http	80/tcp	www ... */
enum scan etc_service_parse(struct span line, struct etc_service *service)
{
	struct cursor c = cursor_of(line);
	struct span proto;
	uint64_t port;

	if (!scan_name(&c, service->name) || !scan_udec(&c, &port) ||
	    !scan_char(&c, '/') || !scan_word(&c, &proto) ||
	    !copy_span(proto, service->proto, sizeof service->proto))
		return SCAN_SKIP;
	service->port = (uint16_t)port;
	return SCAN_OK;
}

/* tcp	6	TCP ... */
enum scan etc_protocol_parse(struct span line, struct etc_protocol *protocol)
{
	struct cursor c = cursor_of(line);
	uint64_t number;

	if (!scan_name(&c, protocol->name) || !scan_udec(&c, &number))
		return SCAN_SKIP;
	protocol->number = (int)number;
	return SCAN_OK;
}

/*
 * The bytes of a.b.c.d, of which the last ones may be missing: 10 is 10.0.0.0
 * for a table of networks.
 */
static bool scan_net(struct cursor *c, uint32_t *net)
{
	*net = 0;
	for (int shift = 24; shift >= 0; shift -= 8) {
		uint64_t byte;

		if (!scan_udec(c, &byte) || byte > 255)
			return false;
		*net |= (uint32_t)byte << shift;
		if (!scan_char(c, '.'))
			return true;
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

/* root:x:0:0:root:/root:/bin/sh, where # is a byte like any other */
enum scan etc_user_parse(struct span line, struct etc_user *user)
{
	struct cursor c = {line.at, line.at + line.len};
	const char *colon = memchr(c.at, ':', line.len);
	uint64_t uid;

	if (!colon || colon == c.at || *c.at == '#' ||
	    !copy_span((struct span){c.at, (size_t)(colon - c.at)}, user->name,
		       sizeof user->name))
		return SCAN_SKIP;
	c.at = colon + 1;
	colon = memchr(c.at, ':', (size_t)(c.end - c.at));
	if (!colon)
		return SCAN_SKIP;
	c.at = colon + 1;
	if (!scan_udec(&c, &uid) || !scan_char(&c, ':'))
		return SCAN_SKIP;
	user->uid = (uint32_t)uid;
	return SCAN_OK;
}
