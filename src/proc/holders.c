/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/holders.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proc/hash.h"
#include "proc/hidepid.h"
#include "proc/holders_walk.h"
#include "proc/lines.h"
#include "proc/pid_ns.h"
#include "proc/socket_link.h"
#include "proc/status.h"

static const char *const words[VIAS] = {
    [VIA_FD] = "fd",
    [VIA_THREAD] = "thread",
    [VIA_IO_URING] = "io_uring",
    [VIA_MMAP] = "mmap",
};

const struct enum_names via_words = {words, VIAS};

/* PID_MAX_LIMIT of <linux/threads.h> is 2^22. */
enum { TID_BITS = 28, TID_MAX = (1 << TID_BITS) - 1 };

/* One process's hold of one socket. */
struct entry {
	uint64_t inode;
	uint32_t next; /* index plus one of the next entry of the same socket;
			  or 0 */
	uint32_t subject; /* of the same process */
	int32_t fd;
	unsigned via : 4;	 /* enum via */
	unsigned tid : TID_BITS; /* of found */
};

struct holders {
	struct holders_walk walk;
	unsigned passes; /* number of passes that have run */
	struct entry *entries;
	size_t n, size;
	uint32_t *slots; /* first entry of each socket plus one, or 0 */
	size_t n_slots;	 /* number of slots: a power of two, or 0 */
	struct holders_limits limits;
	bool sought_in_flight;
	size_t in_flight; /* index plus one of an entry, or 0 */
};

/* Where `inode` is, or would go: there is always an empty slot. */
static uint32_t *slot_of(const struct holders *holders, uint64_t inode)
{
	size_t mask = holders->n_slots - 1;
	size_t i = hash_inode(inode) & mask;

	while (holders->slots[i] &&
	       holders->entries[holders->slots[i] - 1].inode != inode)
		i = (i + 1) & mask;
	return &holders->slots[i];
}

static size_t entry_find(const struct holders *holders, uint64_t inode)
{
	return holders->n_slots ? *slot_of(holders, inode) : 0;
}

static bool is_held(const void *arg, uint64_t inode)
{
	return entry_find(arg, inode) != 0;
}

/*
 * Makes room for `more` entries, and keeps at least a third of the slots empty.
 */
static bool table_grow(struct holders *holders, size_t more)
{
	size_t want = holders->n + more, slots = 16;
	struct entry *entries;

	if (want >= UINT32_MAX)
		return false;
	entries = realloc(holders->entries, (want + 1) * sizeof *entries);
	if (!entries)
		return false;
	holders->entries = entries;
	while (slots < want + want / 2)
		slots *= 2;
	if (slots <= holders->n_slots)
		return true;
	free(holders->slots);
	holders->slots = calloc(slots, sizeof *holders->slots);
	holders->n_slots = holders->slots ? slots : 0;
	/* the first entry of a socket was added last */
	for (size_t i = 0; holders->slots && i < holders->n; i++)
		*slot_of(holders, holders->entries[i].inode) = (uint32_t)i + 1;
	return holders->slots;
}

static void entry_add(struct holders *holders, struct entry entry)
{
	uint32_t *slot = slot_of(holders, entry.inode);

	entry.next = *slot;
	holders->entries[holders->n++] = entry;
	*slot = (uint32_t)holders->n;
}

static int found_compare(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->fd != y->fd)
		return x->fd < y->fd ? -1 : 1;
	return (x->inode > y->inode) - (x->inode < y->inode);
}

/*
 * Sorts by descriptor, and removes what two threads or two maps have in common.
 */
static void found_sort(struct subject *subject)
{
	size_t n = 0;

	if (subject->n_found == 0)
		return;
	qsort(subject->found, subject->n_found, sizeof *subject->found,
	      found_compare);
	for (size_t i = 0; i < subject->n_found; i++)
		if (i == 0 ||
		    found_compare(&subject->found[i], &subject->found[n - 1]))
			subject->found[n++] = subject->found[i];
	subject->n_found = n;
}

/* Adds the results of one process, the last entry of a socket first. */
static void subject_commit(struct holders *holders, size_t i)
{
	struct subject *subject = &holders->walk.subjects[i];

	for (size_t j = subject->n_found; j-- > 0;)
		entry_add(holders, (struct entry){
				       .inode = subject->found[j].inode,
				       .subject = (uint32_t)i,
				       .fd = subject->found[j].fd,
				       .via = holders->walk.pass & 0xf,
				       .tid = subject->found[j].tid & TID_MAX});
	free(subject->found);
	subject->found = NULL;
	subject->n_found = subject->found_size = 0;
}

/* Adds the results of the pass; false without memory. */
static bool pass_commit(struct holders *holders)
{
	struct holders_walk *walk = &holders->walk;
	bool memory = true;
	size_t more = 0;

	for (size_t i = 0; i < walk->n; i++) {
		/* the kernel lists them in order */
		if (walk->pass != VIA_FD || walk->root->recorded)
			found_sort(&walk->subjects[i]);
		more += walk->subjects[i].n_found;
		memory = memory && !walk->subjects[i].no_memory;
	}
	if (!table_grow(holders, more))
		return false;
	for (size_t i = walk->n; i-- > 0;)
		subject_commit(holders, i);
	return memory;
}

