/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET_H
#define PROC_INET_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/enum_name.h"
#include "proc/scan.h"
#include "proc/sock_owner.h"

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
struct sctp_sock;

/*
 * What follows the inode. `fields` says how many of them the line has, in the
 * order in which they stand here; the others are 0.
 */
struct inet_rest {
	unsigned fields;
	int32_t ref;
	uint64_t pointer;
	/* tcp: rto, ato, quick, cwnd, ssthresh; udp and raw: drops */
	int64_t more[5];
};

/* Where `more` begins among the fields, and what it holds. */
enum inet_more { INET_REST_MORE = 2 };
enum inet_more_tcp { MORE_RTO, MORE_ATO, MORE_QUICK, MORE_CWND, MORE_SSTHRESH };
enum inet_more_udp { MORE_DROPS };

/*
 * A socket of /proc/net/{tcp,udp,udplite,raw}{,6}. A field that the line lacks
 * is 0; `fields` says how many there are, counted as in inet.c.
 */
struct inet_sock {
	struct sock_owner owner;	/* filled in where it is wanted */
	const struct inet_proto *proto; /* whose file it is from */
	unsigned fields;
	int32_t slot;
	struct addr local, remote; /* both of one family */
	uint32_t local_port, remote_port;
	int32_t state;	   /* enum inet_state, or what the file says */
	uint64_t tx_queue; /* bytes; 0 of a listening socket */
	/* bytes; of a listening socket the connections to be accepted */
	uint64_t rx_queue;
	int32_t timer; /* 0 off, 1 on, 2 keepalive, 3 timewait, 4 probe */
	uint64_t when; /* until it expires, in clock ticks */
	uint64_t retrnsmt;
	int32_t uid;	 /* net-tools 2.10 prints it signed */
	int32_t timeout; /* probes that were not answered */
	uint64_t inode;
	struct span line_rest;	      /* for inet_rest_parse */
	struct inet_rest rest;	      /* filled in where it is wanted */
	const struct sctp_sock *sctp; /* an sctp socket's own, or NULL */
};

/* Fields that a line must have to be shown: tcp's, and those of the others. */
enum { INET_FIELDS_MIN = 10, INET_FIELDS_TCP = 11 };

/*
 * Reads one line. SCAN_BAD when it has fewer than INET_FIELDS_MIN fields that
 * can be read.
 */
enum scan inet_parse(struct span line, struct inet_sock *sock);

/*
 * Reads the rest of a line. Not a part of inet_parse, as plain text shows none
 * of it and it takes a fifth of the time.
 */
void inet_rest_parse(struct span line, struct inet_rest *rest);

/* The words of enum inet_state, as netstat prints them. */
extern const struct enum_names inet_states;

/* The words of a tcp timer; the others have only the first two. */
extern const struct enum_names inet_timers;

/* A tcp socket in the state LISTEN. */
bool inet_is_listener(const struct inet_sock *sock);

/*
 * What counts as listening: a tcp socket without a remote port, one of the
 * others without a remote address.
 */
bool inet_tcp_listens(const struct inet_sock *sock);
bool inet_listens(const struct inet_sock *sock);

/*
 * True of the first line of the kernel's net/tcp or net/tcp6 after those of
 * the sockets that listen.
 */
bool inet_tcp_is_past_listeners(struct span line);

#endif
