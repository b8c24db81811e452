/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/warnings.h"

#include <stdlib.h>
#include <string.h>

/* Makes room for one more; false without memory. */
static bool warnings_grow(struct warnings *warnings)
{
	size_t size = warnings->size ? 2 * warnings->size : 16;
	struct warning *list;

	if (warnings->n < warnings->size)
		return true;
	list = realloc(warnings->list, size * sizeof *list);
	if (!list)
		return false;
	warnings->list = list;
	warnings->size = size;
	return true;
}

bool warnings_add(struct warnings *warnings, const struct warning *warning)
{
	struct warning copy = *warning;
	char *message, *file;

	if (warnings->n == WARNINGS_MAX) {
		warnings->dropped++;
		return true;
	}
	if (!warnings_grow(warnings)) {
		warnings->dropped++;
		return false;
	}
	message = strdup(warning->message);
	file = warning->file ? strdup(warning->file) : NULL;
	if (!message || (warning->file && !file)) {
		free(message);
		free(file);
		warnings->dropped++;
		return false;
	}
	copy.message = message;
	copy.file = file;
	warnings->list[warnings->n++] = copy;
	return true;
}

void warnings_clear(struct warnings *warnings)
{
	for (size_t i = 0; i < warnings->n; i++) {
		free((char *)warnings->list[i].message);
		free((char *)warnings->list[i].file);
	}
	free(warnings->list);
	*warnings = (struct warnings){.list = NULL};
}
