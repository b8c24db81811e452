/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HWTYPE_H
#define PROC_HWTYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "proc/iface.h"

/* Room for an address of any type as text. */
enum { HWTYPE_TEXT = 80 };

/* How interfaces of a hardware type are shown. */
struct hwtype {
	int type;	  /* ARPHRD_* */
	const char *name; /* its name in net-tools 2.10 and ip: "ether" */
	const char *title;
	/*
	 * Writes the address as text, without a NUL, and returns its length.
	 * The text may contain any byte. NULL for types whose addresses aren't
	 * shown.
	 */
	size_t (*format)(const unsigned char addr[IFACE_HWADDR],
			 char text[HWTYPE_TEXT]);
	bool compresses; /* its counters of compressed packets are shown */
};

/* The entry of the type, or the entry `unspec`. */
const struct hwtype *hwtype_find(int type);

/* The i-th entry; `unspec` is last, then NULL. */
const struct hwtype *hwtype_at(size_t i);

#endif
