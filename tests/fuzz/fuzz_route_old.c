/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: net/ax25* net/nr_n* net/rose_n* net/x25* net/ipx* net/atalk* */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "proc/route_ax25.h"
#include "proc/route_ddp.h"
#include "proc/route_ipx.h"
#include "proc/route_netrom.h"
#include "proc/route_rose.h"
#include "proc/route_x25.h"

static void check_card(const struct fixed_line *fixed)
{
	const struct span whole = {fixed->text, sizeof fixed->text};
	struct netrom_neigh netrom_neigh;
	struct netrom_node netrom_node;
	struct rose_neigh rose_neigh;
	struct rose_node rose_node;
	struct ax25_route ax25;
	struct x25_route x25;

	ax25_route_parse(fixed, &ax25);
	netrom_neigh_parse(fixed, &netrom_neigh);
	netrom_node_parse(fixed, &netrom_node);
	rose_neigh_parse(fixed, &rose_neigh);
	rose_node_parse(fixed, &rose_node);
	x25_route_parse(fixed, &x25);
	fuzz_within(whole, x25.addr);
	fuzz_within(whole, x25.dev);
}

static void check_words(struct span line, struct ddp_route *ddp)
{
	struct cursor c = scan_from(line);
	struct span word;

	while (scan_word(&c, &word))
		if (ddp_route_parse(word, ddp) == SCAN_OK)
			fuzz_must(strnlen(ddp->dev, DDP_WORD) < DDP_WORD);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	struct fixed_line fixed = {{0}};
	struct ipx_route ipx;
	struct ddp_route ddp;
	struct span line;

	memset(&ddp, 0, sizeof ddp);
	while (fuzz_line(&input, &line)) {
		struct span piece = {line.at, line.len < FIXED_LINE_PIECE
						  ? line.len
						  : FIXED_LINE_PIECE};

		fixed_line_load(&fixed, piece, line.len < FIXED_LINE_PIECE);
		check_card(&fixed);
		fixed_line_cut(&fixed, piece.len);
		check_card(&fixed);
		(void)ipx_route_parse(line, &ipx);
		check_words(line, &ddp);
	}
}
