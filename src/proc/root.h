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

/* The directory trees of a machine. */
enum tree {
	TREE_PROC, /* /proc */
	TREE_SYS,  /* /sys */
	TREE_ETC,  /* /etc */
	TREES
};

/* The state of a process's folder net/. */
enum root_net_state {
	ROOT_NET_SAME,
	ROOT_NET_OTHER, /* another folder of that namespace is open instead */
	ROOT_NET_GONE	/* there is none any more; `dir` may be NULL */
};

/*
 * The files below net/ of another network namespace: a /proc/PID/net. If the
 * PID is reused, the open folder still belongs to the first process, and has no
 * files after that has exited. But the process may enter another namespace.
 */
struct root_net {
	DIR *dir; /* or NULL: there are no files */
	/* Called after each file that was opened or is missing; or NULL. */
	enum root_net_state (*check)(struct root_net *net);
};

/*
 * Differences of another running machine from a recorded one. An example is the
 * host of a container, with its / at DIR.
 */
enum root_other {
	/* proc/net leads to our own network: the machine's is proc/1/net */
	OTHER_NET = 1 << 0,
	/* proc/sys/net shows our own network: it is ignored */
	OTHER_SYSCTL = 1 << 1,
	/* sys/class/net shows our network, or yet another one */
	OTHER_SYSFS = 1 << 2,
};

/*
 * The machine that is read: this machine, or one that is recorded in a
 * directory (--sysroot=DIR). Only these functions open files.
 */
struct root {
	const char *sysroot; /* DIR, or NULL for this machine; not owned */
	unsigned other;	     /* of enum root_other, set by root_survey() */
	bool recorded;	     /* its proc is a copy, not the kernel's */
	/*
	 * Where "net/..." of TREE_PROC is, or NULL: /proc/net. Code that reads
	 * these files does not depend on it.
	 */
	struct root_net *net;
	/*
	 * A file below net/ that exists and can't be read is also a failure:
	 * for outputs that report whether they are complete.
	 */
	bool strict;
	/*
	 * Called for each failure that loses a part of the listing, from any
	 * thread; or NULL. The path, relative to `tree`, is NULL if it is
	 * unknown.
	 */
	void (*failed)(void *arg, enum tree tree, const char *path, int error);
	void *failed_arg;
};

/* The path of a tree on a running machine, for messages: "/proc". */
const char *root_tree(enum tree tree);

/*
 * Sets up `root` for the machine recorded in `sysroot`, or for this machine if
 * that is NULL. False, with errno, if the directory can't be read.
 */
bool root_init(struct root *root, const char *sysroot);

/* Why the files below a sysroot are not usable. */
enum root_fault {
	ROOT_GOOD,
	ROOT_NO_PROC, /* there is no DIR/proc */
	ROOT_NO_NET,  /* DIR/proc is a mounted proc, and lacks 1/net/dev */
};

/*
 * Determines whether the sysroot, which root_init() has found to be a
 * directory, is a recorded machine or a running one. With a fault, errno is the
 * reason why nothing can be read.
 */
enum root_fault root_survey(struct root *root);

/* The same machine, without reports of failures. */
struct root root_quiet(const struct root *root);

/*
 * Reports that `error` has lost a part of a file. The functions below do so
 * themselves if a read fails, and if a file can't be opened for lack of
 * descriptors or memory, or because of a disk error. Whether a missing or
 * forbidden file is a failure is the decision of the caller, unless the root is
 * strict. errno is unchanged.
 */
void root_failed(const struct root *root, enum tree tree, const char *path,
		 int error);

/*
 * True for errors of this machine, such as lack of memory. False for properties
 * of the file: it doesn't exist, no longer exists, or may not be read.
 */
bool root_is_failure(int error);

/* Calls root_failed if root_is_failure is true. */
void root_missed(const struct root *root, enum tree tree, const char *path,
		 int error);

/*
 * Reads up to `size` bytes from the start of a file into `buf`, but stops after
 * a read that returns a NUL. Returns their number, or -1 with errno. Nothing is
 * appended.
 */
ssize_t root_read(const struct root *root, enum tree tree, const char *path,
		  char *buf, size_t size);

/* The same, without a stop at a NUL: for files that contain several texts. */
ssize_t root_read_all(const struct root *root, enum tree tree, const char *path,
		      char *buf, size_t size);

/*
 * True if the file or directory at `path` may be read; otherwise errno is the
 * reason. Nothing is opened, so a lack of descriptors does not make it false.
 */
bool root_has(const struct root *root, enum tree tree, const char *path);

/*
 * Opens the directory at `path` below `tree`; an empty path is the tree itself.
 * NULL, with errno, on failure. The caller closes it with closedir().
 */
DIR *root_dir(const struct root *root, enum tree tree, const char *path);

/* Opens it and closes it; false, with errno, if it can't be opened. */
bool root_dir_opens(const struct root *root, enum tree tree, const char *path);

/* The same as lines_are_live, for a directory. */
bool root_dir_is_live(const struct root *root, DIR *dir);

/*
 * Continues in a /proc/PID/fd, which must be live, at the descriptor `fd`: the
 * position of each entry in the folder is its number.
 */
void root_dir_seek(DIR *dir, unsigned fd);

/* The target of the link `name` in `dir`, as readlinkat(2) returns it. */
ssize_t root_sublink(DIR *dir, const char *name, char *buf, size_t size);

/* Identifies a file as long as it exists. */
struct root_id {
	dev_t dev;
	ino_t ino;
};

/*
 * Identifies the file at `path`, without opening it. False, with errno, if it
 * doesn't exist or is not accessible.
 */
bool root_id(const struct root *root, enum tree tree, const char *path,
	     struct root_id *id);

/* The same for `name` in `dir`. */
bool root_subid(DIR *dir, const char *name, struct root_id *id);

/*
 * The target of the link at `path`, NUL-terminated and truncated to `size` - 1
 * bytes. Returns its length, or -1 with errno.
 */
ssize_t root_link(const struct root *root, enum tree tree, const char *path,
		  char *buf, size_t size);

/*
 * Opens a namespace of this machine so that it can be entered. `path` is
 * absolute, or below /proc; `type` is the CLONE_NEW* of sched.h, and *number is
 * set to the number of the namespace. Returns -1 with errno, EINVAL if it is
 * something else. Other files are not opened for reading, so a device or a FIFO
 * has no effect. The caller closes the descriptor.
 */
int root_namespace(const struct root *root, const char *path, int type,
		   uint64_t *number);

#endif
