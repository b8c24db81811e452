/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef SHOW_INET_H
#define SHOW_INET_H

#include "ctx.h"
#include "proc/inet_proto.h"
#include "proc/sctp.h"

/* Prints an Internet socket; see struct record_type. */
void text_inet_head(struct ctx *ctx, const void *arg);
void text_inet(struct ctx *ctx, const void *rec);
void text_sctp(struct ctx *ctx, const struct inet_sock *sock);

/*
 * Prints PROTO RECV-Q SEND-Q; net-tools 2.10 prints the queues as signed
 * numbers.
 */
void text_queues(struct ctx *ctx, const char *proto, int64_t rx, int64_t tx);

/* The name of a state of tcp; "UNKNOWN" if it has none. */
const char *text_tcp_state(int32_t state);

#endif
