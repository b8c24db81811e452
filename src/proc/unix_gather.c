/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/unix_evidence.h"

#include <stdlib.h>
#include <time.h>

#include "proc/lines.h"
#include "proc/protocols.h"
#include "proc/sock_holders.h"

static void table_read(struct unix_evidence *evidence, const struct root *root,
		       const char *path, unsigned reading)
{
	struct lines *lines = malloc(sizeof *lines);
	struct unix_guard guard = {.inode = 0};
	struct unix_layout layout = {false};
	struct span line;

	if (!lines || !root_lines(root, TREE_PROC, path, lines)) {
		free(lines);
		evidence->failed = true;
		return;
	}
	if (lines_next(lines, &line))
		layout = unix_layout_parse(line);
	while (lines_next(lines, &line))
		unix_evidence_add(evidence, reading, &guard, line, layout);
	evidence->failed = evidence->failed || lines->error;
	lines_close(lines);
	free(lines);
}

/*
 * The unix sockets of this network namespace, with those that were closed with
 * data under way; UINT64_MAX when they are not counted. Linux before 5.15 has
 * no UNIX-STREAM.
 */
static uint64_t sockets_count(const struct root *root)
{
	struct lines *lines = malloc(sizeof *lines);
	struct protocol protocol;
	bool found = false;
	uint64_t sum = 0;
	struct span line;

	if (!lines || !root_lines(root, TREE_PROC, "net/protocols", lines)) {
		free(lines);
		return UINT64_MAX;
	}
	while (lines_next(lines, &line))
		if (protocols_parse(line, &protocol) == SCAN_OK &&
		    (span_is(protocol.name, "UNIX") ||
		     span_is(protocol.name, "UNIX-STREAM"))) {
			found = true;
			sum += protocol.sockets;
		}
	found = found && !lines->error;
	lines_close(lines);
	free(lines);
	return found ? sum : UINT64_MAX;
}

/* All that follows the first reading. */
static void evidence_complete(struct unix_evidence *evidence,
			      struct sock_holders *holders,
			      const struct root *root, const char *path)
{
	/* a sum over processors is too low while sockets come and go */
	uint64_t before = sockets_count(root), after;

	unix_evidence_drop(evidence);
	sock_holders_look(holders, root, HOLDERS_PROCESSES);
	sock_holders_sort(holders);
	/* again, since sockets are handed from one process to another */
	if (unix_evidence_lacks(evidence, holders)) {
		sock_holders_look(holders, root, HOLDERS_THREADS);
		sock_holders_sort(holders);
	}
	after = sockets_count(root);
	table_read(evidence, root, path, 1);
	unix_evidence_build(evidence, holders, before > after ? before : after);
}

/*
 * A process may be stopped by the scheduler where its socket is in the table
 * and has no descriptor: while it is made, accepted or closed. It takes some
 * time to tell such a row from one that nobody will ever hold.
 */
enum { LOOKS = 6, LOOK_MSECS = 50 };

void unix_evidence_gather(struct unix_evidence *evidence,
			  const struct root *root, const char *path)
{
	/* a failure here loses no row: no message */
	const struct root quiet = root_quiet(root);
	const struct timespec pause = {.tv_nsec = LOOK_MSECS * 1000000L};
	struct sock_holders holders = {.n = 0};

	table_read(evidence, &quiet, path, 0);
	evidence_complete(evidence, &holders, &quiet, path);
	for (size_t i = 1; i < LOOKS && evidence->unheld > 0; i++) {
		(void)nanosleep(&pause, NULL);
		evidence_complete(evidence, &holders, &quiet, path);
	}
	sock_holders_free(&holders);
}
