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

void losses_add(void *arg, enum tree tree, const char *path, int error)
{
	struct losses *losses = arg;
	const char *what = "the list is not complete";
	char where[PATH_SHOWN];

	atomic_store(&losses->any, true);
	if (is_owner(tree, path)) {
		if (atomic_exchange(&losses->owners, true))
			return;
		what = "some owners are not shown";
	} else if (tree == TREE_ETC) {
		if (atomic_exchange(&losses->names, true))
			return;
		what = "some names are not shown";
	}
	put_path(where, sizeof where, tree, path);
	fprintf(stderr, "netstat: %s%s, %s\n", where, error_text(error), what);
}
