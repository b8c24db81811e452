/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef UNIT_H
#define UNIT_H

/* What cmocka.h wants before itself, in its order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* The end of a string, for parsers that take (line, end). */
static inline const char *end_of(const char *line)
{
	return line + strlen(line);
}

#endif
