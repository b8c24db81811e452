/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCK_DIAG_H
#define PROC_SOCK_DIAG_H

#include <stdint.h>

/*
 * The parts of sock_diag(7) and netlink(7) for requests about unix sockets,
 * under our own names. Not every libc has the kernel's headers, and old headers
 * lack parts. This is the kernel's ABI, which does not change.
 */
enum {
	DIAG_NETLINK = 4,    /* NETLINK_SOCK_DIAG */
	DIAG_BY_FAMILY = 20, /* SOCK_DIAG_BY_FAMILY, of <linux/sock_diag.h> */
	DIAG_DONE = 3,	     /* NLMSG_DONE, of <linux/netlink.h> */
	DIAG_REQUEST = 1,    /* NLM_F_REQUEST */
	DIAG_DUMP = 0x300,   /* NLM_F_DUMP */
	DIAG_ALIGN = 4,	     /* NLMSG_ALIGNTO, NLA_ALIGNTO */
	DIAG_SHOW_NAME = 1,  /* UDIAG_SHOW_NAME, of <linux/unix_diag.h> */
	DIAG_UNIX_NAME = 0   /* UNIX_DIAG_NAME */
};

/* struct nlmsghdr: the start of each message */
struct diag_head {
	uint32_t len; /* length of the message, including this header */
	uint16_t type;
	uint16_t flags;
	uint32_t seq;
	uint32_t pid;
};

/* struct nlattr: the start of each attribute */
struct diag_attr {
	uint16_t len; /* length of the attribute, including this header */
	uint16_t type;
};

/* struct unix_diag_req */
struct diag_unix_req {
	uint8_t family;
	uint8_t protocol;
	uint16_t pad;
	uint32_t states;
	uint32_t inode;
	uint32_t show;
	uint32_t cookie[2];
};

/* struct unix_diag_msg; attributes follow */
struct diag_unix_msg {
	uint8_t family;
	uint8_t type;
	uint8_t state;
	uint8_t pad;
	uint32_t inode;
	uint32_t cookie[2];
};

#endif
