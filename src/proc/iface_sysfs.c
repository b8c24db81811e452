/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/iface_sysfs.h"

#include <errno.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>

/* Any value is shorter; what is longer is cut. */
enum { VALUE_SIZE = 256 };

/* One file of an interface; false, with errno, when it can't be read. */
static bool read_value(const struct root *root, const struct iface *iface,
		       const char *file, char buf[VALUE_SIZE],
		       struct cursor *value)
{
	char path[64];
	ssize_t len;

	/* a name that isn't a file's name: "", "..", "a/b" */
	if (strchr(iface->name, '/') || iface->name[0] == '\0' ||
	    strcmp(iface->name, ".") == 0 || strcmp(iface->name, "..") == 0) {
		errno = ENODEV;
		return false;
	}
	snprintf(path, sizeof(path), "class/net/%s/%s", iface->name, file);
	len = root_read(root, TREE_SYS, path, buf, VALUE_SIZE);
	if (len < 0)
		return false;
	*value = (struct cursor){buf, buf + len};
	return true;
}

static void read_int(const struct root *root, const struct iface *iface,
		     const char *file, int *number)
{
	char buf[VALUE_SIZE];
	struct cursor value;
	int64_t wide;

	if (read_value(root, iface, file, buf, &value) &&
	    scan_dec(&value, &wide))
		*number = (int)(uint32_t)wide;
}

/* Bytes in hex with a colon between them, as many as there are. */
static void read_address(const struct root *root, struct iface *iface)
{
	char buf[VALUE_SIZE];
	struct cursor value;

	if (!read_value(root, iface, "address", buf, &value))
		return;
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
 * sysfs lacks IFF_RUNNING, which netif_oper_up() in the kernel makes of the
 * operational state: "up", or "unknown" from drivers that don't tell.
 */
static bool is_running(const struct root *root, const struct iface *iface)
{
	char buf[VALUE_SIZE];
	struct cursor value;
	struct span state;

	return iface_is_up(iface) &&
	       read_value(root, iface, "operstate", buf, &value) &&
	       scan_word(&value, &state) &&
	       (span_is(state, "up") || span_is(state, "unknown"));
}

bool iface_sysfs_read(const struct root *root, struct iface *iface)
{
	char buf[VALUE_SIZE];
	struct cursor value;
	uint64_t flags;

	if (!read_value(root, iface, "flags", buf, &value)) {
		if (errno == ENOENT || errno == ENOTDIR)
			errno = ENODEV;
		return false;
	}
	if (scan_hex(&value, &flags))
		iface->flags = (int16_t)(uint16_t)flags;
	if (is_running(root, iface))
		iface->flags |= IFF_RUNNING;
	read_int(root, iface, "mtu", &iface->mtu);
	read_int(root, iface, "type", &iface->hw_type);
	read_int(root, iface, "tx_queue_len", &iface->queue_len);
	read_address(root, iface);
	return true;
}
