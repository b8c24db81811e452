/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_MASQ_H
#define PROC_MASQ_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/enum_name.h"
#include "proc/scan.h"

/* What the header line says of the records below it. */
struct masq_layout {
	bool has_prevd; /* a PDelta column, from Linux 2.0.30 on */
};

/* So much of the header line is looked at; what follows is a record. */
enum { MASQ_HEADER = 255 };

/* The protocols that Linux masqueraded. */
enum masq_protocol {
	MASQ_OTHER, /* none that we know */
	MASQ_IP,
	MASQ_TCP,
	MASQ_UDP,
	MASQ_ICMP,
	MASQ_GRE,
	MASQ_ESP
};

/* The words of enum masq_protocol. */
extern const struct enum_names masq_protocols;

/* A masqueraded connection of /proc/net/ip_masquerade (Linux 1.2 to 2.2). */
struct masq {
	enum masq_protocol protocol;
	struct addr source, target; /* both AF_INET */
	uint16_t source_port, target_port;
	uint16_t masq_port; /* the source port that the target sees */
	uint64_t initseq;   /* where sequence numbers began to be changed */
	int16_t delta;	    /* by how much they are */
	bool has_prevd;
	int16_t prevd;	  /* by how much they were before */
	uint64_t expires; /* until it is forgotten, in 1/100 s */
};

struct masq_layout masq_layout_parse(struct span line);

/*
 * Reads the record at the cursor, which may go over line ends: they are blanks
 * like others. SCAN_SKIP when only blanks are left. After SCAN_BAD the cursor
 * is at its end if the record might go on after it, else where it is wrong.
 */
enum scan masq_parse(struct cursor *c, struct masq_layout layout,
		     struct masq *masq);

#endif