struct holders *holders_start(const struct root *root, enum holders_want want)
{
	struct holders *holders = calloc(1, sizeof *holders);

	if (!holders)
		return NULL;
	holders_walk_init(&holders->walk, root, want);
	holders->walk.is_held = is_held;
	holders->walk.arg = holders;
	holders_walk_begin(&holders->walk, VIA_FD);
	return holders;
}

static void limits_find(struct holders *holders)
{
	const struct holders_walk *walk = &holders->walk;
	struct holders_limits *limits = &holders->limits;
	/* our own capabilities, even if /proc is that of another machine */
	const struct root here = {.sysroot = NULL};
	struct status status;
	bool first = false;

	for (size_t i = 0; i < walk->n; i++) {
		limits->processes += walk->subjects[i].denied;
		first =
		    first || strcmp(walk->subjects[i].process.pid, "1") == 0;
	}
	limits->hidepid = hidepid_read(walk->root);
	/* if the first process is visible, nothing is hidden from us */
	if (limits->hidepid == 1 ? limits->processes == 0 : first)
		limits->hidepid = 0;
	limits->pids = pid_ns_read(walk->root);
	if (walk->root->recorded || !status_read(&here, "self/status", &status))
		return;
	limits->lacks_ptrace = !status_can(&status, CAP_NR_SYS_PTRACE);
	limits->lacks_read = !status_can(&status, CAP_NR_DAC_READ_SEARCH) &&
			     !status_can(&status, CAP_NR_DAC_OVERRIDE);
}

bool holders_finish(struct holders *holders)
{
	bool memory;

	holders_walk_end(&holders->walk);
	holders->passes = VIA_FD + 1;
	memory = pass_commit(holders);
	limits_find(holders);
	errno = memory ? holders->walk.error : ENOMEM;
	return memory && !holders->walk.error;
}

/* Runs the next pass. */
static void pass_run(struct holders *holders)
{
	holders_walk_begin(&holders->walk, (enum via)holders->passes);
	holders_walk_end(&holders->walk);
	holders->passes++;
	if (!pass_commit(holders))
		root_failed(holders->walk.root, TREE_PROC, NULL, ENOMEM);
}

size_t holders_first(struct holders *holders, uint64_t inode)
{
	size_t at = inode ? entry_find(holders, inode) : 0;

	while (inode && !at && holders->passes < VIAS) {
		pass_run(holders);
		at = entry_find(holders, inode);
	}
	return at;
}

size_t holders_next(const struct holders *holders, size_t at)
{
	return holders->entries[at - 1].next;
}

struct holder holders_at(const struct holders *holders, size_t at)
{
	const struct entry *entry = &holders->entries[at - 1];

	return (struct holder){
	    .process = &holders->walk.subjects[entry->subject].process,
	    .via = entry->via,
	    .fd = entry->fd};
}

/*
 * The fdinfo of a unix socket has the number of descriptors that were sent to
 * it.
 */
static bool info_has_sent(const struct root *root, const char *path)
{
	struct lines lines;
	struct span line;
	uint64_t n = 0;

	if (!root_lines(root, TREE_PROC, path, &lines))
		return false;
	while (n == 0 && lines_next(&lines, &line))
		if (scm_fds_parse(line, &n) != SCAN_OK)
			n = 0;
	lines_close(&lines);
	return n > 0;
}

enum { INFO_PATH = NAME_MAX + sizeof "/task/4294967295/fdinfo/4294967295" };

/* True if this is a unix socket with descriptors in flight. */
static bool has_sent(const struct holders *holders, const struct entry *entry)
{
	const struct holders_walk *walk = &holders->walk;
	const char *pid = walk->subjects[entry->subject].process.pid;
	char path[INFO_PATH];

	if (entry->via == VIA_THREAD)
		snprintf(path, sizeof path, "%s/task/%u/fdinfo/%ld", pid,
			 (unsigned)entry->tid, (long)entry->fd);
	else
		snprintf(path, sizeof path, "%s/fdinfo/%ld", pid,
			 (long)entry->fd);
	return info_has_sent(walk->root, path);
}

/* sockets in an io_uring or a mapping have no fdinfo */
static bool may_have_sent(const struct entry *entry)
{
	return (entry->via == VIA_FD || entry->via == VIA_THREAD) &&
	       entry->fd >= 0;
}

bool holders_in_flight(struct holders *holders, struct holder *receiver)
{
	/* each socket once, at its first holder */
	for (size_t i = 0; !holders->sought_in_flight && i < holders->n; i++) {
		const struct entry *entry = &holders->entries[i];

		if (may_have_sent(entry) &&
		    entry_find(holders, entry->inode) == i + 1 &&
		    has_sent(holders, entry)) {
			holders->in_flight = i + 1;
			break;
		}
	}
	holders->sought_in_flight = true;
	if (holders->in_flight)
		*receiver = holders_at(holders, holders->in_flight);
	return holders->in_flight;
}

const struct holders_limits *holders_limits(const struct holders *holders)
{
	return &holders->limits;
}

void holders_free(struct holders *holders)
{
	if (!holders)
		return;
	holders_walk_free(&holders->walk);
	free(holders->entries);
	free(holders->slots);
	free(holders);
}
