/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_WARNINGS_H
#define SHOW_WARNINGS_H

#include "output.h"

/* What is kept of a listing's messages; more of them are only counted. */
enum { WARNINGS_MAX = 1000 };

/* All zero is none. */
struct warnings {
	struct warning *list; /* file and message are copies */
	size_t n, size;
	size_t dropped; /* came after the last that is kept */
};

/*
 * Keeps a copy. Without memory it is counted as dropped, and false returned; it
 * is only counted as well when there are enough.
 */
bool warnings_add(struct warnings *warnings, const struct warning *warning);

/* Forgets all. */
void warnings_clear(struct warnings *warnings);

#endif
