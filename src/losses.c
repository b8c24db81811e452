/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "losses.h"

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

/* Below /proc, what begins with a number is a process. */
static bool is_owner(enum tree tree, const char *path)
{
	return tree == TREE_PROC && path &&
	       (*path == '\0' || (*path >= '0' && *path <= '9'));
}

/* Keeps one for those who ask later, from whatever thread it comes. */
static void loss_keep(struct losses *losses, unsigned i, const char *path,
		      const char *message)
{
	struct loss *loss;

	if (i >= LOSSES_KEPT)
		return;
	loss = &losses->first[i];
	snprintf(loss->file, sizeof loss->file, "%s", path ? path : "");
	snprintf(loss->message, sizeof loss->message, "%s", message);
	clean_text(loss->file, CLEAN_ASCII);
	atomic_store(&loss->kept, true);
}

void losses_add(void *arg, enum tree tree, const char *path, int error)
{
	struct losses *losses = arg;
	const unsigned i = atomic_fetch_add(&losses->n, 1);
	const char *what = "the list is not complete";
	char where[PATH_SHOWN], message[LOSS_MESSAGE];
	bool said = false;

	if (is_owner(tree, path)) {
		said = atomic_exchange(&losses->owners, true);
		what = "some owners are not shown";
	} else if (tree == TREE_ETC) {
		said = atomic_exchange(&losses->names, true);
		what = "some names are not shown";
	}
	put_path(where, sizeof where, tree, path);
	snprintf(message, sizeof message, "%s%s, %s", where, error_text(error),
		 what);
	loss_keep(losses, i, path, message);
	if (!said)
		fprintf(stderr, "netstat: %s\n", message);
}

unsigned losses_count(const struct losses *losses)
{
	return atomic_load(&losses->n);
}

const struct loss *losses_at(const struct losses *losses, unsigned i)
{
	if (i >= LOSSES_KEPT || !atomic_load(&losses->first[i].kept))
		return NULL;
	return &losses->first[i];
}
