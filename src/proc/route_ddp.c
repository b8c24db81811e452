/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/route_ddp.h"

#include <string.h>

enum { TARGET, GATEWAY, FLAGS, DEV, WORDS };

static void word_copy(struct span word, char text[DDP_WORD])
{
	size_t len = word.len < DDP_WORD ? word.len : DDP_WORD - 1;

	memcpy(text, word.at, len);
	text[len] = '\0';
}

/*
 * atalk_seq_route_show() in net/appletalk/atalk_proc.c:
 *
 *  1            2        3     4
 *  1234:00      FF00:01  3     eth0
 *  Default      FF00:01  3     eth0
 *
 * 1 target, 2 router, 3 flags in decimal, 4 interface.
 */
enum scan ddp_route_parse(struct span word, struct ddp_route *route)
{
	switch (route->n++ % WORDS) {
	case TARGET:
		word_copy(word, route->target);
		return SCAN_SKIP;
	case GATEWAY:
		word_copy(word, route->gateway);
		return SCAN_SKIP;
	case FLAGS:
		route->flags = (int32_t)(uint32_t)(uint64_t)span_dec(word);
		return SCAN_SKIP;
	default:
		word_copy(word, route->dev);
		return SCAN_OK;
	}
}
