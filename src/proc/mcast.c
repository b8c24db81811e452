/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/mcast.h"

#include <string.h>
#include <sys/socket.h>

/* net-tools 2.10 takes up to so many digits of an IPv6 group. */
enum { WORD_DIGITS = 8, INET6_DIGITS = 64 };

enum mcast_layout mcast_layout_parse(struct span line)
{
	if (!span_has(line, "Device"))
		return MCAST_INET6;
	if (line.len >= 3 && memcmp(line.at, "Idx", 3) == 0)
		return MCAST_INET;
	return MCAST_INET_OLD;
}

/* Copies as much of `from` as fits, NUL-terminated. */
static void copy_word(char *to, size_t size, struct span from)
{
	size_t len = from.len < size ? from.len : size - 1;

	memcpy(to, from.at, len);
	to[len] = '\0';
}

/* The value of up to eight digits. */
static uint32_t word_of(const char *at, size_t digits)
{
	uint32_t value = 0;

	for (size_t i = 0; i < digits && i < WORD_DIGITS; i++)
		value = value << 4 | (uint32_t)scan_nibble(at[i]);
	return value;
}

/*
 * igmp_mc_seq_show() in net/ipv4/igmp.c, for a device:
 *
 *  1   2 name      3 groups  4 querier
 *  2<TAB>eth0      :     2      V3
 */
static enum scan device_parse(struct cursor *c, enum mcast_layout layout,
			      struct mcast *mcast)
{
	struct span name, querier;
	const char *colon;
	int32_t ifindex = 0;

	if (layout == MCAST_INET) {
		if (!scan_dec32(c, &ifindex))
			return SCAN_BAD;
		scan_blanks(c);
		if (c->at == c->end)
			return SCAN_BAD;
	}
	name = (struct span){c->at, (size_t)(c->end - c->at)};
	if (name.len > MCAST_DEVICE - 1)
		name.len = MCAST_DEVICE - 1;
	colon = name.len ? memchr(name.at, ':', name.len) : NULL;
	if (colon)
		name.len = (size_t)(colon - name.at);
	while (name.len > 0 && name.at[name.len - 1] == ' ')
		name.len--;
	memset(mcast, 0, sizeof *mcast);
	mcast->ifindex = ifindex;
	copy_word(mcast->device, sizeof mcast->device, name);
	if (colon) {
		c->at = colon + 1;
		if (scan_dec32(c, &mcast->device_groups) &&
		    scan_word(c, &querier))
			copy_word(mcast->querier, sizeof mcast->querier,
				  querier);
	}
	return SCAN_SKIP;
}

/*
 * The same for a group, printed as a number of the host:
 *
 *  <TAB><TAB><TAB><TAB>1 group  2 users 3 4 timer  5 reporter
 *  <TAB><TAB><TAB><TAB>FB0000E0     1   0:00000000<TAB><TAB>0
 */
static enum scan inet_group_parse(struct cursor *c, struct mcast *mcast)
{
	struct span digits;
	int32_t users, running = 0;
	uint32_t word;

	scan_blanks(c);
	if (!scan_hexrun(c, WORD_DIGITS, &digits) || !scan_dec32(c, &users))
		return SCAN_BAD;
	word = word_of(digits.at, digits.len);
	memset(&mcast->addr, 0, sizeof mcast->addr);
	mcast->addr.family = AF_INET;
	memcpy(mcast->addr.bytes, &word, sizeof word);
	mcast->users = users;
	mcast->timer = 0;
	mcast->reporter = 0;
	(void)scan_dec32(c, &running);
	mcast->timer_running = running != 0;
	if (scan_char(c, ':') && scan_hex(c, &mcast->timer))
		(void)scan_dec32(c, &mcast->reporter);
	return SCAN_OK;
}

static void inet6_addr(struct span digits, struct addr *addr)
{
	memset(addr, 0, sizeof *addr);
	addr->family = AF_INET6;
	for (size_t i = 0; i < 4 && i * WORD_DIGITS < digits.len; i++) {
		uint32_t word = word_of(digits.at + i * WORD_DIGITS,
					digits.len - i * WORD_DIGITS);

		for (size_t k = 0; k < 4; k++)
			addr->bytes[4 * i + k] =
			    (uint8_t)(word >> (24 - 8 * k));
	}
}

/*
 * igmp6_mc_seq_show() in net/ipv6/mcast.c:
 *
 *  1    2 name          3 group                          4 users 5 flags 6
 *  2    eth0            ff0200000000000000000001ff000001     1 00000004 0
 */
static enum scan inet6_group_parse(struct cursor *c, struct mcast *mcast)
{
	struct span device, digits;
	int32_t ifindex, users;
	uint64_t flags;

	if (!scan_dec32(c, &ifindex) ||
	    !scan_word_max(c, MCAST_DEVICE - 1, &device))
		return SCAN_BAD;
	scan_blanks(c);
	if (!scan_hexrun(c, INET6_DIGITS, &digits) || !scan_dec32(c, &users))
		return SCAN_BAD;
	memset(mcast, 0, sizeof *mcast);
	mcast->ifindex = ifindex;
	copy_word(mcast->device, sizeof mcast->device, device);
	inet6_addr(digits, &mcast->addr);
	mcast->users = users;
	if (scan_hex(c, &flags)) {
		mcast->flags = (uint32_t)flags;
		(void)scan_udec(c, &mcast->timer);
	}
	return SCAN_OK;
}

enum scan mcast_parse(struct span line, enum mcast_layout layout,
		      struct mcast *mcast)
{
	struct cursor c = scan_from(line);

	if (layout == MCAST_INET6)
		return inet6_group_parse(&c, mcast);
	if (line.len > 0 && *line.at == '\t')
		return inet_group_parse(&c, mcast);
	return device_parse(&c, layout, mcast);
}
