/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/iface.h"

#include <net/if.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The parts of a name: "eth0:1" is stem "eth", number 0, alias 1. */
struct name_parts {
	size_t stem_len;
	int number; /* 0 without digits */
	size_t base_len;
	int alias; /* -1 for none */
};

static int number_of(const char *digits, const char *end)
{
	uint32_t sum = 0;

	for (; digits < end; digits++)
		sum = sum * 10 + (uint32_t)(*digits - '0');
	return sum <= INT32_MAX ? (int)sum : (int)((int64_t)sum - 4294967296);
}

/* The start of the digits at the end of [start, end). */
static const char *digits_of(const char *start, const char *end)
{
	while (end > start && is_digit(end[-1]))
		end--;
	return end;
}

static struct name_parts parts_of(const char *name)
{
	const char *end = name + strlen(name);
	const char *digits = digits_of(name, end);
	struct name_parts parts = {.alias = -1};

	if (digits < end && digits > name && digits[-1] == ':') {
		parts.alias = number_of(digits, end);
		end = digits - 1;
		digits = digits_of(name, end);
	}
	parts.base_len = (size_t)(end - name);
	parts.stem_len = (size_t)(digits - name);
	parts.number = number_of(digits, end);
	return parts;
}

static int compare_bytes(const char *a, size_t a_len, const char *b,
			 size_t b_len)
{
	int order = memcmp(a, b, a_len < b_len ? a_len : b_len);

	if (order != 0)
		return order;
	return (a_len > b_len) - (a_len < b_len);
}

int iface_compare(const char *a, const char *b)
{
	struct name_parts x = parts_of(a), y = parts_of(b);
	int order = compare_bytes(a, x.stem_len, b, y.stem_len);

	if (order != 0)
		return order;
	if (x.number != y.number)
		return x.number < y.number ? -1 : 1;
	order = compare_bytes(a, x.base_len, b, y.base_len);
	if (order != 0)
		return order;
	if (x.alias != y.alias)
		return x.alias < y.alias ? -1 : 1;
	return strcmp(a, b);
}

void iface_list_init(struct iface_list *list)
{
	*list = (struct iface_list){NULL, 0, 0};
}

/* The index of `name`, or the index at which to insert it. */
static size_t list_place(const struct iface_list *list, const char *name)
{
	size_t low = 0, high = list->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (iface_compare(list->at[middle]->name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool list_grow(struct iface_list *list)
{
	size_t size = list->size > 0 ? list->size * 2 : 16;
	struct iface **at;

	if (list->n < list->size)
		return true;
	at = realloc(list->at, size * sizeof *at);
	if (!at)
		return false;
	list->at = at;
	list->size = size;
	return true;
}

struct iface *iface_list_get(struct iface_list *list, struct span name)
{
	size_t len = name.len < IFACE_NAME ? name.len : IFACE_NAME - 1;
	char text[IFACE_NAME] = "";
	struct iface *iface;
	size_t place;

	memcpy(text, name.at, len);
	place = list_place(list, text);
	if (place < list->n && strcmp(list->at[place]->name, text) == 0)
		return list->at[place];
	if (!list_grow(list))
		return NULL;
	iface = calloc(1, sizeof *iface);
	if (!iface)
		return NULL;
	memcpy(iface->name, text, sizeof(text));
	iface->unknown = IFACE_FACTS;
	iface->hw_type = -1;
	iface->queue_len = -1;
	memmove(list->at + place + 1, list->at + place,
		(list->n - place) * sizeof *list->at);
	list->at[place] = iface;
	list->n++;
	return iface;
}

void iface_list_free(struct iface_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->at[i]);
	free(list->at);
	iface_list_init(list);
}

bool iface_is_up(const struct iface *iface)
{
	return iface->flags & IFF_UP;
}

bool iface_may_be_up(const struct iface *iface)
{
	return iface->unknown & IFACE_FLAGS || iface_is_up(iface);
}

bool iface_may_run(const struct iface *iface)
{
	return iface->unknown & IFACE_RUNNING && iface_is_up(iface);
}

/* In the order in which net-tools 2.10 prints them. */
static const struct {
	int flag;
	char letter;
} flag_letters[] = {
    {IFF_ALLMULTI, 'A'},    {IFF_BROADCAST, 'B'},  {IFF_DEBUG, 'D'},
    {IFF_LOOPBACK, 'L'},    {IFF_MULTICAST, 'M'},  {IFF_DYNAMIC, 'd'},
    {IFF_PROMISC, 'P'},	    {IFF_NOTRAILERS, 'N'}, {IFF_NOARP, 'O'},
    {IFF_POINTOPOINT, 'P'}, {IFF_SLAVE, 's'},	   {IFF_MASTER, 'm'},
    {IFF_RUNNING, 'R'},	    {IFF_UP, 'U'},
};

const char *iface_letters(const struct iface *iface, char text[IFACE_LETTERS])
{
	const int maybe = iface_may_run(iface) ? IFF_RUNNING : 0;
	char *at = text;

	for (size_t i = 0; i < sizeof flag_letters / sizeof *flag_letters; i++)
		if (maybe & flag_letters[i].flag)
			*at++ = '?';
		else if (iface->flags & flag_letters[i].flag)
			*at++ = flag_letters[i].letter;
	*at = '\0';
	return text;
}
