/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_BT_H
#define PROC_BT_H

#include <stdbool.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/scan.h"

/* The kernel's BT_CONNECTED and so on. */
enum bt_state {
	BT_CONNECTED = 1,
	BT_OPEN,
	BT_BOUND,
	BT_LISTEN,
	BT_CONNECT,
	BT_CONNECT2,
	BT_CONFIG,
	BT_DISCONN,
	BT_CLOSED
};

/* The kernel's BT_SECURITY_SDP and so on. */
enum bt_security {
	BT_SECURITY_SDP,
	BT_SECURITY_LOW,
	BT_SECURITY_MEDIUM,
	BT_SECURITY_HIGH
};

/* Their names. */
extern const struct enum_names bt_states;
extern const struct enum_names bt_securities;

/* A channel of /sys/kernel/debug/bluetooth/l2cap. */
struct l2cap_sock {
	struct span source, dest;	 /* 00:11:22:33:44:55 */
	uint32_t source_type, dest_type; /* BDADDR_*; since Linux 3.17 */
	int32_t state;			 /* enum bt_state */
	int32_t psm;
	uint32_t scid, dcid; /* channel identifiers */
	int32_t imtu, omtu;  /* bytes */
	int32_t security;    /* enum bt_security */
	int32_t mode;	     /* L2CAP_MODE_* of the kernel, or 0 */
};

/* A socket of /sys/kernel/debug/bluetooth/rfcomm. */
struct rfcomm_sock {
	struct span source, dest;
	int32_t state; /* enum bt_state */
	int32_t channel;
};

/*
 * Both read one line, and the spans point into it. SCAN_BAD if a field is
 * missing, except the mode.
 */
enum scan l2cap_parse(struct span line, struct l2cap_sock *sock);
enum scan rfcomm_parse(struct span line, struct rfcomm_sock *sock);

/* True if the socket counts as listening. */
bool bt_listens(int32_t state);

/* True for 00:00:00:00:00:00, which means any address. */
bool bt_addr_is_any(struct span addr);

#endif
