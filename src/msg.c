/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "msg.h"

#include <stdio.h>
#include <unistd.h>

enum { WORDS_MAX = 8192 };

__attribute__((format(printf, 3, 0))) static void
msg_put(struct ctx *ctx, const char *prefix, const char *format, va_list args)
{
	char text[MSG_MAX];

	if (ctx->silent)
		return;
	vsnprintf(text, sizeof text, format, args);
	if (isatty(ctx->out->fd))
		(void)out_flush(ctx->out);
	fprintf(stderr, "%s%s\n", prefix, clean_text(text, CLEAN_ASCII));
}

void msg_say(struct ctx *ctx, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	msg_put(ctx, "", format, args);
	va_end(args);
}

void msg_error(struct ctx *ctx, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	msg_put(ctx, "netstat: ", format, args);
	va_end(args);
}

void msg_words(FILE *to, const char *format, ...)
{
	char text[WORDS_MAX];
	va_list args;

	if (!to)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	fprintf(to, "%s\n", clean_text(text, CLEAN_UTF8));
}

void msg_bogus(struct ctx *ctx, const char *kind)
{
	msg_say(ctx, "warning, got bogus %s line.", kind);
}

void msg_missing(struct ctx *ctx, const char *what)
{
	msg_error(ctx, "no support for `%s' on this system.", what);
}
