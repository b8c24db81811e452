/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_BT_H
#define SHOW_BT_H

#include "ctx.h"
#include "proc/bt.h"

/* The text of the Bluetooth sockets; see struct show. */
void text_bt_head(struct ctx *ctx);
void text_l2cap_head(struct ctx *ctx);
void text_l2cap(struct ctx *ctx, const struct l2cap_sock *sock);
void text_rfcomm_head(struct ctx *ctx);
void text_rfcomm(struct ctx *ctx, const struct rfcomm_sock *sock);

#endif
