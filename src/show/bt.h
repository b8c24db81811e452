/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_BT_H
#define SHOW_BT_H

#include "ctx.h"
#include "proc/bt.h"

/* Prints the Bluetooth sockets; see struct record_type. */
void text_bt_head(struct ctx *ctx, const void *arg);
void text_l2cap_head(struct ctx *ctx, const void *arg);
void text_l2cap(struct ctx *ctx, const void *rec);
void text_rfcomm_head(struct ctx *ctx, const void *arg);
void text_rfcomm(struct ctx *ctx, const void *rec);

#endif
