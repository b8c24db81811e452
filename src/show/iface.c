/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "show/iface.h"

static void show_counters(struct out *out, const struct iface_stats *stats)
{
	const uint64_t sent[] = {stats->tx_errors, stats->tx_dropped,
				 stats->tx_fifo};

	out_char(out, ' ');
	out_udec(out, stats->rx_packets, 8);
	out_char(out, ' ');
	out_udec(out, stats->rx_errors, 6);
	out_char(out, ' ');
	out_udec(out, stats->rx_dropped, 6);
	out_char(out, ' ');
	/* net-tools 2.10 aligns this column to the left */
	out_udec_left(out, stats->rx_fifo, 6);
	out_char(out, ' ');
	out_udec(out, stats->tx_packets, 8);
	for (size_t i = 0; i < sizeof(sent) / sizeof(*sent); i++) {
		out_char(out, ' ');
		out_udec(out, sent[i], 6);
	}
	out_char(out, ' ');
}

static void show_letters(struct out *out, const struct iface *iface)
{
	char letters[IFACE_LETTERS];

	if (iface->unknown & IFACE_FLAGS)
		out_char(out, '-');
	else if (iface->flags == 0)
		out_str(out, "[NO FLAGS]");
	else
		out_str(out, iface_letters(iface, letters));
}

static void show_row(struct out *out, const struct iface *iface)
{
	out_name(out, iface->name, 15);
	if (iface->unknown & IFACE_MTU)
		out_str(out, "     -");
	else
		out_printf(out, " %5d", iface->mtu);
	if (iface->counted)
		show_counters(out, &iface->stats);
	else
		out_str(out, "      - no statistics available -"
			     "                        ");
	show_letters(out, iface);
	out_char(out, '\n');
}

void text_iface_head(struct ctx *ctx, const void *arg)
{
	(void)arg;
	/* net-tools 2.10 prints this only once, even with -c */
	if (ctx->round == 0)
		out_str(ctx->out, "Kernel Interface table\n");
	if (ctx->opts->extend == 0)
		out_str(
		    ctx->out,
		    "Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    "
		    "TX-OK TX-ERR TX-DRP TX-OVR Flg\n");
}

void text_iface(struct ctx *ctx, const void *rec)
{
	const struct iface *iface = rec;
	if (ctx->opts->extend > 0)
		text_iface_long(ctx->out, iface);
	else
		show_row(ctx->out, iface);
}
