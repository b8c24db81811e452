/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "field/tables.h"
#include "proc/netns_label.h"

static bool get_number(const struct field_at *at, struct value *value)
{
	const struct netns_info *netns = at->record;

	value->unum = netns->number;
	return netns->number != 0;
}

static bool get_pid(const struct field_at *at, struct value *value)
{
	const struct netns_info *netns = at->record;

	value->unum = netns->label.pid;
	return netns->label.pid != 0;
}

static bool get_runtime(const struct field_at *at, struct value *value)
{
	const struct netns_info *netns = at->record;

	if (!netns->label.contained)
		return false;
	value->word =
	    enum_name(&container_runtimes, netns->label.container.runtime);
	return value->word;
}

/* A text of the container, if there is one. */
static bool get_contained(const struct field_at *at, struct value *value)
{
	const struct netns_info *netns = at->record;

	return netns->label.contained && field_plain(at, value);
}

static bool get_path(const struct field_at *at, struct value *value)
{
	const struct netns_info *netns = at->record;

	return field_name(netns->path, value);
}

#define NETNS(member) FIELD_MEMBER(struct netns_info, member)

static const struct field fields[] = {
    {"net_namespace", .doc = "inode of the network namespace",
     .type = VALUE_UINT, .get = get_number},
    {"pid", .doc = "PID of its first process", .type = VALUE_UINT,
     .get = get_pid},
    {"program", .doc = "program of that process", .type = VALUE_TEXT,
     .chars = true, NETNS(label.program)},
    {"process_count", "processes", "in the namespace", VALUE_UINT,
     NETNS(processes)},
    {"path", .doc = "path where it is mounted", .type = VALUE_TEXT,
     .get = get_path},
    {"container", .doc = "ID or name of the container", .type = VALUE_TEXT,
     .chars = true, .get = get_contained, NETNS(label.container.id)},
    {"container_runtime", .doc = "software that runs the container",
     .type = VALUE_WORD, .get = get_runtime, .words = &container_runtimes},
    {"container_pod", .doc = "UID of the container's pod", .type = VALUE_TEXT,
     .chars = true, .get = get_contained, NETNS(label.container.pod)},
    {"hostname", .doc = "host name in the namespace", .type = VALUE_TEXT,
     .chars = true, NETNS(label.host)},
};

const struct field_table fields_namespaces = {fields, COUNT_OF(fields)};
