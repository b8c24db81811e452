/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/rose.h"

#include <string.h>

#include "show/enum_name.h"

/*
 * net-tools 2.10 reads the names of a line into five adjacent arrays that are
 * too short. A name that is too long runs over into the next array, and its NUL
 * makes the name there empty. So for the kernel's lines, whose addresses have
 * ten digits, the destination is never printed. Here the same arrays are parts
 * of one long enough array.
 */
enum {
	AT_DEVICE = 0,
	AT_SOURCE_CALL = AT_DEVICE + 6,
	AT_DEST_CALL = AT_SOURCE_CALL + 9,
	AT_SOURCE_ADDR = AT_DEST_CALL + 9,
	AT_DEST_ADDR = AT_SOURCE_ADDR + 10,
	NAMES_SIZE = AT_DEST_ADDR + ROSE_PIECE + 1
};

void text_rose_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	out_str(ctx->out, "Active ROSE sockets\n"
			  "dest_addr   dest_call  src_addr    src_call  dev  "
			  " lci neigh   state\n");
}

static const char *state_name(int32_t state)
{
	return enum_name_or_unknown(&rose_states, state);
}

static void name_put(char names[NAMES_SIZE], size_t at, struct span name)
{
	size_t room = NAMES_SIZE - 1 - at;
	size_t len = name.len < room ? name.len : room;

	if (len > 0)
		memcpy(names + at, name.at, len);
	names[at + len] = '\0';
}

void text_rose(struct ctx *ctx, const void *rec)
{
	const struct rose_sock *sock = rec;
	struct out *out = ctx->out;
	char names[NAMES_SIZE];

	name_put(names, AT_DEST_ADDR, sock->dest_addr);
	name_put(names, AT_DEST_CALL, sock->dest_call);
	name_put(names, AT_SOURCE_ADDR, sock->source_addr);
	name_put(names, AT_SOURCE_CALL, sock->source_call);
	name_put(names, AT_DEVICE, sock->device);
	out_name(out, names + AT_DEST_ADDR, 10);
	out_pad(out, 2);
	out_name(out, names + AT_DEST_CALL, 9);
	out_pad(out, 2);
	out_name(out, names + AT_SOURCE_ADDR, 10);
	out_pad(out, 2);
	out_name(out, names + AT_SOURCE_CALL, 9);
	out_pad(out, 1);
	out_name(out, names + AT_DEVICE, 5);
	out_printf(out, " %3d %5d   %s\n", (int)sock->lci_decimal,
		   (int)sock->neigh, state_name(sock->state));
}
