/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "query/error.h"

#include "msg.h"
#include "out.h"
#include "utf8.h"

bool query_fail(struct query_error *error, size_t at, const char *format, ...)
{
	va_list args;

	if (error->message[0])
		return false;
	error->at = at;
	va_start(args, format);
	vsnprintf(error->message, sizeof error->message, format, args);
	va_end(args);
	return false;
}

/* The number of columns of the first bytes. */
static size_t columns_before(struct span text, size_t at)
{
	char *copy = malloc(at + 1);
	size_t columns;

	if (!copy)
		return at;
	memcpy(copy, text.at, at);
	copy[at] = '\0';
	clean_text(copy, CLEAN_UTF8);
	columns = utf8_columns(copy);
	free(copy);
	return columns;
}

void query_error_print(FILE *to, const char *option, struct span text,
		       const struct query_error *error)
{
	/* longer expressions are rejected */
	enum { SHOWN = 4096 };

	msg_words(to, "netstat: %s: %s", option, error->message);
	if (text.len <= SHOWN) {
		msg_words(to, "  %.*s", (int)text.len, text.at);
		msg_words(to, "  %*s^", (int)columns_before(text, error->at),
			  "");
	}
	for (size_t i = 0; i < 2; i++)
		if (error->hints[i][0])
			msg_words(to, "  %s", error->hints[i]);
}
