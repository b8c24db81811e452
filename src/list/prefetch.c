/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "list/prefetch.h"

#include <errno.h>
#include <stdlib.h>

#include "output.h"
#include "text_state.h"

bool prefetch_pays(const struct ctx *ctx)
{
	return !ctx->opts->numeric_hosts && !ctx->root->sysroot;
}

/* Starts the lookups for the names of a record, and discards the record. */
static void prefetch_row(struct ctx *ctx, const struct record_type *type,
			 const void *record)
{
	for (size_t i = 0; i < type->table->n; i++) {
		const struct field *field = &type->table->fields[i];
		struct value value;

		if ((field->needs & NEEDS_HOSTS) && field_is_known(ctx, field))
			(void)field_get(ctx, field, record, 0, &value);
	}
}

static const struct output_ops prefetch_ops = {.row = prefetch_row};

void prefetch(const struct ctx *ctx, prefetch_run *run, const void *arg)
{
	/* what fails now fails again, and is reported, when it is shown */
	const struct root root = root_quiet(ctx->root);
	const struct owners nobody = {.any = false};
	struct output output = {.ops = &prefetch_ops};
	struct text_state text = {.histogram = HISTOGRAM_NONE};
	struct ctx mute = *ctx;
	struct out *nowhere;

	if (!prefetch_pays(ctx))
		return;
	nowhere = malloc(sizeof *nowhere);
	if (!nowhere)
		return;
	/* after an error nothing is written */
	out_init(nowhere, -1);
	nowhere->error = EBADF;
	mute.out = nowhere;
	mute.root = &root;
	mute.owners = &nobody;
	mute.silent = true;
	mute.text = &text;
	/* a separate one: the output of the listing would count rows twice */
	if (ctx->output)
		mute.output = &output;
	ctx->names->prefetch = true;
	run(&mute, arg);
	ctx->names->prefetch = false;
	free(nowhere);
}
