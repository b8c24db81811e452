/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "msg.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "output.h"
#include "proc/lines.h"
#include "proc/netns_view.h"

/* Missing files of a namespace that no longer exists are not reported. */
static bool is_silent(const struct ctx *ctx)
{
	return ctx->silent || (ctx->view && ctx->view->gone);
}

/* Prints a message about `about`, and formats it first. */
__attribute__((format(printf, 4, 0))) static void
msg_put(struct ctx *ctx, const char *prefix, const struct warning *about,
	const char *format, va_list args)
{
	struct warning warning = *about;
	char text[MSG_MAX];

	if (is_silent(ctx))
		return;
	vsnprintf(text, sizeof text, format, args);
	warning.message = clean_text(text, CLEAN_ASCII);
	if (isatty(ctx->out->fd))
		(void)out_flush(ctx->out);
	fprintf(stderr, "%s%s\n", prefix, text);
	if (ctx->output && ctx->output->ops->warn)
		ctx->output->ops->warn(ctx, &warning);
}

void msg_print(struct ctx *ctx, const struct warning *about, const char *format,
	       ...)
{
	va_list args;

	va_start(args, format);
	msg_put(ctx, "", about, format, args);
	va_end(args);
}

void msg_warn(struct ctx *ctx, const struct warning *about, const char *format,
	      ...)
{
	va_list args;

	va_start(args, format);
	msg_put(ctx, "netstat: ", about, format, args);
	va_end(args);
}

void msg_words(FILE *to, const char *format, ...)
{
	char brief[MSG_MAX], *text;
	va_list args;
	int len;

	if (!to)
		return;
	va_start(args, format);
	len = vsnprintf(brief, sizeof brief, format, args);
	va_end(args);
	text = len < MSG_MAX ? NULL : malloc((size_t)len + 1);
	if (text) {
		va_start(args, format);
		vsnprintf(text, (size_t)len + 1, format, args);
		va_end(args);
	}
	/* without memory for the whole message it is truncated */
	fprintf(to, "%s\n", clean_text(text ? text : brief, CLEAN_UTF8));
	free(text);
}

void msg_bogus(struct ctx *ctx, const struct lines *lines, const char *kind)
{
	msg_print(ctx, ABOUT_LINE(lines), "warning, got bogus %s line.", kind);
}

void msg_missing(struct ctx *ctx, const char *what)
{
	msg_warn(ctx, ABOUT("no_support", NULL),
		 "no support for `%s' on this system.", what);
}
