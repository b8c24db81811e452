/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/unix */
#include "config.h"

#include "fuzz.h"
#include "proc/unix_guard.h"

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct unix_layout layout = {false};
	struct unix_guard guard = {.named = false};
	struct unix_names names = {.known = false};
	struct unix_sock sock;
	struct span line;

	if (fuzz_line(&input, &line))
		layout = unix_layout_parse(line.at, line.at + line.len);
	while (fuzz_line(&input, &line)) {
		const char *end = line.at + line.len;
		bool read = unix_parse(line.at, end, layout, &sock) == SCAN_OK;

		if (unix_guard_suspects(&guard, line) || !read) {
			(void)unix_guard_judge(&guard, &names, line,
					       read ? &sock : NULL);
			unix_guard_forged(&guard, line);
			fuzz_must(unix_names_add(&names, 7, line));
		}
		if (!read)
			continue;
		fuzz_within(line, sock.path);
		fuzz_within(line, sock.rest);
		fuzz_within(line, sock.name);
		unix_guard_row(&guard, &sock);
	}
	unix_names_free(&names);
}
