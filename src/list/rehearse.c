/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/rehearse.h"

#include <errno.h>

#include "show/text_state.h"

bool rehearse_pays(const struct ctx *ctx)
{
	return !ctx->opts->numeric_hosts && !ctx->root->sysroot;
}

void rehearse(const struct ctx *ctx, rehearse_run *run, const void *arg)
{
	/* what is lost now is lost again, and told, in earnest */
	const struct root root = {.sysroot = ctx->root->sysroot};
	const struct owners nobody = {.used = 0};
	struct ctx mute = *ctx;
	struct text_state text = {.histogram = HISTOGRAM_NONE};
	struct out nowhere;

	if (!rehearse_pays(ctx))
		return;
	/* after an error nothing is written */
	out_init(&nowhere, -1);
	nowhere.error = EBADF;
	mute.out = &nowhere;
	mute.root = &root;
	mute.owners = &nobody;
	mute.silent = true;
	mute.text = &text;
	ctx->names->rehearsal = true;
	run(&mute, arg);
	ctx->names->rehearsal = false;
}
