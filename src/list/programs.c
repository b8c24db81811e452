/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/programs.h"

#include <errno.h>
#include <unistd.h>

#include "msg.h"
#include "proc/finder.h"

/* The messages about processes that could not be inspected. */
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

/* Which capabilities are needed to look into all processes. */
static const char *lacking(const struct holders_limits *limits)
{
	if (limits->lacks_ptrace && limits->lacks_read)
		return "CAP_SYS_PTRACE and CAP_DAC_READ_SEARCH are needed";
	if (limits->lacks_ptrace)
		return "CAP_SYS_PTRACE is needed";
	return limits->lacks_read ? "CAP_DAC_READ_SEARCH is needed"
				  : "permission denied";
}

void programs_find(struct ctx *ctx, struct finder *finder)
{
	const struct holders_limits *limits;

	if (!holders_finish(finder->holders))
		root_failed(ctx->root, TREE_PROC, "", errno);
	limits = holders_limits(finder->holders);
	if (limits->processes > 0)
		msg_warn(ctx, ABOUT("not_looked_into", NULL),
			 "%zu process%s can't be looked into: %s",
			 limits->processes, limits->processes == 1 ? "" : "es",
			 lacking(limits));
	programs_hidden(ctx, limits->hidepid);
}

void programs_hidden(struct ctx *ctx, unsigned hidepid)
{
	if (hidepid > 0)
		msg_warn(ctx, ABOUT("hidepid", NULL),
			 "/proc is mounted with hidepid=%u: not all processes "
			 "are seen",
			 hidepid);
}
