/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef OPTS_H
#define OPTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "family.h"

/* The kinds of sockets and the address families that are requested. */
enum want {
	WANT_TCP = 1 << 0,
	WANT_SCTP = 1 << 1,
	WANT_UDP = 1 << 2,
	WANT_UDPLITE = 1 << 3,
	WANT_RAW = 1 << 4,
	WANT_GROUPS = 1 << 5,
	WANT_UNIX = 1 << 6,
	WANT_IPX = 1 << 7,
	WANT_AX25 = 1 << 8,
	WANT_X25 = 1 << 9,
	WANT_NETROM = 1 << 10,
	WANT_ROSE = 1 << 11,
	WANT_L2CAP = 1 << 12,
	WANT_RFCOMM = 1 << 13,
	WANT_INET = 1 << 14,
	WANT_INET6 = 1 << 15,
	WANT_BLUETOOTH = 1 << 16,
	/* the sockets under the Internet header */
	WANT_INTERNET =
	    WANT_TCP | WANT_SCTP | WANT_UDP | WANT_UDPLITE | WANT_RAW
};

/* The modes. At most one of them is requested. */
enum mode_id {
	MODE_SOCKETS,
	MODE_ROUTE,
	MODE_IFACE,
	MODE_MASQ,
	MODE_STATS,
	MODE_SUMMARY
};

enum { OPTS_FAMILIES = 64, OPTS_NETNS = 256 };

/* The contents of the command line. Strings belong to argv. */
struct opts {
	enum mode_id mode;
	unsigned modes;	 /* how many modes were named */
	bool summary;	 /* one of them was --summary */
	uint32_t want;	 /* WANT_*, as given, before any default */
	unsigned extend; /* how often -e was given */
	bool all;
	bool listening;
	bool programs;
	bool timers;
	bool wide;
	bool verbose;
	bool continuous;
	bool context;
	bool selinux; /* the machine has SELinux: -Z is allowed */
	bool symbolic;
	bool fib;
	bool cache;
	bool numeric_hosts;
	bool numeric_ports;
	bool numeric_users;
	unsigned delay;	     /* seconds between two listings with -c, plus */
	unsigned delay_ns;   /* nanoseconds */
	const char *iface;   /* the only interface to show, or NULL */
	const char *sysroot; /* DIR of --sysroot, or NULL */
	bool json;
	bool delta;
	bool all_netns;
	bool owners;
	size_t n_netns; /* the arguments of --netns, in order */
	const char *netns[OPTS_NETNS];
	/* the arguments of the options of these names, or NULL */
	const char *filter, *port, *sort, *count, *columns;
	/* the families that were named, in order, with repetitions */
	size_t n_families;
	const struct family *families[OPTS_FAMILIES];
};

/* The result of reading the command line. */
enum opts_result {
	OPTS_RUN,	/* run as `opts` says */
	OPTS_HELP,	/* -h */
	OPTS_VERSION,	/* -V */
	OPTS_SCHEMA,	/* --json-schema */
	OPTS_USAGE,	/* wrong: a message may have been printed */
	OPTS_REFUSED,	/* of our own, and make no sense: said on `err` */
	OPTS_FAMILY,	/* wrong: an unknown family, said on `err` */
	OPTS_NO_SELINUX /* -Z on a machine without it, said on `err` */
};

/* Properties of the machine and the environment. */
enum opts_flags {
	OPTS_SELINUX = 1, /* the machine has SELinux */
	OPTS_POSIX = 2 /* options end at the first argument that is not one */
};

/*
 * Reads the command line into `opts`. Messages go to `err`, in glibc's words on
 * every libc, or nowhere if `err` is NULL. `flags` are enum opts_flags; without
 * SELinux, reading ends at -Z. Long options that net-tools 2.10 has may be
 * abbreviated. Long options that it lacks may not, so that its abbreviations
 * keep their meaning. After an error `opts` holds the options before it.
 */
enum opts_result opts_parse(int argc, char **argv, unsigned flags,
			    struct opts *opts, FILE *err);

/* Addresses of SCTP are numeric with -N and with any of --numeric-*. */
static inline bool opts_sctp_numeric(const struct opts *opts)
{
	return opts->numeric_hosts || opts->numeric_ports ||
	       opts->numeric_users || opts->symbolic;
}

/* Prints the usage text, and the list of the families that have routes. */
void opts_usage(FILE *to);
void opts_families(FILE *to);

#endif
