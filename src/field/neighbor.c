/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include <stdio.h>

#include "field/tables.h"
#include "proc/ndisc.h"

/* The positions of the fields in their line. */
enum {
	AT_ADDR = 1,
	AT_LEN = 3,
	AT_STATE = 5,
	AT_USED,
	AT_CONFIRMED,
	AT_REACHABLE,
	AT_STALE,
	AT_REFS,
	AT_FLAGS,
	AT_DEV,
	AT_HW
};

/* The member, if the line has it. */
static bool get_member(const struct field_at *at, struct value *value)
{
	const struct neighbour *neighbour = at->record;

	return neighbour->fields >= at->field->arg && field_plain(at, value);
}

static bool get_address(const struct field_at *at, struct value *value)
{
	const struct neighbour *neighbour = at->record;

	value->addr = neighbour->addr.addr;
	return neighbour->fields >= AT_ADDR &&
	       inet6_words_are_addr(&neighbour->addr);
}

static const struct {
	int32_t state;
	const char *word;
} states[] = {
    {NDISC_NONE, "NONE"},	    {NDISC_INCOMPLETE, "INCOMPLETE"},
    {NDISC_REACHABLE, "REACHABLE"}, {NDISC_STALE, "STALE"},
    {NDISC_DELAY, "DELAY"},	    {NDISC_PROBE, "PROBE"},
    {NDISC_FAILED, "FAILED"},	    {NDISC_NOARP, "NOARP"},
    {NDISC_PERMANENT, "PERMANENT"},
};

static bool get_state(const struct field_at *at, struct value *value)
{
	const struct neighbour *neighbour = at->record;

	value->word = "UNKNOWN";
	for (size_t i = 0; i < COUNT_OF(states); i++)
		if (states[i].state == neighbour->state)
			value->word = states[i].word;
	return neighbour->fields >= AT_STATE;
}

/* In hundredths of a second in the file. */
static bool get_ms(const struct field_at *at, struct value *value)
{
	const struct neighbour *neighbour = at->record;
	const int64_t *time = field_member(at);

	value->unum = (uint64_t)*time * 10;
	return neighbour->fields >= at->field->arg && *time >= 0 &&
	       *time <= INT64_MAX / 10;
}

static bool get_hw_address(const struct field_at *at, struct value *value)
{
	const struct neighbour *neighbour = at->record;
	size_t len = 0;

	for (size_t i = 0; i < NDISC_HW; i++)
		len += (size_t)snprintf(value->room + len,
					sizeof value->room - len, "%s%s",
					i > 0 ? ":" : "", neighbour->hw[i]);
	value->text = (struct span){value->room, len};
	return neighbour->fields >= AT_HW;
}

static const char *const state_names[] = {
    "NONE",  "INCOMPLETE", "REACHABLE", "STALE",     "DELAY",
    "PROBE", "FAILED",	   "NOARP",	"PERMANENT",
};

static const struct enum_names state_words = {state_names,
					      COUNT_OF(state_names)};

#define MEMBER(member) FIELD_MEMBER(struct neighbour, member)

static const struct field fields[] = {
    {"address", .doc = "address of the neighbour", .type = VALUE_ADDR,
     .get = get_address},
    {"prefix_length", "bits", "length of the address's prefix", VALUE_INT,
     .get = get_member, .arg = AT_LEN, MEMBER(len)},
    {"hw_address", .doc = "hardware address", .type = VALUE_TEXT,
     .get = get_hw_address},
    {"dev", .doc = "interface", .type = VALUE_TEXT, .chars = true,
     .get = get_member, .arg = AT_DEV, MEMBER(iface)},
    {"flags", .doc = "flags, as the number in the file", .type = VALUE_INT,
     .get = get_member, .arg = AT_FLAGS, MEMBER(flags)},
    {"refs", .doc = "references to the entry in the kernel", .type = VALUE_INT,
     .get = get_member, .arg = AT_REFS, MEMBER(refcnt)},
    {"state", .doc = "state of the entry", .type = VALUE_WORD, .get = get_state,
     .words = &state_words, .open = true},
    {"used_ms", "milliseconds", "since it was used", VALUE_UINT, .get = get_ms,
     .arg = AT_USED, MEMBER(used)},
    {"confirmed_ms", "milliseconds", "since it was confirmed", VALUE_UINT,
     .get = get_ms, .arg = AT_CONFIRMED, MEMBER(confirmed)},
    {"reachable_ms", "milliseconds", "for which it counts as reachable",
     VALUE_UINT, .get = get_ms, .arg = AT_REACHABLE, MEMBER(reachable_time)},
    {"stale_ms", "milliseconds", "for which an unused entry is kept",
     VALUE_UINT, .get = get_ms, .arg = AT_STALE, MEMBER(gc_staletime)},
    FIELD_NETNS,
};

const struct field_table fields_neighbors = {fields, COUNT_OF(fields)};
