/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_diag.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "proc/sock_diag.h"

enum { ANSWER_SIZE = 32768, ANSWER_SECONDS = 2 };

static bool diag_send(int sock)
{
	const struct {
		struct diag_head head;
		struct diag_unix_req req;
	} ask = {
	    {.len = sizeof ask,
	     .type = DIAG_BY_FAMILY,
	     .flags = DIAG_REQUEST | DIAG_DUMP},
	    {.family = AF_UNIX, .states = UINT32_MAX, .show = DIAG_SHOW_NAME}};

	return send(sock, &ask, sizeof ask, 0) == (ssize_t)sizeof ask;
}

/* Skips `len` bytes and the padding after them. */
static void diag_skip(struct span *text, size_t len)
{
	size_t whole = (len + DIAG_ALIGN - 1) / DIAG_ALIGN * DIAG_ALIGN;

	if (whole > text->len)
		whole = text->len;
	text->at += whole;
	text->len -= whole;
}

/* The name in the attributes of one socket; empty if it has none. */
static struct span diag_name(struct span attrs)
{
	struct diag_attr attr;

	while (attrs.len >= sizeof attr) {
		memcpy(&attr, attrs.at, sizeof attr);
		if (attr.len < sizeof attr || attr.len > attrs.len)
			break;
		if (attr.type == DIAG_UNIX_NAME) {
			const char *at = attrs.at + sizeof attr;
			size_t len = attr.len - sizeof attr;

			/* the name of a file ends with a NUL */
			if (len > 0 && *at && !at[len - 1])
				len--;
			return (struct span){at, len};
		}
		diag_skip(&attrs, attr.len);
	}
	return (struct span){attrs.at, 0};
}

/* Adds one socket; `text` is its message. */
static bool diag_add(struct unix_names *names, struct span text)
{
	struct diag_unix_msg msg;

	diag_skip(&text, sizeof(struct diag_head));
	if (text.len < sizeof msg)
		return false;
	memcpy(&msg, text.at, sizeof msg);
	diag_skip(&text, sizeof msg);
	return unix_names_add(names, msg.inode, diag_name(text));
}

/* True unless the DONE message of a dump has an error. */
static bool diag_is_whole(struct span text)
{
	int32_t error;

	diag_skip(&text, sizeof(struct diag_head));
	if (text.len < sizeof error)
		return true;
	memcpy(&error, text.at, sizeof error);
	return error >= 0;
}

/*
 * Adds the sockets of one answer. False if the dump is over, with or without an
 * error.
 */
static bool diag_read(struct unix_names *names, struct span answer)
{
	struct diag_head head;

	while (answer.len >= sizeof head) {
		memcpy(&head, answer.at, sizeof head);
		if (head.len < sizeof head || head.len > answer.len)
			return false;
		if (head.type == DIAG_DONE) {
			if (diag_is_whole((struct span){answer.at, head.len}))
				unix_names_sort(names);
			return false;
		}
		if (head.type != DIAG_BY_FAMILY ||
		    !diag_add(names, (struct span){answer.at, head.len}))
			return false;
		diag_skip(&answer, head.len);
	}
	return true;
}

static void diag_receive(struct unix_names *names, int sock)
{
	char *answer = malloc(ANSWER_SIZE);
	ssize_t len;

	if (!answer)
		return;
	do
		len = recv(sock, answer, ANSWER_SIZE, 0);
	while (
	    (len < 0 && errno == EINTR) ||
	    (len > 0 && diag_read(names, (struct span){answer, (size_t)len})));
	free(answer);
}

void unix_diag_ask(struct unix_names *names)
{
	const struct timeval patience = {.tv_sec = ANSWER_SECONDS};
	int sock = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, DIAG_NETLINK);

	if (sock < 0)
		return;
	(void)setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience,
			 sizeof patience);
	if (diag_send(sock))
		diag_receive(names, sock);
	close(sock);
}
