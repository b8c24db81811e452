/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/ip_masquerade */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "proc/masq.h"

/* Records may go over line ends: the cursor is over all of them. */
static void check_records(const char *data, size_t len,
			  struct masq_layout layout)
{
	char *copy = malloc(len ? len : 1);
	struct cursor c = {copy, copy + len};
	struct masq masq;
	const char *last;

	fuzz_must(copy);
	if (len > 0)
		memcpy(copy, data, len);
	do {
		last = c.at;
	} while (masq_parse(&c, layout, &masq) == SCAN_OK && c.at > last);
	fuzz_must(c.at <= c.end);
	free(copy);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct masq_layout layout = {false};
	struct span line;

	if (fuzz_line(&input, &line))
		layout = masq_layout_parse(line);
	check_records(input.at, (size_t)(input.end - input.at), layout);
	while (fuzz_line(&input, &line))
		check_records(line.at, line.len, layout);
}
