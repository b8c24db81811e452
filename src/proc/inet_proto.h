/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET_PROTO_H
#define PROC_INET_PROTO_H

#include "proc/inet.h"

/* How net-tools 2.10 writes the states and the timers of a protocol. */
enum inet_style { STYLE_TCP, STYLE_UDP, STYLE_RAW };

/* What sets the files tcp, udp, udplite and raw apart. */
struct inet_proto {
	const char *name; /* as printed: "tcp6", "udpl" */
	enum inet_style style;
	unsigned fields;      /* that a line must have */
	const char *services; /* where the names of its ports are */
	bool (*listens)(const struct inet_sock *sock);
};

#endif
