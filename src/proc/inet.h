/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET_H
#define PROC_INET_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/* enum tcp_states of the kernel; also what udp and raw print. */
enum inet_state {
	INET_ESTABLISHED = 1,
	INET_SYN_SENT,
	INET_SYN_RECV,
	INET_FIN_WAIT1,
	INET_FIN_WAIT2,
	INET_TIME_WAIT,
	INET_CLOSE,
	INET_CLOSE_WAIT,
	INET_LAST_ACK,
	INET_LISTEN,
	INET_CLOSING
};

struct inet_proto;

/*
 * A socket of /proc/net/{tcp,udp,udplite,raw}{,6}. A field that the line lacks
 * is 0; `fields` says how many there are, counted as in inet.c.
 */
struct inet_sock {
	const struct inet_proto *proto; /* whose file it is from */
	unsigned fields;
	int32_t slot;
	struct addr local, remote; /* both of one family */
	uint32_t local_port, remote_port;
	int32_t state;	   /* enum inet_state, or what the file says */
	uint64_t tx_queue; /* bytes; of a listening socket its backlog */
	uint64_t rx_queue;
	int32_t timer; /* 0 off, 1 on, 2 keepalive, 3 timewait, 4 probe */
	uint64_t when; /* until it expires, in clock ticks */
	uint64_t retrnsmt;
	int32_t uid;	 /* net-tools 2.10 prints it signed */
	int32_t timeout; /* probes that were not answered */
	uint64_t inode;
	struct span rest; /* of the line, for inet_rest_parse */
};

/* What follows the inode; to read it in each row would cost a fifth more. */
struct inet_rest {
	int32_t ref;
	uint64_t pointer;
	/* tcp: rto, ato, quick, cwnd, ssthresh; udp and raw: drops */
	int64_t more[5];
};

/* Fields that a line must have to be shown: tcp's, and those of the others. */
enum { INET_FIELDS_MIN = 10, INET_FIELDS_TCP = 11 };

/*
 * Reads one line. SCAN_BAD when it has fewer than INET_FIELDS_MIN fields that
 * can be read.
 */
enum scan inet_parse(const char *line, const char *end, struct inet_sock *sock);

/*
 * Reads the rest of a line, as long as the line is there. Returns the number
 * of fields it has, the others are 0.
 */
unsigned inet_rest_parse(struct span line, struct inet_rest *rest);

/*
 * What counts as listening: a tcp socket without a remote port, one of the
 * others without a remote address.
 */
bool inet_tcp_listens(const struct inet_sock *sock);
bool inet_listens(const struct inet_sock *sock);

#endif
