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
 * All processes that hold each socket. (struct owners, for -p, has the first of
 * each, and looks at /proc/PID/fd alone.)
 *
 * A process holds a socket in one of four ways. The first is looked at for all
 * processes; each of the others only when a socket is asked for that has no
 * holder so far, and then for all sockets without one.
 */
enum via {
	VIA_FD,	      /* a descriptor of the process */
	VIA_THREAD,   /* one of a thread that has a table of its own */
	VIA_IO_URING, /* registered in an io_uring; `fd` is that of the ring */
	VIA_MMAP,     /* mapped into memory: a packet socket's ring */
	VIAS
};

/* "fd", "thread", "io_uring", "mmap". */
extern const struct enum_names via_words;

struct holder_process {
	char *pid;     /* the name of its folder in /proc */
	char *name;    /* the program's, uncut; may be empty */
	char *cmdline; /* with blanks between the arguments; or NULL */
	bool has_uid;
	uint32_t uid; /* the effective one; with HOLDERS_DETAILS */
};

struct holder {
	const struct holder_process *process;
	enum via via;
	int64_t fd; /* or -1: without a descriptor */
};

/* What keeps us from seeing all processes. */
struct holders_limits {
	size_t processes;  /* that may not be looked into */
	bool lacks_ptrace; /* CAP_SYS_PTRACE */
	bool lacks_read;   /* CAP_DAC_READ_SEARCH, or CAP_DAC_OVERRIDE */
	/* /proc is mounted with this hidepid=, and hides some from us */
	unsigned hidepid;
	enum pid_ns pids;
};

enum holders_want {
	HOLDERS_NAMES,	/* PID and program */
	HOLDERS_DETAILS /* the command line and the user as well */
};

struct holders;

/*
 * Starts to look at the descriptors of all processes, in several threads; the
 * caller goes on meanwhile. NULL without memory.
 */
struct holders *holders_start(const struct root *root, enum holders_want want);

/*
 * Helps until all are looked at; to be called before those below. False, with
 * errno, when /proc can't be read or memory is short: what was found until then
 * is kept.
 */
bool holders_finish(struct holders *holders);

/*
 * The holders of a socket, in the order of PIDs in /proc, then of descriptors,
 * by a handle that goes from one to the next: 0 after the last. The first looks
 * further if the socket has none; an inode of 0 is no socket.
 */
size_t holders_first(struct holders *holders, uint64_t inode);
size_t holders_next(const struct holders *holders, size_t at);
struct holder holders_at(const struct holders *holders, size_t at);

/*
 * A unix socket to which descriptors were sent that nobody has received: one of
 * them may be that of a socket without a holder. False when there is none that
 * is seen. Looked for once.
 */
bool holders_in_flight(struct holders *holders, struct holder *receiver);

const struct holders_limits *holders_limits(const struct holders *holders);

void holders_free(struct holders *holders);

#endif
