/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_OUTPUTS_H
#define SHOW_OUTPUTS_H

#include "asked.h"
#include "show/count.h"
#include "show/json.h"
#include "show/sort.h"
#include "show/table.h"

/* All outputs but plain text, of which a run uses some, one after the other. */
struct outputs {
	struct json json;
	struct table table;
	struct count count;
	struct sort sort;
};

/*
 * Puts together what the options ask for, and sets ctx->output and what goes
 * with it; ctx->output stays NULL for plain text. False without memory.
 * `asked` must outlive the run.
 */
bool outputs_init(struct outputs *outputs, struct ctx *ctx,
		  struct asked *asked);

void outputs_free(struct outputs *outputs);

#endif
