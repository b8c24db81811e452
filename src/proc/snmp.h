/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SNMP_H
#define PROC_SNMP_H

#include "proc/scan.h"

/*
 * The kernel's counters: net/snmp and net/netstat (for each block a line of
 * names and a line of values), net/snmp6 and net/sctp/snmp (one counter per
 * line).
 */

struct snmp_block;

/* A block of the statistics, from its title to the next title. */
struct snmp_section {
	struct span title;		/* valid while its counters are shown */
	const struct snmp_block *block; /* NULL for an unknown block */
	bool wanted;			/* its options were given */
	size_t lacking; /* number of counters of its file that are omitted */
};

/* One counter. The name points into its line. */
struct snmp_counter {
	struct span name;
	uint64_t value;
	bool negative; /* it is printed as a negative number */
	bool lacks;    /* the file has no value: this is the value of
			  net-tools 2.10 */
	const struct snmp_section *section; /* its index in the list */
};

/* A block of net/snmp or net/netstat: its title, and where its counters are. */
struct snmp_pair {
	struct span title;
	bool same; /* the line of values has the same title */
	struct cursor names;
	struct cursor values;
};

enum {
	/*
	 * net-tools 2.10 splits longer lines of net/snmp6 and net/sctp/snmp
	 * into pieces of this size, and reads each as a line.
	 */
	SNMP_PIECE = 1023
};

/* A counter of net/snmp6, which is valid longer than its line. */
struct snmp6_counter {
	size_t len;
	char name[SNMP_PIECE];
	uint64_t value;
	bool negative;
	bool lacks;
};

/*
 * A line of names and the line of values below it. SCAN_BAD if one of them has
 * no colon. The title of the values is not checked, as in net-tools 2.10.
 */
enum scan snmp_pair_parse(struct span names, struct span values,
			  struct snmp_pair *pair);

/*
 * The next counter of a block; false if there is none. A counter without a
 * value, or after an invalid value, is 0. A value without a name is skipped.
 */
bool snmp_pair_next(struct snmp_pair *pair, struct snmp_counter *counter);

/*
 * A line of net/snmp6, of which at most SNMP_PIECE bytes are read. What it
 * lacks, the value or both, keeps the value of the previous line in `counter`,
 * as in net-tools 2.10. `counter` must be all zero before the first line.
 */
enum scan snmp6_parse(struct span line, struct snmp6_counter *counter);

/*
 * A line of net/sctp/snmp. SCAN_SKIP if nothing follows the name. A line that
 * begins with a blank has an empty name.
 */
enum scan snmp_sctp_parse(struct span line, struct snmp_counter *counter);

#endif
