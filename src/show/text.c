/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/ax25.h"
#include "show/bt.h"
#include "show/group.h"
#include "show/iface.h"
#include "show/inet.h"
#include "show/ipx.h"
#include "show/masq.h"
#include "show/netrom.h"
#include "show/rose.h"
#include "show/route.h"
#include "show/show.h"
#include "show/snmp.h"
#include "show/unix.h"
#include "show/x25.h"

/* net-tools 2.10 says this on stdout. */
static void text_unread(struct ctx *ctx, const char *problem, const char *path)
{
	out_printf(ctx->out, "%s reading data from /proc/%s\n", problem, path);
}

const struct show show_text = {
    .iface_head = text_iface_head,
    .iface = text_iface,
    .inet_head = text_inet_head,
    .inet = text_inet,
    .sctp = text_sctp,
    .snmp_title = text_snmp_title,
    .snmp = text_snmp,
    .unix_head = text_unix_head,
    .unix_sock = text_unix,
    .group_head = text_group_head,
    .group = text_group,
    .ipx_head = text_ipx_head,
    .ipx = text_ipx,
    .ax25_head = text_ax25_head,
    .ax25 = text_ax25,
    .x25_head = text_x25_head,
    .x25 = text_x25,
    .netrom_head = text_netrom_head,
    .netrom = text_netrom,
    .rose_head = text_rose_head,
    .rose = text_rose,
    .bt_head = text_bt_head,
    .l2cap_head = text_l2cap_head,
    .l2cap = text_l2cap,
    .rfcomm_head = text_rfcomm_head,
    .rfcomm = text_rfcomm,
    .masq_head = text_masq_head,
    .masq = text_masq,
    .unread = text_unread,
    .route = &text_route,
};
