/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/socket.h>

#include "field/tables.h"
#include "proc/mcast.h"

static bool get_family(const struct field_at *at, struct value *value)
{
	const struct mcast *mcast = at->record;

	value->word = family_word(&mcast->addr);
	return value->word;
}

static bool get_ifname(const struct field_at *at, struct value *value)
{
	const struct mcast *mcast = at->record;

	return field_name(mcast->device, value);
}

static const struct field fields[] = {
    {"family", .doc = "address family of the group", .type = VALUE_WORD,
     .get = get_family, .words = &family_words},
    {"ifname", .doc = "interface that joined the group", .type = VALUE_TEXT,
     .get = get_ifname},
    {"address", .doc = "address of the group", .type = VALUE_ADDR,
     FIELD_MEMBER(struct mcast, addr)},
    {"users", .doc = "how often the interface has joined", .type = VALUE_INT,
     FIELD_MEMBER(struct mcast, users)},
    FIELD_NETNS,
};

const struct field_table fields_groups = {fields, COUNT_OF(fields)};
