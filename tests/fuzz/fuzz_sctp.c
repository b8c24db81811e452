/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/sctp*eps proc/net/sctp*assocs */
#include "config.h"

#include "fuzz.h"
#include "proc/sctp.h"

static void check_list(const struct sctp_sock *sock, struct span line,
		       struct span list)
{
	struct addr addr;
	char text[ADDR_TEXT];
	size_t left;

	fuzz_within(line, list);
	do {
		left = list.len;
		if (!sctp_addr_next(sock, &list, &addr))
			return;
		fuzz_must(addr_format(&addr, text) < sizeof text);
	} while (list.len < left);
	fuzz_must(false); /* it takes nothing: an endless list */
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct sctp_sock sock;
	struct span line;

	while (fuzz_line(&input, &line)) {
		if (sctp_ep_parse(line, &sock) == SCAN_OK)
			check_list(&sock, line, sock.local);
		if (sctp_assoc_parse(line, &sock) != SCAN_OK)
			continue;
		check_list(&sock, line, sock.local);
		check_list(&sock, line, sock.remote);
	}
}
