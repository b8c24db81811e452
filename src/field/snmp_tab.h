/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef FIELD_SNMP_TAB_H
#define FIELD_SNMP_TAB_H

#include "opts.h"
#include "proc/scan.h"

/* How a counter is printed. */
enum snmp_kind {
	SNMP_NEVER,
	SNMP_ALWAYS,  /* a sentence */
	SNMP_NONZERO, /* a sentence, unless it is 0 */
	SNMP_ICMP_IN, /* a line of a histogram, unless it is 0 */
	SNMP_ICMP_OUT
};

/* The text for one counter. In a sentence `%` stands for the value. */
struct snmp_row {
	const char *name;
	enum snmp_kind kind;
	const char *text; /* NULL if it is never printed */
};

/*
 * The counters of one block, sorted by name, and the options that request it.
 */
struct snmp_block {
	const char *title;
	enum want want;
	size_t count;
	const struct snmp_row *rows;
};

/* A counter whose sentence net-tools 2.10 does not find. */
struct snmp_missed {
	const char *title;
	const char *name;
};

/*
 * The block with that title, among those of net/snmp6 or those of the other
 * files. NULL if it is unknown: its counters have no sentences.
 */
const struct snmp_block *snmp_block_find(struct span title, bool snmp6);

/*
 * The text for a counter of `block`. NULL: only its name and value are printed.
 */
const struct snmp_row *snmp_row_find(const struct snmp_block *block,
				     struct span name);

/* The i-th entry of the tables, or NULL: for their tests. */
const struct snmp_block *snmp_block_at(size_t i);
const struct snmp_missed *snmp_missed_at(size_t i);

#endif
