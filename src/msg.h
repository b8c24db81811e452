/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MSG_H
#define MSG_H

#include <stdio.h>

#include "ctx.h"
#include "output.h"
#include "proc/lines.h"

/* Longer messages are cut: a name within them was no help. */
enum { MSG_MAX = 1024 };

/*
 * A message on stderr, with a line break after it and, in msg_warn, `netstat: `
 * before it: net-tools 2.10 prints that before some of its own alone. What is
 * printed up to now comes first when both go to a terminal. Each byte that is
 * not printable ASCII becomes a dot. Outputs that keep messages have a code of
 * each, and the file and the line that it is about if there are such.
 */
void msg_print(struct ctx *ctx, const struct warning *about, const char *format,
	       ...) __attribute__((format(printf, 3, 4)));
void msg_warn(struct ctx *ctx, const struct warning *about, const char *format,
	      ...) __attribute__((format(printf, 3, 4)));

/*
 * A message with words of the command line in it, which are the user's own and
 * are printed whole: UTF-8 stays but for what a terminal would obey. Nothing
 * when `to` is NULL.
 */
void msg_words(FILE *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* warning, got bogus KIND line: of the line that `lines` gave last. */
void msg_bogus(struct ctx *ctx, const struct lines *lines, const char *kind);

/* no support for `WHAT' on this system. */
void msg_missing(struct ctx *ctx, const char *what);

#endif
