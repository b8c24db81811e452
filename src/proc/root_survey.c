/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <unistd.h>

#include "proc/root_path.h"

enum root_fault root_survey(struct root *root)
{
	char proc[PATH_MAX];

	if (!root->sysroot)
		return ROOT_GOOD;
	/* the blank name asks for a directory */
	if (!root_path(root, root_tree(TREE_PROC), "", proc) ||
	    access(proc, X_OK) < 0)
		return ROOT_NO_PROC;
	return ROOT_GOOD;
}
