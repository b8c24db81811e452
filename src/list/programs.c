/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/programs.h"

#include <errno.h>
#include <unistd.h>

#include "msg.h"

/* The messages about processes that could not be looked into. */
static void denied_warn(struct ctx *ctx, const struct owners *owners)
{
	if (!owners->denied)
		return;
	if (!owners->any) {
		msg_print(ctx, ABOUT("not_looked_into", NULL),
			  "(No info could be read for \"-p\": geteuid()=%d but "
			  "you should be root.)",
			  (int)geteuid());
		return;
	}
	msg_print(ctx, ABOUT("not_looked_into", NULL),
		  "(Not all processes could be identified, non-owned process "
		  "info");
	msg_print(ctx, ABOUT("not_looked_into", NULL),
		  " will not be shown, you would have to be root to see it "
		  "all.)");
}

void programs_end(struct ctx *ctx, struct owner_walk *walk,
		  struct owners *owners)
{
	if (!owner_walk_end(walk, owners) && errno == ENOMEM)
		root_failed(ctx->root, TREE_PROC, "", ENOMEM);
	denied_warn(ctx, owners);
}
