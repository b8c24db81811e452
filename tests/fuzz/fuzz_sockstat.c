/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/sockstat* arp_cache ip_local_reserved_ports */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "proc/neigh_stat.h"
#include "proc/sockstat.h"

/* Each figure that is asked for. */
static void figures(const char *data, size_t len)
{
	static const struct {
		const char *line, *word;
	} asked[] = {
	    {"sockets", "used"}, {"TCP", "inuse"},  {"TCP", "orphan"},
	    {"TCP", "tw"},	 {"TCP", "alloc"},  {"TCP", "mem"},
	    {"UDP", "mem"},	 {"TCP6", "inuse"}, {"FRAG", "memory"},
	    {"FRAG6", "memory"},
	};
	struct sockstat stat = {.len =
				    len < SOCKSTAT_SIZE ? len : SOCKSTAT_SIZE};
	uint64_t number;

	if (stat.len > 0)
		memcpy(stat.text, data, stat.len);
	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
		(void)sockstat_get(&stat, asked[i].line, asked[i].word,
				   &number);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct neigh_stat stat;
	struct span line;

	figures(data, len);
	while (fuzz_line(&input, &line)) {
		(void)neigh_stat_parse(line, &stat);
		fuzz_must(ports_count(line, 32768, 60999) <= 60999 - 32768 + 1);
		fuzz_must(ports_count(line, 0, 65535) <= 65536);
	}
}
