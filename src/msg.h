/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef MSG_H
#define MSG_H

#include <stdio.h>

#include "ctx.h"
#include "output.h"
#include "proc/lines.h"

/* Longer messages are truncated, for example for a very long name. */
enum { MSG_MAX = 1024 };

/*
 * Prints a message on stderr, with a line break after it. msg_warn prints
 * `netstat: ` before it; net-tools 2.10 does so only for some of its messages.
 * If stdout and stderr are the same terminal, buffered output is written first.
 * Each byte that is not printable ASCII becomes a dot. An output that keeps
 * messages also stores a code, and the file and the line, if any.
 */
void msg_print(struct ctx *ctx, const struct warning *about, const char *format,
	       ...) __attribute__((format(printf, 3, 4)));
void msg_warn(struct ctx *ctx, const struct warning *about, const char *format,
	      ...) __attribute__((format(printf, 3, 4)));

/*
 * Prints a message that contains words of the command line. They come from the
 * user and are printed whole: valid UTF-8 is kept, except for characters that
 * control the terminal. Does nothing if `to` is NULL.
 */
void msg_words(FILE *to, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* warning, got bogus KIND line: about the last line from `lines`. */
void msg_bogus(struct ctx *ctx, const struct lines *lines, const char *kind);

/* no support for `WHAT' on this system. */
void msg_missing(struct ctx *ctx, const char *what);

#endif
