/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef TEXT_STATE_H
#define TEXT_STATE_H

#include <stdbool.h>

#include "proc/scan.h"

/*
 * What the text of net-tools 2.10 carries over from one row to the next, which
 * no record knows. All zero before a listing.
 */
struct text_state {
	/* the ICMP histogram that the statistics are in */
	enum { HISTOGRAM_NONE, HISTOGRAM_IN, HISTOGRAM_OUT } histogram;
	/* a block's title that is still to be printed; at is NULL: none */
	struct span title;
	/* an address has been cut, which -W shows whole */
	bool cut;
};

#endif
