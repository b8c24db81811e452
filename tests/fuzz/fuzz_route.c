/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: proc/net/route proc/net/rt_cache */
#include "config.h"

#include <string.h>
#include <sys/socket.h>

#include "fuzz.h"
#include "proc/columns.h"
#include "proc/route.h"
#include "proc/route_cache.h"

/* The header line sets what the rows are read as. */
static void fib(struct fuzz_input input)
{
	struct columns columns;
	struct route route;
	struct span line;

	if (!fuzz_line(&input, &line))
		return;
	if (columns_parse(line, route_columns, ROUTE_COLUMNS, &columns) !=
	    COLUMNS_OK) {
		while (fuzz_line(&input, &line))
			;
		return;
	}
	while (fuzz_line(&input, &line))
		if (route_parse(line, &columns, &route) == SCAN_OK)
			fuzz_must(strnlen(route.iface, ROUTE_IFACE) <
				  ROUTE_IFACE);
}

static void cache_rows(struct fuzz_input *input, const struct columns *columns)
{
	struct route_cached route = {.last.family = AF_INET};
	struct span line;

	while (fuzz_line(input, &line))
		if (columns &&
		    route_cache_parse(line, columns, &route) == SCAN_OK)
			fuzz_must(strnlen(route.iface, ROUTE_IFACE) <
				  ROUTE_IFACE);
}

static void cache(struct fuzz_input input)
{
	const struct column *want = NULL;
	struct columns columns;
	struct span line;
	size_t n = 0;

	if (!fuzz_line(&input, &line))
		return;
	want = route_cache_columns(route_cache_layout(route_cache_guess(line)),
				   &n);
	if (want && columns_parse(line, want, n, &columns) != COLUMNS_OK)
		want = NULL;
	cache_rows(&input, want ? &columns : NULL);
}

void fuzz_one(const char *data, size_t len)
{
	fib((struct fuzz_input){data, data + len, NULL});
	cache((struct fuzz_input){data, data + len, NULL});
}
