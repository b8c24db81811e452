/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET_PROTO_H
#define PROC_INET_PROTO_H

#include "proc/inet.h"

/* Kinds of protocols with different files. */
enum inet_kind { INET_TCP, INET_UDP, INET_RAW, INET_SCTP };

/* The differences between the files tcp, udp, udplite, raw and sctp. */
struct inet_proto {
	const char *name;   /* "udplite6" */
	const char *family; /* "inet" or "inet6" */
	enum inet_kind kind;
	unsigned fields;      /* fields that a line must have */
	const char *services; /* the protocol of its port names, or NULL */
	bool (*listens)(const struct inet_sock *sock);
};

#endif
