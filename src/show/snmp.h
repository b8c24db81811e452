/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SNMP_H
#define SHOW_SNMP_H

#include "ctx.h"
#include "proc/snmp.h"
#include "show/snmp_tab.h"

/*
 * A block of the statistics, from its title to the next. One of these goes
 * through all files, all zero at first: the text's histogram does not always
 * end with the block.
 */
struct snmp_section {
	struct span title;		/* good while its counters are shown */
	const struct snmp_block *block; /* NULL when it is not a known one */
	bool wanted;			/* its options were given */
	enum {
		HISTOGRAM_NONE,
		HISTOGRAM_IN,
		HISTOGRAM_OUT
	} histogram; /* the one that the text is in: the text's own */
};

/* The text of the statistics; see struct show. */
void text_snmp_title(struct ctx *ctx, struct snmp_section *section);
void text_snmp(struct ctx *ctx, struct snmp_section *section,
	       const struct snmp_counter *counter);

#endif
