/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef UNIT_SHOW_CAPTURE_H
#define UNIT_SHOW_CAPTURE_H

#include "unit.h"

#include <stdlib.h>

#include "ctx.h"

/*
 * A run that prints nowhere: what a renderer makes stays in the buffer. There
 * are no names of hosts and ports to be asked for.
 */
struct capture {
	struct opts opts;
	struct out out;
	struct ctx ctx;
};

static inline struct ctx *capture_start(struct capture *capture)
{
	memset(&capture->opts, 0, sizeof capture->opts);
	capture->opts.numeric_hosts = true;
	capture->opts.numeric_ports = true;
	capture->opts.numeric_users = true;
	out_init(&capture->out, -1);
	capture->ctx =
	    (struct ctx){.opts = &capture->opts, .out = &capture->out};
	return &capture->ctx;
}

/* What was printed since the last time; good until more is printed. */
static inline const char *capture_text(struct capture *capture)
{
	assert_true(capture->out.len < sizeof capture->out.buf);
	capture->out.buf[capture->out.len] = '\0';
	capture->out.len = 0;
	return capture->out.buf;
}

#endif
