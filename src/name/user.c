/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <pwd.h>
#include <string.h>

#include "name/etc.h"
#include "name/names.h"
#include "proc/lines.h"

/* All users of a recorded machine; of two with one uid the first counts. */
static void users_read(struct names *names)
{
	struct lines lines;
	struct span line;
	struct etc_user user;

	names->users_read = true;
	if (!root_lines(names->root, TREE_ETC, "passwd", &lines))
		return;
	while (lines_next(&lines, &line))
		if (etc_user_parse(line, &user) == SCAN_OK)
			(void)names_keep(names, &names->users, &user.uid,
					 sizeof user.uid, user.name);
	lines_close(&lines);
}

const char *user_name(struct names *names, uint32_t uid)
{
	const struct passwd *user;
	const char *name;
	bool found;

	if (names->root->sysroot && !names->users_read)
		users_read(names);
	name = cache_get(&names->users, &uid, sizeof uid, &found);
	if (found || names->root->sysroot)
		return name;
	errno = 0;
	user = names_room() ? getpwuid(uid) : NULL;
	if (!user)
		root_missed(names->root, TREE_ETC, "passwd", errno);
	return names_keep(names, &names->users, &uid, sizeof uid,
			  user ? user->pw_name : NULL);
}
