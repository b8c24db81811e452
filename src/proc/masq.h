/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_MASQ_H
#define PROC_MASQ_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/enum_name.h"
#include "proc/scan.h"

/* The contents of the header line. */
struct masq_layout {
	bool has_prevd; /* it has a PDelta column, since Linux 2.0.30 */
};

/* The length of the header line; the rest of it is a record. */
enum { MASQ_HEADER = 255 };

/* The protocols that Linux masqueraded. */
enum masq_protocol {
	MASQ_OTHER, /* unknown */
	MASQ_IP,
	MASQ_TCP,
	MASQ_UDP,
	MASQ_ICMP,
	MASQ_GRE,
	MASQ_ESP
};

/* The names of enum masq_protocol. */
extern const struct enum_names masq_protocols;

/* A masqueraded connection of /proc/net/ip_masquerade (Linux 1.2 to 2.2). */
struct masq {
	enum masq_protocol protocol;
	struct addr source, target; /* both AF_INET */
	uint16_t source_port, target_port;
	uint16_t masq_port; /* the source port after masquerading */
	uint64_t initseq;   /* first sequence number that is changed */
	int16_t delta;	    /* what is added to them */
	bool has_prevd;
	int16_t prevd;	  /* what was added before */
	uint64_t expires; /* until it expires, in 1/100 s */
};

struct masq_layout masq_layout_parse(struct span line);

/*
 * Reads the record at the cursor. Line ends count as blanks, so a record may
 * span lines. SCAN_SKIP if only blanks are left. After SCAN_BAD the cursor is
 * at the end if more input may complete the record, otherwise at the error.
 */
enum scan masq_parse(struct cursor *c, struct masq_layout layout,
		     struct masq *masq);

#endif
