/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef ROUTE_CASE_H
#define ROUTE_CASE_H

#include "unit.h"

/* A routing table: its files, the options but for -n, and what is printed. */
struct route_case {
	const char *family;
	unsigned extend;
	bool cache, fib;
	struct {
		const char *path, *text;
	} files[2];
	const char *shown, *said;
	int status;
};

/* Lists each of them on the rig's machine, which has no other file. */
void route_cases_check(struct rig *rig, const struct route_case *cases,
		       size_t n);

#endif
