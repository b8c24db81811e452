/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/unix */
#include "config.h"

#include "fuzz.h"
#include "proc/protocols.h"
#include "proc/sock_holders.h"
#include "proc/unix_evidence.h"
#include "proc/unix_guard.h"

/* The same lines as a table that is judged by evidence. */
static void evidence_try(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct fuzz_input again = input;
	const struct unix_layout layout = {true};
	static const struct unix_guard start = {.inode = 0};
	struct sock_holders holders = {.n = 0};
	struct unix_guard guards[2] = {start, start};
	struct unix_evidence evidence = {.n = 0};
	struct protocol protocol;
	struct unix_sock sock;
	struct span line;

	while (fuzz_line(&input, &line)) {
		unix_evidence_add(&evidence, 0, &guards[0], line, layout);
		unix_evidence_add(&evidence, 1, &guards[1], line, layout);
		if (protocols_parse(line, &protocol) == SCAN_OK)
			fuzz_within(line, protocol.name);
	}
	unix_evidence_build(&evidence, &holders, 1);
	while (fuzz_line(&again, &line))
		if (unix_parse(line, layout, &sock) == SCAN_OK)
			(void)unix_evidence_judge(&evidence, line, &sock);
	unix_evidence_free(&evidence);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct unix_layout layout = {false};
	struct unix_guard guard = {.inode = 0};
	struct unix_names names = {.known = false};
	struct unix_sock sock;
	struct span line;

	if (fuzz_line(&input, &line))
		layout = unix_layout_parse(line);
	evidence_try(data, len);
	while (fuzz_line(&input, &line)) {
		bool read = unix_parse(line, layout, &sock) == SCAN_OK;

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
