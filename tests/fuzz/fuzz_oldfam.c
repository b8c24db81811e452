/* SPDX-License-Identifier: GPL-2.0-or-later */
/* seeds: net/ax25 net/ipx* net/nr net/rose net/x25 bluetooth?* net/igmp* */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "proc/ax25.h"
#include "proc/bt.h"
#include "proc/ipx.h"
#include "proc/mcast.h"
#include "proc/netrom.h"
#include "proc/rose.h"
#include "proc/x25.h"

static void check_line(struct span line, struct ipx_sock *ipx)
{
	struct rfcomm_sock rfcomm;
	struct netrom_sock netrom;
	struct l2cap_sock l2cap;
	struct rose_sock rose;
	struct x25_sock x25;

	(void)l2cap_parse(line, &l2cap);
	(void)rfcomm_parse(line, &rfcomm);
	(void)netrom_parse(line, &netrom);
	(void)rose_parse(line, &rose);
	(void)ipx_parse(line, ipx);
	if (x25_parse(line, &x25) == SCAN_OK)
		(void)x25_idle(&x25);
}

void fuzz_one(const char *data, size_t len)
{
	struct fuzz_input input = {data, data + len, NULL};
	enum mcast_layout mcasts;
	enum ax25_layout layout;
	struct ax25_sock ax25;
	struct ipx_sock ipx;
	struct mcast mcast;
	struct span line;

	memset(&mcast, 0, sizeof mcast);
	memset(&ipx, 0, sizeof ipx);
	if (!fuzz_line(&input, &line))
		return;
	mcasts = mcast_layout_parse(line);
	layout = ax25_layout_parse(line);
	while (fuzz_line(&input, &line)) {
		check_line(line, &ipx);
		(void)ax25_parse(line, layout, &ax25);
		(void)mcast_parse(line, mcasts, &mcast);
		(void)mcast_parse(line, MCAST_INET6, &mcast);
		fuzz_must(strnlen(mcast.device, MCAST_DEVICE) < MCAST_DEVICE);
	}
}
