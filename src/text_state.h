/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef TEXT_STATE_H
#define TEXT_STATE_H

#include <stdbool.h>

#include "proc/scan.h"

/*
 * What the text of net-tools 2.10 carries over from one row to the next, and no
 * record contains. All zero before a listing.
 */
struct text_state {
	/* the statistics are in the ICMP histogram */
	enum { HISTOGRAM_NONE, HISTOGRAM_IN, HISTOGRAM_OUT } histogram;
	/* the title of a block before it is printed; at is NULL: none */
	struct span title;
	/* an address was truncated, which -W avoids */
	bool cut;
};

#endif
