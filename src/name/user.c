/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <pwd.h>
#include <string.h>

#include "name/etc.h"
#include "name/names.h"
#include "proc/lines.h"

/*
 * Reads all users of a recorded machine; for equal user IDs the first one is
 * used.
 */
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

/*
 * Looks up in libc. Other libcs than glibc take the lines +x and -x, which are
 * for NIS, for users.
 */
static const char *user_ask(uint32_t uid)
{
	const struct passwd *user = getpwuid(uid);

	if (!user || (!LIBC_IS_GLIBC && strchr("+-", user->pw_name[0])))
		return NULL;
	return user->pw_name;
}

const char *user_name(struct names *names, uint32_t uid)
{
	const bool file_first = names->root->sysroot || !LIBC_IS_GLIBC;
	const char *name;
	bool found;

	if (file_first && !names->users_read)
		users_read(names);
	name = cache_get(&names->users, &uid, sizeof uid, &found);
	if (found || names->root->sysroot)
		return name;
	errno = 0;
	name = names_room() ? user_ask(uid) : NULL;
	if (!name)
		root_missed(names->root, TREE_ETC, "passwd", errno);
	return names_keep(names, &names->users, &uid, sizeof uid, name);
}
