/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SHOW_H
#define SHOW_SHOW_H

#include "ctx.h"

struct inet_sock;
struct inet_proto;
struct sctp_sock;
struct snmp_counter;
struct snmp_section;
struct unix_sock;

/*
 * How records become text. Who reads a file calls these with each record that
 * is to be shown, and knows nothing of columns; who shows a record opens
 * nothing and chooses nothing.
 */
struct show {
	void (*inet_head)(struct ctx *ctx);
	void (*inet)(struct ctx *ctx, const struct inet_proto *proto,
		     const struct inet_sock *sock);
	void (*sctp)(struct ctx *ctx, const struct sctp_sock *sock);
	void (*snmp_title)(struct ctx *ctx, struct snmp_section *section);
	void (*snmp)(struct ctx *ctx, struct snmp_section *section,
		     const struct snmp_counter *counter);
	void (*unix_head)(struct ctx *ctx);
	void (*unix_sock)(struct ctx *ctx, const struct unix_sock *sock);
};

/* The text of net-tools 2.10. */
extern const struct show show_text;

#endif
