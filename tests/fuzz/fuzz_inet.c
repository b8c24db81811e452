/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/tcp* proc/net/udp* proc/net/raw* */
#include "config.h"

#include "fuzz.h"
#include "proc/inet.h"

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct inet_sock sock;
	struct span line;

	while (fuzz_line(&input, &line)) {
		char text[ADDR_TEXT];

		if (inet_parse(line, &sock) != SCAN_OK)
			continue;
		fuzz_must(addr_format(&sock.local, text) < sizeof text);
		fuzz_must(addr_format(&sock.remote, text) < sizeof text);
	}
}
