/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_diag.h"

#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { ANSWER_SIZE = 32768, ANSWER_SECONDS = 2 };

static bool diag_send(int sock)
{
	const struct {
		struct nlmsghdr head;
		struct unix_diag_req req;
	} ask = {{.nlmsg_len = sizeof ask,
		  .nlmsg_type = SOCK_DIAG_BY_FAMILY,
		  .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP},
		 {.sdiag_family = AF_UNIX,
		  .udiag_states = UINT32_MAX,
		  .udiag_show = UDIAG_SHOW_NAME}};

	return send(sock, &ask, sizeof ask, 0) == (ssize_t)sizeof ask;
}

/* The name among the attributes of one socket; empty when it has none. */
static struct span diag_name(const char *at, const char *end)
{
	struct nlattr head;

	while (end - at >= (ptrdiff_t)sizeof head) {
		memcpy(&head, at, sizeof head);
		if (head.nla_len < sizeof head || head.nla_len > end - at)
			break;
		if (head.nla_type == UNIX_DIAG_NAME) {
			size_t len = head.nla_len - sizeof head;

			at += sizeof head;
			/* that of a file ends with a NUL */
			if (len > 0 && *at && !at[len - 1])
				len--;
			return (struct span){at, len};
		}
		if (NLA_ALIGN(head.nla_len) > end - at)
			break;
		at += NLA_ALIGN(head.nla_len);
	}
	return (struct span){end, 0};
}

/* What one answer holds. False when the dump is over, whole or not. */
static bool diag_take(struct unix_names *names, const char *at, size_t len)
{
	const char *end = at + len;
	struct unix_diag_msg msg;
	struct nlmsghdr head;

	while (end - at >= (ptrdiff_t)sizeof head) {
		memcpy(&head, at, sizeof head);
		if (head.nlmsg_len < sizeof head ||
		    head.nlmsg_len > (size_t)(end - at))
			return false;
		if (head.nlmsg_type == NLMSG_DONE) {
			unix_names_settle(names);
			return false;
		}
		if (head.nlmsg_type != SOCK_DIAG_BY_FAMILY ||
		    head.nlmsg_len < NLMSG_LENGTH(sizeof msg))
			return false;
		memcpy(&msg, at + NLMSG_HDRLEN, sizeof msg);
		if (!unix_names_add(
			names, msg.udiag_ino,
			diag_name(at + NLMSG_HDRLEN + NLMSG_ALIGN(sizeof msg),
				  at + head.nlmsg_len)))
			return false;
		if (NLMSG_ALIGN(head.nlmsg_len) > (size_t)(end - at))
			break;
		at += NLMSG_ALIGN(head.nlmsg_len);
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
	while ((len < 0 && errno == EINTR) ||
	       (len > 0 && diag_take(names, answer, (size_t)len)));
	free(answer);
}

void unix_diag_ask(struct unix_names *names)
{
	const struct timeval patience = {.tv_sec = ANSWER_SECONDS};
	int sock =
	    socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);

	if (sock < 0)
		return;
	(void)setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience,
			 sizeof patience);
	if (diag_send(sock))
		diag_receive(names, sock);
	close(sock);
}
