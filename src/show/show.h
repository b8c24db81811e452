/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_SHOW_H
#define SHOW_SHOW_H

#include "ctx.h"

struct if_inet6_list;
struct iface;
struct inet_sock;
struct inet_proto;
struct show_route;
struct sctp_sock;
struct snmp_counter;
struct snmp_section;
struct group;
struct ipx_sock;
struct ax25_sock;
struct x25_sock;
struct netrom_sock;
struct rose_sock;
struct l2cap_sock;
struct rfcomm_sock;
struct masq;
struct unix_sock;

/*
 * How records become text. Who reads a file calls these with each record that
 * is to be shown, and knows nothing of columns; who shows a record opens
 * nothing and chooses nothing.
 */
struct show {
	void (*iface_head)(struct ctx *ctx);
	/* `inet6` holds the IPv6 addresses of all interfaces */
	void (*iface)(struct ctx *ctx, const struct iface *iface,
		      const struct if_inet6_list *inet6);
	void (*inet_head)(struct ctx *ctx);
	void (*inet)(struct ctx *ctx, const struct inet_proto *proto,
		     const struct inet_sock *sock);
	void (*sctp)(struct ctx *ctx, const struct sctp_sock *sock);
	void (*snmp_title)(struct ctx *ctx, struct snmp_section *section);
	void (*snmp)(struct ctx *ctx, struct snmp_section *section,
		     const struct snmp_counter *counter);
	void (*unix_head)(struct ctx *ctx);
	void (*unix_sock)(struct ctx *ctx, const struct unix_sock *sock);
	void (*group_head)(struct ctx *ctx);
	void (*group)(struct ctx *ctx, const struct group *group);
	void (*ipx_head)(struct ctx *ctx);
	void (*ipx)(struct ctx *ctx, const struct ipx_sock *sock);
	void (*ax25_head)(struct ctx *ctx);
	void (*ax25)(struct ctx *ctx, const struct ax25_sock *sock);
	void (*x25_head)(struct ctx *ctx);
	void (*x25)(struct ctx *ctx, const struct x25_sock *sock);
	void (*netrom_head)(struct ctx *ctx);
	void (*netrom)(struct ctx *ctx, const struct netrom_sock *sock);
	void (*rose_head)(struct ctx *ctx);
	void (*rose)(struct ctx *ctx, const struct rose_sock *sock);
	void (*bt_head)(struct ctx *ctx);
	void (*l2cap_head)(struct ctx *ctx);
	void (*l2cap)(struct ctx *ctx, const struct l2cap_sock *sock);
	void (*rfcomm_head)(struct ctx *ctx);
	void (*rfcomm)(struct ctx *ctx, const struct rfcomm_sock *sock);
	void (*masq_head)(struct ctx *ctx);
	void (*masq)(struct ctx *ctx, const struct masq *masq);
	/*
	 * A line of the file `path` below /proc that can't be read, where that
	 * is told among the rows; `problem` is the word for it.
	 */
	void (*unread)(struct ctx *ctx, const char *problem, const char *path);
	const struct show_route *route;
};

/* The text of net-tools 2.10. */
extern const struct show show_text;

#endif
