/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_INET_H
#define PROC_INET_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/enum_name.h"
#include "proc/scan.h"
#include "proc/sock_owner.h"

/* enum tcp_states of the kernel; udp and raw print them too. */
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
 * The fields after the inode. `fields` is the number of them in the line, in
 * the order of these members; the others are 0.
 */
struct inet_rest {
	unsigned fields;
	int32_t ref;
	uint64_t pointer;
	/* tcp: rto, ato, quick, cwnd, ssthresh; udp and raw: drops */
	int64_t more[5];
};

/* The index of `more` among the fields, and its contents. */
enum inet_more { INET_REST_MORE = 2 };
enum inet_more_tcp { MORE_RTO, MORE_ATO, MORE_QUICK, MORE_CWND, MORE_SSTHRESH };
enum inet_more_udp { MORE_DROPS };

/*
 * A socket of /proc/net/{tcp,udp,udplite,raw}{,6}. A field that the line lacks
 * is 0; `fields` is their number, counted as in inet.c.
 */
struct inet_sock {
	struct sock_owner owner;	/* filled in on request */
	const struct inet_proto *proto; /* the protocol of its file */
	unsigned fields;
	int32_t slot;
	struct addr local, remote; /* both of the same family */
	uint32_t local_port, remote_port;
	int32_t state;	   /* enum inet_state, or the number in the file */
	uint64_t tx_queue; /* bytes; 0 for a listening socket */
	/*
	 * bytes; for a listening socket the connections that wait to be
	 * accepted
	 */
	uint64_t rx_queue;
	int32_t timer; /* 0 off, 1 on, 2 keepalive, 3 timewait, 4 probe */
	uint64_t when; /* until it expires, in clock ticks */
	uint64_t retrnsmt;
	int32_t uid;	 /* net-tools 2.10 prints it signed */
	int32_t timeout; /* unanswered probes */
	uint64_t inode;
	struct span line_rest;	      /* for inet_rest_parse */
	struct inet_rest rest;	      /* filled in on request */
	const struct sctp_sock *sctp; /* fields of an sctp socket, or NULL */
};

/*
 * The number of fields that a line must have to be shown: for tcp, and for the
 * others.
 */
enum { INET_FIELDS_MIN = 10, INET_FIELDS_TCP = 11 };

/*
 * Reads one line. SCAN_BAD if it has fewer than INET_FIELDS_MIN valid fields.
 */
enum scan inet_parse(struct span line, struct inet_sock *sock);

/*
 * Reads the rest of a line. It is separate from inet_parse because plain text
 * prints none of it, and it takes a fifth of the time.
 */
void inet_rest_parse(struct span line, struct inet_rest *rest);

/* The names of enum inet_state, as netstat prints them. */
extern const struct enum_names inet_states;

/* The names of a tcp timer; the others have only the first two. */
extern const struct enum_names inet_timers;

/* True for a tcp socket in the state LISTEN. */
bool inet_is_listener(const struct inet_sock *sock);

/*
 * True if the socket counts as listening: a tcp socket without a remote port,
 * another socket without a remote address.
 */
bool inet_tcp_listens(const struct inet_sock *sock);
bool inet_listens(const struct inet_sock *sock);

/*
 * True for the first line of the kernel's net/tcp or net/tcp6 after the
 * listening sockets.
 */
bool inet_tcp_is_past_listeners(struct span line);

#endif
