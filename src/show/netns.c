/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/netns.h"

#include <inttypes.h>
#include <string.h>

#include "proc/netns_label.h"

/* The printed part of an ID; JSON has all of it. */
enum { ID_SHOWN = 12 };

void text_netns_head(struct ctx *ctx, const void *arg)
{
	(void)ctx, (void)arg;
}

static void put_name(struct out *out, const char *name, size_t len)
{
	out_clean(out, (struct span){name, len}, CLEAN_ASCII, 0);
}

/*
 * An ID consists of hexadecimal digits. A name does not, and is printed
 * completely.
 */
static size_t shown_len(const char *id)
{
	const size_t len = strlen(id);

	if (len > ID_SHOWN && strspn(id, "0123456789abcdef") == len)
		return ID_SHOWN;
	return len;
}

static void put_container(struct out *out, const struct container *container)
{
	const char *runtime =
	    enum_name(&container_runtimes, container->runtime);

	out_str(out, ", ");
	out_str(out, runtime ? runtime : "container");
	out_char(out, ' ');
	put_name(out, container->id, shown_len(container->id));
}

/* Network namespace 4026532177: 11704/python3, docker 3f2a9c01b7de (web-1) */
void text_netns(struct ctx *ctx, const void *rec)
{
	const struct netns_info *netns = rec;
	const struct netns_label *label = &netns->label;
	struct out *out = ctx->out;

	out_str(out, "Network namespace ");
	if (netns->number)
		out_udec(out, netns->number, 0);
	else
		out_char(out, '-');
	out_char(out, ':');
	if (label->pid) {
		out_printf(out, " %" PRIu32 "/", label->pid);
		put_name(out, label->program, strlen(label->program));
	}
	if (label->contained)
		put_container(out, &label->container);
	if (*label->host) {
		out_str(out, " (");
		put_name(out, label->host, strlen(label->host));
		out_char(out, ')');
	}
	if (netns->path) {
		out_str(out, label->pid ? ", " : " ");
		out_clean(out, (struct span){netns->path, strlen(netns->path)},
			  CLEAN_UTF8, 0);
	}
	out_char(out, '\n');
}
