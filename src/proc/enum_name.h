/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ENUM_NAME_H
#define PROC_ENUM_NAME_H

#include <stddef.h>
#include <stdint.h>

/* The names of the values of an enum; NULL for those without one. */
struct enum_names {
	const char *const *names;
	size_t n;
};

/* The name of `number`, or NULL if it has none. */
const char *enum_name(const struct enum_names *names, int64_t number);

#endif
