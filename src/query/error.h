/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QUERY_ERROR_H
#define QUERY_ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "proc/scan.h"

enum { QUERY_MESSAGE = 512, QUERY_HINT = 4400 };

/*
 * An error in an expression: a message, its position, and up to two lines of
 * hints. Only the first error is kept; `message` is empty if there is none.
 */
struct query_error {
	size_t at;
	char message[QUERY_MESSAGE];
	char hints[2][QUERY_HINT];
};

/* Stores an error, unless there is one. Always returns false. */
bool query_fail(struct query_error *error, size_t at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/*
 * Prints the message: `netstat: OPTION: MESSAGE`, then the expression with a
 * caret below the position, then the hint.
 */
void query_error_print(FILE *to, const char *option, struct span text,
		       const struct query_error *error);

#endif
