/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MSG_H
#define MSG_H

#include <stdio.h>

#include "ctx.h"
#include "proc/lines.h"

struct warning;

/* Longer messages are cut: a name within them was no help. */
enum { MSG_MAX = 1024 };

/*
 * A message on stderr, with a line break after it and, in msg_error,
 * `netstat: ` before it. What is printed up to now comes first when both go to
 * a terminal. Each byte that is not printable ASCII becomes a dot.
 */
void msg_print(struct ctx *ctx, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void msg_error(struct ctx *ctx, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * The same with words of the command line in it, which are the user's own and
 * are printed whole: UTF-8 stays but for what a terminal would obey. Nothing
 * when `to` is NULL.
 */
void msg_words(FILE *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * msg_error with what it is about: a code, and the file and line if they are
 * known, for outputs that keep messages.
 */
void msg_warn(struct ctx *ctx, const struct warning *about, const char *format,
	      ...) __attribute__((format(printf, 3, 4)));

/* warning, got bogus KIND line: of the line that `lines` gave last. */
void msg_bogus(struct ctx *ctx, const struct lines *lines, const char *kind);

/* no support for `WHAT' on this system. */
void msg_missing(struct ctx *ctx, const char *what);

#endif
