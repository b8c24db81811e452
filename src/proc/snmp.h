/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SNMP_H
#define PROC_SNMP_H

#include "proc/scan.h"

/*
 * The kernel's counters: net/snmp and net/netstat (a line of names and a line
 * of values a block), net/snmp6 and net/sctp/snmp (a counter a line).
 */

struct snmp_block;

/* A block of the statistics, from its title to the next. */
struct snmp_section {
	struct span title;		/* good while its counters are shown */
	const struct snmp_block *block; /* NULL when it is not a known one */
	bool wanted;			/* its options were given */
	size_t lacking; /* counters of its file that are left out */
};

/* One counter. The name belongs to the line it was found in. */
struct snmp_counter {
	struct span name;
	uint64_t value;
	bool negative; /* it stands there as a negative number */
	bool lacks;    /* the file has no value: this is net-tools 2.10's */
	const struct snmp_section *section; /* where the list found it */
};

/* A block of net/snmp or net/netstat: its title, and where its counters are. */
struct snmp_pair {
	struct span title;
	bool same; /* the values have that title as well */
	struct cursor names;
	struct cursor values;
};

enum {
	/*
	 * net-tools 2.10 takes a line of net/snmp6 and net/sctp/snmp that is
	 * longer in pieces of this size, each as a line of its own.
	 */
	SNMP_PIECE = 1023
};

/* A counter of net/snmp6, which outlives its line. */
struct snmp6_counter {
	size_t len;
	char name[SNMP_PIECE];
	uint64_t value;
	bool negative;
	bool lacks;
};

/*
 * A line of names and the line of values below it. SCAN_BAD when one of them
 * has no colon. The title before the values is not looked at, as in net-tools
 * 2.10.
 */
enum scan snmp_pair_parse(struct span names, struct span values,
			  struct snmp_pair *pair);

/*
 * The next counter of a block; false when there is none. One without a value,
 * or after a value that is no number, is 0; a value without a name is left
 * out.
 */
bool snmp_pair_next(struct snmp_pair *pair, struct snmp_counter *counter);

/*
 * A line of net/snmp6, of which at most SNMP_PIECE bytes are read. What it
 * lacks, the value or all, stays in `counter` as the line before left it: so
 * net-tools 2.10 shows it. Before the first line `counter` is all zero.
 */
enum scan snmp6_parse(struct span line, struct snmp6_counter *counter);

/*
 * A line of net/sctp/snmp. SCAN_SKIP when nothing follows the name. A line that
 * begins with a blank has an empty name.
 */
enum scan snmp_sctp_parse(struct span line, struct snmp_counter *counter);

#endif
