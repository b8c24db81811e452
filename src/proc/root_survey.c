/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "proc/lines.h"
#include "proc/mountinfo.h"
#include "proc/netdev.h"
#include "proc/root_path.h"

/* This machine, as this program sees it. */
static const struct root here = {.sysroot = NULL};

/* The kernel's number of the mount of a directory, or -1. */
static int64_t mount_id(const char *dir)
{
	static const char title[] = "mnt_id:";
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	char path[64], text[256];
	const char *found;
	ssize_t len;

	if (fd < 0)
		return -1;
	snprintf(path, sizeof path, "self/fdinfo/%d", fd);
	len = root_read(&here, TREE_PROC, path, text, sizeof text - 1);
	close(fd);
	text[len > 0 ? len : 0] = '\0';
	found = strstr(text, title);
	return found ? span_dec((struct span){found + sizeof title - 1,
					      strlen(found + sizeof title - 1)})
		     : -1;
}

/*
 * True if it is our own root directory, as in --sysroot=/. The same directory
 * on another mount is not: a container may have the host's root there.
 */
static bool is_own(const char *sysroot)
{
	struct stat ours, theirs;

	return stat("/", &ours) == 0 && stat(sysroot, &theirs) == 0 &&
	       ours.st_dev == theirs.st_dev && ours.st_ino == theirs.st_ino &&
	       mount_id("/") == mount_id(sysroot);
}

/*
 * True if its process 1 has our own network. proc_net_ns_init() creates these
 * files for each network, and proc_alloc_inum() numbers all of them.
 */
static bool shares_net(const struct root *root)
{
	struct root_id ours, theirs;

	return root_id(&here, TREE_PROC, "self/net/dev", &ours) &&
	       root_id(root, TREE_PROC, "net/dev", &theirs) &&
	       ours.ino == theirs.ino;
}

/* True if DIR/sys is the file system that process 1 has at /sys. */
static bool has_its_sys(const struct root *root)
{
	struct lines lines;
	struct root_id id;
	struct mount mount;
	struct span line;
	char device[64];
	bool same = false;

	if (!root_id(root, TREE_SYS, "", &id) ||
	    !root_lines(root, TREE_PROC, "1/mountinfo", &lines))
		return false;
	snprintf(device, sizeof device, "%u:%u", (unsigned)major(id.dev),
		 (unsigned)minor(id.dev));
	/* the last mount covers the earlier ones */
	while (lines_next(&lines, &line))
		if (mountinfo_parse(line, &mount) == SCAN_OK &&
		    span_is(mount.point, "/sys"))
			same = span_is(mount.type, "sysfs") &&
			       span_is(mount.root, "/") &&
			       span_is(mount.device, device);
	lines_close(&lines);
	return same;
}

/*
 * The number of interfaces in DIR/sys, where bonding_masters is no interface.
 */
static size_t sys_count(const struct root *root)
{
	DIR *dir = root_dir(root, TREE_SYS, "class/net");
	const struct dirent *entry;
	size_t n = 0;
	char byte;

	while (dir && (entry = readdir(dir)))
		n += root_sublink(dir, entry->d_name, &byte, 1) > 0;
	if (dir)
		closedir(dir);
	return n;
}

/* True if DIR/sys has exactly the interfaces of /proc/1/net/dev. */
static bool has_its_ifaces(const struct root *root)
{
	char path[sizeof "class/net/" + IFACE_NAME];
	struct lines lines;
	struct netdev dev;
	struct span line;
	bool all = true;
	size_t n = 0;

	if (!root_lines(root, TREE_PROC, "net/dev", &lines))
		return false;
	(void)(lines_next(&lines, &line) && lines_next(&lines, &line));
	while (all && lines_next(&lines, &line)) {
		(void)netdev_parse(line, NETDEV_COMPRESSED, &dev);
		snprintf(path, sizeof path, "class/net/%.*s", (int)dev.name.len,
			 dev.name.at);
		all = root_has(root, TREE_SYS, path);
		n++;
	}
	lines_close(&lines);
	return all && n == sys_count(root);
}

/*
 * A sysfs shows the interfaces of the network in which it was mounted, but not
 * which network that is. If process 1 has it at /sys, it is probably its
 * network; the interfaces must also be the same.
 */
static bool has_its_net(const struct root *root)
{
	return has_its_sys(root) && has_its_ifaces(root);
}

enum root_fault root_survey(struct root *root)
{
	char proc[PATH_MAX];
	struct statfs fs;

	if (!root->sysroot)
		return ROOT_GOOD;
	/* the empty name stands for the directory */
	if (!root_path(root, root_tree(TREE_PROC), "", proc) ||
	    access(proc, X_OK) < 0)
		return ROOT_NO_PROC;
	root->recorded = statfs(proc, &fs) < 0 || fs.f_type != PROC_MAGIC;
	if (root->recorded || is_own(root->sysroot))
		return ROOT_GOOD;
	root->other = OTHER_NET;
	if (!root_has(root, TREE_PROC, "net/dev"))
		return ROOT_NO_NET;
	if (!shares_net(root))
		root->other |= OTHER_SYSCTL;
	if (!has_its_net(root))
		root->other |= OTHER_SYSFS;
	return ROOT_GOOD;
}
