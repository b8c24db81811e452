/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_OUTPUTS_H
#define SHOW_OUTPUTS_H

#include "asked.h"
#include "show/count.h"
#include "show/json.h"
#include "show/sort.h"
#include "show/table.h"

/*
 * All outputs except plain text. A run uses some of them, one after the other.
 */
struct outputs {
	struct json json;
	struct table table;
	struct count count;
	struct sort sort;
};

/*
 * Connects the outputs that the options request, and sets ctx->output and its
 * related members; ctx->output stays NULL for plain text. False without memory.
 * `asked` must exist as long as the run.
 */
bool outputs_init(struct outputs *outputs, struct ctx *ctx,
		  struct asked *asked);

void outputs_free(struct outputs *outputs);

#endif
