/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix.h"

#include <string.h>
#include <sys/socket.h>

struct unix_layout unix_layout_parse(struct span line)
{
	return (struct unix_layout){.has_inode = span_has(line, "Inode")};
}

/* %p of scanf: hex digits, or the (nil) that printf prints. */
static bool scan_pointer(struct cursor *c, uint64_t *value)
{
	static const char nil[] = "(nil)";
	const size_t len = sizeof nil - 1;

	scan_blanks(c);
	if ((size_t)(c->end - c->at) >= len && memcmp(c->at, nil, len) == 0) {
		c->at += len;
		*value = 0;
		return true;
	}
	return scan_hex(c, value);
}

/*
 * unix_seq_show() in net/unix/af_unix.c:
 *
 *  1 num             2 refcnt 3 proto  4 flags  5    6  7     8 path
 *  0000000000000000: 00000002 00000000 00010000 0001 01 17203 /run/dbus/bus
 */
enum scan unix_parse(struct span line, struct unix_layout layout,
		     struct unix_sock *sock)
{
	struct cursor c = scan_from(line);
	uint64_t type, state;

	memset(sock, 0, sizeof *sock);
	if (!scan_pointer(&c, &sock->num) || !scan_char(&c, ':') ||
	    !scan_hex(&c, &sock->refcnt) || !scan_hex(&c, &sock->protocol) ||
	    !scan_hex(&c, &sock->flags) || !scan_hex(&c, &type) ||
	    !scan_hex(&c, &state))
		return SCAN_BAD;
	sock->type = (int32_t)(uint32_t)type;
	sock->state = (int32_t)(uint32_t)state;
	sock->has_inode = layout.has_inode;
	/* net-tools 2.10 reads the field even if the header lacks its name */
	if (!scan_udec(&c, &sock->inode))
		return SCAN_OK;
	sock->named = c.at < c.end;
	if (sock->named)
		sock->name =
		    (struct span){c.at + 1, (size_t)(c.end - c.at) - 1};
	(void)scan_word(&c, &sock->path);
	sock->rest = scan_rest(&c);
	return SCAN_OK;
}

bool unix_listens(const struct unix_sock *sock)
{
	return sock->state == UNIX_UNCONNECTED &&
	       (sock->flags & UNIX_ACCEPTCON) != 0;
}

/* LISTENING is UNIX_UNCONNECTED with a flag, without a number. */
static const char *const states[] = {
    [UNIX_FREE] = "FREE",
    [UNIX_CONNECTING] = "CONNECTING",
    [UNIX_CONNECTED] = "CONNECTED",
    [UNIX_DISCONNECTING] = "DISCONNECTING",
    [UNIX_DISCONNECTING + 1] = "LISTENING",
};

static const char *const types[] = {
    [SOCK_STREAM] = "STREAM",
    [SOCK_DGRAM] = "DGRAM",
    [SOCK_RAW] = "RAW",
    [SOCK_RDM] = "RDM",
    [SOCK_SEQPACKET] = "SEQPACKET",
};

const struct enum_names unix_states = {states, UNIX_DISCONNECTING + 2};
const struct enum_names unix_types = {types, sizeof types / sizeof *types};
