/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/iface_sysfs.h"

#include <errno.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>

/* All values are shorter; a longer one is truncated. */
enum { VALUE_SIZE = 256 };

/* Rejects names that are not those of a file: "", "..", "a/b". */
static bool is_name(const char *name)
{
	return *name != '\0' && !strchr(name, '/') && strcmp(name, ".") != 0 &&
	       strcmp(name, "..") != 0;
}

/* One file of an interface; false, with errno, when it can't be read. */
static bool read_value(const struct root *root, const struct iface *iface,
		       const char *file, char buf[VALUE_SIZE],
		       struct cursor *value)
{
	char path[64];
	ssize_t len;

	snprintf(path, sizeof(path), "class/net/%s/%s", iface->name, file);
	len = root_read(root, TREE_SYS, path, buf, VALUE_SIZE);
	if (len < 0)
		return false;
	*value = (struct cursor){buf, buf + len};
	return true;
}

static bool read_int(const struct root *root, const struct iface *iface,
		     const char *file, int *number)
{
	char buf[VALUE_SIZE];
	struct cursor value;
	int64_t wide;

	if (!read_value(root, iface, file, buf, &value) ||
	    !scan_dec(&value, &wide))
		return false;
	*number = (int)(uint32_t)wide;
	return true;
}

/* Bytes in hex with colons between them; returns their number. */
static void read_address(const struct root *root, struct iface *iface)
{
	char buf[VALUE_SIZE];
	struct cursor value;

	if (!read_value(root, iface, "address", buf, &value))
		return;
	iface->unknown &= ~(unsigned)IFACE_ADDRESS;
	for (size_t i = 0; i < IFACE_HWADDR; i++) {
		struct span run;

		if (!scan_hexrun(&value, 2, &run) || run.len != 2)
			return;
		iface->hw_addr[i] =
		    (unsigned char)(scan_nibble(run.at[0]) << 4 |
				    scan_nibble(run.at[1]));
		if (!scan_char(&value, ':'))
			return;
	}
}

/*
 * The kernel's `flags` lack IFF_RUNNING, which dev_get_flags() derives from the
 * operational state: "up", or "unknown" from drivers that don't report it. An
 * interface that is down doesn't run.
 */
static void read_running(const struct root *root, struct iface *iface)
{
	char buf[VALUE_SIZE];
	struct cursor value;
	struct span state;

	if (iface_is_up(iface) && !(iface->flags & IFF_RUNNING)) {
		if (!read_value(root, iface, "operstate", buf, &value) ||
		    !scan_word(&value, &state))
			return;
		if (span_is(state, "up") || span_is(state, "unknown"))
			iface->flags |= IFF_RUNNING;
	}
	iface->unknown &= ~(unsigned)IFACE_RUNNING;
}

/* False, with errno, if `flags` exists and can't be read. */
static bool read_flags(const struct root *root, struct iface *iface)
{
	char buf[VALUE_SIZE];
	struct cursor value;
	uint64_t flags;

	if (!read_value(root, iface, "flags", buf, &value))
		return errno == ENOENT || errno == ENOTDIR;
	if (!scan_hex(&value, &flags))
		return true;
	iface->flags = (int16_t)(uint16_t)flags;
	iface->unknown &= ~(unsigned)IFACE_FLAGS;
	read_running(root, iface);
	return true;
}

/* True if the directory has an entry of that name, even a dangling link. */
static bool has_entry(const struct root *root, const char *name)
{
	DIR *dir = root_dir(root, TREE_SYS, "class/net");
	const struct dirent *entry = NULL;

	while (dir && (entry = readdir(dir)) && strcmp(entry->d_name, name))
		;
	if (dir)
		closedir(dir);
	return entry;
}

/*
 * True if the machine has the interface. Its `flags` may be missing, because
 * some recordings lack parts of sysfs.
 */
static bool is_there(const struct root *root, const struct iface *iface)
{
	if (!root_has(root, TREE_SYS, "class/net") && errno == ENOENT)
		return iface->counted;
	return has_entry(root, iface->name);
}

bool iface_sysfs_read(const struct root *root, struct iface *iface)
{
	if (!is_name(iface->name)) {
		errno = ENODEV;
		return false;
	}
	if (!read_flags(root, iface))
		return false;
	if (iface->unknown & IFACE_FLAGS && !is_there(root, iface)) {
		errno = ENODEV;
		return false;
	}
	if (read_int(root, iface, "mtu", &iface->mtu))
		iface->unknown &= ~(unsigned)IFACE_MTU;
	(void)read_int(root, iface, "type", &iface->hw_type);
	(void)read_int(root, iface, "tx_queue_len", &iface->queue_len);
	read_address(root, iface);
	return true;
}
