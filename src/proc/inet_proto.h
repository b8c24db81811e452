/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET_PROTO_H
#define PROC_INET_PROTO_H

#include "proc/inet.h"

/* Kinds of protocols, as their files differ. */
enum inet_kind { INET_TCP, INET_UDP, INET_RAW, INET_SCTP };

/* What sets the files tcp, udp, udplite, raw and sctp apart. */
struct inet_proto {
	const char *name;   /* "udplite6" */
	const char *family; /* "inet" or "inet6" */
	enum inet_kind kind;
	unsigned fields;      /* that a line must have */
	const char *services; /* where the names of its ports are, or NULL */
	bool (*listens)(const struct inet_sock *sock);
};

#endif
