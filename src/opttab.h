/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef OPTTAB_H
#define OPTTAB_H

#include <stdbool.h>
#include <stddef.h>

#include "opts.h"

/* What an option does with struct opts. */
enum opt_act {
	ACT_SET,       /* sets the bool at `offset` */
	ACT_COUNT,     /* adds one to the unsigned at `offset` */
	ACT_WANT,      /* adds `value` to `want` */
	ACT_MODE,      /* selects the mode `value` */
	ACT_FAMILY,    /* adds the families of its argument */
	ACT_IS_FAMILY, /* adds the family of the same name */
	ACT_NETNS,     /* appends its argument to the list `netns` */
	ACT_STRING,    /* stores its argument in the string at `offset` */
	ACT_IFACE,     /* -i, with the name of an interface if given */
	ACT_NUMERIC,   /* -n: hosts, ports and users */
	ACT_NOTHING,   /* accepted, without effect */
	ACT_TCPIP,     /* the same, with the message of net-tools */
	ACT_HELP,
	ACT_VERSION,
	ACT_SCHEMA,
	ACT_CONTEXT /* -Z, which needs SELinux */
};

/* Whether an option has an argument. */
enum opt_arg {
	ARG_NONE,
	ARG_NEEDED,
	ARG_ATTACHED /* may have one: -Ieth0, -I=eth0, --interfaces=eth0 */
};

/* The section of the usage for an option. */
enum opt_part {
	PART_HIDDEN,
	PART_MODE,
	PART_OUTPUT,
	PART_CHOICE,
	PART_OTHER,
	PARTS
};

/*
 * One option. `letter` is 0 if it has only a long form, `name` is NULL if it
 * has only a short one. `own` marks options that net-tools 2.10 lacks: their
 * long forms can't be abbreviated.
 */
struct opt {
	char letter;
	const char *name;
	enum opt_act act;
	enum opt_arg arg;
	size_t offset;
	unsigned value;
	bool own;
	bool common; /* it is in the usage, not only in the manual */
	enum opt_part part;
	const char *help;    /* one line; NULL with PART_HIDDEN */
	const char *argname; /* as the usage prints it: "=DIR", or NULL */
};

/* The i-th option, or NULL after the last. */
const struct opt *opttab_at(size_t i);

#endif
