/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "error.h"
#include "field/types.h"
#include "mode.h"
#include "msg.h"
#include "proc/if_inet6.h"
#include "proc/iface_ioctl.h"
#include "proc/iface_sysfs.h"
#include "proc/lines.h"
#include "proc/netdev.h"
#include "proc/netns_label.h"
#include "proc/netns_view.h"

enum { STATUS_FAILED = 1 };

#define NETDEV_FILE "net/dev"

/* The sources of the listing. */
struct ifaces {
	int sock;    /* the socket for ioctls, or -1 without one */
	int refused; /* why it is not an IPv4 socket, or 0 */
	struct iface_list list;
	struct if_inet6_list inet6;
};

/* Adds the contents of one line of /proc/net/dev; false without memory. */
static bool netdev_add(const struct ctx *ctx, struct iface_list *list,
		       struct span line, enum netdev_layout layout)
{
	struct netdev dev;
	struct iface *iface;

	if (netdev_parse(line, layout, &dev) != SCAN_OK)
		return true;
	iface = iface_list_get(list, dev.name);
	if (!iface)
		return false;
	if (dev.unseen && !ctx->output && !ctx->filter && !ctx->delta)
		dev.n_fields = 0;
	netdev_store(&dev, iface);
	return true;
}

/*
 * The two lines of the header, which are not checked, and one line for each
 * interface.
 */
static bool netdev_read(struct ctx *ctx, struct lines *lines,
			struct iface_list *list)
{
	enum netdev_layout layout = NETDEV_PACKETS;
	struct span line;
	bool ok = true;

	lines->piece = NETDEV_PIECE;
	if (lines_next(lines, &line) && lines_next(lines, &line))
		layout = netdev_layout(line);
	while (ok && lines_next(lines, &line))
		ok = netdev_add(ctx, list, line, layout);
	if (!ok)
		lines->error = ENOMEM;
	if (!lines->error)
		return ok;
	if (lines->error == EISDIR)
		msg_print(ctx, ABOUT("cannot_read", NETDEV_FILE),
			  "/proc/" NETDEV_FILE ": %s",
			  error_text(lines->error));
	return false;
}

/* The names and counters of /proc/net/dev. */
static bool netdev_load(struct ctx *ctx, struct ifaces *ifaces)
{
	struct lines lines;
	bool ok;

	if (!root_lines(ctx->root, TREE_PROC, NETDEV_FILE, &lines)) {
		int error = errno;

		msg_print(ctx, ABOUT("cannot_read", NETDEV_FILE),
			  "Warning: cannot open /proc/" NETDEV_FILE
			  " (%s). Limited output.",
			  error_text(error));
		/* net-tools 2.10 reports the last error */
		if (ifaces->refused)
			ifaces->refused = error;
		return false;
	}
	ok = netdev_read(ctx, &lines, &ifaces->list);
	lines_close(&lines);
	return ok;
}

static int warn_missing(struct ctx *ctx, int error)
{
	msg_print(ctx, ABOUT("interfaces_missing", NULL),
		  "missing interface information: %s", error_text(error));
	return STATUS_FAILED;
}

/* There is no socket of any family. */
static int warn_no_socket(struct ctx *ctx, int error)
{
	msg_print(ctx, ABOUT("no_socket", NULL),
		  "No usable address families found.");
	msg_print(ctx, ABOUT("no_socket", NULL), "socket: %s",
		  error_text(error));
	return STATUS_FAILED;
}

/* Collects all names. One of the two sources is enough. */
static int names_load(struct ctx *ctx, struct ifaces *ifaces)
{
	bool listed = netdev_load(ctx, ifaces);
	int error;

	if (ifaces->refused)
		msg_print(ctx, ABOUT("no_socket", NULL),
			  "warning: no inet socket available: %s",
			  error_text(ifaces->refused));
	if (ifaces->sock < 0)
		return listed || ctx->root->sysroot ? 0 : STATUS_FAILED;
	if (iface_ioctl_names(ifaces->sock, &ifaces->list))
		return 0;
	error = errno;
	msg_print(ctx, ABOUT("interfaces_missing", NULL), "SIOCGIFCONF: %s",
		  error_text(error));
	return listed ? 0 : warn_missing(ctx, error);
}

