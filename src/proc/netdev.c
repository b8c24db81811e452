/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "proc/netdev.h"

#include <string.h>

#define RX(field) offsetof(struct iface_stats, rx_##field)
#define TX(field) offsetof(struct iface_stats, tx_##field)

/* The counter for each column. */
static const struct {
	unsigned n_fields;
	size_t offset[NETDEV_FIELDS];
} layouts[NETDEV_LAYOUTS] = {
    [NETDEV_PACKETS] = {11,
			{RX(packets), RX(errors), RX(dropped), RX(fifo),
			 RX(frame), TX(packets), TX(errors), TX(dropped),
			 TX(fifo), TX(collisions), TX(carrier)}},
    [NETDEV_BYTES] = {13,
		      {RX(bytes), RX(packets), RX(errors), RX(dropped),
		       RX(fifo), RX(frame), TX(bytes), TX(packets), TX(errors),
		       TX(dropped), TX(fifo), TX(collisions), TX(carrier)}},
    [NETDEV_COMPRESSED] = {16,
			   {RX(bytes), RX(packets), RX(errors), RX(dropped),
			    RX(fifo), RX(frame), RX(compressed), RX(multicast),
			    TX(bytes), TX(packets), TX(errors), TX(dropped),
			    TX(fifo), TX(collisions), TX(carrier),
			    TX(compressed)}},
};

#undef RX
#undef TX

enum netdev_layout netdev_layout(struct span line)
{
	if (span_has(line, "compressed"))
		return NETDEV_COMPRESSED;
	return span_has(line, "bytes") ? NETDEV_BYTES : NETDEV_PACKETS;
}

/*
 * True if the colon at `c` is part of an alias's name: digits and another colon
 * follow it ("eth0:1:").
 */
static bool alias_follows(struct cursor c)
{
	c.at++;
	while (c.at < c.end && *c.at >= '0' && *c.at <= '9')
		c.at++;
	return scan_char(&c, ':');
}

/*
 * A name of up to 15 characters, and the colon after it. If the name has 15
 * characters or more, the next character is not skipped, even if it is the
 * colon.
 */
static struct span scan_name(struct cursor *c)
{
	const char *start = c->at;
	const char *limit;

	if ((size_t)(c->end - c->at) < IFACE_NAME)
		limit = c->end;
	else
		limit = c->at + IFACE_NAME - 1;
	while (c->at < limit && !scan_is_blank(*c->at) && *c->at != ':')
		c->at++;
	if (c->at < limit && *c->at == ':' && alias_follows(*c)) {
		c->at++;
		while (c->at < limit && *c->at != ':')
			c->at++;
		limit = c->end;
	}
	struct span name = {start, (size_t)(c->at - start)};

	if (c->at < limit)
		(void)scan_char(c, ':');
	return name;
}

/*
 * dev_seq_printf_stats() in net/core/net-procfs.c:
 *   eth0: 1296 12 0 0 0 0 0 3 866 11 0 0 0 0 0 0
 *   1     2    3  4 5 6 7 8 9 10  11 ...       17
 * 1 name
 * received: 2 bytes, 3 packets, 4 errs, 5 drop, 6 fifo, 7 frame,
 * 8 compressed, 9 multicast
 * sent: 10 bytes, 11 packets, 12 errs, 13 drop, 14 fifo, 15 colls,
 * 16 carrier, 17 compressed
 */
enum scan netdev_parse(struct span line, enum netdev_layout layout,
		       struct netdev *dev)
{
	struct cursor c = scan_from(line);

	scan_blanks(&c);
	dev->name = scan_name(&c);
	dev->unseen = dev->name.len == IFACE_NAME - 1 && scan_char(&c, ':');
	dev->layout = layout;
	dev->n_fields = 0;
	while (dev->n_fields < layouts[layout].n_fields &&
	       scan_udec(&c, &dev->fields[dev->n_fields]))
		dev->n_fields++;
	return SCAN_OK;
}

void netdev_store(const struct netdev *dev, struct iface *iface)
{
	iface->counted = true;
	for (unsigned i = 0; i < dev->n_fields; i++) {
		size_t offset = layouts[dev->layout].offset[i];

		memcpy((char *)&iface->stats + offset, &dev->fields[i],
		       sizeof(dev->fields[i]));
		iface->has |= UINT32_C(1) << offset / sizeof(dev->fields[i]);
	}
}
