/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "failure.h"

#include <stdio.h>

#include "error.h"
#include "out.h"

enum { PATH_SHOWN = 200 };

/* "/proc/net/tcp: ", as far as it is known. */
static void put_path(char *text, size_t size, enum tree tree, const char *path)
{
	*text = '\0';
	if (!path)
		return;
	snprintf(text, size, "%s%s%s: ", root_tree(tree), *path ? "/" : "",
		 path);
	clean_text(text, CLEAN_ASCII);
}

/* A path below /proc that begins with a number belongs to a process. */
static bool is_owner(enum tree tree, const char *path)
{
	return tree == TREE_PROC && path &&
	       (*path == '\0' || (*path >= '0' && *path <= '9'));
}

/* Keeps a failure for outputs that report it later. Any thread may call it. */
static void failure_keep(struct failures *failures, const char *path,
			 const char *message)
{
	const unsigned i = atomic_fetch_add(&failures->messages, 1);
	struct failure *failure;

	if (i >= FAILURES_KEPT)
		return;
	failure = &failures->first[i];
	snprintf(failure->file, sizeof failure->file, "%s", path ? path : "");
	snprintf(failure->message, sizeof failure->message, "%s", message);
	clean_text(failure->file, CLEAN_ASCII);
	atomic_store(&failure->kept, true);
}

void failures_add(void *arg, enum tree tree, const char *path, int error)
{
	struct failures *failures = arg;
	const char *what = "the list is not complete";
	char where[PATH_SHOWN], message[FAILURE_MESSAGE];
	bool said = false;

	atomic_fetch_add(&failures->n, 1);
	if (is_owner(tree, path)) {
		said = atomic_exchange(&failures->owners, true);
		what = "some owners are not shown";
	} else if (tree == TREE_ETC) {
		said = atomic_exchange(&failures->names, true);
		what = "some names are not shown";
	}
	if (said)
		return;
	put_path(where, sizeof where, tree, path);
	snprintf(message, sizeof message, "%s%s, %s", where, error_text(error),
		 what);
	failure_keep(failures, path, message);
	fprintf(stderr, "netstat: %s\n", message);
}

unsigned failures_count(const struct failures *failures)
{
	return atomic_load(&failures->n);
}

unsigned failures_here(const struct failures *failures)
{
	return failures_count(failures) - failures->before;
}

const struct failure *failures_at(const struct failures *failures, unsigned i)
{
	if (i >= FAILURES_KEPT || !atomic_load(&failures->first[i].kept))
		return NULL;
	return &failures->first[i];
}

unsigned failures_unkept(const struct failures *failures)
{
	const unsigned n = atomic_load(&failures->messages);

	return n > FAILURES_KEPT ? n - FAILURES_KEPT : 0;
}

void failures_next(struct failures *failures)
{
	failures->before = failures_count(failures);
	atomic_store(&failures->owners, false);
	atomic_store(&failures->names, false);
	atomic_store(&failures->messages, 0);
	for (size_t i = 0; i < FAILURES_KEPT; i++)
		atomic_store(&failures->first[i].kept, false);
}
