/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/snmp proc/net/netstat proc/net/snmp6 proc/net/sctp/snmp */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "proc/snmp.h"

static void check_pair(struct span names, struct span values)
{
	struct snmp_counter counter;
	struct snmp_pair pair;
	size_t left = names.len + 2;

	if (snmp_pair_parse(names, values, &pair) != SCAN_OK)
		return;
	fuzz_within(names, pair.title);
	while (snmp_pair_next(&pair, &counter)) {
		fuzz_within(names, counter.name);
		fuzz_must(left-- > 0); /* or it would never end */
	}
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct snmp6_counter six = {.len = 0};
	struct snmp_counter counter;
	struct span line, before;
	char *kept = NULL;

	while (fuzz_line(&input, &line)) {
		if (snmp_sctp_parse(line, &counter) == SCAN_OK)
			fuzz_within(line, counter.name);
		(void)snmp6_parse(line, &six);
		fuzz_must(six.len <= sizeof six.name);
		if (kept)
			check_pair(before, line);
		free(kept);
		kept = malloc(line.len + 1);
		fuzz_must(kept);
		memcpy(kept, line.at, line.len);
		before = (struct span){kept, line.len};
	}
	free(kept);
}
