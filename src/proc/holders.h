/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HOLDERS_H
#define PROC_HOLDERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "proc/enum_name.h"
#include "proc/pid_ns.h"
#include "proc/root.h"

/*
 * All processes that hold each socket. (struct owners, for -p, has only the
 * first holder of each, and reads only /proc/PID/fd.)
 *
 * A process holds a socket in one of four ways. Descriptors of processes are
 * searched in any case. Each other way is searched only when the holders of a
 * socket without any are requested, and then for all sockets that have none.
 */
enum via {
	VIA_FD,	      /* a descriptor of the process */
	VIA_THREAD,   /* a descriptor of a thread with its own table */
	VIA_IO_URING, /* registered in an io_uring; `fd` is that of the ring */
	VIA_MMAP,     /* mapped into memory: a packet socket's ring */
	VIAS
};

/* "fd", "thread", "io_uring", "mmap". */
extern const struct enum_names via_words;

struct holder_process {
	char *pid;     /* the name of its folder in /proc */
	char *name;    /* the program's name, not truncated; may be empty */
	char *cmdline; /* with blanks between the arguments; or NULL */
	bool has_uid;
	uint32_t uid; /* effective user ID; with HOLDERS_DETAILS */
};

struct holder {
	const struct holder_process *process;
	enum via via;
	int64_t fd; /* or -1 without a descriptor */
};

/* What keeps us from seeing all processes. */
struct holders_limits {
	size_t processes;  /* number of processes that can't be inspected */
	bool lacks_ptrace; /* CAP_SYS_PTRACE */
	bool lacks_read;   /* CAP_DAC_READ_SEARCH, or CAP_DAC_OVERRIDE */
	/* /proc is mounted with this hidepid=, and hides processes */
	unsigned hidepid;
	enum pid_ns pids;
};

enum holders_want {
	HOLDERS_NAMES,	/* PID and program */
	HOLDERS_DETAILS /* also the command line and the user */
};

struct holders;

/*
 * Starts to search the descriptors of all processes in several threads, while
 * the caller continues. NULL without memory.
 */
struct holders *holders_start(const struct root *root, enum holders_want want);

/*
 * Takes part in the search until it is complete. Must be called before the
 * functions below. False, with errno, if /proc can't be read or memory is
 * short: the holders found so far are kept.
 */
bool holders_finish(struct holders *holders);

/*
 * The holders of a socket, in the order of PIDs in /proc, then of descriptors.
 * A handle leads from one holder to the next: 0 after the last. holders_first()
 * also searches the other ways if the socket has no holder. An inode of 0 is no
 * socket.
 */
size_t holders_first(struct holders *holders, uint64_t inode);
size_t holders_next(const struct holders *holders, size_t at);
struct holder holders_at(const struct holders *holders, size_t at);

/*
 * Finds a unix socket with descriptors in flight. A socket without a holder may
 * be one of these descriptors. False if none is visible. The search runs once.
 */
bool holders_in_flight(struct holders *holders, struct holder *receiver);

const struct holders_limits *holders_limits(const struct holders *holders);

void holders_free(struct holders *holders);

#endif
