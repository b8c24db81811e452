/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SCTP_H
#define PROC_SCTP_H

#include <stdbool.h>
#include <stdint.h>

#include "address.h"
#include "proc/scan.h"

/*
 * An endpoint of /proc/net/sctp/eps or an association of /proc/net/sctp/assocs.
 * An endpoint has no remote side, no queues, and 0 in the fields marked with *.
 */
struct sctp_sock {
	bool assoc;
	int32_t style;	     /* 0 one-to-many, 2 one-to-one */
	int32_t state;	     /* of the socket: enum inet_state */
	int32_t assoc_state; /* enum sctp_state; * */
	int32_t bucket;
	int32_t assoc_id;	     /* * */
	uint32_t tx_queue, rx_queue; /* bytes; * */
	int32_t uid;
	uint64_t inode;
	uint16_t local_port, remote_port;
	struct span local, remote; /* lists for sctp_addr_next */
	struct span rest;	   /* the text after the lists */
};

/* Reads one line; SCAN_BAD if it has too few words. */
enum scan sctp_ep_parse(struct span line, struct sctp_sock *sock);
enum scan sctp_assoc_parse(struct span line, struct sctp_sock *sock);

/*
 * Removes the next address from a list of `sock`; false if the list is empty.
 * An invalid address becomes 255.255.255.255, as in net-tools 2.10, or ::.
 */
bool sctp_addr_next(const struct sctp_sock *sock, struct span *list,
		    struct addr *addr);

#endif
