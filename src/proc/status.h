/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_STATUS_H
#define PROC_STATUS_H

#include "proc/root.h"
#include "proc/scan.h"

/* Numbers of capabilities: capabilities(7). */
enum {
	CAP_NR_DAC_OVERRIDE = 1,
	CAP_NR_DAC_READ_SEARCH = 2,
	CAP_NR_SYS_PTRACE = 19,
	CAP_NR_SYS_ADMIN = 21
};

/* The contents of /proc/PID/status; all zero is unknown. */
struct status {
	bool has_uid;
	uint32_t uid;	  /* effective user ID */
	uint32_t threads; /* number of threads that have not exited */
	bool has_memory;  /* false for a thread of the kernel, or a zombie */
	uint64_t caps;	  /* effective, a bit for each */
};

/* Adds the contents of a line. */
enum scan status_parse(struct span line, struct status *status);

/* Reads the file at `path` below /proc. False if it can't be read. */
bool status_read(const struct root *root, const char *path,
		 struct status *status);

/* True if the process has the capability. */
bool status_can(const struct status *status, unsigned capability);

#endif
