/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/unix */
#include "config.h"

#include "fuzz.h"
#include "proc/unix.h"

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct unix_layout layout = {false};
	struct unix_sock sock;
	struct span line;

	if (fuzz_line(&input, &line))
		layout = unix_layout_parse(line.at, line.at + line.len);
	while (fuzz_line(&input, &line)) {
		const char *end = line.at + line.len;

		if (unix_parse(line.at, end, layout, &sock) != SCAN_OK)
			continue;
		fuzz_within(line, sock.path);
		fuzz_within(line, sock.rest);
	}
}