/* The long format shows values from other sources. */
static bool wants_long(const struct ctx *ctx)
{
	return ctx->opts->extend > 0 || emit_wants(ctx, NEEDS_LONG);
}

/*
 * Adds what /proc/net/dev lacks; false, with errno, if the interface doesn't
 * exist.
 */
static bool facts_load(struct ctx *ctx, const struct ifaces *ifaces,
		       struct iface *iface)
{
	if (ctx->root->sysroot)
		return iface_sysfs_read(ctx->root, iface);
	/* /sys is that of our own network, so other values are unknown */
	if (ifaces->sock < 0)
		return true;
	return iface_ioctl_read(ifaces->sock, iface, wants_long(ctx));
}

static int show_all(struct ctx *ctx, struct ifaces *ifaces)
{
	for (size_t i = 0; i < ifaces->list.n; i++) {
		struct iface *iface = ifaces->list.at[i];

		iface->inet6 = &ifaces->inet6;
		if (!facts_load(ctx, ifaces, iface)) {
			int error = errno;

			msg_print(
			    ctx, ABOUT("no_interface", NULL),
			    "%s: error fetching interface information: %s",
			    iface->name,
			    error == ENODEV ? "Device not found"
					    : error_text(error));
			return warn_missing(ctx, error);
		}
		if (ctx->opts->all || iface_may_be_up(iface))
			emit(ctx, &type_interfaces, iface);
	}
	return 0;
}

/* -I: one interface, even if it is down. */
static int show_one(struct ctx *ctx, struct ifaces *ifaces, const char *name)
{
	struct span span = {name, strlen(name)};
	struct iface *iface = NULL;

	if (span.len < IFACE_NAME)
		iface = iface_list_get(&ifaces->list, span);
	if (iface)
		iface->inet6 = &ifaces->inet6;
	if (!iface || !facts_load(ctx, ifaces, iface)) {
		msg_warn(ctx, ABOUT("no_interface", NULL),
			 "no interface `%s' on this system.", name);
		return STATUS_FAILED;
	}
	emit_head(ctx, &type_interfaces, NULL);
	emit(ctx, &type_interfaces, iface);
	return 0;
}

static int show_ifaces(struct ctx *ctx, struct ifaces *ifaces)
{
	const char *name = ctx->opts->iface;
	int status;

	if (!name)
		emit_head(ctx, &type_interfaces, NULL);
	status = names_load(ctx, ifaces);
	if (status != 0)
		return status;
	if (wants_long(ctx) && !if_inet6_load(ctx->root, &ifaces->inet6))
		return warn_missing(ctx, ENOMEM);
	return name ? show_one(ctx, ifaces, name) : show_all(ctx, ifaces);
}

struct sock_asked {
	const struct root *root;
	struct ifaces *ifaces;
};

static void sock_call(void *arg)
{
	const struct sock_asked *asked = arg;

	asked->ifaces->sock =
	    iface_ioctl_open(asked->root, &asked->ifaces->refused);
}

/*
 * A socket belongs to the namespace in which it is opened. False if the
 * namespace can't be entered.
 */
static bool sock_open(struct ctx *ctx, struct ifaces *ifaces)
{
	struct sock_asked asked = {ctx->root, ifaces};

	if (ctx->view && !ctx->netns->own)
		return netns_call(ctx->view, sock_call, &asked);
	sock_call(&asked);
	return true;
}

int ifaces_run(struct ctx *ctx)
{
	struct ifaces ifaces = {.sock = -1};
	bool may_ask = false;
	int status;

	emit_section(ctx, &type_interfaces);
	iface_list_init(&ifaces.list);
	if (!ctx->root->sysroot)
		may_ask = sock_open(ctx, &ifaces);
	if (may_ask && ifaces.sock < 0)
		status = warn_no_socket(ctx, ifaces.refused);
	else
		status = show_ifaces(ctx, &ifaces);
	if (ifaces.sock >= 0)
		close(ifaces.sock);
	if_inet6_free(&ifaces.inet6);
	iface_list_free(&ifaces.list);
	return status;
}
