/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/owner.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "proc/owner_walk.h"

struct owner_slot {
	uint64_t inode;
	uint32_t process; /* its index plus one; 0 in an empty slot */
};

/*
 * net-tools 2.10 does not see the sockets 0 to 9 as socket:[N], reads the
 * number as C does (0x1f, 017), and takes its largest value for an error.
 */
bool owner_link_parse(const char *link, size_t len, uint64_t *inode)
{
	static const char modern[] = "socket:[", old[] = "[0000]:";
	const char *number, *last = link + len;
	struct cursor c;
	char *end;

	if (len >= sizeof modern + 2 &&
	    strncmp(link, modern, sizeof modern - 1) == 0) {
		number = link + sizeof modern - 1;
		last--;
		if (*last != ']')
			return false;
	} else if (len >= sizeof old &&
		   strncmp(link, old, sizeof old - 1) == 0) {
		number = link + sizeof old - 1;
	} else {
		return false;
	}
	/* the kernel's own numbers, which are nearly all */
	c = (struct cursor){number, link + len};
	if (*number != '0' && scan_short(&c, inode))
		return c.at == last;
	*inode = strtoull(number, &end, 0);
	return end == last && *inode != UINT64_MAX;
}

struct span owner_cmdline_parse(const char *cmdline, size_t len)
{
	struct span name = {cmdline, strnlen(cmdline, len)};

	if (name.len == 0 || *name.at != '/')
		return name;
	for (size_t i = name.len; i > 0; i--)
		if (cmdline[i - 1] == '/')
			return (struct span){cmdline + i, name.len - i};
	return name;
}

/*
 * Where `inode` is, or would go: there is always an empty slot. Numbers that
 * follow each other, as those of a process do, share cache lines.
 */
static struct owner_slot *slot_of(const struct owners *owners, uint64_t inode)
{
	size_t mask = owners->slots_size - 1;
	uint64_t run = (inode >> 3) * 0x9e3779b97f4a7c15u >> 32;
	size_t i = (size_t)(run << 3 | (inode & 7)) & mask;

	while (owners->slots[i].process && owners->slots[i].inode != inode)
		i = (i + 1) & mask;
	return &owners->slots[i];
}

/* Room for all inodes, and half as much at least that stays empty. */
static bool slots_make(struct owners *owners, const struct visit *visits,
		       size_t n)
{
	size_t inodes = 0, size = 16;

	for (size_t i = 0; i < n; i++)
		inodes += visits[i].n_inodes;
	while (size < inodes + inodes / 2)
		size *= 2;
	owners->slots = calloc(size, sizeof *owners->slots);
	owners->slots_size = owners->slots ? size : 0;
	return owners->slots;
}

const struct process *owners_find(const struct owners *owners, uint64_t inode)
{
	const struct owner_slot *slot;

	if (owners->slots_size == 0)
		return NULL;
	slot = slot_of(owners, inode);
	return slot->process ? &owners->processes[slot->process - 1] : NULL;
}

static void process_free(struct process *process)
{
	free(process->pid);
	free(process->name);
	free(process->context);
}

static struct process *processes_grow(struct owners *owners)
{
	if (owners->n_processes == owners->processes_size) {
		size_t size = owners->processes_size * 2 + 64;
		struct process *more =
		    realloc(owners->processes, size * sizeof *more);

		if (!more)
			return NULL;
		owners->processes = more;
		owners->processes_size = size;
	}
	return &owners->processes[owners->n_processes];
}

/* Gives the socket `inode` to the process added last, unless it is taken. */
static void slot_add(struct owners *owners, uint64_t inode)
{
	struct owner_slot *slot = slot_of(owners, inode);

	if (slot->process)
		return;
	*slot = (struct owner_slot){inode, (uint32_t)owners->n_processes};
	owners->used++;
}

/*
 * Takes what was seen of a process, which comes after those taken before: a
 * socket that one of them has is theirs. False without memory.
 */
static bool visit_take(struct owners *owners, struct visit *visit)
{
	struct process *process;

	owners->denied = owners->denied || visit->denied;
	if (visit->n_inodes == 0)
		return !visit->no_memory;
	process = processes_grow(owners);
	if (!process)
		return false;
	*process = visit->process;
	visit->process = (struct process){NULL, NULL, NULL};
	owners->n_processes++;
	for (size_t i = 0; i < visit->n_inodes; i++)
		slot_add(owners, visit->inodes[i]);
	return !visit->no_memory;
}

bool owners_finish(struct owners *owners, struct owner_walk *walk)
{
	struct visit *visits;
	int error = ENOMEM;
	bool memory;
	size_t n = 0;

	visits = walk ? owner_walk_end(walk, &n, &error) : NULL;
	owners->denied = error == EACCES;
	memory = slots_make(owners, visits, n);
	for (size_t i = 0; i < n; i++) {
		memory = memory && visit_take(owners, &visits[i]);
		process_free(&visits[i].process);
		free(visits[i].inodes);
	}
	free(visits);
	errno = memory ? error : ENOMEM;
	return errno == 0;
}

void owners_free(struct owners *owners)
{
	for (size_t i = 0; i < owners->n_processes; i++)
		process_free(&owners->processes[i]);
	free(owners->processes);
	free(owners->slots);
	*owners = (struct owners){0};
}
