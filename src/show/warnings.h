/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_WARNINGS_H
#define SHOW_WARNINGS_H

#include "output.h"

/*
 * The maximum number of stored messages of a listing; further ones are only
 * counted.
 */
enum { WARNINGS_MAX = 1000 };

/* All zero is empty. */
struct warnings {
	struct warning *list; /* file and message are copies */
	size_t n, size;
	size_t dropped; /* number of messages after the last stored one */
};

/*
 * Stores a copy. If there is no memory, or if the maximum is reached, the
 * message is only counted as dropped; without memory, returns false.
 */
bool warnings_add(struct warnings *warnings, const struct warning *warning);

/* Discards all messages. */
void warnings_clear(struct warnings *warnings);

#endif
