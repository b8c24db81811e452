/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_ROOT_H
#define PROC_ROOT_H

#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "proc/scan.h"
#include "proc/seq_file.h"

/* The trees of a machine that are read. */
enum tree {
	TREE_PROC, /* /proc */
	TREE_SYS,  /* /sys */
	TREE_ETC,  /* /etc */
	TREES
};

/* What a folder of a process's files below net/ has become. */
enum root_net_state {
	ROOT_NET_SAME,
	ROOT_NET_OTHER, /* another folder of that namespace is open instead */
	ROOT_NET_GONE	/* there is none any more; `dir` may be NULL */
};

/*
 * Where the files below net/ are that another network namespace than our own
 * shows: a /proc/PID/net. A PID that goes to another process can't mislead: the
 * folder stays that of the first, and has no files once that has exited. But
 * the process may enter another namespace.
 */
struct root_net {
	DIR *dir; /* or NULL: no file is there */
	/* Asked after each file that was opened or isn't there; or NULL. */
	enum root_net_state (*check)(struct root_net *net);
};

/*
 * What of the files of another machine that runs, such as a container's host
 * with its / at DIR, is not where a recorded machine has it.
 */
enum root_other {
	/* proc/net leads to our own network: its own is in proc/1/net */
	OTHER_NET = 1 << 0,
	/* proc/sys/net shows our own network: it is as if not there */
	OTHER_SYSCTL = 1 << 1,
	/* so does sys/class/net, or that of yet another one */
	OTHER_SYSFS = 1 << 2,
};

/*
 * The machine that is looked at, and the only place that opens files: this
 * machine, or a recorded one in a directory (--sysroot=DIR).
 */
struct root {
	const char *sysroot; /* DIR, or NULL for this machine; not owned */
	unsigned other;	     /* of root_other, by root_survey() */
	bool recorded;	     /* its proc is a copy, not the kernel's */
	/*
	 * What "net/..." of TREE_PROC leads to, or NULL: /proc/net. The one
	 * place that tells; readers of such files know nothing of it.
	 */
	struct root_net *net;
	/*
	 * A file below net/ that is there and can't be read is lost as well:
	 * for outputs that say whether they are complete.
	 */
	bool strict;
	/*
	 * Told of each failure that costs a part of the listing, from any
	 * thread; or NULL. The path, below `tree`, is NULL when it isn't
	 * known.
	 */
	void (*failed)(void *arg, enum tree tree, const char *path, int error);
	void *failed_arg;
};

/* Where a tree is on a running machine, for messages: "/proc". */
const char *root_tree(enum tree tree);

/*
 * Sets up `root` for the machine recorded in `sysroot`, or for this one when
 * that is NULL. False, with errno, when the directory can't be looked into.
 */
bool root_init(struct root *root, const char *sysroot);

/* What is wrong with what is below a sysroot. */
enum root_fault {
	ROOT_GOOD,
	ROOT_NO_PROC, /* there is no DIR/proc */
	ROOT_NO_NET,  /* DIR/proc is the kernel's, and lacks 1/net/dev */
};

/*
 * Finds out what is below the sysroot, which root_init() has found to be a
 * directory: a recorded machine, or one that runs. With a fault, errno says why
 * there is nothing to be read.
 */
enum root_fault root_survey(struct root *root);

/* The same machine, with nobody to be told of failures. */
struct root root_quiet(const struct root *root);

/*
 * Says that `error` cost something of a file. The functions below do so
 * themselves when a read fails, and when a file can't be opened for lack of
 * descriptors or memory, or because the disk fails. That a file is not there
 * or not for us is for their caller to judge, unless the root is strict. errno
 * stays.
 */
void root_failed(const struct root *root, enum tree tree, const char *path,
		 int error);

/*
 * True for what has failed on this machine, such as a want of memory; false for
 * what tells about the file: that it isn't there, isn't for us, has gone.
 */
bool root_is_failure(int error);

/* root_failed if root_is_failure. */
void root_missed(const struct root *root, enum tree tree, const char *path,
		 int error);

/*
 * Reads up to `size` bytes from the start of a file into `buf`, but not on when
 * one of them is a NUL. Returns their number, or -1 with errno. Nothing is
 * appended.
 */
ssize_t root_read(const struct root *root, enum tree tree, const char *path,
		  char *buf, size_t size);

/* The same, also after a NUL: for files that have several texts. */
ssize_t root_read_all(const struct root *root, enum tree tree, const char *path,
		      char *buf, size_t size);

/*
 * True when the file or directory at `path` may be read; else errno says why
 * not. Nothing is opened, so no lack of descriptors makes it false.
 */
bool root_has(const struct root *root, enum tree tree, const char *path);

/*
 * Opens the directory at `path` below `tree`; an empty path is the tree
 * itself. NULL, with errno, when it can't be. The caller closes it with
 * closedir().
 */
DIR *root_dir(const struct root *root, enum tree tree, const char *path);

/* Opens it and closes it; false, with errno, when it can't be opened. */
bool root_dir_opens(const struct root *root, enum tree tree, const char *path);

/* As lines_are_live, for a directory. */
bool root_dir_is_live(const struct root *root, DIR *dir);

/*
 * Goes on in a /proc/PID/fd, which must be live, from the descriptor `fd`: its
 * entries stand in the order of their numbers, each in a place of its own.
 */
void root_dir_seek(DIR *dir, unsigned fd);

/* The target of the link `name` in `dir`, as readlinkat(2) gives it. */
ssize_t root_sublink(DIR *dir, const char *name, char *buf, size_t size);

/* Tells one file from all others, as long as it is there. */
struct root_id {
	dev_t dev;
	ino_t ino;
};

/*
 * Finds out which file is at `path`, without opening it. False, with errno,
 * when it isn't there or may not be seen.
 */
bool root_id(const struct root *root, enum tree tree, const char *path,
	     struct root_id *id);

/* The same for `name` in `dir`. */
bool root_subid(DIR *dir, const char *name, struct root_id *id);

/*
 * The target of the link at `path`, NUL-terminated and cut to `size` - 1 bytes.
 * Returns its length, or -1 with errno.
 */
ssize_t root_link(const struct root *root, enum tree tree, const char *path,
		  char *buf, size_t size);

/*
 * Opens a namespace of this machine to enter it: `path` is absolute, or below
 * /proc; `type` is the CLONE_NEW* of sched.h, and *number the namespace's own.
 * Returns -1 with errno, EINVAL when it is something else: that is not opened,
 * so that a device or a FIFO does nothing. The caller closes it.
 */
int root_namespace(const struct root *root, const char *path, int type,
		   uint64_t *number);

#endif
